#include "engine/evaluate/escalation/escalations.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/escalation/stages.hpp"
#include "engine/evaluate/escalation/worst_case.hpp"
#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/explain/find_out.hpp"
#include "engine/evaluate/explain/hangs_on.hpp"
#include "engine/evaluate/explain/holders.hpp"
#include "engine/evaluate/explain/reasons.hpp"
#include "engine/evaluate/explain/words.hpp"

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

Named stage_named(const model::Ruleset& rules, const Escalation& escalation, model::StageIndex stage) {
  return evaluate::named(rules.roles[escalation.stages[stage].role]);
}

std::string text(const model::Ruleset& rules, const std::optional<Instant>& at) {
  return at ? rules.zone.text(*at) : "";
}

/// When the record says that a stage was told: it may be later than it was to hear.
std::optional<Instant> told(const model::EscalationRecord& record, const std::string& stage, Instant at) {
  std::optional<Instant> first;
  for (const model::EscalationRecord::Step& one : record.steps)
    if (one.stage == stage && one.told && one.told->first <= at && (!first || one.told->first < *first))
      first = one.told->first;
  return first;
}

EscalationStep step(const model::Ruleset& rules, const Escalation& escalation, const StageState& state,
                    std::optional<Instant> recorded, Instant at) {
  EscalationStep result;
  result.stage = stage_named(rules, escalation, state.stage);
  if (state.on_record) result.told = text(rules, recorded);
  result.answered = text(rules, state.answered);
  result.resolved = text(rules, state.resolved);
  if (state.until) result.until = time::text(*state.until, rules.zone);
  result.off_duty_until = text(rules, state.off_duty_until);
  const bool unheard = !state.on_record && !state.answered && !state.off_duty();
  if (unheard) result.to_hear = rules.zone.text(state.told.at);
  result.late = state.expired;
  result.overdue = state.expired || (unheard && at > state.told.at);
  return result;
}

