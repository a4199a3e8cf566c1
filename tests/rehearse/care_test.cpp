#include <fmt/format.h>

#include "tests/golden/golden.hpp"
#include "tests/rehearse/stack.hpp"

namespace kith::rehearsing::care_tests {
namespace {

/// Rules about a whole person, on top of those about money.
const std::string care = R"(
decision travel_alone "Travelling alone"
role shift_lead "Shift lead"
event check_in "Check-in call" expected

involvement travelling "Who decides about travelling alone"
  of travel_alone
  person decides
  service_manager decides in best interests when lacks capacity for travel_alone
  consults family
  informs shift_lead

requirement tell_family "The family hears"
  for each incident where severity is high
  then tell family about finances for family_update within 24 hours by shift_lead
  and record "what happened" within 24 hours by shift_lead

plan cafe "Going to the café"
  about travel_alone
  level beside "Staff walk beside her"
  level behind "Staff follow"
  level alone "No staff"
  step down from behind
    when no incident in the last 2 weeks
    agreed by person
    because "It went well."
  step up to beside now
    when at least 1 check_in late by more than 15 minutes in the last 24 hours
    then escalate by missing without delay by shift_lead
    review within 1 working day
    because "She may not be safe."
  review every 1 month

escalation missing "She cannot be found"
  first stage shift_lead answers within 15 minutes
  stage service_manager final

measure told "Told in time"
  of each incident in the last 4 weeks
  counts when severity is low
  target at least 90%

calendar england "Bank holidays" through 2028-12-31
  closed 2026-12-25
)";

std::string run(const std::string& scenarios) {
  const Ruleset rules = compiled(care + scenarios);
  std::string out;
  for (const model::Scenario& scenario : rules.checked().scenarios) {
    const Rehearsal one = rehearse(rules.checked(), scenario, read_record);
    out += scenario.title + (one.failures.empty() && one.diagnostics.empty() ? ": passed\n" : "\n");
    for (const auto& failure : one.failures) out += "  " + failure.expected + "\n    " + failure.found + "\n";
  }
  return out;
}

const std::string late = R"(
  given mum is family.mother and amy is shift_lead
  and consent for finances with family is given on 2026-01-10
  and plan cafe is at behind since 2026-02-01
  and incident called e1 at 2026-02-28 10:00 with severity high
  and tell_family is done at 2026-02-28 12:00 for e1 to mum by amy
  and check_in due 2026-03-01 15:30
  and escalation missing opened at 2026-03-01 15:50
  and shift_lead of missing is told at 2026-03-01 15:50
  when the person is assessed at 2026-03-01 16:00
)";

TEST(Care, HoldsWhereItIsSo) {
  EXPECT_EQ(run(R"(
scenario "As it is"
)" + late + R"(
  then tell_family to mum for e1 is done
  and step 2 of tell_family is overdue by shift_lead
  and cafe steps up to beside now
  and cafe.step_up.1 is done
  and shift_lead holds missing until 2026-03-01 16:05
  and service_manager hears next of missing
  and missing ends by 2026-03-01 16:05
  and the review of cafe is due at 2026-03-01
  and told is 0 of 1
  and told is not met
  and because "She may not be safe"

scenario "Who decides"
  given lacks capacity for travel_alone on 2026-01-10 review by 2026-12-01
  when travel_alone is to be decided on 2026-03-01
  then service_manager decides in best interests
  and family is consulted
  and shift_lead is informed
)"),
            "As it is: passed\nWho decides: passed\n");
}

TEST(Care, FailuresReadWell) {
  golden::expect("tests/rehearse/golden/care_failures.txt", run(R"(
scenario "As it is not"
)" + late + R"(
  then tell_family to mum for e1 is overdue
  and step 2 of tell_family is due at 2026-03-05 by service_manager
  and tell_family is not required
  and cafe.step_up.1 is blocked
  and cafe stays at behind
  and cafe may step up to beside
  and cafe may step down to alone
  and cafe steps down to alone
  and cafe is held back by missing records
  and the review of cafe is due at 2026-03-20
  and service_manager holds missing
  and shift_lead hears next of missing
  and missing is closed
  and missing is overdue
  and missing ends by 2026-03-02
  and told is met
  and told is 1 of 1
  and told is 100%
  and the record lacks "a reason"
  and because "It went well"
  and find out incident

scenario "Who does not decide"
  given lacks capacity for travel_alone on 2026-01-10 review by 2026-12-01
  when travel_alone is to be decided on 2026-03-01
  then person decides
  and nobody decides
  and try first visual_aids
  and shift_lead decides
  and shift_lead is consulted
  and family is informed
)"));
}

}  // namespace
}  // namespace kith::rehearsing::care_tests
