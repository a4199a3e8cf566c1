#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "engine/report/ruleset/proofs.hpp"
#include "kith/proof.hpp"
#include "kith/rehearsal.hpp"
#include "tests/oracle/texts.hpp"

/// What is proved of plans and requirements: unasked, and what is promised of them.
namespace kith::care_proofs {
namespace {

using testing::HasSubstr;

constexpr auto proved = Proof::Result::proved;
constexpr auto broken = Proof::Result::broken;

// ---- plans -----------------------------------------------------------------------------------------------------

std::string a_plan(const std::string& steps) {
  return R"(ruleset visits version "1"
  title "Visits"
  owner service_manager
  effective from 2020-01-01

role service_manager "Service manager"
decision travel_alone "Travelling alone"
event journey "Journey"
event incident "Incident"
fact sure "She feels sure" yes or no

plan visits "Going to the café"
  about travel_alone
  level beside "Staff walk beside her"
  level behind "Staff follow"
  level alone "No staff"
)" + steps;
}

struct PlanRow {
  const char* name;
  PlanPromise promise;
  Proof::Result result;
  const char* in_scenario = "";
};
void PrintTo(const PlanRow& row, std::ostream* out) { *out << row.name; }

constexpr const char* both_down = R"(
  step down from beside
    when at least 2 journey in the last 7 days
    because "It went well."
  step down from behind
    when at least 4 journey in the last 7 days and sure
    because "It went well."
)";
const std::string up_by = R"(
  step up by 1 now
    when at least 1 incident in the last 7 days
    review within 1 day
    because "It went wrong."
)";

constexpr auto flaps = PlanPromise::never_flaps;
constexpr auto left = PlanPromise::can_be_left;
constexpr auto ends = PlanPromise::step_ups_end;

const std::vector<std::pair<PlanRow, std::string>> plan_rows = {
    {{"waits", flaps, proved}, both_down + up_by + "  wait 2 days after any step before stepping down\n"},
    {{"up_and_down_at_once", flaps, broken, "visits is at beside since 2026-06-01 00:00"}, both_down + up_by},
    {{"what_brought_it_up_stays", flaps, proved},
     std::string(both_down) + "  step up to beside now\n    when at least 1 incident in the last 7 days\n"
                              "    review within 1 day\n    because \"It went wrong.\"\n"},
    {{"nothing_since_the_step", flaps, broken, "visits is at behind since 2026-06-01 00:00"},
     std::string(both_down) + "  step up to beside proposed\n    when no journey since the last step\n"
                              "    review within 1 day\n    because \"Nobody goes.\"\n"
                              "  wait 2 days after any step before stepping down\n"},
    {{"a_month_holds_four_weeks", flaps, proved},
     "  step down from beside\n    when at least 2 journey in the last 4 weeks\n    because \"It went well.\"\n"
     "  step down from behind\n    when at least 4 journey in the last 28 days and sure\n"
     "    because \"It went well.\"\n"
     "  step up to beside now\n    when no journey in the last 1 month\n    review within 1 day\n"
     "    because \"Nobody goes.\"\n"},
    {{"every_level", left, proved}, both_down + up_by},
    {{"no_step_from_a_level", left, broken, "visits may step down to alone"},
     "  step down from beside\n    when sure\n    because \"Sure.\"\n"},
    {{"against_its_own_step_up", left, broken, "visits may step down to behind"},
     std::string("  step down from beside\n    when at least 1 incident in the last 7 days\n"
                 "    because \"So.\"\n  step down from behind\n    when sure\n    because \"Sure.\"\n"
                 "  step up to beside now\n    when at least 1 incident in the last 7 days\n"
                 "    review within 1 day\n    because \"It went wrong.\"\n")},
    {{"taken_back", ends, proved}, both_down + up_by},
    {{"for_good", ends, broken, "the review of visits is overdue"},
     std::string(both_down) + "  step up to beside now\n    when age is at least 60\n"
                              "    review within 1 day\n    because \"Older.\"\n"},
    {{"for_good_and_reviewed", ends, proved},
     std::string(both_down) + "  step up to beside now\n    when age is at least 60\n"
                              "    review within 1 day\n    because \"Older.\"\n  review every 1 month\n"},
    {{"reviewed_for_a_while", ends, broken, "the review of visits is overdue"},
     std::string(both_down) +
         "  step up to beside now\n    when age is at least 60\n"
         "    review within 1 day\n    because \"Older.\"\n  review every 1 month while sure\n"},
    {{"until_of_age", ends, proved},
     std::string(both_down) + "  step up to beside now\n    when age is below 18\n"
                              "    review within 1 day\n    because \"Young.\"\n"},
};

class PlansUnasked : public testing::TestWithParam<std::pair<PlanRow, std::string>> {};

