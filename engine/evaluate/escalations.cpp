#include "engine/evaluate/escalations.hpp"

#include <algorithm>

#include "engine/evaluate/evaluate.hpp"
#include "engine/evaluate/find_out.hpp"
#include "engine/evaluate/stages.hpp"
#include "engine/evaluate/words.hpp"

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

/// When the record says that a stage was told: it may be later than it was to hear.
std::optional<Instant> told(const model::EscalationRecord& record, const std::string& stage, Instant at) {
  std::optional<Instant> first;
  for (const model::EscalationRecord::Step& one : record.steps)
    if (one.stage == stage && one.told && one.told->first <= at && (!first || one.told->first < *first)) first = one.told->first;
  return first;
}

EscalationStep step(const model::Ruleset& rules, const Escalation& escalation, const StageState& state, std::optional<Instant> recorded, Instant at) {
  EscalationStep result;
  result.stage = named(rules, escalation, state.stage);
  if (state.on_record) result.told = text(rules, recorded);
  result.answered = text(rules, state.answered);
  result.resolved = text(rules, state.resolved);
  result.until = text(rules, state.until);
  result.overdue = state.expired || (!state.on_record && !state.answered && at > state.told);
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

/// A stage holds it until it has passed it on; one that answered late holds it beside its successor.
bool holds(const StageState& stage) { return !stage.passed_on || (stage.answered && !stage.expired); }

/// Who holds it, until when, who is next, and how long it may still take: on several ways at once, the one that ends first.
void hold(const model::Ruleset& rules, const Escalation& escalation, const std::vector<StageState>& stages, EscalationAnswer& answer) {
  std::optional<Instant> until, worst;
  const auto told = [&](model::StageIndex stage) { return std::any_of(stages.begin(), stages.end(), [&](const StageState& other) { return other.stage == stage; }); };
  for (const StageState& stage : stages) {
    const model::Stage& rule = escalation.stages[stage.stage];
    if (!holds(stage)) continue;
    const auto reached = worst_case(rules, escalation, stage);
    if (reached && (!worst || *reached < *worst)) worst = reached;
    answer.holders.push_back(named(rules, escalation, stage.stage));
    if (stage.until && (!until || *stage.until < *until)) until = stage.until;
    if (!rule.then || told(*rule.then) || (stage.answered && !stage.until)) continue;
    Named next = named(rules, escalation, *rule.then);
    if (std::none_of(answer.next.begin(), answer.next.end(), [&](const Named& one) { return one.name == next.name; })) answer.next.push_back(std::move(next));
  }
  answer.until = text(rules, until);
  answer.worst_case = text(rules, worst);
  if (!answer.next.empty()) answer.next_because = "if there is no answer, or it is not resolved, in time";
}

/// What decides who hears, and is not known.
void not_known(const model::Ruleset& rules, const model::State& state, const Escalation& escalation, const std::vector<StageState>& stages, Instant at,
               EscalationAnswer& answer) {
  const Asking asking = Asking::about_person(rules, state, at);
  Trace trace({asking, {}, {}, {}, {}, false, 0});
  std::vector<model::Condition> jumps;
  for (const Escalation::Jump& jump : escalation.jumps) jumps.push_back(jump.when);
  answer.find_out = find_out(trace, jumps);
  for (const StageState& stage : stages) {
    if (stage.implicated != Truth::unknown) continue;
    const Named role = named(rules, escalation, stage.stage);
    answer.find_out.push_back({"implicated: " + role.name, "whether " + role.title + " is implicated in the concern", state.concerns ? "" : "/concerns",
                               std::string(words(state.concerns ? Why::no_list : Why::section_absent)), {"whoever leads the enquiry into the concern"}, 1});
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
  for (const StageState& stage : stages) answer.steps.push_back(step(rules, *escalation, stage, told(record, named(rules, *escalation, stage.stage).name, at), at));
  not_known(rules, state, *escalation, stages, at, answer);
  if (answer.closed) return answer;
  hold(rules, *escalation, stages, answer);
  for (const StageState& stage : stages)
    if (holds(stage)) add_told(rules, state, *escalation, record, stage, at, answer);
  answer.overdue = std::any_of(answer.steps.begin(), answer.steps.end(), [](const EscalationStep& one) { return one.overdue; });
  return answer;
}

}  // namespace kith::evaluate
