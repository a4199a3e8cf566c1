#include <gmock/gmock.h>

#include "engine/report/caseload/worklist.hpp"
#include "engine/report/form/csv.hpp"
#include "engine/time/parse.hpp"
#include "tests/by_hand/assessments.hpp"
#include "tests/golden/golden.hpp"

namespace {

using namespace kith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

report::Worklist busy(std::size_t listed = 100) {
  report::Worklist out(*time::parse_moment(assessments::moment), listed);
  for (const char* person : {"p-017", "p-018"}) {
    const Assessment one = assessments::busy();
    for (const RequiredAction& action : one.actions) out.add(person, person[4] == '7' ? "Amina" : "", action);
    for (const ToFindOut& fact : one.find_out) out.add(person, person[4] == '7' ? "Amina" : "", fact);
  }
  RequiredAction later = assessments::tell_mother();
  later.due = later.ranked_at = "2026-06-20T00:00:00+01:00";
  for (int i = 0; i < 14; ++i) out.add("p-019", "Sam", later);
  return out;
}

TEST(Worklist, IsHeldToGoldenFiles) {
  golden::expect("tests/report/golden/due.txt", report::text(busy()));
  golden::expect("tests/report/golden/due.json", report::json(busy()));
  golden::expect("tests/report/golden/due.csv", report::csv(busy()));
}

TEST(Worklist, WhatPressesMostComesFirstAndTheRestIsCounted) {
  const auto desks = busy().desks();
  EXPECT_EQ(desks[0].title, "Shift lead");
  EXPECT_EQ(desks[0].tasks[0].status, ActionStatus::overdue);
  EXPECT_EQ(desks[0].later, 14U);
  EXPECT_EQ(desks[1].title, "Service manager");
  EXPECT_EQ(desks[1].tasks[0].strength, Strength::must);
  EXPECT_THAT(report::text(busy()), HasSubstr("And 14 more that are not due this week."));
}

TEST(Worklist, WhatIsDoneIsPassedOver) { EXPECT_THAT(report::csv(busy()), Not(HasSubstr("done"))); }

TEST(Worklist, WhatIsBlockedGoesToWhoeverIsToSettleIt) {
  for (const report::Desk& desk : busy().desks())
    for (const report::Task& task : desk.tasks)
      EXPECT_TRUE(task.status != ActionStatus::blocked || desk.title == "Service manager") << desk.title;
}

TEST(Worklist, NothingOfTheFirstTwoTiersIsCutOffAndTheRestIsCountedByTier) {
  for (const std::size_t listed : {0U, 1U, 3U, 100U}) {
    report::Worklist list(*time::parse_moment(assessments::moment), listed);
    for (const Tier tier : {Tier::rest, Tier::overdue, Tier::today, Tier::overdue_must, Tier::now})
      for (int i = 0; i < 7; ++i) {
        RequiredAction one = assessments::tell_mother();
        one.tier = tier;
        list.add("p-" + std::to_string(i), "", one);
      }
    const report::Desk desk = list.desks().at(0);
    EXPECT_EQ(desk.tasks.size(), listed == 100 ? 35U : 14U);
    for (std::size_t i = 0; i < 14; ++i)
      EXPECT_EQ(desk.tasks[i].tier, i < 7 ? Tier::now : Tier::overdue_must);
    const std::array<std::uint64_t, 5> counted = {0, 0, 7, 7, 7};
    EXPECT_EQ(desk.more, listed == 100 ? (std::array<std::uint64_t, 5>{}) : counted);
    if (listed == 1)
      EXPECT_THAT(report::text(list),
                  HasSubstr("And 7 more due today or without delay, 7 more overdue by guidance"));
  }
}

TEST(Worklist, EachTaskSaysWhoHoldsTheRoleAndHowToReachThem) {
  const std::string text = report::text(busy(), {500, false});
  EXPECT_THAT(
      text,
      HasSubstr(
          "Overdue, for safety, Amina: Call her phone, then walk the route by the safe places. By 30 May 2026 at 15:45. "
          "Who: Shift lead (Ali Example, no contact on record; Sam Example, 07700 900123)."));
  EXPECT_THAT(text, HasSubstr("To reach: On-call manager (nobody in the circle holds this role)."));
}

TEST(Worklist, WhatWouldFollowIsInNobodysListAndFindingItOutIsInThatOfWhoeverCanSay) {
  const auto desks = busy().desks();
  const auto desk = [&](const std::string& title) {
    return *std::find_if(desks.begin(), desks.end(), [&](const Desk& one) { return one.title == title; });
  };
  for (const Desk& each : desks)
    for (const Task& task : each.tasks)
      EXPECT_FALSE(task.what.starts_with("tell the regulator") ||
                   task.what.starts_with("review the restriction"))
          << task.what;
  EXPECT_TRUE(desk("PBS lead").tasks.empty());
  EXPECT_EQ(desk("PBS lead").later, 2U) << "what would follow is due in more than a week";
  EXPECT_EQ(desk("PBS lead").role, "pbs_lead");
  EXPECT_EQ(desk("whoever keeps the record").tasks.at(0).tier, Tier::now);
  EXPECT_EQ(desk("whoever keeps the record").tasks.at(0).status, ActionStatus::find_out);
  EXPECT_THAT(
      report::text(busy(), {500, false}),
      HasSubstr(
          "To find out, Amina: Whether there is any “Injury”: this part of the record was not supplied. Without delay. "
          "If so, and the severity is high: tell the regulator about Incidents (Service manager)."));
}

TEST(Worklist, TheOrderOfArrivalDoesNotMatter) {
  report::Worklist forward(time::Instant{}), backward(time::Instant{});
  const auto actions = assessments::busy().actions;
  for (std::size_t i = 0; i < actions.size(); ++i) {
    forward.add("p" + std::to_string(i), "", actions[i]);
    backward.add("p" + std::to_string(actions.size() - 1 - i), "", actions[actions.size() - 1 - i]);
  }
  EXPECT_EQ(report::json(forward), report::json(backward));
}

TEST(Worklist, WhatIsToBeDoneWithoutDelayPressesThoughItHasNoDate) {
  RequiredAction action = assessments::tell_mother();
  action.due = action.action.due = "";
  action.action.within = "without delay";
  action.strength = Strength::should;
  action.ranked_at = "";
  action.tier = Tier::today;
  report::Worklist list(*time::parse_moment(assessments::moment));
  list.add("p-1", "", action);
  EXPECT_EQ(list.desks().at(0).tasks.size(), 1U);
  EXPECT_EQ(list.desks().at(0).later, 0U);
}

TEST(Worklist, OnlySomeOwnersMayBeAskedFor) {
  report::Worklist list(*time::parse_moment(assessments::moment));
  list.only_for({"Service manager"});
  for (const RequiredAction& action : assessments::busy().actions) list.add("p-1", "", action);
  ASSERT_EQ(list.desks().size(), 1U);
  EXPECT_EQ(list.desks().at(0).title, "Service manager");
}

TEST(Worklist, TheSameAboutSeveralThingsIsReadOnce) {
  report::Worklist out(*time::parse_moment(assessments::moment));
  RequiredAction offer = assessments::call_her();
  for (const char* day : {"1", "3"}) {
    offer.item = Item{"incident", std::string("e") + day, std::string("Refusal of ") + day + " May", ""};
    out.add("p-017", "Amina", offer);
  }
  EXPECT_THAT(report::text(out, {400, false}), HasSubstr("About: Refusal of 1 May; Refusal of 3 May."));
  EXPECT_EQ(out.desks().at(0).tasks.size(), 2U);
}

TEST(Worklist, NothingDueIsSaidSo) {
  EXPECT_EQ(report::text(report::Worklist(time::Instant{})), "Nothing is due.\n");
}

TEST(Csv, CellsAreQuotedAndNeverFormulas) {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"plain", "plain"},
      {"a, b", "\"a, b\""},
      {"say \"no\"", "\"say \"\"no\"\"\""},
      {"two\nlines", "two lines"},
      {"=1+1", "'=1+1"},
      {"+44 20", "'+44 20"},
      {"-1", "'-1"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\t=1", "'=1"},
      {"\r\n=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"},
      {"", ""},
      {"=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""},
      {"|calc", "'|calc"},
      // Signs that become those above when a program brings Unicode to its compatible form, and signs behind
      // what cannot be seen.
      {"\uFF1Dcmd", "'\uFF1Dcmd"},
      {"\uFF0B1", "'\uFF0B1"},
      {"\uFF0D1", "'\uFF0D1"},
      {"\uFF20A1", "'\uFF20A1"},
      {"\uFF5Cx", "'\uFF5Cx"},
      {"\uFE661", "'\uFE661"},
      {"\uFE62\u0031", "'\uFE621"},
      {"\uFE631", "'\uFE631"},
      {"\uFE6BA", "'\uFE6BA"},
      {"\u207B1", "'\u207B1"},
      {"\u208C1", "'\u208C1"},
      {"\u22121", "'\u22121"},
      {"\uFB291", "'\uFB291"},
      {"\u200B=1", "'\u200B=1"},
      {"\uFEFF\u2060=1", "'\uFEFF\u2060=1"},
      {"\u3000+1", "'\u3000+1"},
      {"\u00AD\uFF1D1", "'\u00AD\uFF1D1"},
      {"\u200B", "\u200B"},
      {"\u200Bcalm", "\u200Bcalm"},
      {"1=1", "1=1"}};
  for (const auto& [text, expected] : table) EXPECT_EQ(report::csv_row({text}), expected + "\n") << text;
}

}  // namespace
