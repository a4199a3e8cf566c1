#include <algorithm>
#include <cctype>

#include <gmock/gmock.h>

#include "engine/report/assessment/assessment.hpp"
#include "kith/assess.hpp"
#include "tests/by_hand/assessments.hpp"
#include "tests/golden/golden.hpp"
#include "tests/report/lines.hpp"

namespace {

using namespace kith;
using sheets::lines;
using sheets::words;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// Every kind of answer, so that each sentence that the sheets know is said somewhere.
std::vector<std::string> sheets() {
  std::vector<std::string> out;
  for (const auto& [name, one] : assessments::all()) out.push_back(report::easy_read(one));
  for (const auto& [name, one] : assessments::deciders()) out.push_back(report::easy_read(one));
  for (const auto kind :
       {PlanAnswer::Kind::stay, PlanAnswer::Kind::agreed_step_down, PlanAnswer::Kind::propose_step_down,
        PlanAnswer::Kind::propose_step_up, PlanAnswer::Kind::step_up_now})
    for (const bool overdue : {false, true}) {
      Assessment one = assessments::busy();
      one.wishes[0].status = "not_known";
      for (PlanAnswer& plan : one.plans) {
        plan.kind = kind;
        plan.review.overdue = overdue;
      }
      for (RequiredAction& action : one.actions) action.action.to_person = overdue;
      out.push_back(report::easy_read(one));
    }
  for (const char* action : {"record", "tell", "ask", "consult", "assess", "review", "update", "brief",
                             "meet", "do", "escalate"}) {
    Assessment one = assessments::busy();
    for (RequiredAction& each : one.actions) each.action.kind = action;
    out.push_back(report::easy_read(one));
  }
  return out;
}

TEST(AssessmentEasyRead, IsHeldToGoldenFiles) {
  for (const auto& [name, one] : assessments::all())
    golden::expect("tests/report/golden/assessment/" + name + ".easy.txt", report::easy_read(one));
  for (const auto& [name, one] : assessments::deciders())
    golden::expect("tests/report/golden/assessment/" + name + ".easy.txt", report::easy_read(one));
}

TEST(AssessmentEasyRead, SentencesAreShortAndOneALine) {
  for (const std::string& sheet : sheets())
    for (const std::string& line : lines(sheet)) {
      EXPECT_LE(words(line), 12) << line;
      EXPECT_EQ(line.find(". "), std::string::npos) << line;
    }
}

TEST(AssessmentEasyRead, UsesNoJargonAndNamesNothingInternal) {
  const std::vector<std::string> banned = {
      "capacity",    "disclos",        "lawful",    "recipient", "boundary",  "clause",   "undetermined",
      "consent",     "category",       "purpose",   "outcome",   "authori",   "pursuant", "provision",
      "ruleset",     "best interests", "existence", "summary",   "entitle",   "withdraw", "escalat",
      "requirement", "overdue",        "restrict",  "step up",   "step down", "_",        "/events",
      ".kith",       "assessment",     "involve"};
  for (std::string sheet : sheets()) {
    std::transform(sheet.begin(), sheet.end(), sheet.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    for (const std::string& word : banned)
      EXPECT_EQ(sheet.find(word), std::string::npos) << word << " in\n" << sheet;
  }
}

TEST(AssessmentEasyRead, TheirWishComesFirstAndHowToDisagreeLast) {
  for (const std::string& sheet : sheets())
    EXPECT_THAT(sheet, EndsWith("You can change your mind at any time.\n"));
  EXPECT_THAT(report::easy_read(assessments::busy()),
              StartsWith("What you want\nYou want this: “Travelling to the café without staff”.\n"));
  EXPECT_THAT(report::easy_read(assessments::quiet()),
              StartsWith("What you want\nWe do not know yet what you want.\nWe will ask you.\n"));
  EXPECT_THAT(report::easy_read(assessments::own_decision()), StartsWith("You want this.\n"));
}

TEST(AssessmentEasyRead, WhoIsNotToBeToldIsSaidSo) {
  EXPECT_THAT(report::easy_read(assessments::busy()), HasSubstr("We will not tell this person now: Omar.\n"));
}

TEST(AssessmentEasyRead, OnlyAPersonIsCalledThisPerson) {
  Assessment one = assessments::busy();
  for (const char* who : {"a capacity assessment for this decision",
                          "a best-interests meeting with those who must be consulted",
                          "whoever keeps the record", "whoever is asking", "the owner of the ruleset"}) {
    one.find_out.at(0).fact.supplied_by = {who};
    EXPECT_THAT(report::easy_read(one), Not(HasSubstr(who)));
  }
}

/// Nobody is spoken of as there of whom nothing is on record.
TEST(AssessmentEasyRead, WhoMayNotBeThereIsNotSaidToBe) {
  WhoDecides who;
  who.kind = WhoDecides::Kind::other;
  who.decision = {"medication", "Medicine"};
  who.decider.emplace();
  who.decider->role = {"clinician", "Doctor", "your doctor"};
  who.consulted.resize(2);
  who.consulted[0].who.role = {"partner", "Partner", "your partner"};
  who.consulted[1].who.role = {"friend", "Friend", "your friend"};
  who.consulted[1].who.members = {{"kim", "Kim Sample"}};
  FindOut fact;
  fact.supplied_by = {"Key worker", "Manager"};
  fact.supplied_by_easy = {"your key worker", "your manager"};
  fact.nobody_known = {"Key worker"};
  who.find_out = {fact};
  EXPECT_THAT(
      lines(report::easy_read(who)),
      testing::IsSupersetOf({"This is who decides: your doctor.", "We will find out who that is.",
                             "If there is one, we will ask: your partner.", "We will ask: Kim Sample.",
                             "We do not know who this is: your key worker.",
                             "We will find out, and ask them.", "We will ask this person: your manager."}));
}

TEST(AssessmentEasyRead, AnOfficeIsThereWhoeverIsInTheCircle) {
  Assessment one = assessments::busy();
  one.actions.resize(1);
  Action& action = one.actions[0].action;
  one.actions[0].status = ActionStatus::due;
  action.kind = "tell";
  action.to_person = action.held_back = false;
  action.to_nobody_known = true;
  action.to = "Police";
  action.to_easy = "the police";
  EXPECT_THAT(lines(report::easy_read(one)), testing::Contains("We will also talk to: the police."));
  action.to_easy = "your mum";
  EXPECT_THAT(lines(report::easy_read(one)),
              testing::Contains("If there is one, we will also talk to: your mum."));
}

TEST(AssessmentEasyRead, WhatMayNotBeNeededIsNotPromised) {
  EXPECT_THAT(report::easy_read(assessments::busy()), Not(HasSubstr("We will look at this again.")));
}

TEST(AssessmentRenderings, EachEndsWithALineEndAndIsTheSameTwice) {
  for (const auto rendering :
       {AssessmentRendering::json, AssessmentRendering::text, AssessmentRendering::markdown,
        AssessmentRendering::html, AssessmentRendering::easy_read}) {
    EXPECT_THAT(render(assessments::busy(), rendering), EndsWith("\n"));
    EXPECT_THAT(render(assessments::crisis(), rendering), EndsWith("\n"));
    EXPECT_EQ(render(assessments::busy(), rendering), render(assessments::busy(), rendering));
    EXPECT_FALSE(render(Assessment{}, rendering).empty());
    EXPECT_FALSE(render(WhoDecides{}, rendering).empty());
  }
}

TEST(AssessmentRenderings, ANameCannotForgeALineOrAColour) {
  Assessment one = assessments::busy();
  one.person_name = one.wishes[0].says = one.plans[0].plan.title = one.actions[0].action.what =
      "Amina\nWhat to do now\x1b[32m\u202e";
  for (const auto rendering : {AssessmentRendering::text, AssessmentRendering::markdown,
                               AssessmentRendering::html, AssessmentRendering::easy_read}) {
    const std::string out = render(one, rendering);
    EXPECT_THAT(out, Not(HasSubstr("Amina\nWhat to do now")));
    EXPECT_THAT(out, Not(HasSubstr("\x1b")));
    EXPECT_THAT(out, Not(HasSubstr("\u202e")));
  }
}

}  // namespace
