#include <algorithm>

#include <gmock/gmock.h>

#include "engine/report/assessment.hpp"
#include "tests/golden/golden.hpp"
#include "tests/report/assessments.hpp"

namespace {

using namespace kith;
using testing::HasSubstr;

const std::string folder = "tests/report/golden/assessment/";

TEST(AssessmentJson, IsHeldToGoldenFiles) {
  for (const auto& [name, one] : assessments::all()) golden::expect(folder + name + ".json", report::json(one));
  for (const auto& [name, one] : assessments::deciders()) golden::expect(folder + name + ".json", report::json(one));
}

TEST(AssessmentText, IsHeldToGoldenFiles) {
  for (const auto& [name, one] : assessments::all()) golden::expect(folder + name + ".txt", report::text(one));
  for (const auto& [name, one] : assessments::deciders()) golden::expect(folder + name + ".txt", report::text(one));
}

TEST(AssessmentMarkdown, IsHeldToGoldenFiles) {
  for (const auto& [name, one] : assessments::all()) golden::expect(folder + name + ".md", report::markdown(one));
  for (const auto& [name, one] : assessments::deciders()) golden::expect(folder + name + ".md", report::markdown(one));
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
  const std::string screen = out.substr(0, out.find("\nPlans\n"));
  EXPECT_LE(std::count(screen.begin(), screen.end(), '\n'), 45);
  EXPECT_THAT(screen, HasSubstr("And 2 more, less pressing"));
}

TEST(AssessmentText, AConflictShowsBothSidesAndStaysDue) {
  const std::string out = report::text(assessments::busy(), {200, false});
  EXPECT_THAT(out, HasSubstr("Barred as well as required: Amina said no. It must be done all the same, and stays due"));
  EXPECT_THAT(out, HasSubstr("Must: Those engaged in caring for Amina must be consulted where practicable."));
}

TEST(AssessmentText, APlanWithoutALevelIsNotKnown) {
  Assessment one = assessments::quiet();
  one.plans.push_back({});
  one.plans[0].plan = {"cafe_travel", "Going to the café"};
  EXPECT_THAT(report::text(one), HasSubstr("The present level is not known"));
}

TEST(AssessmentText, AnEmptyOneStillReads) {
  EXPECT_THAT(report::text(Assessment{}), testing::StartsWith("The person"));
  EXPECT_FALSE(report::markdown(WhoDecides{}).empty());
}

}  // namespace
