#include "engine/report/measures/plots.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

#include "engine/model/share.hpp"
#include "engine/report/measures/figures.hpp"
#include "engine/report/measures/weeks_of.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// As many as can be told apart; the numbers have all of them.
constexpr std::size_t drawn_strips = 6, drawn_weeks = 53, drawn_bars = 12;
/// As many columns as a table has room for on a telephone; as many series as a week names whatever they are.
constexpr std::size_t table_columns = 3, named_series = 12;

using Marks = std::vector<Mark>;

bool is_any(const std::vector<Series>& all, Known known) {
  return std::any_of(all.begin(), all.end(), [&](const Series& one) {
    return std::any_of(one.marks.begin(), one.marks.end(),
                       [&](const Mark& mark) { return mark.known == known; });
  });
}

/// An axis from nought has no room for them: the numbers alone say them.
bool is_below_nought(const Marks& marks) {
  return std::any_of(marks.begin(), marks.end(), [](const Mark& mark) { return mark.value.micros < 0; });
}

bool is_there(const Mark& mark) { return mark.known == Known::exactly || mark.known == Known::on_record; }

std::string figure(const Mark& mark) {
  switch (mark.known) {
    case Known::exactly: return shown_figure(mark.value);
    case Known::on_record: return shown_figure(mark.value) + " on record, there may be more";
    case Known::nothing: return "not known";
    case Known::none: return "none";
  }
  return {};
}

std::string in_weeks(std::size_t weeks) {
  return weeks == 1 ? "in this week" : "in these " + std::to_string(weeks) + " weeks";
}

// ---- a share ----------------------------------------------------------------------------------------------------

__extension__ using Wide = __int128;

Decimal share_of(Decimal number, std::uint64_t of) {
  return {static_cast<std::int64_t>(static_cast<Wide>(number.micros) * 100 / of)};
}

void draw_share(Plot& plot, const MeasureAnswer& measure, const MeasureRow& row) {
  plot.numbers.columns = {"What", "Figure"};
  plot.numbers.rows = {{"Share", figure_words(row, measure.target)}, {"Target", one_line(measure.target)}};
  plot.findings = {figure_words(row, measure.target) + '.'};
  const auto number = Decimal::parse(row.number), of = Decimal::parse(row.of);
  if (!number || !of) return;
  const std::uint64_t all = static_cast<std::uint64_t>(of->micros / 1'000'000) + row.missing;
  if (all == 0) return;
  const Decimal most{number->micros + static_cast<std::int64_t>(row.missing) * 1'000'000};
  plot.svg = share_svg({share_of(*number, all), share_of(most, all), model::target_of(measure.target)},
                       plot.title + ": " + plot.findings[0] +
                           (measure.target.empty() ? "" : " Target: " + one_line(measure.target) + '.'));
  if (row.missing != 0) plot.key = {"Dashed: as high as it may be, with what is not known."};
}

// ---- weeks ------------------------------------------------------------------------------------------------------

std::string total_words(const Series& one) {
  Decimal all;
  bool less = false;
  for (const Mark& mark : one.marks) {
    if (is_there(mark)) all.micros += mark.value.micros;
    less = less || mark.known == Known::nothing || mark.known == Known::on_record;
  }
  return shown_figure(all) + (less ? " on record" : "");
}

/// "Average score: 4 at first, 5 at last."
std::string change_words(const Series& one) {
  const auto first = std::find_if(one.marks.begin(), one.marks.end(), is_there);
  const auto last = std::find_if(one.marks.rbegin(), one.marks.rend(), is_there);
  if (first == one.marks.end()) return {};
  const std::string at_first = shown_figure(first->value), at_last = shown_figure(last->value);
  return words(one) + ": " +
         (&*first == &*last ? at_last + " in the week of " + last->label
                            : at_first + " in the week of " + first->label + ", " + at_last +
                                  " in the week of " + last->label) +
         '.';
}

std::vector<std::string> week_findings(const std::vector<Series>& all, std::size_t weeks) {
  std::vector<std::string> out, counts;
  for (const Series& one : all) {
    if (one.unit == "number")
      counts.push_back((one.field.empty() ? "" : words(one) + ' ') + total_words(one));
    else if (one.field.empty()) out.push_back(change_words(one));
  }
  if (!counts.empty()) out.insert(out.begin(), sentence(listed(counts) + ' ' + in_weeks(weeks)));
  std::erase(out, "");
  return out;
}

/// "Kick: 2; bite: 1"; of many, those of which there is something, and what all others are.
std::string figures_of(const std::vector<Series>& all, std::size_t week) {
  const bool many = all.size() > named_series;
  std::string out;
  bool others = false, unknown = false;
  for (const Series& one : all) {
    const Mark& mark = one.marks[week];
    if (many && !(is_there(mark) && mark.value.micros != 0)) {
      others = true;
      unknown = unknown || mark.known == Known::nothing;
    } else {
      out += (out.empty() ? "" : "; ") + words(one) + ": " + figure(mark);
    }
  }
  if (!others) return out;
  return out + (out.empty() ? "All: " : "; all others: ") + (unknown ? "not known" : "none");
}

Table week_numbers(const std::vector<Series>& all, const std::vector<MeasureWeek>& weeks) {
  Table out{"", {"Week of"}, {}};
  const bool apart = all.size() < table_columns;
  if (!apart) out.columns.emplace_back("Figures");
  for (const Series& one : all)
    if (apart) out.columns.push_back(words(one));
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    std::vector<std::string> row = {spoken_day(weeks[i].week) + (weeks[i].whole ? "" : ", part of it")};
    if (!apart) row.push_back(figures_of(all, i));
    for (const Series& one : all)
      if (apart) row.push_back(figure(one.marks[i]));
    out.rows.push_back(std::move(row));
  }
  return out;
}

