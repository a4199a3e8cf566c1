#include <fmt/format.h>

#include <algorithm>

#include "engine/rehearse/coverage/seen.hpp"

namespace kith::rehearsing {
namespace {

using CountedKind = RuleCoverage::Kind;

bool any_condition(const std::vector<model::Condition>& conditions) {
  for (const model::Condition& one : conditions)
    if (!one.always()) return true;
  return false;
}

CountedRule with_conditions(CountedKind kind, std::string name, model::LayerId layer,
                            const model::Spot& place, std::vector<model::Condition> conditions) {
  const bool conditional = any_condition(conditions);
  return {kind, std::move(name), layer, place, std::move(conditions), conditional};
}

bool same_nodes(const model::Ruleset& rules, model::Condition one, model::Condition other) {
  if (one.end - one.begin != other.end - other.begin) return false;
  for (std::uint32_t i = 0; one.begin + i < one.end; ++i) {
    const model::Node& a = rules.nodes[one.begin + i];
    const model::Node& b = rules.nodes[other.begin + i];
    const bool leaf = a.kind == model::Node::Kind::atom || a.kind == model::Node::Kind::definition;
    if (a.kind != b.kind || (leaf && a.a != b.a)) return false;
    if (!leaf && (a.a - one.begin != b.a - other.begin)) return false;
    if (!leaf && a.kind != model::Node::Kind::negation && a.b - one.begin != b.b - other.begin) return false;
  }
  return true;
}

/// The first of the two that a condition joins; nothing where it joins none.
std::optional<model::Condition> first_part(const model::Ruleset& rules, model::Condition condition) {
  if (condition.always()) return std::nullopt;
  const model::Node& root = rules.nodes[condition.root()];
  if (root.kind != model::Node::Kind::all_of) return std::nullopt;
  return model::Condition{condition.begin, root.a + 1};
}

bool begins_with(const model::Ruleset& rules, model::Condition condition, model::Condition first) {
  const std::optional<model::Condition> part = first_part(rules, condition);
  return same_nodes(rules, condition, first) || (part && same_nodes(rules, *part, first));
}

/// What all clauses of a boundary begin with; empty where there is nothing, or one clause alone.
model::Condition common_to(const model::Boundary& boundary, const model::Ruleset& rules) {
  if (boundary.clauses.size() < 2) return {};
  const model::Condition whole = rules[boundary.clauses.front()].condition;
  for (const auto& first : {std::optional(whole), first_part(rules, whole)}) {
    const auto begins = [&](model::ClauseId id) { return begins_with(rules, rules[id].condition, *first); };
    if (first && !first->always() && std::all_of(boundary.clauses.begin(), boundary.clauses.end(), begins))
      return *first;
  }
  return {};
}

/// Without what it has in common with all clauses of its boundary.
model::Condition own_of(const model::Clause& clause, const model::Ruleset& rules) {
  const model::Condition common = common_to(rules[clause.boundary], rules);
  const std::uint32_t nodes = common.end - common.begin;
  if (nodes == 0) return clause.condition;
  if (clause.condition.begin + nodes == clause.condition.end) return {};
  return {clause.condition.begin + nodes, clause.condition.end - 1};
}

}  // namespace

CountedRule counted(const model::Clause& clause, const model::Ruleset& rules) {
  CountedRule made = with_conditions(CountedKind::clause, clause.id, rules[clause.boundary].layer,
                                     clause.place, {own_of(clause, rules)});
  made.conditional = made.conditional || clause.otherwise;
  return made;
}

std::optional<CountedRule> counted(const model::Boundary& boundary, const model::Ruleset& rules) {
  const model::Condition common = common_to(boundary, rules);
  if (common.always()) return std::nullopt;
  return with_conditions(CountedKind::boundary, boundary.name, boundary.layer, boundary.place, {common});
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
  for (const model::Boundary& one : rules.boundaries)
    if (const auto common = counted(one, rules)) all.push_back(*common);
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
