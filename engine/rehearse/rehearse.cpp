#include "engine/rehearse/rehearse.hpp"

#include "engine/evaluate/assess.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/evaluate/involvement.hpp"
#include "engine/rehearse/compare.hpp"
#include "engine/rehearse/given.hpp"

namespace kith::rehearse {

Rehearsal rehearse(const model::Ruleset& rules, const model::Scenario& scenario, const ReadFile& read) {
  Rehearsal rehearsal;
  rehearsal.title = scenario.title;
  rehearsal.ruleset = rules[scenario.layer].name;
  rehearsal.provenance = scenario.provenance;
  rehearsal.place = scenario.place;
  const auto setup = set_up(rules, scenario, read, rehearsal);
  if (!setup) return rehearsal;
  const auto& [state, question] = *setup;
  switch (scenario.asked->kind) {
    case model::scenario::Asked::Kind::question:
      rehearsal.answer = evaluate::answer(rules, state, question);
      rehearsal.failures = compare(rules, scenario.expected, *rehearsal.answer);
      break;
    case model::scenario::Asked::Kind::assessment:
      rehearsal.failures = compare(rules, state, scenario.expected, evaluate::assess(rules, state, question.at));
      break;
    case model::scenario::Asked::Kind::who_decides:
      if (question.decision) {
        Assessment only;
        only.involvement.push_back(evaluate::who_decides(rules, state, *question.decision, question.at));
        for (const FindOut& one : only.involvement.front().find_out) only.find_out.push_back({one, {}});
        rehearsal.failures = compare(rules, state, scenario.expected, only);
      }
      break;
  }
  return rehearsal;
}

}  // namespace kith::rehearse
