#include "engine/report/measures/figures.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "engine/model/share.hpp"
#include "engine/report/words/names.hpp"
#include "engine/report/words/words.hpp"
#include "kith/decimal.hpp"

namespace kith::report {
namespace {

/// The week, and the value of the field, that a figure is for.
std::string group_words(const std::string& group) {
  const std::string day = group.substr(0, group.find(' ')), words = spoken_day(day);
  if (words == day) return one_line(group);
  return "Week of " + words +
         (day.size() < group.size() ? ", " + one_line(group.substr(day.size() + 1)) : "");
}

std::string rounded(const std::string& text) {
  const std::optional<Decimal> exact = Decimal::parse(text);
  return exact ? shown_figure(*exact) : one_line(text);
}

std::string share_words(const MeasureRow& row, const std::string& target) {
  const std::optional<Decimal> number = Decimal::parse(row.number), of = Decimal::parse(row.of);
  if (!number || !of || of->micros < 1'000'000)
    return row.value.empty() ? "" : ", " + rounded(row.value) + '%';
  return ", " + model::Share{*number, of->micros / 1'000'000, model::target_of(target)}.to_read().text() +
         '%';
}

std::string target_words(const std::string& target, std::optional<Truth> met) {
  if (target.empty() || !met) return one_line(target);
  return one_line(target) + (*met == Truth::yes ? ", met" : *met == Truth::no ? ", missed" : ", not known");
}

}  // namespace

std::string shown_figure(Decimal exact) {
  constexpr std::int64_t tenth = 100'000, most = std::numeric_limits<std::int64_t>::max() - tenth;
  const std::int64_t rest = exact.micros % tenth, towards_nought = exact.micros - rest;
  if (rest >= tenth / 2 && towards_nought <= most) return Decimal{towards_nought + tenth}.text();
  if (rest <= -tenth / 2 && towards_nought >= -most) return Decimal{towards_nought - tenth}.text();
  return Decimal{towards_nought}.text();
}

std::string figure_words(const MeasureRow& row, const std::string& target) {
  const std::string missing = row.missing == 0 ? "" : " (" + std::to_string(row.missing) + " not known)";
  if (row.unit == "%")
    return one_line(row.number) + " of " + one_line(row.of) + share_words(row, target) + missing;
  const std::string value = row.value.empty() ? "not known" : rounded(row.value);
  if (row.unit == "number") return value + missing;
  std::string what = one_line(row.unit);
  std::replace(what.begin(), what.end(), '_', ' ');
  return what + ": " + value + missing;
}

Table figures_table(std::string caption) {
  return {std::move(caption), {"Measure", "Group", "Figure", "Target"}, {}, 2};
}

void add_figure(Table& table, const std::string& measure, const MeasureRow& row, const std::string& target,
                std::optional<Truth> met) {
  const std::string group = group_words(row.group);
  if (!table.rows.empty() && table.rows.back()[0] == measure && table.rows.back()[1] == group) {
    table.rows.back()[2] += "; " + figure_words(row, target);
    return;
  }
  table.rows.push_back({measure, group, figure_words(row, target), target_words(target, met)});
}

}  // namespace kith::report