TEST_P(PlansUnasked, are_proved_or_broken) {
  const auto& [row, steps] = GetParam();
  const std::string text = a_plan(steps);
  const std::vector<Proof> proofs = prove(texts::compiled(text));
  ASSERT_EQ(proofs.size(), 3U);
  const Proof& proof = proofs[static_cast<std::size_t>(row.promise)];
  EXPECT_EQ(proof.result, row.result) << report::proofs_text(proofs, 100);
  ASSERT_EQ(proof.counterexample.has_value(), row.result == broken);
  if (row.result != broken) return;
  EXPECT_THAT(proof.counterexample->scenario, HasSubstr(row.in_scenario));
  EXPECT_GE(proof.counterexample->story.size(), 3U);
  EXPECT_FALSE(rehearse(texts::compiled(text + "\n" + proof.counterexample->scenario))[0].failures.empty())
      << proof.counterexample->scenario;
}

INSTANTIATE_TEST_SUITE_P(Table, PlansUnasked, testing::ValuesIn(plan_rows),
                         [](const auto& of) { return std::string(of.param.first.name); });

/// What is too much to look at may be anything.
TEST(PlansTooWide, AreNotProvedWhereThereAreTooManyCases) {
  for (const auto& [row, steps] : plan_rows) {
    if (row.promise != ends || row.result != broken) continue;
    const auto proofs = prove(texts::compiled(a_plan(steps)), {1, 20}, "visits.step_ups_end");
    EXPECT_EQ(proofs[0].result, Proof::Result::not_proved) << row.name;
  }
}

TEST(PlansTooWide, AreSettledByASolver) {
  if (std::system("command -v z3 >/dev/null") != 0) GTEST_SKIP() << "there is no z3 here";
  for (const auto& [row, steps] : plan_rows) {
    const auto proofs =
        prove(texts::compiled(a_plan(steps)), {1, 20, "z3"}, "visits." + std::string(name_of(row.promise)));
    EXPECT_EQ(proofs[0].result, row.result) << row.name << report::proofs_text(proofs, 100);
  }
}

// ---- promises about care ---------------------------------------------------------------------------------------

std::string rules_about_care() {
  return a_plan(both_down + up_by) + R"(
calendar england through 2026-12-31
  closed 2026-04-03, 2026-04-06, 2026-12-25, 2026-12-28
fact at_risk "She is at risk" yes or no
event fall "Fall"
  severity one of low < high
requirement look "A fall is looked at"
  for each fall where severity is high
  then record "what happened" within 24 hours by service_manager
  and once that is done meet "a talk" within 2 working days by service_manager
requirement soon "A fall is told"
  for each fall
  then record "what happened" within 3 working days by service_manager
requirement slowly "A fall is looked at in time"
  for each fall
  then record "what happened" within 1 week by service_manager
  and once that is done meet "a talk" within 30 hours by service_manager
requirement told_on "A concern is told"
  for each concern
  then record "what is feared" within 3 working days by service_manager
  and once that is done meet "what to do" within 2 working days by service_manager
requirement learnt "What was learnt"
  for each closed concern
  then record "what was learnt" within 2 working days by service_manager
requirement welcomed "Somebody new is met"
  when sure and no fall in the last 28 days
  then meet "a first talk" within 2 working days by service_manager
  and once that is done record "what was said" within 2 working days by service_manager
requirement asked_how "How it goes"
  every 2 weeks while sure
  then meet "how it goes" by service_manager
requirement for_everybody "For everybody"
  then record "who is there" within 1 working day by service_manager
requirement never_for_anybody "For nobody"
  when sure and not sure
  then record "who is there" within 1 working day by service_manager
requirement at_some_time "Some time"
  for each fall
  then record "what happened" by service_manager
requirement at_once "At once"
  for each fall
  then record "what happened" without delay by service_manager
requirement or_else "Told, or else"
  for each fall
  then record "what happened" within 24 hours by service_manager
       if late, do "report it" within 5 days by service_manager
requirement then_some_time "At some time, then"
  for each fall
  then record "what happened" within 3 days by service_manager
  and once that is done meet "a talk" by service_manager
requirement also_told "A fall is told, too"
  for each fall
  then record "what happened" within 24 hours by service_manager
  and once that is done record "who saw it" within 1 day by service_manager
  and once that is done do "write to her sister" within 2 days by service_manager
requirement written_first "Who saw it is written down first"
  for each fall
  then record "who saw it" within 1 day by service_manager
  and once that is done do "write to her sister" within 3 days by service_manager
requirement counted "A fall is told by the next day"
  for each fall
  then record "what happened" within 2 days counting that day by service_manager
)";
}

struct CareRow {
  const char* name;
  const char* promise;
  Proof::Result result;
  const char* in_scenario = "";  ///< a line of what breaks it
};
void PrintTo(const CareRow& row, std::ostream* out) { *out << row.promise; }

