#include <fmt/format.h>

#include "engine/rehearse/coverage/seen.hpp"

namespace kith::rehearsing {
namespace {

using CountedKind = RuleCoverage::Kind;

bool any_condition(const std::vector<model::Condition>& conditions) {
  for (const model::Condition& one : conditions)
    if (!one.always()) return true;
  return false;
}

CountedRule with_conditions(CountedKind kind, std::string name, model::LayerId layer, const Place& place,
                            std::vector<model::Condition> conditions) {
  const bool conditional = any_condition(conditions);
  return {kind, std::move(name), layer, place, std::move(conditions), conditional};
}

}  // namespace

CountedRule counted(const model::Clause& clause, const model::Ruleset& rules) {
  return with_conditions(CountedKind::clause, clause.id, rules[clause.boundary].layer, clause.place,
                         {clause.condition});
}

CountedRule counted(const model::Requirement& requirement) {
  std::vector<model::Condition> conditions = {requirement.condition};
  if (requirement.for_each) conditions.push_back(requirement.for_each->where);
  return with_conditions(CountedKind::requirement, requirement.name, requirement.layer, requirement.place,
                         std::move(conditions));
}

CountedRule counted(const model::Requirement& requirement, std::size_t step) {
  return {CountedKind::step,
          fmt::format("{} step {}", requirement.name, step + 1),
          requirement.layer,
          requirement.place,
          {},
          requirement.steps[step].once_that_is_done};
}

CountedRule counted(const model::Plan& plan, const model::Plan::StepDown& down) {
  return with_conditions(CountedKind::step,
                         fmt::format("{}.step_down.{}", plan.name, plan.levels[down.from].name), plan.layer,
                         down.place, {down.when});
}

CountedRule counted(const model::Plan& plan, std::size_t step_up) {
  return with_conditions(CountedKind::step, model::step_up_name(plan.name, step_up), plan.layer,
                         plan.ups[step_up].place, {plan.ups[step_up].when});
}

CountedRule counted(const model::Escalation& escalation, model::StageIndex stage,
                    const model::Ruleset& rules) {
  const model::Stage& rule = escalation.stages[stage];
  return {CountedKind::stage,
          escalation.name + '.' + rules.roles[rule.role].name,
          escalation.layer,
          rule.place,
          {},
          stage != escalation.first};
}

CountedRule counted(const model::Escalation& escalation, const model::Escalation::Jump& jump,
                    const model::Ruleset& rules) {
  const model::RoleId to = escalation.stages[jump.to].role;
  return with_conditions(CountedKind::stage,
                         fmt::format("{} straight to {}", escalation.name, rules.roles[to].name),
                         escalation.layer, escalation.place, {jump.when});
}

CountedRule counted(const model::Involvement& involvement) {
  return {CountedKind::involvement, involvement.name, involvement.layer, involvement.place, {}, true};
}

CountedRule counted_decider(const model::Involvement& involvement, std::size_t line) {
  return with_conditions(CountedKind::involvement, fmt::format("{} decides {}", involvement.name, line + 1),
                         involvement.layer, involvement.place,
                         {involvement.applies, involvement.deciders[line].when});
}

CountedRule counted_consulted(const model::Involvement& involvement, std::size_t line) {
  return with_conditions(CountedKind::involvement, fmt::format("{} consults {}", involvement.name, line + 1),
                         involvement.layer, involvement.place,
                         {involvement.applies, involvement.consults[line].when});
}

CountedRule counted(const model::Definition& definition, const model::Definition::Rule& rule) {
  return with_conditions(CountedKind::definition, definition.name, rule.layer, rule.place, {rule.condition});
}

std::vector<CountedRule> counted_rules(const model::Ruleset& rules) {
  std::vector<CountedRule> all;
  for (const model::Clause& one : rules.clauses) all.push_back(counted(one, rules));
  for (const model::Definition& one : rules.definitions)
    for (const model::Definition::Rule& rule : one.rules) all.push_back(counted(one, rule));
  for (const model::Requirement& one : rules.requirements) {
    all.push_back(counted(one));
    for (std::size_t step = 1; step < one.steps.size(); ++step) all.push_back(counted(one, step));
  }
  for (const model::Plan& one : rules.plans) {
    for (const model::Plan::StepDown& down : one.downs) all.push_back(counted(one, down));
    for (std::size_t up = 0; up < one.ups.size(); ++up) all.push_back(counted(one, up));
  }
  for (const model::Escalation& one : rules.escalations) {
    for (model::StageIndex i = 0; i < one.stages.size(); ++i) all.push_back(counted(one, i, rules));
    for (const model::Escalation::Jump& jump : one.jumps) all.push_back(counted(one, jump, rules));
  }
  for (const model::Involvement& one : rules.involvements) {
    all.push_back(counted(one));
    for (std::size_t i = 0; i < one.deciders.size(); ++i) all.push_back(counted_decider(one, i));
    for (std::size_t i = 0; i < one.consults.size(); ++i) all.push_back(counted_consulted(one, i));
  }
  return all;
}

}  // namespace kith::rehearsing
