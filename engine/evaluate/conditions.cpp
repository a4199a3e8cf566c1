#include "engine/evaluate/conditions.hpp"

#include "engine/evaluate/atoms.hpp"

namespace kith::evaluate {

const model::Definition::Rule* rule_in_force(const model::Definition& definition, time::Date day) {
  for (const model::Definition::Rule& rule : definition.rules)
    if (rule.period.contains(day)) return &rule;
  return nullptr;
}

Truth truth_at(const Inquiry& inquiry, model::Condition condition, const time::Stamp& at) {
  if (condition.always()) return Truth::yes;
  const model::Ruleset& rules = inquiry.rules();
  std::vector<Truth> values(condition.end, Truth::unknown);
  return run(
      rules, condition, values, [&](model::AtomId id) { return read(inquiry, rules[id], at).value; },
      [&](model::DefinitionId id) {
        const auto* rule = rule_in_force(rules[id], inquiry.asking.day);
        return rule ? truth_at(inquiry, rule->condition, at) : Truth::unknown;
      });
}

}  // namespace kith::evaluate
