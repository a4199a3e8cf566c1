#include "engine/evaluate/condition/conditions.hpp"

#include "engine/evaluate/condition/atoms.hpp"

namespace kith::evaluate {

namespace {

/// Room for the nodes of one condition, wherever in the whole table they stand.
struct NodeValues {
  explicit NodeValues(model::Condition condition)
      : begin(condition.begin), values(condition.end - condition.begin) {}
  Truth& operator[](std::uint32_t node) { return values[node - begin]; }
  std::uint32_t begin;
  std::vector<Truth> values;
};

}  // namespace

const model::Definition::Rule* rule_in_force(const model::Definition& definition, time::Date day) {
  for (const model::Definition::Rule& rule : definition.rules)
    if (rule.period.contains(day)) return &rule;
  return nullptr;
}

Truth truth_at(const Inquiry& inquiry, model::Condition condition, const time::Stamp& at) {
  if (condition.always()) return Truth::yes;
  const model::Ruleset& rules = inquiry.rules();
  NodeValues values{condition};
  return run(
      rules, condition, values, [&](model::AtomId id) { return read(inquiry, rules[id], at).value; },
      [&](model::DefinitionId id) {
        const auto* rule = rule_in_force(rules[id], inquiry.asking.day);
        return rule ? truth_at(inquiry, rule->condition, at) : Truth::unknown;
      });
}

}  // namespace kith::evaluate
