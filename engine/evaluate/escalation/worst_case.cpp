#include "engine/evaluate/escalation/worst_case.hpp"

#include <algorithm>
#include <vector>

#include "engine/evaluate/record/steps.hpp"

namespace kith::evaluate {

using model::Escalation;
using model::StageIndex;
using time::From;
using time::Instant;

namespace {

/// The stages that a stage may pass it on to, and it: each before those that it passes on to.
std::vector<StageIndex> sorted_from(const Escalation& escalation, StageIndex first) {
  std::vector<StageIndex> out;
  std::vector<bool> seen(escalation.stages.size());
  std::vector<std::pair<StageIndex, int>> way{{first, 0}};
  seen[first] = true;
  while (!way.empty()) {
    const model::Stage& stage = escalation.stages[way.back().first];
    const int next = way.back().second++;
    const auto to = next == 0 ? stage.then : next == 1 ? stage.if_implicated : std::nullopt;
    if (to && !seen[*to]) {
      seen[*to] = true;
      way.emplace_back(*to, 0);
    } else if (next == 2) {
      out.push_back(way.back().first);
      way.pop_back();
    }
  }
  std::reverse(out.begin(), out.end());
  return out;
}

/// The longest way from a stage, heard at that moment, to a final one. The checker has made sure that it
/// ends.
std::optional<Instant> longest(const model::StageClock& clock, const Escalation& escalation, StageIndex first,
                               const From& heard) {
  const auto sorted = sorted_from(escalation, first);
  const model::Arrivals arrivals = model::arrivals(escalation, sorted, first, heard, clock);
  std::optional<Instant> worst;
  for (const StageIndex index : sorted) {
    const model::Stage& stage = escalation.stages[index];
    for (const auto& [at, from] : arrivals.at[index]) {
      ++looked_at;
      const auto reached = stage.final ? model::reached(stage, at.at, clock) : std::nullopt;
      if (reached && (!worst || *reached > *worst)) worst = reached;
    }
  }
  return worst;
}

/// The same from a stage that holds it: what it has done already is not undone.
std::optional<Instant> longest(const model::StageClock& clock, const Escalation& escalation,
                               const StageState& from) {
  const model::Stage& stage = escalation.stages[from.stage];
  if (stage.final || !from.answered || !stage.then) return longest(clock, escalation, from.stage, from.told);
  return from.until ? longest(clock, escalation, *stage.then, From(*from.until)) : std::nullopt;
}

}  // namespace

std::optional<Instant> worst_case(const model::Ruleset& rules, const Escalation& escalation,
                                  const StageState& from) {
  const model::Stage& stage = escalation.stages[from.stage];
  const bool answered_for_good = from.answered && !stage.resolves_within && !from.passed_on;
  return answered_for_good && !stage.final ? std::nullopt : longest(clock_of(rules), escalation, from);
}

}  // namespace kith::evaluate
