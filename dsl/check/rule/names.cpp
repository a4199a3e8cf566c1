#include <fmt/format.h>

#include "dsl/check/ground/periods.hpp"
#include "dsl/check/rule/names.hpp"

namespace kith::check {

void RuleNames::add(Work& work, const std::string& name, const model::Period& period, Span at) {
  auto& same = rules_[name];
  for (const Rule& other : same) {
    if (!overlap(period, other.period)) continue;
    auto& finding = work.report(Code::overlapping_rules, at, fmt::format("{} {} stands twice for the same days", noun_, quoted(name)));
    finding.labels.push_back({work.place(other.at), fmt::format("this one is in force {}", words(other.period))});
    finding.hint = fmt::format("in force {}; give the two periods that do not overlap, or other names", words(period));
    return;
  }
  same.push_back({period, at});
}

}  // namespace kith::check
