#include "engine/rehearse/coverage/observe.hpp"

#include <algorithm>

#include "engine/evaluate/decide/decide.hpp"
#include "engine/evaluate/explain/decider.hpp"
#include "engine/evaluate/record/entered.hpp"

namespace kith::rehearsing {
namespace {

/// A clause's conditions are read where its boundary's hold.
void observe_clause(Seen& seen, const model::Clause& clause, Truth applies, evaluate::Trace& trace) {
  const model::Ruleset& rules = seen.rules();
  const std::optional<CountedRule> common = counted(rules[clause.boundary], rules);
  const Truth around = common ? seen.conditions(*common, trace) : Truth::yes;
  const CountedRule rule = counted(clause, rules);
  if (clause.otherwise) seen.came_to(rule, applies);
  else if (around == Truth::yes) seen.conditions(rule, trace);
  else seen.came_to(rule, trace.condition(clause.condition));
}

void observe_finding(Seen& seen, const evaluate::Finding& finding) {
  evaluate::Trace trace = finding.trace;
  const auto& candidates = finding.settled.candidates();
  for (std::size_t i = 0; i < candidates.size(); ++i)
    observe_clause(seen, seen.rules()[candidates[i]], finding.settled.standing.applies[i], trace);
}

/// In its place somebody else decides, or the person does; or that is to be found out.
Truth decided_by(const evaluate::Deciding& deciding) {
  if (deciding.line != nullptr) return Truth::yes;
  return deciding.kind == WhoDecides::Kind::find_out ? Truth::unknown : Truth::no;
}

void observe_lines(Seen& seen, const model::Involvement& involvement, evaluate::Trace& trace) {
  for (std::size_t i = 0; i < involvement.deciders.size(); ++i)
    seen.conditions(counted_decider(involvement, i), trace);
  for (std::size_t i = 0; i < involvement.consults.size(); ++i)
    seen.conditions(counted_consulted(involvement, i), trace);
}

}  // namespace

void observe_question(Seen& seen, const Setup& setup) {
  evaluate::Workspace workspace;
  const evaluate::Decided decided =
      evaluate::decide(workspace.put(seen.rules(), setup.state, setup.question), workspace);
  observe_finding(seen, decided.asked);
  for (const evaluate::Finding& finding : decided.narrower) observe_finding(seen, finding);
}

void observe_decision(Seen& seen, const model::State& state, model::DecisionId decision, time::Instant at) {
  const evaluate::Asking asking = evaluate::asking_about(seen.rules(), state, decision, at);
  if (asking.dead) return;
  evaluate::Trace trace({asking, {}, {}, {}, {}, false, 0});
  const evaluate::Deciding deciding = evaluate::decider(trace);
  if (deciding.involvement == nullptr) return;
  seen.came_to(counted(*deciding.involvement), decided_by(deciding));
  observe_lines(seen, *deciding.involvement, trace);
}

}  // namespace kith::rehearsing
