#include "engine/evaluate/care/assess.hpp"

#include <algorithm>
#include <tuple>

#include "engine/evaluate/care/disclosures.hpp"
#include "engine/evaluate/care/involvement.hpp"
#include "engine/evaluate/care/measures.hpp"
#include "engine/evaluate/care/record_findings.hpp"
#include "engine/evaluate/escalation/escalations.hpp"
#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/explain/find_out.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/plan/plans.hpp"
#include "engine/evaluate/record/entered.hpp"
#include "engine/evaluate/requirement/find_outs.hpp"
#include "engine/evaluate/requirement/requirements.hpp"
#include "kith/version.hpp"

namespace kith::evaluate {

using time::Instant;

namespace {

std::vector<PlanOutcome> plan_outcomes(const model::Ruleset& rules, const model::State& state, Instant at) {
  const time::Date day = std::chrono::floor<std::chrono::days>(rules.zone.local(at));
  std::vector<PlanOutcome> outcomes;
  for (const model::Plan& plan : rules.plans)
    if (plan.period.contains(day)) outcomes.push_back(plan_answer(rules, state, plan, at));
  return outcomes;
}

std::vector<Demand> demands_of(std::vector<PlanOutcome>& outcomes) {
  std::vector<Demand> all;
  for (PlanOutcome& outcome : outcomes)
    all.insert(all.end(), std::make_move_iterator(outcome.demands.begin()),
               std::make_move_iterator(outcome.demands.end()));
  return all;
}

/// What plans and live escalations ask for by themselves.
std::vector<Duty> duties_of(const model::Ruleset& rules, const model::State& state,
                            std::vector<PlanOutcome>& outcomes, Instant at) {
  std::vector<Duty> all;
  for (PlanOutcome& outcome : outcomes)
    all.insert(all.end(), std::make_move_iterator(outcome.duties.begin()),
               std::make_move_iterator(outcome.duties.end()));
  for (std::uint32_t i = 0; state.escalations && i < state.escalations->size(); ++i)
    for (Duty& duty : escalation_duties(rules, state, i, at)) all.push_back(std::move(duty));
  return all;
}

Due due_of(const model::Ruleset& rules, const model::State& state, std::vector<PlanOutcome>& outcomes,
           Instant at) {
  return required(rules, state, at, demands_of(outcomes), duties_of(rules, state, outcomes, at));
}

std::vector<Wish> wishes(const model::Ruleset& rules, const model::State& state, Instant at) {
  std::vector<Wish> found;
  for (std::uint32_t i = 0; state.wishes && i < state.wishes->size(); ++i) {
    const model::Wish& wish = (*state.wishes)[i];
    if (wish.by.kind != model::Party::Kind::person || (wish.on && wish.on->first > at)) continue;
    const char* status = !wish.stance                           ? "not_known"
                         : *wish.stance == model::Stance::wants ? "wants"
                                                                : "opposes";
    found.push_back({status,
                     wish.says,
                     wish.on ? rules.zone.text(*wish.on) : "",
                     wish.how_shown,
                     pointer({Origin::Section::wish, i}),
                     {matter_name(rules, wish.about), matter_title(rules, wish.about),
                      matter_title(rules, wish.about, SaidTo::person)}});
    if (!wish.stance) found.back().why = words(Why::recorded_as_unknown);
  }
  return found;
}

/// Nobody asks in an assessment: what only whoever asks could say is not to be found out, and stays with the
/// answers that it would decide.
std::vector<FindOut> without_asker(const model::Ruleset& rules, std::vector<FindOut> facts) {
  std::erase_if(facts, [&](const FindOut& fact) { return is_for_the_asker(rules, fact); });
  return facts;
}

/// A live escalation, whoever it may be that hears of it, is for now.
std::vector<ToFindOut> to_find_out(const model::Ruleset& rules, const model::State& state, Instant at,
                                   Assessment& assessment) {
  FindOuts all(rules, state, at);
  for (const PlanAnswer& plan : assessment.plans) all.add(plan.find_out, plan.plan.title);
  for (const WhoDecides& one : assessment.involvement)
    all.add(one.find_out, "who decides: " + one.decision.title);
  all.add(std::move(assessment.find_out));
  for (const EscalationAnswer& one : assessment.escalations)
    all.add(one.find_out, one.escalation.title, one.closed ? Tier::rest : Tier::now);
  const Disclosures& told = assessment.disclosures;
  for (const Disclosures::Asked& one : told.asked)
    if (!told.answers[one.answer].find_out.empty())
      all.add(without_asker(rules, told.answers[one.answer].find_out),
              told.share[one.share].title + " to " + told.with[one.with].title);
  std::vector<ToFindOut> found = all.take();
  for (ToFindOut& one : found) name_plainly(rules, state, at, one.fact);
  return found;
}

}  // namespace

Due what_is_due(const model::Ruleset& rules, const model::State& recorded, Instant at) {
  const auto read = as_read(rules, recorded, at);
  const model::State& state = read ? *read : recorded;
  auto outcomes = plan_outcomes(rules, state, at);
  return due_of(rules, state, outcomes, at);
}

Assessment assess_for_figures(const model::Ruleset& rules, const model::State& recorded, Instant at) {
  const auto read = as_read(rules, recorded, at);
  const model::State& state = read ? *read : recorded;
  Assessment result;
  result.person = state.person_id;
  result.person_name = person_name(state);
  result.at = rules.zone.text(at);
  if (has_died(state, at)) result.died = rules.zone.text(*state.died);
  auto outcomes = plan_outcomes(rules, state, at);
  Due due = due_of(rules, state, outcomes, at);
  for (PlanOutcome& outcome : outcomes) result.plans.push_back(std::move(outcome.answer));
  for (const model::Measure& measure : rules.measures)
    result.measures.push_back(measure_answer(rules, state, measure, due, at));
  result.actions = std::move(due.actions);
  result.find_out = std::move(due.find_out);
  result.findings = record_findings(rules, state, at);
  return result;
}

std::vector<EscalationAnswer> escalations(const model::Ruleset& rules, const model::State& recorded,
                                          Instant at) {
  const auto read = as_read(rules, recorded, at);
  const model::State& state = read ? *read : recorded;
  std::vector<EscalationAnswer> found;
  for (std::uint32_t i = 0; state.escalations && i < state.escalations->size(); ++i)
    if (has_begun((*state.escalations)[i], at)) found.push_back(escalation_answer(rules, state, i, at));
  return found;
}

Assessment assess(const model::Ruleset& rules, const model::State& recorded, Instant at) {
  const auto read = as_read(rules, recorded, at);
  const model::State& state = read ? *read : recorded;
  Assessment result = assess_for_figures(rules, state, at);
  Workspace workspace;
  result.wishes = wishes(rules, state, at);
  const auto day = std::chrono::floor<std::chrono::days>(rules.zone.local(at));
  std::vector<bool> stands(rules.decisions.size());
  for (const model::Involvement& one : rules.involvements) {
    if (one.anything || !one.period.contains(day) || stands[one.decision.index]) continue;
    stands[one.decision.index] = true;
    result.involvement.push_back(who_decides(rules, state, one.decision, at, workspace));
  }
  result.escalations = escalations(rules, state, at);
  result.disclosures = disclosures(rules, state, at, workspace);
  result.find_out = to_find_out(rules, state, at, result);
  result.rulesets = rules.rulesets_used();
  result.tzdata = rules.zone.tzdata;
  result.engine = version();
  result.record_sha256 = state.given.sha256();
  return result;
}

}  // namespace kith::evaluate
