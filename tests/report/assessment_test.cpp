#include <algorithm>

#include <gmock/gmock.h>

#include "engine/report/assessment/assessment.hpp"
#include "tests/by_hand/assessments.hpp"
#include "tests/golden/golden.hpp"
#include "tests/json/json.hpp"
#include "tests/json/spelled_out.hpp"

namespace {

using namespace kith;
using testing::HasSubstr;

const std::string folder = "tests/report/golden/assessment/";

TEST(AssessmentJson, IsHeldToGoldenFiles) {
  for (const auto& [name, one] : assessments::all())
    golden::expect(folder + name + ".json", report::json(one));
  for (const auto& [name, one] : assessments::deciders())
    golden::expect(folder + name + ".json", report::json(one));
}

TEST(AssessmentText, IsHeldToGoldenFiles) {
  for (const auto& [name, one] : assessments::all())
    golden::expect(folder + name + ".txt", report::text(one));
  for (const auto& [name, one] : assessments::deciders())
    golden::expect(folder + name + ".txt", report::text(one));
}

TEST(AssessmentMarkdown, IsHeldToGoldenFiles) {
  for (const auto& [name, one] : assessments::all())
    golden::expect(folder + name + ".md", report::markdown(one));
  for (const auto& [name, one] : assessments::deciders())
    golden::expect(folder + name + ".md", report::markdown(one));
}

TEST(AssessmentText, TheirWishComesFirstThenWhatToDoNow) {
  for (const auto& [name, one] : assessments::all()) {
    const std::string out = report::text(one);
    EXPECT_LT(out.find("wants\n"), out.find("What to do now"));
    EXPECT_LT(out.find("What to do now"), out.find("Rules:"));
  }
}

TEST(AssessmentText, WhatToDoNowFitsOnAScreen) {
  const std::string out = report::text(assessments::busy());
  const std::string screen = out.substr(0, out.find("\nWhat to find out\n"));
  EXPECT_LE(std::count(screen.begin(), screen.end(), '\n'), 45);
  EXPECT_THAT(screen, HasSubstr("And 3 more not due today: see"));
}

/// A form that nobody has filled in yet is asked for of everybody; what rests on this person's record is not.
TEST(AssessmentText, OfWhatIsAskedOfAnybodyOneThingStandsBeforeWhatIsAboutThisPerson) {
  Assessment all = assessments::quiet();
  all.actions.clear();
  const auto add = [&](const std::string& what, const std::string& from) {
    RequiredAction one = assessments::required(
        answers::action(what, "record", "Key worker", "within 5 working days", "2026-01-08"), "key_worker",
        assessments::reason(what, what, Strength::policy, ActionStatus::overdue, "It is so."));
    one.tier = Tier::overdue;
    one.reasons.front().facts = {{"it is so", "it is so", Truth::no, from, "", "", ""}};
    all.actions.push_back(one);
  };
  for (const char* form :
       {"write down the first form", "write down the second form", "write down the third form"})
    add(form, "");
  add("answer what she asked", "/events/log/0");
  const std::string text = report::text(all);
  const std::string now = text.substr(text.find("What to do now"),
                                      text.find("Everything that must happen") - text.find("What to do now"));
  EXPECT_THAT(now, HasSubstr("Write down the first form"));
  EXPECT_THAT(now, HasSubstr("Answer what she asked"));
  EXPECT_THAT(now, testing::Not(HasSubstr("Write down the second form")));
  EXPECT_THAT(now, HasSubstr("And 2 more overdue by guidance or our own policy"));
  EXPECT_THAT(text, HasSubstr("Write down the third form")) << "nothing is lost";
}

TEST(AssessmentText, AConflictShowsBothSidesAndStaysDue) {
  const std::string out = report::text(assessments::busy(), {200, false});
  EXPECT_THAT(
      out,
      HasSubstr("Barred as well as required: Amina said no. It must be done all the same, and stays due"));
  EXPECT_THAT(out, HasSubstr("Must: Those engaged in caring for Amina must be consulted where practicable."));
}

TEST(AssessmentText, APlanWithoutALevelIsNotKnown) {
  Assessment one = assessments::quiet();
  one.plans.push_back({});
  one.plans[0].plan = {"cafe_travel", "Going to the café"};
  EXPECT_THAT(report::text(one), HasSubstr("The present level is not known"));
}

Answer told(const std::string& category, const std::string& title, Outcome outcome,
            const std::string& who_can_say = "") {
  Answer out;
  out.question.with_name = "Farah";
  out.question.for_title = "Family update";
  out.question.share = category;
  out.question.share_title = title;
  out.outcome = outcome;
  if (!who_can_say.empty()) out.find_out = {{"something", "something", "", "", {who_can_say}, 1}};
  return out;
}

/// Each row: what is allowed, asked about first, refused, and what the page says of it.
TEST(AssessmentText, WhoMayBeToldWhatTakesFewWords) {
  using enum Outcome;
  const Answer health = told("health", "Health", allow), teeth = told("health.teeth", "Teeth", allow),
               no_teeth = told("health.teeth", "Teeth", refuse);
  const std::vector<std::pair<std::vector<Answer>, std::string>> rows = {
      {{health, teeth}, "- **Farah:** \n  - **Family update:** \n    - **Yes:** everything.\n\n"},
      {{health, teeth, told("money", "Money", refuse)}, "    - **Yes:** Health.\n\n"},
      {{health, no_teeth}, "    - **Yes:** Health (but not Teeth).\n\n"},
      {{health, told("money", "Money", ask_first)},
       "    - **Yes:** Health.\n    - **Ask first:** Money.\n\n"},
      {{no_teeth}, "- **May be told nothing:** Farah.\n\n"},
      {{told("health", "Health", undetermined, "Social worker")},
       "    - **Not known: do not share:** Health.\n\n"},
      {{told("health", "Health", undetermined, "whoever is asking")},
       "    - **Depends on the question: do not share before it is put:** Health.\n\n"},
  };
  for (const auto& [each, words] : rows) {
    Assessment one = assessments::quiet();
    one.disclosures = answers::told(each);
    EXPECT_THAT(report::markdown(one), HasSubstr(words));
  }
}

/// What is under `within` goes by category, and is said where it stands.
TEST(AssessmentJson, ACategoryMayBeCalledAnything) {
  for (const char* name : {"item", "wish", "text", "facts", "clause"}) {
    Answer answer = told("health", "Health", Outcome::allow);
    answer.limits.emplace();
    answer.limits->within = {{{name, "A title", ""}, Detail::summary, {}, {}}};
    Assessment one = assessments::quiet();
    one.disclosures = answers::told({answer});
    const auto whole = tests::spelled_out(nlohmann::json::parse(report::json(one)));
    EXPECT_EQ(whole["disclosures"][0]["told"][0]["limits"]["within"][name]["detail"], "summary") << name;
  }
}

TEST(AssessmentText, NobodyTurnsFirstToWhoeverMayHaveCausedHarm) {
  for (auto [name, who] : assessments::deciders()) {
    for (HoldsOver& holder : who.holders) holder.alleged = true;
    EXPECT_EQ(report::text(who).find("Try Farah first"), std::string::npos) << name;
  }
}

TEST(AssessmentText, WhatAFactIsCalledIsQuotedInTheFirstLine) {
  Assessment one = assessments::quiet();
  one.find_out = {ToFindOut{{"country", "Country in which the person lives", "/facts/country", "", {}, 1}}};
  one.find_out[0].tier = Tier::now;
  EXPECT_THAT(report::text(one), HasSubstr("Find out “Country in which the person lives”."));
  one.find_out[0].fact.plain = "whether Sam agrees";
  EXPECT_THAT(report::text(one), HasSubstr("Find out whether Sam agrees."));
}

TEST(AssessmentText, WhatToTryFirstIsNotShownWhereThePersonDecides) {
  WhoDecides who;
  who.try_first = {{"easy_read_map", false, "", "A map in Easy Read"}};
  for (const auto kind : {WhoDecides::Kind::person, WhoDecides::Kind::nobody, WhoDecides::Kind::try_first,
                          WhoDecides::Kind::find_out}) {
    who.kind = kind;
    const bool in_the_way = kind == WhoDecides::Kind::try_first || kind == WhoDecides::Kind::find_out;
    EXPECT_EQ(report::text(who).find("Try first: A map in Easy Read.") != std::string::npos, in_the_way);
  }
}

TEST(AssessmentText, WhetherSomebodyMayBeToldIsToBeFoundOut) {
  Assessment one = assessments::busy();
  for (RequiredAction& action : one.actions)
    if (action.status == ActionStatus::blocked)
      *action.barred = told("incidents", "Incidents", Outcome::undetermined, "whoever is asking");
  EXPECT_THAT(report::text(one, {200, false}),
              HasSubstr("Not known whether they may be told: find out something."));
}

TEST(AssessmentText, AnEmptyOneStillReads) {
  EXPECT_THAT(report::text(Assessment{}), testing::StartsWith("The person"));
  EXPECT_FALSE(report::markdown(WhoDecides{}).empty());
}

}  // namespace