/// What each stage that holds it may be told.
void add_told(const model::Ruleset& rules, const model::State& state, const Escalation& escalation,
              const model::EscalationRecord& record, const StageState& stage, Instant at,
              EscalationAnswer& answer) {
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

/// Whoever is there by then: those who are off duty are passed over.
model::StageIndex next_there(const model::Ruleset& rules, const Escalation& escalation,
                             model::StageIndex next, Instant at) {
  const model::StageClock clock = clock_of(rules);
  for (std::size_t left = escalation.stages.size(); left > 0; --left) {
    const model::Stage& stage = escalation.stages[next];
    if (!stage.then || !model::off_duty_until(stage, at, clock)) break;
    next = *stage.then;
  }
  return next;
}

/// Who holds it, until when, who is next, and how long it may still take: on several ways at once, the one
/// that ends first.
void hold(const model::Ruleset& rules, const model::State& state, const Escalation& escalation,
          const std::vector<StageState>& stages, Instant at, EscalationAnswer& answer) {
  std::optional<time::Due> until;
  std::optional<Instant> worst;
  const auto told = [&](model::StageIndex stage) {
    return std::any_of(stages.begin(), stages.end(),
                       [&](const StageState& other) { return other.stage == stage; });
  };
  for (const StageState& stage : stages) {
    const model::Stage& rule = escalation.stages[stage.stage];
    if (!holds(stage)) continue;
    const auto reached = worst_case(rules, escalation, stage);
    if (reached && (!worst || *reached < *worst)) worst = reached;
    answer.holders.push_back(who_holds(rules, state, escalation.stages[stage.stage].role, at));
    if (stage.until && (!until || time::sooner(*stage.until, *until))) until = stage.until;
    if (!rule.then || told(*rule.then) || (stage.answered && !stage.until)) continue;
    const model::StageIndex there =
        next_there(rules, escalation, *rule.then, stage.until ? stage.until->over() : at);
    WhoHolds next = who_holds(rules, state, escalation.stages[there].role, at);
    if (std::none_of(answer.next.begin(), answer.next.end(),
                     [&](const WhoHolds& one) { return one.role.name == next.role.name; }))
      answer.next.push_back(std::move(next));
  }
  if (until) answer.until = time::text(*until, rules.zone);
  answer.late = until && at > until->latest;
  answer.worst_case = text(rules, worst);
  if (!answer.next.empty()) answer.next_because = "if there is no answer, or it is not resolved, in time";
}

/// Where the record has the concern, or lacks all of them.
std::string place_of(const model::State& state, const model::EscalationRecord& record) {
  const auto place = state.concern(record.concern);
  return place ? "/concerns/" + std::to_string(*place) : "/concerns";
}

/// What decides who hears, and is not known.
void not_known(const model::Ruleset& rules, const model::State& state, const Escalation& escalation,
               const model::EscalationRecord& record, const std::vector<StageState>& stages, Instant at,
               EscalationAnswer& answer) {
  const Asking asking = Asking::about_person(rules, state, at);
  Trace trace({asking, {}, {}, {}, {}, false, 0});
  std::vector<model::Condition> jumps;
  for (const Escalation::Jump& jump : escalation.jumps) jumps.push_back(jump.when);
  answer.find_out = find_out(trace, jumps);
  for (const StageState& stage : stages) {
    if (stage.implicated != Truth::unknown) continue;
    const Named role = stage_named(rules, escalation, stage.stage);
    answer.find_out.push_back({"implicated: " + role.name,
                               "whether " + role.title + " is implicated in the concern",
                               place_of(state, record),
                               std::string(words(state.concerns ? Why::no_list : Why::section_absent)),
                               {"whoever leads the enquiry into the concern"},
                               1});
  }
}

/// Who is to tell a stage that nobody has told: whoever had it before and was there, or whoever answers for
/// the rules.
std::optional<model::RoleId> teller(const model::Ruleset& rules, const Escalation& escalation,
                                    const StageState& to) {
  if (to.had_before) return escalation.stages[*to.had_before].role;
  return rules[escalation.layer].owner;
}

/// Who was not there, gave no answer, or saw no end, in time, and so passed it on to this stage.
std::string passed_on_by(const model::Ruleset& rules, const Escalation& escalation, const StageState& to) {
  if (!to.way_in || to.way_in->why == Passed::implicated) return "";
  const std::string who = stage_named(rules, escalation, to.way_in->from).title;
  if (to.way_in->why == Passed::off_duty) return fmt::format("{} was off duty. ", who);
  return fmt::format("{} {} in time. ", who,
                     to.way_in->why == Passed::unresolved ? "did not see the end of it" : "gave no answer");
}

std::string then_hears(const model::Ruleset& rules, const Escalation& escalation, const StageState& stage,
                       const char* unless) {
  const auto& then = escalation.stages[stage.stage].then;
  return then
             ? fmt::format(" {} in time, {} hears next.", unless, stage_named(rules, escalation, *then).title)
             : "";
}

/// A stage that was off duty is told what happened when its hours begin.
std::optional<Duty> to_tell_afterwards(const model::Ruleset& rules, const Escalation& escalation,
                                       const StageState& state, Instant at) {
  if (!state.off_duty() || state.on_record || state.answered || *state.off_duty_until > at)
    return std::nullopt;
  const model::Stage& stage = escalation.stages[state.stage];
  Duty duty;
  duty.name = escalation.name + '.' + rules.roles[stage.role].name;
  duty.title = escalation.title;
  duty.layer = escalation.layer;
  duty.place = stage.place;
  duty.cites = &escalation.cites;
  duty.arose = state.off_duty_until;
  duty.due = time::Due::at(*state.off_duty_until);
  duty.kind = "tell";
  duty.to = stage.role;
  duty.by = teller(rules, escalation, state);
  duty.what = fmt::format("tell {} what happened: “{}”", rules.roles[stage.role].title, escalation.title);
  duty.text = fmt::format("{} was off duty when it was to hear.", rules.roles[stage.role].title);
  return duty;
}

/// What a stage that holds it is to do, or others for it: to be told, to answer, to see the end of it.
/// Nothing where it is done.
std::optional<Duty> duty_of(const model::Ruleset& rules, const Escalation& escalation,
                            const StageState& state) {
  const model::Stage& stage = escalation.stages[state.stage];
  Duty duty;
  duty.name = escalation.name + '.' + rules.roles[stage.role].name;
  duty.title = escalation.title;
  duty.layer = escalation.layer;
  duty.place = stage.place;
  duty.cites = &escalation.cites;
  duty.safety = duty.live = true;
  duty.arose = state.told.at;
  duty.text = passed_on_by(rules, escalation, state);
  if (!state.on_record && !state.answered) {
    duty.kind = "tell";
    duty.to = stage.role;
    duty.by = teller(rules, escalation, state);
    duty.due = time::Due::at(state.told.at);
    const std::string how = stage.title.empty() ? "" : " (" + stage.title + ")";
    duty.what = fmt::format("tell {}{}: “{}”", rules.roles[stage.role].title, how, escalation.title);
    duty.text +=
        fmt::format("Nothing on record says that {} has heard of it.", rules.roles[stage.role].title);
    return duty;
  }
  if (stage.outside || (stage.final && !state.until && !state.answered)) return std::nullopt;
  duty.kind = "do";
  duty.by = stage.role;
  duty.due = state.until;
  duty.arose = state.heard.at;
  if (state.answered) {
    duty.what = fmt::format("see the end of “{}”", escalation.title);
    duty.text += "It is not over.";
    if (stage.resolves_within) duty.text += then_hears(rules, escalation, state, "If it is not over");
    if (stage.resolves_within) duty.within = "within " + time::text(*stage.resolves_within);
  } else {
    duty.what = fmt::format("answer “{}”", escalation.title);
    duty.text += "They have heard of it, and have not answered." +
                 then_hears(rules, escalation, state, "Without an answer");
    if (stage.answers_within && !state.cut_short) duty.within = "within " + time::text(*stage.answers_within);
  }
  return duty;
}

/// Who may be to hear of it at once, and nobody knows.
std::vector<Duty> may_hear(const model::Ruleset& rules, const model::State& state,
                           const Escalation& escalation, const std::vector<StageState>& stages, Instant at) {
  const Asking asking = Asking::about_person(rules, state, at);
  Trace trace({asking, {}, {}, {}, {}, false, 0});
  std::vector<Duty> found;
  for (const Escalation::Jump& jump : escalation.jumps) {
    const bool heard = std::any_of(stages.begin(), stages.end(),
                                   [&](const StageState& stage) { return stage.stage == jump.to; });
    if (heard || trace.condition(jump.when) != Truth::unknown) continue;
    StageState to;
    to.stage = jump.to;
    to.told = at;
    to.had_before = there_beside(stages, jump.to);
    found.push_back(*duty_of(rules, escalation, to));
    found.back().hangs_on = hangs_on(trace, {jump.when});
  }
  return found;
}

bool is_over(const std::vector<StageState>& stages) {
  return std::any_of(stages.begin(), stages.end(),
                     [](const StageState& stage) { return stage.resolved.has_value(); });
}

}  // namespace

