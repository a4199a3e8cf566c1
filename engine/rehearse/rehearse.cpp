#include "engine/rehearse/rehearse.hpp"

#include "engine/evaluate/evaluate.hpp"
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
  rehearsal.answer = evaluate::answer(rules, setup->state, setup->question);
  rehearsal.failures = compare(rules, scenario.expected, *rehearsal.answer);
  return rehearsal;
}

}  // namespace kith::rehearse