const CareRow care_rows[] = {
    {"not_while_at_risk", "never step down visits while at_risk", broken, "visits stays at"},
    {"less_in_the_same_window", "never step down visits while at most 1 journey in the last 7 days", proved},
    {"less_in_a_longer_window", "never step down visits while no journey in the last 14 days", proved},
    {"more_in_a_longer_window", "never step down visits while at least 3 journey in the last 14 days", broken,
     "visits stays at"},
    {"before_the_last_step_too", "never step down visits while at least 1 incident in the last 7 days",
     broken, "plan visits is at"},
    {"not_while_it_goes_badly_for_longer",
     "never step down visits while at least 1 incident in the last 14 days", broken, "visits stays at"},
    {"by_the_month", "never step down visits while last journey was more than 1 month ago", proved},
    {"less_than_a_month", "never step down visits while last journey was less than 1 month ago", broken,
     "visits stays at"},
    {"not_unless_sure", "never step down visits while not sure", broken, "visits stays at beside"},
    {"within_a_chain", "always look within 9 days", proved},
    {"over_a_weekend", "always look within 4 days", broken, "step 2 of look is due at"},
    {"working_days_are_not_days", "always soon within 4 days", broken, "fall called it_happened on"},
    {"working_days", "always soon within 3 working days", proved},
    {"in_the_last_minute_of_a_day", "always slowly within 8 days", broken,
     "slowly is done at 2026-01-08 23:59"},
    {"over_the_day_after", "always slowly within 9 days", proved},
    {"concerns", "always told_on within 4 days", broken, "a concern called it_happened opened on"},
    {"after_a_concern", "always told_on within 9 days", broken, "told_on is done at"},
    {"concerns_in_time", "always told_on within 20 days", proved},
    {"closed_concerns", "always learnt within 3 days", broken, "closed on"},
    {"about_the_person", "always welcomed within 3 days", broken, "given sure"},
    {"a_chain_about_the_person", "always welcomed within 7 days", broken, "welcomed is done at"},
    {"about_the_person_in_time", "always welcomed within 20 days", proved},
    {"again_and_again", "always asked_how within 1 week", broken, "step 1 of asked_how is due at"},
    {"again_and_again_in_time", "always asked_how within 2 weeks", proved},
    {"without_a_condition", "always for_everybody within 1 day", broken, "step 1 of for_everybody is due at"},
    {"of_nobody", "always never_for_anybody within 1 day", Proof::Result::not_proved},
    {"no_deadline", "always at_some_time within 1 year", broken, "step 1 of at_some_time is due at"},
    {"no_date_for_without_delay", "always at_once within 1 week", broken, "step 1 of at_once is due at"},
    {"named_alike_at_another_place", "always written_first within 3 days", broken,
     "step 2 of written_first is due at"},
    {"named_alike_at_another_place_in_time", "always written_first within 4 days", proved},
    {"named_alike_and_further_on", "always also_told within 3 days", broken, "step 3 of also_told is due at"},
    {"counting_that_day", "always counted within 2 days counting that day", proved},
    {"fewer_counting_that_day", "always counted within 1 day counting that day", broken,
     "step 1 of counted is due at 2026-01-01"},
    {"not_counting_that_day", "always soon within 3 working days counting that day", broken,
     "step 1 of soon is due at"},
    {"or_the_next_working_day", "always counted within 1 day or the next working day", proved},
    {"what_follows_where_it_is_late", "always or_else within 2 days", Proof::Result::not_proved},
    {"no_deadline_after_another", "always then_some_time within 4 weeks", broken,
     "step 2 of then_some_time is due at"},
};

class PromisesAboutCare : public testing::TestWithParam<CareRow> {};

TEST_P(PromisesAboutCare, are_proved_or_broken) {
  const CareRow& row = GetParam();
  const std::string text = rules_about_care() + "\npromise kept \"It is promised\"\n  " + row.promise + "\n";
  const auto proofs = prove(texts::compiled(text), {}, "kept");
  ASSERT_EQ(proofs.size(), 1U);
  EXPECT_EQ(proofs[0].result, row.result) << report::proofs_text(proofs, 100);
  ASSERT_EQ(proofs[0].counterexample.has_value(), row.result == broken);
  if (row.result != broken) return;
  const std::string& scenario = proofs[0].counterexample->scenario;
  EXPECT_THAT(scenario, HasSubstr(row.in_scenario));
  EXPECT_FALSE(rehearse(texts::compiled(text + "\n" + scenario))[0].failures.empty()) << scenario;
}

INSTANTIATE_TEST_SUITE_P(Table, PromisesAboutCare, testing::ValuesIn(care_rows),
                         [](const auto& of) { return std::string(of.param.name); });

TEST(PromisesAboutCareTold, WhatMayAlwaysHaveBeenAskedForHasNoBeginning) {
  std::string text =
      rules_about_care() + "\npromise kept \"It is promised\"\n  always for_everybody within 9 days\n";
  EXPECT_EQ(prove(texts::compiled(text), {}, "kept")[0].result, proved);
  const std::string beginning = "  effective from 2020-01-01\n";
  text.erase(text.find(beginning), beginning.size());
  const auto proofs = prove(texts::compiled(text), {}, "kept");
  EXPECT_EQ(proofs[0].result, Proof::Result::not_proved);
  EXPECT_THAT(proofs[0].in_the_way, testing::ElementsAre(HasSubstr("no beginning from which its time runs")));
}

}  // namespace
}  // namespace kith::care_proofs
