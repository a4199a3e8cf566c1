#include "engine/evaluate/explain/decision.hpp"

#include <algorithm>

#include "engine/evaluate/decide/decide.hpp"
#include "engine/evaluate/explain/bound.hpp"
#include "engine/evaluate/explain/find_out.hpp"
#include "engine/evaluate/explain/limits.hpp"
#include "engine/evaluate/explain/reasons.hpp"

namespace kith::evaluate {

namespace {

std::vector<std::string> names(const std::vector<Named>& all) {
  std::vector<std::string> out;
  for (const Named& one : all) out.push_back(one.name);
  return out;
}

DecisionLimits limits_by_name(Decided& decided) {
  const Limits all = limits(decided);
  DecisionLimits out;
  out.detail = all.detail;
  out.keep_back = names(all.keep_back);
  for (const WithinLimit& one : all.within)
    out.within.push_back({one.category.name, one.detail, names(one.keep_back), !one.on_condition.empty()});
  out.on_condition = !all.on_condition.empty();
  out.only_the_rest = all.only_the_rest;
  return out;
}

void add_deciding(const Finding& finding, Outcome outcome, std::vector<std::string>& ids) {
  const model::Ruleset& rules = finding.trace.inquiry().rules();
  for (const model::ClauseId clause : deciding_clauses(finding, outcome))
    if (std::find(ids.begin(), ids.end(), rules[clause].id) == ids.end()) ids.push_back(rules[clause].id);
}

std::vector<std::string> because(const Decided& decided) {
  std::vector<std::string> ids;
  if (!decided.by_kinds) add_deciding(decided.asked, decided.outcome, ids);
  else
    for (const Finding& kind : decided.narrower)
      if (kind.settled.outcome != Outcome::allow) add_deciding(kind, kind.settled.outcome, ids);
  return ids;
}

bool hangs_on_something(const Decided& decided) {
  const auto any = [](const Finding& finding) {
    const auto& decides = finding.settled.decides;
    return std::find(decides.begin(), decides.end(), true) != decides.end();
  };
  return any(decided.asked) || std::any_of(decided.narrower.begin(), decided.narrower.end(), any);
}

}  // namespace

Decision decision(const model::Ruleset& rules, const model::State& state, const model::Question& question) {
  const Asking asking = Asking::of(rules, state, question);
  Decided decided = decide(asking);
  const Bound by_decider = bound(decided);
  const auto bound_to = possible_as_bound(decided, by_decider);
  Decision result;
  result.outcome = bound_to ? outcome(decided, by_decider) : decided.outcome;
  result.approximate = is_approximate(decided);
  if (result.outcome == Outcome::undetermined)
    result.possible = outcomes_in(bound_to ? *bound_to : decided.possible);
  // The clauses that would have allowed it give no reason for what it has become, nor does anything hang on
  // them.
  const bool as_decided = !bound_to || result.outcome == Outcome::undetermined;
  if (as_decided) result.because = because(decided);
  if (!bound_to && result.outcome == Outcome::allow) result.limits = limits_by_name(decided);
  result.find_out = (as_decided && hangs_on_something(decided)) ||
                    (bound_to && result.outcome != Outcome::refuse && !by_decider.find_out.empty());
  return result;
}

}  // namespace kith::evaluate
