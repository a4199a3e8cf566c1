#include "engine/evaluate/escalations.hpp"

#include <algorithm>

#include "engine/evaluate/evaluate.hpp"
#include "engine/evaluate/stages.hpp"

namespace kith::evaluate {

using model::Escalation;
using time::Instant;

namespace {

const Escalation* in_force(const model::Ruleset& rules, const std::string& name, Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(rules.zone.local(at));
  for (const Escalation& escalation : rules.escalations)
    if (escalation.name == name && escalation.period.contains(day)) return &escalation;
  return nullptr;
}

Named named(const model::Ruleset& rules, const Escalation& escalation, model::StageIndex stage) {
  const auto role = escalation.stages[stage].role;
  return {rules.roles[role].name, rules.roles[role].title};
}

std::string text(const model::Ruleset& rules, const std::optional<Instant>& at) { return at ? rules.zone.text(*at) : ""; }

EscalationStep step(const model::Ruleset& rules, const Escalation& escalation, const StageState& state) {
  EscalationStep result;
  result.stage = named(rules, escalation, state.stage);
  if (state.on_record) result.told = text(rules, state.told);
  result.answered = text(rules, state.answered);
  result.resolved = text(rules, state.resolved);
  result.until = text(rules, state.until);
  result.overdue = state.expired || (!state.on_record && !state.answered);
  return result;
}

/// What each stage that holds it may be told.
void add_told(const model::Ruleset& rules, const model::State& state, const Escalation& escalation, const model::EscalationRecord& record,
              const StageState& stage, Instant at, EscalationAnswer& answer) {
  if (!escalation.purpose) return;
  for (const model::CategoryId category : escalation.share) {
    model::Question question;
    question.category = category;
    question.purpose = escalation.purpose;
    question.with = {model::Party::Kind::role, escalation.stages[stage.stage].role.index};
    question.concern = record.concern;
    question.at = at;
    answer.may_be_told.push_back(evaluate::answer(rules, state, question));
  }
}

}  // namespace

EscalationAnswer escalation_answer(const model::Ruleset& rules, const model::State& state, std::uint32_t index, Instant at) {
  const model::EscalationRecord& record = (*state.escalations)[index];
  EscalationAnswer answer;
  answer.escalation = {record.name, record.name};
  answer.concern = record.concern;
  answer.from = "/escalations/" + std::to_string(index);
  if (record.opened) answer.opened = rules.zone.text(*record.opened);
  const Escalation* escalation = in_force(rules, record.name, at);
  if (!escalation) return answer;
  answer.escalation.title = escalation->title;
  const auto stages = stages_reached(rules, state, *escalation, record, at);
  answer.closed = std::any_of(stages.begin(), stages.end(), [](const StageState& stage) { return stage.resolved.has_value(); });
  std::optional<Instant> until, worst;
  for (const StageState& stage : stages) {
    answer.steps.push_back(step(rules, *escalation, stage));
    const model::Stage& rule = escalation->stages[stage.stage];
    const bool passed_on = stage.expired && rule.then;
    if (answer.closed || passed_on) continue;
    answer.holders.push_back(named(rules, *escalation, stage.stage));
    if (stage.until && (!until || *stage.until < *until)) until = stage.until;
    if (rule.then) answer.next.push_back(named(rules, *escalation, *rule.then));
    const auto reached = worst_case(rules, *escalation, stage, at);
    if (reached && (!worst || *reached > *worst)) worst = reached;
    add_told(rules, state, *escalation, record, stage, at, answer);
  }
  answer.until = text(rules, until);
  answer.worst_case = answer.closed ? "" : text(rules, worst);
  answer.overdue = !answer.closed && std::any_of(answer.steps.begin(), answer.steps.end(), [](const EscalationStep& one) { return one.overdue; });
  if (!answer.next.empty()) answer.next_because = "if there is no answer, or it is not resolved, in time";
  return answer;
}

}  // namespace kith::evaluate
