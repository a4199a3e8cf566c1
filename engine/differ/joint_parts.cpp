#include "engine/differ/joint.hpp"
#include "engine/differ/mapping.hpp"

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
