#include <algorithm>

#include "engine/evaluate/care/assess.hpp"
#include "engine/evaluate/care/involvement.hpp"
#include "engine/report/assessment/assessment.hpp"
#include "kith/rehearsal.hpp"
#include "tests/whole/expected.hpp"
#include "tests/whole/tables.hpp"

/// What holds of a whole person at the instant before they died, and from that instant on.
namespace kith::tests::death_tests {
namespace {

const std::string rules_text = R"(requirement after_incident "After an incident"
  for each incident where severity is at least moderate
  then tell person about incidents for family_update within 1 day by staff.key_worker
  and assess capacity for travel_alone within 5 days by registered_manager
  and record "what happened" within 2 days by shift_lead
  and review it within 3 days by shift_lead
  and once that is done brief staff within 3 days by shift_lead
  because "It is looked at."
  cites our_policy "1"
requirement restrictions "Restrictions are reviewed"
  for each restriction
  then review it within 5 days by registered_manager
  and once that is done do "put the review on file" within 3 days by shift_lead
  because "A restriction is looked at."
  cites our_policy "2"
requirement explained "Restrictions are explained"
  for each restriction
  then do "go through it with {person}" within 5 days by staff.key_worker
  because "It is their life."
  cites our_policy "2"
requirement no_locks "Nothing is locked without a reason"
  for each restriction where kind is locked_kitchen
  then do "stop it now" without delay by registered_manager
  because "It is their kitchen."
  cites our_policy "2"
requirement monthly "A look at the month"
  every 1 month
  then meet "how was the month?" within 5 days by staff.key_worker
  because "A month is long."
  cites our_policy "3"
requirement last_offices "After a death"
  when person has died
  then do "tell the coroner's officer" without delay by registered_manager
  because "Every death is reported."
  cites our_policy "4"
involvement travel "Travelling"
  of travel_alone
  person decides
plan cafe "Going to the café"
  about travel_alone
  level with_staff "With staff"
  level alone "Alone"
  start at with_staff
  step down from with_staff
    when no incident in the last 1 days
    agreed by registered_manager
    because "All is well."
    easy read "All is well."
  step up to with_staff now
    when at least 1 missed_check_in in the last 24 hours
    then do "look for her" within 15 minutes by shift_lead
    review within 1 working day
    because "She may not be safe."
  review every 1 month

)";

const std::string scenarios = R"(scenario "The instant before"
  given amy is staff.key_worker
  and   incident called e1 at 2026-05-10 09:00 with severity high
  and   person died at 2026-05-20 10:01
  when  the person is assessed at 2026-05-20 10:00
  then  step 1 of after_incident for e1 is overdue
  and   step 2 of after_incident for e1 is overdue
  and   last_offices is not required

scenario "The instant itself"
  given amy is staff.key_worker
  and   incident called e1 at 2026-05-10 09:00 with severity high
  and   person died at 2026-05-20 10:00
  when  the person is assessed at 2026-05-20 10:00
  then  step 1 of after_incident for e1 is ended by death
  and   step 2 of after_incident for e1 is ended by death
  and   step 3 of after_incident for e1 is overdue
  and   step 4 of after_incident for e1 is overdue
  and   last_offices is due

scenario "An incident found out about after the death"
  given incident called e1 at 2026-05-21 09:00 with severity high
  and   person died on 2026-05-20
  when  the person is assessed on 2026-05-22
  then  step 3 of after_incident for e1 is due
  and   step 1 of after_incident for e1 is ended by death
)";

const Ruleset& rules() { return whole_rules(rules_text + scenarios); }

json record(const std::string& at, const json& died) {
  json row = {
      {"at", at},
      {"state", {{"person", {{"id", "p"}, {"name", "Amina"}, {"born", "1994-05-02"}, {"died", died}}}}}};
  row["state"]["restrictions"] = json::array({{{"id", "r1"},
                                               {"kind", "locked_kitchen"},
                                               {"since", "2026-05-01"},
                                               {"ended", nullptr},
                                               {"last_reviewed", nullptr}}});
  row["state"]["plans"] = json::array({{{"plan", "cafe"}, {"level", "alone"}, {"since", "2026-01-05"}}});
  row["state"]["events"] = {
      {"log", {{{"id", "m1"}, {"kind", "missed_check_in"}, {"at", "2026-05-20T09:00:00+01:00"}}}}};
  return row;
}
Assessment assessed(const std::string& at, const json& died) {
  const json row = record(at, died);
  return evaluate::assess(rules().checked(), whole_record(rules(), row).record(), moment(row));
}
std::string status_of(const Assessment& all, const std::string& what) {
  for (const RequiredAction& one : all.actions)
    if (one.action.what.find(what) != std::string::npos) return word(one.status);
  return "";
}

