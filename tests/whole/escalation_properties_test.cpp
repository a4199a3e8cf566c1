#include <algorithm>

#include <gtest/gtest.h>
// After gtest, which it builds on.
#include <rapidcheck/gtest.h>

#include "engine/evaluate/escalation/escalations.hpp"
#include "tests/whole/histories.hpp"
#include "tests/whole/tables.hpp"

/// An escalation always ends: it is over, somebody who answered holds it, or its last stage has heard.
namespace kith::tests::escalation_properties_tests {
namespace {

const Ruleset& rules() {
  return whole_rules(R"(escalation missing_person "She has missed a check-in"
  share whereabouts for safeguarding
  first stage shift_lead answers within 15 minutes, resolves within 45 minutes
  stage on_call_manager answers within 15 minutes, then police
    if on_call_manager is implicated, go to nominated_individual
  stage nominated_individual answers within 15 minutes, then police
  stage police "999" final, outside
  when exploitation_risk is high go to police
)");
}

std::string minute(int after_opening) {
  return fmt::format("2026-05-30T{:02}:{:02}:00+01:00", 10 + after_opening / 60, after_opening % 60);
}

json any_step(const std::string& stage) {
  json step = {{"stage", stage}};
  int at = below(60);
  if (!one_in(4)) step["told"] = minute(at);
  if (one_in(2)) step["answered"] = minute(at += below(40));
  if (one_in(6)) step["resolved"] = minute(at += below(40));
  return step;
}
json any_escalation() {
  json state = {{"circle", json::array({{{"id", "sam"}, {"roles", {"shift_lead"}}},
                                        {{"id", "ola"}, {"roles", {"on_call_manager"}}},
                                        {{"id", "nia"}, {"roles", {"nominated_individual"}}}})}};
  json record = {{"name", "missing_person"}, {"opened", minute(0)}, {"steps", json::array()}};
  for (const char* stage : {"shift_lead", "on_call_manager", "nominated_individual"})
    if (one_in(2)) record["steps"].push_back(any_step(stage));
  if (one_in(2)) {
    record["concern"] = "c1";
    json concern = {{"id", "c1"}, {"opened", "2026-05-30"}};
    if (one_in(2)) concern["alleged_sources"] = json::array({any<std::string>({"sam", "ola", "nia"})});
    state["concerns"] = json::array({concern});
  }
  if (!one_in(3))
    state["facts"] = {{"exploitation_risk", {{"value", one_in(3) ? "high" : "low"}, {"on", "2026-05-01"}}}};
  state["escalations"] = json::array({record});
  return state;
}

EscalationAnswer answer(const json& state, const std::string& at) {
  const json row = {{"at", at}, {"state", state}};
  return evaluate::escalation_answer(rules().checked(), whole_record(rules(), row).record(), 0, moment(row));
}
bool heard(const EscalationAnswer& answer, const std::string& stage) {
  return std::any_of(answer.steps.begin(), answer.steps.end(),
                     [&](const EscalationStep& one) { return one.stage.name == stage; });
}

RC_GTEST_PROP(EscalationProperties, ItAlwaysEnds, ()) {
  const EscalationAnswer late = answer(any_escalation(), minute(6 * 60));
  const bool answered = std::any_of(late.steps.begin(), late.steps.end(),
                                    [](const EscalationStep& one) { return !one.answered.empty(); });
  RC_CLASSIFY(late.closed);
  RC_ASSERT(late.closed || heard(late, "police") || answered);
  RC_ASSERT(late.closed == late.holders.empty());
}

RC_GTEST_PROP(EscalationProperties, TheLastStageHearsByTheWorstCase, ()) {
  const json state = any_escalation();
  const std::string at = minute(below(60));
  const EscalationAnswer now = answer(state, at);
  if (now.closed || now.worst_case.empty()) return;
  const auto worst = *time::parse_moment(now.worst_case);
  const EscalationAnswer later = answer(
      state, rules().checked().zone.text(std::max(worst, *time::parse_moment(at)) + std::chrono::minutes(1)));
  const bool answered = std::any_of(later.steps.begin(), later.steps.end(),
                                    [](const EscalationStep& one) { return !one.answered.empty(); });
  RC_ASSERT(later.closed || answered || heard(later, "police"));
}

RC_GTEST_PROP(EscalationProperties, NobodyWhoIsImplicatedHoldsItWhereThereIsAnotherWay, ()) {
  json state = any_escalation();
  const std::string who = any<std::string>({"sam", "ola", "nia"});
  const std::string stage = who == "sam"   ? "shift_lead"
                            : who == "ola" ? "on_call_manager"
                                           : "nominated_individual";
  state["concerns"] = json::array({{{"id", "c1"}, {"opened", "2026-05-30"}, {"alleged_sources", {who}}}});
  state["escalations"][0]["concern"] = "c1";
  RC_ASSERT(!heard(answer(state, minute(below(300))), stage));
}

json shown(const EscalationAnswer& answer) {
  json all = {{"until", answer.until},
              {"overdue", answer.overdue},
              {"closed", answer.closed},
              {"worst case", answer.worst_case}};
  for (const WhoHolds& one : answer.holders) all["holders"].push_back(one.role.name);
  for (const WhoHolds& one : answer.next) all["next"].push_back(one.role.name);
  for (const EscalationStep& one : answer.steps)
    all["steps"].push_back({one.stage.name, one.told, one.answered});
  return all;
}

RC_GTEST_PROP(EscalationProperties, TheOrderOfTheStepsChangesNothing, ()) {
  json state = any_escalation();
  const std::string at = minute(below(300));
  const json before = shown(answer(state, at));
  std::reverse(state["escalations"][0]["steps"].begin(), state["escalations"][0]["steps"].end());
  std::reverse(state["circle"].begin(), state["circle"].end());
  RC_ASSERT(shown(answer(state, at)) == before);
}

RC_GTEST_PROP(EscalationProperties, WhatComesAfterTheMomentDoesNotCount, ()) {
  json state = any_escalation();
  const int now = below(100);
  const json before = shown(answer(state, minute(now)));
  auto& steps = state["escalations"][0]["steps"];
  const bool known = std::any_of(steps.begin(), steps.end(),
                                 [](const json& step) { return step["stage"] == "on_call_manager"; });
  RC_CLASSIFY(!known);
  if (known) return;
  const int told = now + 1 + below(200);
  steps.push_back(
      {{"stage", "on_call_manager"}, {"told", minute(told)}, {"answered", minute(told + below(30))}});
  RC_ASSERT(shown(answer(state, minute(now))) == before);
}

}  // namespace
}  // namespace kith::tests::escalation_properties_tests