bool has_begun(const model::EscalationRecord& record, Instant at) {
  return !record.opened || record.opened->first <= at;
}

std::vector<Duty> escalation_duties(const model::Ruleset& rules, const model::State& state,
                                    std::uint32_t index, Instant at) {
  const model::EscalationRecord& record = (*state.escalations)[index];
  const Escalation* escalation = in_force(rules, record.name, at);
  if (!escalation || !has_begun(record, at)) return {};
  const auto stages = stages_reached(rules, state, *escalation, record, at);
  std::vector<Duty> found;
  for (const StageState& stage : stages)
    if (const auto duty = to_tell_afterwards(rules, *escalation, stage, at)) found.push_back(*duty);
  if (is_over(stages) || stages.empty()) return found;
  const Asking asking = Asking::about_person(rules, state, at);
  Trace trace({asking, {}, {}, {}, {}, false, 0});
  for (const StageState& stage : stages) {
    auto duty = holds(stage) ? duty_of(rules, *escalation, stage) : std::nullopt;
    if (!duty) continue;
    if (stage.led_by && trace.condition(*stage.led_by) == Truth::yes)
      duty->facts = evidence(trace, *stage.led_by);
    found.push_back(std::move(*duty));
  }
  for (Duty& duty : may_hear(rules, state, *escalation, stages, at)) found.push_back(std::move(duty));
  return found;
}

EscalationAnswer escalation_answer(const model::Ruleset& rules, const model::State& state,
                                   std::uint32_t index, Instant at) {
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
  answer.closed = is_over(stages);
  for (const StageState& stage : stages)
    answer.steps.push_back(step(rules, *escalation, stage,
                                told(record, stage_named(rules, *escalation, stage.stage).name, at), at));
  not_known(rules, state, *escalation, record, stages, at, answer);
  if (answer.closed) return answer;
  hold(rules, state, *escalation, stages, at, answer);
  for (const StageState& stage : stages)
    if (holds(stage)) add_told(rules, state, *escalation, record, stage, at, answer);
  answer.overdue = std::any_of(answer.steps.begin(), answer.steps.end(),
                               [](const EscalationStep& one) { return one.overdue; });
  return answer;
}

}  // namespace kith::evaluate
