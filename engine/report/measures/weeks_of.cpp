#include "engine/report/measures/weeks_of.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// What a group is called where nobody wrote down to which it belongs.
constexpr std::string_view unsorted = "not recorded";

using Rows = std::map<std::pair<std::string, std::string>, const MeasureRow*>;

Rows rows_of(const MeasureAnswer& measure) {
  Rows out;
  for (const MeasureRow& row : measure.rows) out.emplace(std::pair(row.unit, row.group), &row);
  return out;
}

const MeasureRow* find(const Rows& rows, const Series& series, const MeasureWeek& week,
                       std::string_view field) {
  const auto found =
      rows.find({series.unit, field.empty() ? week.week : week.week + ' ' + std::string(field)});
  return found == rows.end() ? nullptr : found->second;
}

/// The part of a group that is no week.
std::string field_of(const MeasureAnswer& measure, const std::string& group) {
  const std::string first = group.substr(0, group.find(' '));
  const bool weekly = std::any_of(measure.weeks.begin(), measure.weeks.end(),
                                  [&](const MeasureWeek& week) { return week.week == first; });
  return !weekly ? group : group.size() == first.size() ? std::string() : group.substr(first.size() + 1);
}

bool adds_up(const std::string& unit) { return !unit.starts_with("average"); }

std::string with_blanks(std::string words) {
  std::replace(words.begin(), words.end(), '_', ' ');
  return one_line(words);
}

/// What no row stands for: nought only where everything is on record, and nothing is left that may belong to
/// it.
Mark empty_week(const MeasureWeek& week, const Series& series, bool sorted) {
  Mark out{short_day(week.week), {}, Known::exactly, !week.whole};
  if (!week.complete || !sorted) out.known = Known::nothing;
  else if (!adds_up(series.unit)) out.known = Known::none;
  return out;
}

Mark mark_of(const MeasureRow& row, std::string label, bool complete, bool part) {
  Mark out{std::move(label), {}, Known::exactly, part};
  const auto value = Decimal::parse(row.value);
  if (row.missing != 0 || !complete) out.known = Known::on_record;
  if (!value || (value->micros == 0 && out.known == Known::on_record)) out.known = Known::nothing;
  else out.value = *value;
  return out;
}

void add_weeks(const MeasureAnswer& measure, const Rows& rows, Series& series) {
  for (const MeasureWeek& week : measure.weeks) {
    const bool sorted = series.field == unsorted || find(rows, series, week, unsorted) == nullptr;
    const MeasureRow* row = find(rows, series, week, series.field);
    const Mark empty = empty_week(week, series, sorted);
    series.marks.push_back(
        row == nullptr ? empty : mark_of(*row, empty.label, empty.known != Known::nothing, empty.part));
  }
}

/// Which there are, without their marks.
std::vector<Series> unmarked(const MeasureAnswer& measure) {
  std::vector<std::vector<Series>> by_unit;
  std::set<std::pair<std::string, std::string>> seen;
  for (const MeasureRow& row : measure.rows) {
    const std::string field = field_of(measure, row.group);
    if (!seen.emplace(row.unit, field).second) continue;
    const auto same = std::find_if(by_unit.begin(), by_unit.end(),
                                   [&](const auto& others) { return others.front().unit == row.unit; });
    (same == by_unit.end() ? by_unit.emplace_back() : *same).push_back({field, row.unit, {}});
  }
  std::vector<Series> out;
  for (auto& one : by_unit)
    out.insert(out.end(), std::make_move_iterator(one.begin()), std::make_move_iterator(one.end()));
  return out;
}

}  // namespace

std::string short_day(std::string_view moment) {
  const std::string day = spoken_day(moment);
  const std::size_t blank = day.find(' ');
  return blank == std::string::npos ? day : day.substr(0, blank + 4);
}

AllSeries series_of(const MeasureAnswer& measure) {
  AllSeries out{unmarked(measure)};
  out.all = out.shown.size();
  if (!measure.weeks.empty()) out.shown.resize(std::min(out.all, most_series));
  const Rows rows = rows_of(measure);
  for (Series& series : out.shown) {
    if (!measure.weeks.empty()) add_weeks(measure, rows, series);
    else
      series.marks = {mark_of(*rows.at({series.unit, series.field}), words(series), measure.complete, false)};
  }
  return out;
}

std::string words(const Series& series) {
  std::string field = with_blanks(series.field), unit = with_blanks(series.unit);
  if (unit == "number") unit = field.empty() ? "number" : "";
  const std::string all = field + (field.empty() || unit.empty() ? "" : ", ") + unit;
  return capital(all);
}

}  // namespace kith::report
