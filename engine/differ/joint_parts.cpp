#include <algorithm>

#include "engine/differ/joint.hpp"
#include "engine/differ/mapping.hpp"
#include "engine/differ/meaning/strict.hpp"

namespace kith::differing {

namespace {

bool names_the_matter(const model::Atom& atom) {
  const auto is = [](const model::Matter& matter) { return matter.kind == model::Matter::Kind::the_matter; };
  if (const auto* one = std::get_if<model::CapacityTest>(&atom.test)) return is(one->matter);
  if (const auto* one = std::get_if<model::BestInterestsTest>(&atom.test)) return is(one->matter);
  if (const auto* one = std::get_if<model::SomebodyHoldsTest>(&atom.test)) return is(one->matter);
  return std::holds_alternative<model::MatterTest>(atom.test);
}

}  // namespace

bool Joint::reads_the_matter(model::ClauseId id) const {
  std::set<std::uint32_t> entered;
  return reads_the_matter(rules_[id].condition, entered);
}
bool Joint::reads_the_matter(const model::Condition& condition, std::set<std::uint32_t>& entered) const {
  for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
    const model::Node& node = rules_.nodes[i];
    if (node.kind == model::Node::Kind::atom && names_the_matter(rules_.atoms[node.a])) return true;
    if (node.kind != model::Node::Kind::definition || !entered.insert(node.a).second) continue;
    for (const auto& rule : rules_.definitions[node.a].rules)
      if (reads_the_matter(rule.condition, entered)) return true;
  }
  return false;
}

bool Joint::asked_by_any(const model::Action& was, const std::vector<model::ClauseId>& second) const {
  return std::any_of(second.begin(), second.end(), [&](model::ClauseId id) {
    const auto as_much = [&](const model::Action& is) { return as_strict(first_, was, second_, is); };
    const model::Clause& clause = own(id);
    return std::any_of(clause.on_condition.begin(), clause.on_condition.end(), as_much) ||
           std::any_of(clause.needs.begin(), clause.needs.end(), as_much);
  });
}

bool Joint::may_limit_less(const std::vector<model::ClauseId>& first,
                           const std::vector<model::ClauseId>& second) const {
  struct Limits {
    Detail detail = Detail::full;
    std::set<std::string> kept_back, otherwise;
  };
  const auto limits = [&](const std::vector<model::ClauseId>& clauses) {
    Limits all;
    for (const model::ClauseId id : clauses) {
      const model::Ruleset& rules = meaning_of(id).rules();
      const model::Clause& clause = own(id);
      all.detail = std::min(all.detail, clause.detail);
      for (const auto one : clause.keep_back) all.kept_back.insert("kind " + rules.categories[one].name);
      for (const auto one : clause.keep_back_marks) all.kept_back.insert("mark " + rules.marks[one].name);
      if (clause.whoever_decides) all.otherwise.insert("whoever decides");
      if (clause.names_given)
        all.otherwise.insert("given " + std::to_string(static_cast<int>(clause.detail)));
    }
    return all;
  };
  const Limits was = limits(first), is = limits(second);
  if (is.detail > was.detail || is.otherwise != was.otherwise ||
      !std::includes(is.kept_back.begin(), is.kept_back.end(), was.kept_back.begin(), was.kept_back.end()))
    return true;
  return std::any_of(first.begin(), first.end(), [&](model::ClauseId id) {
    const auto less = [&](const model::Action& one) { return !asked_by_any(one, second); };
    const model::Clause& clause = own(id);
    return std::any_of(clause.on_condition.begin(), clause.on_condition.end(), less) ||
           std::any_of(clause.needs.begin(), clause.needs.end(), less);
  });
}

template <class Rule>
Rule Joint::mapped(Rule rule) const {
  Mapping mapping(of_second_);
  mapping.layers = static_cast<std::uint32_t>(first_.rules().layers.size());
  mapping.nodes = static_cast<std::uint32_t>(first_.rules().nodes.size());
  mapping(rule);
  return rule;
}

model::Requirement Joint::joined(model::Requirement rule) const { return mapped(std::move(rule)); }
model::Plan Joint::joined(model::Plan plan) const { return mapped(std::move(plan)); }
model::Involvement Joint::joined(model::Involvement one) const { return mapped(std::move(one)); }
model::Measure Joint::joined(model::Measure one) const { return mapped(std::move(one)); }
model::Escalation Joint::joined(model::Escalation one) const { return mapped(std::move(one)); }

}  // namespace kith::differing