const std::string at = "2026-05-20T10:00:00+01:00";
const std::string before = "2026-05-20T09:59:59.999+01:00";

TEST(Death, EveryScenarioHolds) {
  const auto none = [](const std::string&) { return std::optional<std::string>(); };
  const std::vector<Rehearsal> all = rehearse(rules(), none);
  EXPECT_EQ(all.size(), 3U);
  for (const Rehearsal& one : all)
    for (const Rehearsal::Failure& failure : one.failures)
      ADD_FAILURE() << one.title << ": " << failure.expected << ", " << failure.found;
}

TEST(Death, NothingChangesBeforeItsInstant) {
  const auto json_of = [&](const json& died) {
    Assessment all = assessed(before, died);
    all.record_sha256.clear();
    for (WhoDecides& one : all.involvement) one.record_sha256.clear();
    for (Answer& one : all.disclosures.answers) one.record_sha256.clear();
    return report::json(all);
  };
  EXPECT_EQ(json_of(at), json_of(nullptr));
}

TEST(Death, NoPlanMovesOrIsReviewed) {
  EXPECT_EQ(assessed(before, at).plans.at(0).kind, PlanAnswer::Kind::step_up_now);
  const Assessment after = assessed(at, at);
  EXPECT_EQ(after.plans.at(0).kind, PlanAnswer::Kind::stay);
  EXPECT_EQ(after.plans.at(0).level.name, "alone");
  EXPECT_EQ(status_of(after, "review the plan"), "");
  EXPECT_EQ(status_of(after, "look for her"), "overdue") << "what was asked for before goes on";
}

TEST(Death, WhatIsAboutTheirLifeEndsAndTheRestGoesOn) {
  const Assessment all = assessed("2026-06-20T10:00:00+01:00", at);
  EXPECT_EQ(status_of(all, "review Restriction"), "ended");
  EXPECT_EQ(status_of(all, "go through it with"), "ended") << "nobody goes through anything with the dead";
  EXPECT_EQ(status_of(all, "put the review on file"), "overdue")
      << "ended by death closes its step of a chain";
  EXPECT_EQ(status_of(all, "how was the month?"), "overdue");
}

TEST(Death, NobodyIsAskedWhetherSomethingWasToStopWhileTheyLived) {
  const auto asks = [](const std::string& moment_of, const json& died) {
    json row = record(moment_of, died);
    row["state"]["restrictions"] = nullptr;
    const Assessment all =
        evaluate::assess(rules().checked(), whole_record(rules(), row).record(), moment(row));
    return std::any_of(all.find_out.begin(), all.find_out.end(), [](const ToFindOut& one) {
      return std::any_of(one.would_follow.begin(), one.would_follow.end(), [](const auto& follows) {
        return follows.action.action.what.find("stop it now") != std::string::npos;
      });
    });
  };
  EXPECT_TRUE(asks(before, at));
  EXPECT_FALSE(asks(at, at));
}

TEST(Death, NothingNewArisesAboutTheirLife) {
  json row = record("2026-06-20T10:00:00+01:00", "2026-04-20");
  const Assessment all =
      evaluate::assess(rules().checked(), whole_record(rules(), row).record(), moment(row));
  EXPECT_EQ(status_of(all, "review"), "") << "the restriction is recorded from after the death";
  EXPECT_EQ(status_of(all, "look for her"), "") << "nobody misses a call after their death";
  EXPECT_EQ(status_of(all, "coroner"), "due");
}

TEST(Death, NobodyDecides) {
  const json row = record(at, at);
  const WhoDecides who =
      evaluate::who_decides(rules().checked(), whole_record(rules(), row).record(),
                            *rules().checked().decisions.find("travel_alone"), moment(row));
  EXPECT_EQ(who.kind, WhoDecides::Kind::nobody);
  EXPECT_EQ(who.because, "Amina has died (2026-05-20T10:00:00+01:00). Nobody decides for the dead.");
  EXPECT_EQ(who.stays_with_person, "");
  const std::string text = report::text(who, {});
  EXPECT_EQ(text.find("Ask them"), std::string::npos) << text;
}

TEST(Death, TheDateStandsFirst) {
  const std::string text = report::text(assessed(at, at), {});
  EXPECT_EQ(text.substr(0, 5), "Died:") << text;
  EXPECT_EQ(text.find("Ask Amina"), std::string::npos) << text;
}

}  // namespace
}  // namespace kith::tests::death_tests
