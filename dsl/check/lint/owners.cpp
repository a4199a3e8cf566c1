#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/lint/lints.hpp"

/// Duties of nobody: what is to be done, in a ruleset without an owner, without a word on who does it. What
/// is told on a condition binds whoever tells it.
namespace kith::check {

namespace {

bool of_nobody(const std::vector<model::Action>& actions) {
  return std::any_of(actions.begin(), actions.end(), [](const model::Action& one) { return !one.by; });
}

bool of_nobody(const std::vector<model::RequiredStep>& steps) {
  return std::any_of(steps.begin(), steps.end(), [](const model::RequiredStep& one) {
    return !one.action.by || (one.if_late && !one.if_late->by);
  });
}

void report(Work& work, Span at, const std::string& name) {
  work.report(Code::nobody_does_it, at,
              fmt::format("{} asks for something and does not say who does it", quoted(name)))
      .hint = "write `by` and a role, or give the ruleset an `owner`, to whom it falls then";
}

}  // namespace

void lint_owners(Work& work) {
  const auto without_owner = [&](LayerId layer) { return !work.out[layer].owner; };
  for (std::size_t i = 0; i < work.out.clauses.size(); ++i) {
    const model::Clause& clause = work.out.clauses[i];
    if (without_owner(work.out[clause.boundary].layer) && of_nobody(clause.needs))
      report(work, work.written_clauses[i]->span, clause.id);
  }
  std::size_t next = 0;
  each<syntax::Requirement>(work, [&](LayerId layer, const syntax::Requirement& written, Span) {
    const model::Requirement& rule = work.out.requirements[next++];
    if (without_owner(layer) && of_nobody(rule.steps)) report(work, written.name.span, rule.name);
  });
  next = 0;
  each<syntax::Plan>(work, [&](LayerId layer, const syntax::Plan& written, Span) {
    const model::Plan& plan = work.out.plans[next++];
    const bool any = std::any_of(plan.ups.begin(), plan.ups.end(),
                                 [](const model::Plan::StepUp& up) { return of_nobody(up.steps); });
    if (without_owner(layer) && any) report(work, written.name.span, plan.name);
  });
}

}  // namespace kith::check
