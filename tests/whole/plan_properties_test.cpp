#include <algorithm>

#include <gtest/gtest.h>
// After gtest, which it builds on.
#include <rapidcheck/gtest.h>

#include "engine/evaluate/plan/plans.hpp"
#include "tests/whole/histories.hpp"
#include "tests/whole/plan_shown.hpp"
#include "tests/whole/tables.hpp"

/// What holds of a plan's answer whatever the record says.
namespace kith::tests::plan_properties_tests {
namespace {

const std::vector<std::string> levels = {"accompanied", "shadowing", "checking_in", "independent"};

/// Easy to step down, so that many records do.
const Ruleset& rules() {
  return whole_rules(R"(plan cafe_travel "Going to the café"
  about travel_alone
  level accompanied "Staff walk beside her"
  level shadowing "Staff follow at a distance"
  level checking_in "A check-in call at agreed times"
  level independent "No staff"
  step down from accompanied
    when at least 1 successful_journey in the last 6 weeks
    agreed by person
  step down from shadowing
    when at least 2 successful_journey in the last 6 weeks and latest confidence.score is at least 2 and person wants travel_alone
    agreed by person, service_manager
  step down from checking_in
    when at least 1 successful_journey in the last 1 month
    agreed by person
  step up to accompanied now
    when at least 1 check_in late by more than 15 minutes in the last 10 days
    then do "call her phone" within 15 minutes by shift_lead
    review within 1 working day
  step up by 1 now
    when at least 2 missed_check_in in the last 14 days
    review within 5 working days
  step up by 1 proposed
    when at least 2 signs_of_anxiety in the last 14 days
    agreed by person
    review within 5 working days
  wait 7 days after any step before stepping down
  review every 1 month while no missed_check_in in the last 6 weeks
)");
}

struct Asked {
  json state;
  std::string at;
};
Asked any_asked() {
  return {any_history(),
          one_in(2) ? any_moment() : fmt::format("2026-06-{:02}T12:00:00+01:00", 1 + below(12))};
}

PlanAnswer answer(const json& state, const std::string& at) {
  const json row = {{"at", at}, {"state", state}};
  return evaluate::plan_answer(rules().checked(), whole_record(rules(), row).record(),
                               rules().checked().plans.at(0), moment(row))
      .answer;
}
bool steps_down(const PlanAnswer& plan) {
  return plan.kind == PlanAnswer::Kind::propose_step_down || plan.kind == PlanAnswer::Kind::agreed_step_down;
}
std::ptrdiff_t place(const std::string& level) {
  return std::find(levels.begin(), levels.end(), level) - levels.begin();
}

RC_GTEST_PROP(PlanProperties, NeverMoreThanOneLevelDownAndNeverWithinTheWait, ()) {
  const Asked asked = any_asked();
  const PlanAnswer plan = answer(asked.state, asked.at);
  RC_CLASSIFY(steps_down(plan));
  if (!steps_down(plan)) return;
  RC_ASSERT(place(plan.to->name) == place(plan.level.name) + 1);
  RC_ASSERT(plan.wait_until.empty() && plan.unmet == 0);
  const auto since = whole_record(rules(), {{"at", asked.at}, {"state", asked.state}}).record().plans;
  const auto at = *time::parse_moment(asked.at);
  for (const auto& record : *since)
    if (record.since->first <= at)
      RC_ASSERT(*time::after(record.since->first, {7, time::Unit::days}, rules().checked().zone, nullptr) <=
                at);
}

RC_GTEST_PROP(PlanProperties, NeverOnAnAgreementToAnotherStep, ()) {
  Asked asked = any_asked();
  const PlanAnswer before = answer(asked.state, asked.at);
  if (before.level.name.empty() || before.level.name == "independent") return;
  const std::string next = levels[static_cast<std::size_t>(place(before.level.name)) + 1];
  for (json& record : asked.state["plans"])
    for (json& word : record["agreed"])
      if (word["to"] == next) word["to"] = before.level.name;
  RC_ASSERT(answer(asked.state, asked.at).kind != PlanAnswer::Kind::agreed_step_down);
}

RC_GTEST_PROP(PlanProperties, OneDaysEventsNeverMoveItTwice, ()) {
  Asked asked = any_asked();
  const PlanAnswer plan = answer(asked.state, asked.at);
  const bool moves =
      plan.kind == PlanAnswer::Kind::step_up_now || plan.kind == PlanAnswer::Kind::agreed_step_down;
  RC_CLASSIFY(moves);
  if (!moves) return;
  // What was agreed stays on record with the new level.
  json taken = {
      {"plan", "cafe_travel"}, {"level", plan.to->name}, {"since", asked.at}, {"agreed", json::array()}};
  for (const json& record : asked.state["plans"])
    for (const json& word : record["agreed"]) taken["agreed"].push_back(word);
  asked.state["plans"].push_back(taken);
  const PlanAnswer again = answer(asked.state, asked.at);
  RC_ASSERT(again.level.name == plan.to->name || place(again.level.name) < place(plan.to->name));
  RC_ASSERT(again.kind != PlanAnswer::Kind::step_up_now && again.kind != PlanAnswer::Kind::agreed_step_down);
}

RC_GTEST_PROP(PlanProperties, TheOrderOfTheRecordChangesNothing, ()) {
  Asked asked = any_asked();
  const json before = plan_shown(answer(asked.state, asked.at), {});
  std::reverse(asked.state["events"]["log"].begin(), asked.state["events"]["log"].end());
  std::reverse(asked.state["plans"].begin(), asked.state["plans"].end());
  for (json& record : asked.state["plans"]) std::reverse(record["agreed"].begin(), record["agreed"].end());
  RC_ASSERT(plan_shown(answer(asked.state, asked.at), {}) == before);
}

RC_GTEST_PROP(PlanProperties, WhatComesAfterTheMomentDoesNotCount, ()) {
  Asked asked = any_asked();
  const json before = plan_shown(answer(asked.state, asked.at), {});
  json event = any_event(99), place = any_place(), word = any_agreement();
  event["at"] = place["since"] = word["on"] = "2026-06-20T10:00:00+01:00";
  if (event.contains("due")) event["due"] = event["at"];
  asked.state["events"]["log"].push_back(event);
  asked.state["plans"].front()["agreed"].push_back(word);
  asked.state["plans"].push_back(place);
  asked.state["reviews"].push_back({{"of", "cafe_travel"}, {"held", "2026-06-20"}});
  RC_ASSERT(plan_shown(answer(asked.state, asked.at), {}) == before);
}

/// Takes something away without saying that there is none.
void weaken(json& state) {
  json& log = state["events"]["log"];
  switch (below(7)) {
    case 0: state["events"].erase("complete"); break;
    case 1: state["wishes"] = nullptr; break;
    case 2: state["events"] = {{"complete", nullptr}, {"log", log}}; break;
    case 3:
      for (json& event : log)
        if (event["kind"] == "confidence") event["score"] = nullptr;
      break;
    case 4:
      // An expected event without a time has not happened: that is something on record.
      if (!log.empty() && log.front()["kind"] != "check_in") log.front().erase("at");
      break;
    case 5: state["plans"].front().erase("since"); break;
    case 6:
      for (json& record : state["plans"])
        for (json& word : record["agreed"]) word["says"] = nullptr;
      break;
  }
}

RC_GTEST_PROP(PlanProperties, WhatIsMissingNeverStepsDown, ()) {
  Asked asked = any_asked();
  const PlanAnswer before = answer(asked.state, asked.at);
  weaken(asked.state);
  const PlanAnswer after = answer(asked.state, asked.at);
  RC_CLASSIFY(steps_down(before));
  RC_ASSERT(steps_down(before) || !steps_down(after));
  RC_ASSERT(before.kind == PlanAnswer::Kind::agreed_step_down ||
            after.kind != PlanAnswer::Kind::agreed_step_down);
  // Where it is what is missing that holds it back, it says so, and who can supply it.
  if (!steps_down(before) || after.kind != PlanAnswer::Kind::stay) return;
  RC_ASSERT(!after.find_out.empty());
  for (const FindOut& one : after.find_out) RC_ASSERT(!one.supplied_by.empty());
}

}  // namespace
}  // namespace kith::tests::plan_properties_tests
