#include "kith/coverage.hpp"

#include <algorithm>
#include <tuple>

#include "engine/evaluate/record/entered.hpp"
#include "engine/rehearse/coverage/masking.hpp"
#include "engine/rehearse/coverage/observe.hpp"

namespace kith::rehearsing {
namespace {

void observe_scenario(Seen& seen, const model::Scenario& scenario, const Setup& setup) {
  switch (scenario.asked->kind) {
    case model::scenario::Asked::Kind::question: return observe_question(seen, setup);
    case model::scenario::Asked::Kind::assessment: return observe_person(seen, setup);
    case model::scenario::Asked::Kind::who_decides:
      if (!setup.question.decision) return;
      const auto read = evaluate::as_read(seen.rules(), setup.state, setup.question.at);
      return observe_decision(seen, read ? *read : setup.state, *setup.question.decision, setup.question.at);
  }
}

}  // namespace
}  // namespace kith::rehearsing

namespace kith {

void CoverageOfFiles::add(const Ruleset& ruleset, const ReadFile& read) {
  const model::Ruleset& rules = ruleset.checked();
  for (const rehearsing::CountedRule& rule : rehearsing::counted_rules(rules))
    if (rule.layer.index + 1 == rules.layers.size()) rehearsing::place_of(kept_, rules, rule).given = true;
  for (const model::Scenario& scenario : rules.scenarios) {
    if (scenario.layer.index + 1 != rules.layers.size()) continue;
    Rehearsal unread;
    const auto setup = rehearsing::set_up(rules, scenario, read, unread);
    if (!setup) continue;
    rehearsing::Seen seen(rules, scenario, ++scenarios_, kept_);
    rehearsing::observe_scenario(seen, scenario, *setup);
  }
}

Coverage CoverageOfFiles::take() {
  Coverage all;
  for (auto& [key, kept] : kept_) {
    if (!kept.given) continue;
    rehearsing::name_pairs(kept.rule);
    all.rules.push_back(std::move(kept.rule));
  }
  kept_.clear();
  std::stable_sort(all.rules.begin(), all.rules.end(), [](const auto& one, const auto& other) {
    return std::tie(one.place.file, one.place.line, one.place.column) <
           std::tie(other.place.file, other.place.line, other.place.column);
  });
  return all;
}

}  // namespace kith
