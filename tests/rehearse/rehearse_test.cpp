#include <gtest/gtest.h>

#include "tests/golden/golden.hpp"
#include "tests/rehearse/stack.hpp"

namespace kith::rehearsing::rehearse_tests {
namespace {

TEST(Rehearse, WhatIsNotGivenIsNoneOnRecord) {
  EXPECT_EQ(report(R"(
scenario "Nobody asked her"
  from "test"
  given mum is family.mother and not pressure and not coercion of mum
  when mum asks about finances for family_update on 2026-03-01
  then ask first by money.not_asked
  and nothing to find out

scenario "She agreed"
  from "test"
  given mum is family.mother and not pressure and not coercion of mum
  and consent for finances with family is given on 2026-01-10 with summary
  when mum asks about finances for family_update on 2026-03-01
  then allow by money.agreed with summary
  and keep back third_party
  and because "agreed to it"
  and nothing to find out

scenario "She agreed and took it back"
  from "test"
  given mum is family.mother and not pressure and not coercion of mum
  and consent for finances with mum is given on 2026-01-10
  and consent for finances with mum is withdrawn on 2026-02-10
  when mum asks about finances for family_update on 2026-03-01
  then refuse by money.said_no
)"),
            "Nobody asked her: passed\nShe agreed: passed\nShe agreed and took it back: passed\n");
}

TEST(Rehearse, WhatIsNotKnownStaysSo) {
  EXPECT_EQ(
      report(R"(
scenario "Her consent is not known"
  from "test"
  given mum is family.mother and not pressure and not coercion of mum and consents are not known
  when mum asks about finances for family_update on 2026-03-01
  then undetermined
  and may be allow or refuse
  and find out "consent"
  and meanwhile "do not share"

scenario "Whether she is pressed is not known"
  from "test"
  given mum is family.mother and pressure is not known and not coercion of mum
  and consent for finances with mum is given on 2026-01-10
  when mum asks about finances for family_update on 2026-03-01
  then undetermined
  and find out pressure

scenario "Capacity comes and goes"
  from "test"
  given mum is family.mother and not pressure and not coercion of mum
  and consent for finances with mum is given on 2026-01-10
  and capacity fluctuates for sharing finances on 2026-02-01
  when mum asks about finances for family_update on 2026-03-01
  then ask first by money.cannot_decide

scenario "She agreed, and is pressed"
  from "test"
  given mum is family.mother and pressure and not coercion of mum
  and consent for finances with mum is given on 2026-01-10
  when mum asks about finances for family_update on 2026-03-01
  then refuse by money.pressed
  and money.agreed is set aside by money.pressed
)"),
      "Her consent is not known: passed\nWhether she is pressed is not known: passed\nCapacity comes and goes: passed\n"
      "She agreed, and is pressed: passed\n");
}

TEST(Rehearse, ARecordIsTakenAsItStandsAndChanged) {
  EXPECT_EQ(
      report(R"(
scenario "As it stands"
  from "test"
  given the record "people/amina.json" and not coercion of mum
  when mum asks about finances for family_update at 2026-03-01 10:00
  then refuse by money.said_no

scenario "She changed her mind"
  from "test"
  given the record "people/amina.json" and not coercion of mum
  and consent for finances with family is given on 2026-02-20
  when mum asks about finances for family_update at 2026-03-01 09:00
  then allow by money.agreed

scenario "She is pressed now"
  from "test"
  given the record "people/amina.json" and pressure and not coercion of mum
  when mum asks about finances for family_update at 2026-03-01 10:00
  then refuse by money.said_no, money.pressed

scenario "She moved"
  from "test"
  given the record "people/amina.json" and setting is supported_living and tom is service_manager and identity_checked
  and consent for phone_monitoring is given on 2026-01-10
  and incident on 2026-02-28 with severity low
  when tom asks to do phone_monitoring at 2026-03-01 09:00
  then undetermined
)"),
      "As it stands: passed\nShe changed her mind: passed\nShe is pressed now: passed\nShe moved: passed\n");
}

TEST(Rehearse, FailuresReadWell) {
  golden::expect("tests/rehearse/golden/failures.txt", report(R"(
scenario "Another outcome, clause and detail"
  from "test"
  given mum is family.mother and not pressure and not coercion of mum
  and consent for finances with family is given on 2026-01-10
  when mum asks about finances for family_update on 2026-03-01
  then refuse by money.said_no
  and allow by money.agreed, money.not_asked
  and allow with full
  and keep back finances.debts
  and money.said_no is set aside by money.agreed
  and may be refuse
  and because "She said maybe"
  and meanwhile "wait"
  and would change if "her mind"
  and find out pressure

scenario "Something to find out"
  from "test"
  given mum is family.mother and pressure is not known and not coercion of mum
  and consent for finances with family is given on 2026-01-10
  when mum asks about finances for family_update on 2026-03-01
  then allow
  and nothing to find out
  and may be ask first

scenario "A record that is not there"
  from "test"
  given the record "people/nobody.json"
  when family asks about finances for family_update on 2026-03-01
  then refuse

scenario "A record with a mistake"
  from "test"
  given the record "people/broken.json"
  when family asks about finances for family_update on 2026-03-01
  then refuse
)"));
}

/// Ids of a record are known only when it is read.
TEST(Rehearse, SomebodyWhoIsNotInTheRecordIsAFailure) {
  const Ruleset rules = compiled(R"(
scenario "Mum"
  from "test"
  given mum is family.mother
  when mum asks about finances for family_update on 2026-03-01
  then refuse
)");
  model::Scenario scenario = rules.checked().scenarios.at(0);
  scenario.asked->who = "dad";
  const Rehearsal run = rehearse(rules.checked(), scenario, read_record);
  ASSERT_EQ(run.failures.size(), 1u);
  EXPECT_EQ(run.failures[0].expected, "expected `dad` to be somebody");
  EXPECT_FALSE(run.answer);
  scenario.asked.reset();
  EXPECT_EQ(rehearse(rules.checked(), scenario, read_record).failures.at(0).found,
            "the scenario asks nothing");
}

}  // namespace
}  // namespace kith::rehearsing::rehearse_tests
