#include "engine/rehearse/coverage/seen.hpp"

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/rehearse/coverage/masking.hpp"

namespace kith::rehearsing {
namespace {

RuleCoverage blank(const model::Ruleset& rules, const CountedRule& rule) {
  RuleCoverage made;
  made.kind = rule.kind;
  made.name = rule.name;
  made.ruleset = rules[rule.layer].name;
  made.place = rules.place(rule.place);
  made.conditional = rule.conditional;
  for (const model::Node& leaf : leaves(rules, rule.conditions)) {
    const bool defined = leaf.kind == model::Node::Kind::definition;
    const std::string& text = defined ? rules.definitions[leaf.a].name : rules[model::AtomId{leaf.a}].text;
    const std::string& plain = defined ? rules.definitions[leaf.a].title : rules[model::AtomId{leaf.a}].plain;
    made.conditions.push_back({text, plain.empty() ? text : plain, {}, {}});
  }
  return made;
}

}  // namespace

CoverageOfFiles::Kept& place_of(Kept& kept, const model::Ruleset& rules, const CountedRule& rule) {
  const auto [place, fresh] = kept.try_emplace(
      {rules[rule.layer].given.sha256(), rule.place.line, rule.place.column, rule.kind, rule.name});
  if (fresh) place->second.rule = blank(rules, rule);
  return place->second;
}

void Seen::came_to(const CountedRule& rule, Truth truth) {
  CoverageOfFiles::Kept& kept = place_of(kept_, rules_, rule);
  const auto is = static_cast<std::size_t>(truth);
  if (kept.last[is] == number_) return;
  kept.last[is] = number_;
  if (kept.rule.seen[is]++ == 0) kept.rule.first[is] = scenario_.title;
}

Truth Seen::conditions(const CountedRule& rule, evaluate::Trace& trace) {
  evaluate::Entered entered;
  return conditions(rule, trace, entered);
}
Truth Seen::conditions(const CountedRule& rule, evaluate::Trace& trace, evaluate::Entered& entered) {
  const std::vector<model::Node> read = leaves(rules_, rule.conditions);
  std::vector<Truth> truths;
  for (const model::Node& leaf : read)
    truths.push_back(leaf.kind == model::Node::Kind::atom ? trace.truth(model::AtomId{leaf.a})
                                                          : trace.definition(model::DefinitionId{leaf.a}));
  const Truth result = comes_to(rules_, rule.conditions, read, truths);
  came_to(rule, result);
  for (const model::Condition& condition : rule.conditions) definitions(condition, trace, entered);
  CoverageOfFiles::Kept& kept = place_of(kept_, rules_, rule);
  if (truths.empty() || truths.size() != kept.rule.conditions.size()) return result;
  if (kept.places.emplace(truths, kept.rule.vectors.size()).second)
    kept.rule.vectors.push_back({truths, result, alone(rules_, rule.conditions, read, truths),
                                 scenario_.title, rules_.place(scenario_.place)});
  return result;
}

void Seen::definitions(model::Condition condition, evaluate::Trace& trace, evaluate::Entered& entered) {
  for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
    const model::Node& node = rules_.nodes[i];
    if (node.kind != model::Node::Kind::definition || !entered.insert(node.a).second) continue;
    const model::Definition& definition = rules_.definitions[node.a];
    if (const auto* rule = evaluate::rule_in_force(definition, trace.inquiry().asking.day))
      conditions(counted(definition, *rule), trace, entered);
  }
}

}  // namespace kith::rehearsing
