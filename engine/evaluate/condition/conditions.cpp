#include "engine/evaluate/condition/conditions.hpp"

#include "engine/evaluate/condition/atoms.hpp"

namespace kith::evaluate {

const model::Definition::Rule* rule_in_force(const model::Definition& definition, time::Date day) {
  for (const model::Definition::Rule& rule : definition.rules)
    if (rule.period.contains(day)) return &rule;
  return nullptr;
}

Truth truth_at(const Inquiry& inquiry, model::Condition condition, const time::Stamp& at) {
  const model::Ruleset& rules = inquiry.rules();
  return run<Truth>(
      rules, condition, [&](model::AtomId id) { return read(inquiry, rules[id], at).value; },
      [&](model::DefinitionId id) {
        const auto* rule = rule_in_force(rules[id], inquiry.asking.day);
        return rule ? truth_at(inquiry, rule->condition, at) : Truth::unknown;
      });
}

}  // namespace kith::evaluate
