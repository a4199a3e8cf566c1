#include <fmt/format.h>

#include "dsl/check/ground/periods.hpp"
#include "dsl/check/rule/names.hpp"
#include "engine/time/parse.hpp"

namespace kith::check {

namespace {

/// Where one ends on the day on which the other begins, that day is in both: it is plain what was meant.
std::string way_out(const model::Period& a, const model::Period& b) {
  for (const auto* first : {&a, &b}) {
    const model::Period& second = first == &a ? b : a;
    if (!first->until || first->until != second.from || first->from == first->until) continue;
    return fmt::format("a period includes its last day: write `until {}` on the one that ends",
                       time::text(*first->until - std::chrono::days{1}));
  }
  return "give the two periods that do not overlap, or other names";
}

}  // namespace

void RuleNames::add(Work& work, const std::string& name, const model::Period& period, Span at) {
  auto& same = rules_[name];
  for (const Rule& other : same) {
    if (!overlap(period, other.period)) continue;
    auto& finding = work.report(Code::overlapping_rules, at,
                                fmt::format("{} {} stands twice for the same days", noun_, quoted(name)));
    finding.labels.push_back(
        {work.place(other.at), fmt::format("this one is in force {}", words(other.period))});
    finding.hint = fmt::format("in force {}; {}", words(period), way_out(period, other.period));
    return;
  }
  same.push_back({period, at});
}

}  // namespace kith::check
