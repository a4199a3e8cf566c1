#include <gmock/gmock.h>

#include "engine/report/csv.hpp"
#include "engine/report/worklist.hpp"
#include "engine/time/parse.hpp"
#include "tests/golden/golden.hpp"
#include "tests/report/assessments.hpp"

namespace {

using namespace kith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

report::Worklist busy(std::size_t listed = 100) {
  report::Worklist out(*time::parse_moment(assessments::moment), listed);
  for (const char* person : {"p-017", "p-018"})
    for (const RequiredAction& action : assessments::busy().actions) out.add(person, person[4] == '7' ? "Amina" : "", action);
  RequiredAction later = assessments::tell_mother();
  later.due = "2026-06-20T00:00:00+01:00";
  for (int i = 0; i < 14; ++i) out.add("p-019", "Sam", later);
  return out;
}

TEST(Worklist, IsHeldToGoldenFiles) {
  golden::expect("tests/report/golden/due.txt", report::text(busy()));
  golden::expect("tests/report/golden/due.json", report::json(busy()));
  golden::expect("tests/report/golden/due.csv", report::csv(busy()));
}

TEST(Worklist, WhatIsWorstComesFirstAndTheRestIsCounted) {
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

TEST(Worklist, AFullDeskKeepsTheWorstAndCountsTheRest) {
  const auto desks = busy(1).desks();
  EXPECT_EQ(desks[0].tasks.size(), 1U);
  EXPECT_EQ(desks[0].tasks[0].status, ActionStatus::overdue);
  EXPECT_EQ(desks[0].more, 7U);
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

TEST(Worklist, NothingDueIsSaidSo) { EXPECT_EQ(report::text(report::Worklist(time::Instant{})), "Nothing is due.\n"); }

TEST(Csv, CellsAreQuotedAndNeverFormulas) {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"plain", "plain"},       {"a, b", "\"a, b\""},          {"say \"no\"", "\"say \"\"no\"\"\""}, {"two\nlines", "two lines"},
      {"=1+1", "'=1+1"},        {"+44 20", "'+44 20"},         {"-1", "'-1"},                        {"@SUM(A1)", "'@SUM(A1)"},
      {"\t=1", "'=1"},          {"\r\n=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"},                   {"", ""},
      {"=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""}, {"|calc", "'|calc"},
      // Signs that become those above when a program brings Unicode to its compatible form, and signs behind what cannot be seen.
      {"\uFF1Dcmd", "'\uFF1Dcmd"}, {"\uFF0B1", "'\uFF0B1"}, {"\uFF0D1", "'\uFF0D1"}, {"\uFF20A1", "'\uFF20A1"}, {"\uFF5Cx", "'\uFF5Cx"},
      {"\uFE661", "'\uFE661"}, {"\uFE62\u0031", "'\uFE621"}, {"\uFE631", "'\uFE631"}, {"\uFE6BA", "'\uFE6BA"}, {"\u207B1", "'\u207B1"},
      {"\u208C1", "'\u208C1"}, {"\u22121", "'\u22121"}, {"\uFB291", "'\uFB291"}, {"\u200B=1", "'\u200B=1"}, {"\uFEFF\u2060=1", "'\uFEFF\u2060=1"},
      {"\u3000+1", "'\u3000+1"}, {"\u00AD\uFF1D1", "'\u00AD\uFF1D1"}, {"\u200B", "\u200B"}, {"\u200Bcalm", "\u200Bcalm"}, {"1=1", "1=1"}};
  for (const auto& [text, expected] : table) EXPECT_EQ(report::csv_row({text}), expected + "\n") << text;
}

}  // namespace
