#include "engine/rehearse/rehearse.hpp"

#include "engine/evaluate/care/assess.hpp"
#include "engine/evaluate/care/involvement.hpp"
#include "engine/evaluate/explain/answer.hpp"
#include "engine/files/read.hpp"
#include "engine/rehearse/compare.hpp"
#include "engine/rehearse/given.hpp"
#include "engine/rehearse/promises.hpp"

namespace kith::rehearsing {

Rehearsal rehearse(const model::Ruleset& rules, const model::Scenario& scenario, const ReadFile& read) {
  Rehearsal rehearsal;
  rehearsal.title = scenario.title;
  rehearsal.ruleset = rules[scenario.layer].name;
  rehearsal.provenance = scenario.provenance;
  rehearsal.place = rules.place(scenario.place);
  const auto setup = set_up(rules, scenario, read, rehearsal);
  if (!setup) return rehearsal;
  const auto& [state, question] = *setup;
  switch (scenario.asked->kind) {
    case model::scenario::Asked::Kind::question:
      rehearsal.answer = evaluate::answer(rules, state, question);
      rehearsal.failures = compare(rules, scenario.expected, *rehearsal.answer);
      for (auto& failure : broken_promises(rules, scenario, state, question, rehearsal.answer->outcome))
        rehearsal.failures.push_back(std::move(failure));
      break;
    case model::scenario::Asked::Kind::assessment: {
      const Assessment all = evaluate::assess(rules, state, question.at);
      rehearsal.failures = compare(rules, state, scenario.expected, all);
      for (auto& failure : broken_promises(rules, scenario, state, question.at, all))
        rehearsal.failures.push_back(std::move(failure));
      break;
    }
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

}  // namespace kith::rehearsing

namespace kith {

std::vector<Rehearsal> rehearse(const Ruleset& ruleset, const ReadFile& read) {
  const model::Ruleset& rules = ruleset.checked();
  std::vector<Rehearsal> done;
  for (const model::Scenario& scenario : rules.scenarios)
    if (scenario.layer.index + 1 == rules.layers.size())
      done.push_back(rehearsing::rehearse(rules, scenario, read));
  return done;
}

std::vector<Rehearsal> rehearse(const Ruleset& ruleset) { return rehearse(ruleset, files::read); }

}  // namespace kith