std::vector<std::string> week_key(const std::vector<Series>& all) {
  std::vector<std::string> out;
  const bool part = std::any_of(all.begin(), all.end(), [](const Series& one) {
    return std::any_of(one.marks.begin(), one.marks.end(), [](const Mark& mark) {
      return mark.part && mark.known == Known::exactly && mark.value.micros > 0;
    });
  });
  if (part) out.emplace_back("Pale: part of a week.");
  if (is_any(all, Known::on_record)) out.emplace_back("Dashed: what is on record; there may be more.");
  if (is_any(all, Known::nothing)) out.emplace_back("?: not known.");
  return out;
}

/// Of how many an average is, the numbers say.
std::vector<Series> worth_drawing(std::vector<Series> all) {
  const bool averages =
      std::any_of(all.begin(), all.end(), [](const Series& one) { return one.unit.starts_with("average"); });
  const bool totals =
      std::any_of(all.begin(), all.end(), [](const Series& one) { return one.unit.starts_with("total"); });
  if (averages && !totals) std::erase_if(all, [](const Series& one) { return one.unit == "number"; });
  return all;
}

void draw_weeks(Plot& plot, const MeasureAnswer& measure, std::vector<Series> all) {
  plot.findings = week_findings(all, measure.weeks.size());
  plot.numbers = week_numbers(all, measure.weeks);
  std::vector<Strip> strips;
  const std::vector<Series> drawn = worth_drawing(std::move(all));
  for (const Series& one : drawn) {
    if (strips.size() == drawn_strips) break;
    const std::size_t skip = one.marks.size() > drawn_weeks ? one.marks.size() - drawn_weeks : 0;
    strips.push_back({drawn.size() == 1 ? "" : words(one),
                      Marks(one.marks.begin() + static_cast<std::ptrdiff_t>(skip), one.marks.end()),
                      !one.unit.starts_with("average")});
  }
  if (std::any_of(drawn.begin(), drawn.end(), [](const Series& one) { return is_below_nought(one.marks); }))
    return;
  plot.key = week_key(drawn);
  if (strips.size() < drawn.size())
    plot.findings.push_back("Drawn are " + std::to_string(strips.size()) + " of " +
                            std::to_string(drawn.size()) + "; the numbers have all.");
  std::string name = plot.title + ':';
  for (const std::string& finding : plot.findings) name += ' ' + finding;
  plot.svg = strips_svg(strips, name);
}

// ---- groups -----------------------------------------------------------------------------------------------------

void draw_groups(Plot& plot, const std::vector<Series>& all) {
  plot.numbers.columns = {"What", "Figure"};
  Marks marks;
  for (const Series& one : all) {
    plot.numbers.rows.push_back({words(one), figure(one.marks[0])});
    marks.push_back(one.marks[0]);
    if (marks.back().known == Known::on_record) marks.back().label += " (on record; there may be more)";
  }
  if (marks.size() == 1) {
    plot.findings = {sentence(marks[0].label + ": " + figure(marks[0]))};
    return;
  }
  const auto largest = std::max_element(marks.begin(), marks.end(),
                                        [](const Mark& a, const Mark& b) { return a.value < b.value; });
  plot.findings = {"Most: " + sentence(all[static_cast<std::size_t>(largest - marks.begin())].marks[0].label +
                                       ", " + figure(*largest))};
  if (marks.size() > drawn_bars) {
    plot.findings.push_back("Drawn are " + std::to_string(drawn_bars) + " of " +
                            std::to_string(marks.size()) + "; the numbers have all.");
    marks.resize(drawn_bars);
  }
  if (!is_below_nought(marks)) plot.svg = bars_svg(marks, plot.title + ": " + plot.findings[0]);
}

bool is_share(const MeasureAnswer& measure) {
  return measure.rows.size() == 1 && measure.rows[0].unit == "%";
}

std::string nothing_words(const MeasureAnswer& measure) {
  if (!measure.complete) return "Not known: what belongs to it may not be on record.";
  return measure.weeks.empty() ? "Nothing to count." : "None " + in_weeks(measure.weeks.size()) + '.';
}

}  // namespace

bool shows_something(const MeasureAnswer& measure) {
  // What cannot be counted yet is on record, too.
  return !measure.rows.empty() && !(is_share(measure) && measure.rows[0].of == "0" &&
                                    measure.rows[0].missing == 0 && measure.not_known.empty());
}

std::string target_status(const MeasureAnswer& measure) {
  if (measure.target.empty()) return {};
  return measure.met == Truth::yes  ? "Target met"
         : measure.met == Truth::no ? "Target missed"
                                    : "Target: not known";
}

Plot plot_of(const MeasureAnswer& measure) {
  Plot out{title_of(measure.measure), target_status(measure), Tone::plain, is_share(measure), {}, {}, {}, {}};
  if (!out.status.empty())
    out.tone = measure.met == Truth::yes  ? Tone::good
               : measure.met == Truth::no ? Tone::urgent
                                          : Tone::caution;
  auto [all, count] = series_of(measure);
  const std::size_t shown = all.size();
  if (all.empty()) out.findings = {nothing_words(measure)};
  else if (is_share(measure)) draw_share(out, measure, measure.rows[0]);
  else if (!measure.weeks.empty()) draw_weeks(out, measure, std::move(all));
  else draw_groups(out, all);
  if (shown < count)
    out.findings.push_back("Shown are the first " + std::to_string(shown) + " of " + std::to_string(count) +
                           "; the answer as JSON has all.");
  out.numbers.caption = "Numbers of “" + out.title + "”";
  return out;
}

}  // namespace kith::report
