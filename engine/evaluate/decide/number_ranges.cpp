#include "engine/evaluate/decide/number_ranges.hpp"

namespace kith::evaluate {

namespace {

/// Within what the fact may be.
void add_within(NumberRange range, const model::ValueType& type, std::vector<NumberRange>& found) {
  if (type.least && (!range.from || *range.from < type.least->micros)) range.from = type.least->micros;
  if (type.most && (!range.to || *range.to > type.most->micros)) range.to = type.most->micros;
  range.value = range.from ? *range.from : range.to.value_or(0);
  if (!range.from || !range.to || *range.from <= *range.to) found.push_back(range);
}

}  // namespace

void add_starts(const model::FactTest& test, Starts& starts) {
  using Comparison = model::Comparison;
  const bool at = test.comparison != Comparison::at_most && test.comparison != Comparison::above;
  const bool beyond = test.comparison != Comparison::at_least && test.comparison != Comparison::below;
  if (at) starts.insert_or_assign(test.value.number, false);
  if (beyond) starts.emplace(test.value.number + 1, true);
}

std::vector<NumberRange> number_ranges(const Starts& starts, const model::ValueType& type) {
  std::vector<NumberRange> found;
  NumberRange range;
  for (const auto& [start, above] : starts) {
    range.to = start - 1;
    range.below = !above;
    add_within(range, type, found);
    range = {start, {}, above, false, 0};
  }
  add_within(range, type, found);
  return found;
}

std::string words(const NumberRange& range, const model::ValueType& type) {
  const auto number = [&](std::int64_t micros) { return Decimal{micros}.text() + (type.percent ? "%" : ""); };
  if (range.from && range.to && *range.from == *range.to) return number(*range.from);
  const bool least = range.from && (!type.least || *range.from != type.least->micros),
             most = range.to && (!type.most || *range.to != type.most->micros);
  std::string out;
  if (least) out = range.above ? "above " + number(*range.from - 1) : "at least " + number(*range.from);
  if (least && most) out += " and ";
  if (most) out += range.below ? "below " + number(*range.to + 1) : "at most " + number(*range.to);
  return out.empty() ? "any number" : out;
}

}  // namespace kith::evaluate
