#include <gtest/gtest.h>

#include "tests/check/made.hpp"

namespace lints_tests {
namespace {

using made::boundary;
using made::clause;

std::string when(const std::string& condition) { return "    when " + condition + "\n"; }

std::string constant(const std::string& condition, const std::string& lines = "") {
  return made::codes(made::compile(
      "mark secret \"Secret\"\n" +
      boundary("one", clause("refuse a", when(condition)) + clause("refuse z", when("otherwise")), lines)));
}

struct Row {
  const char* condition;
  const char* codes;
};

TEST(Lints, ClausesThatNeverOrAlwaysApplyAreFoundByTheirMeaning) {
  const Row rows[] = {
      {"exploitation_risk is high", ""},
      {"exploitation_risk is high and exploitation_risk is at most medium", "K4005"},
      {"exploitation_risk is at least low", "K4006"},
      {"exploitation_risk is high or exploitation_risk is not high", "K4006"},
      {"consent is given and consent is refused", "K4005"},
      {"has capacity and lacks capacity", "K4005"},
      {"has capacity and lacks capacity for travel_alone", ""},
      // Too young to be presumed to have it, with nothing recorded, is none of the three.
      {"has capacity or lacks capacity or capacity fluctuates", ""},
      {"has capacity or not has capacity", "K4006"},
      {"age is below 18 and age is at least 18", "K4005"},
      {"age is below 18 and age is at least 17", ""},
      {"age is below 18 and age is above 17", "K4005"},
      {"at least 2 incident in the last 28 days and no incident in the last 28 days", "K4005"},
      {"at least 2 incident in the last 28 days and no incident in the last 7 days", ""},
      {"latest confidence.score is at least 4 and latest confidence.score is below 3", "K4005"},
      {"person wants travel_alone and person opposes travel_alone", "K4005"},
      {"family wants travel_alone and family opposes travel_alone", ""},
      {"category is finances", "K4006"},
      {"category is finances.benefits", ""},
      {"category is health.appointments", "K4005"},
      {"setting is supported_living and setting is mental_health_unit", "K4005"},
      {"stable and not stable", "K4005"},
      {"best interests supports sharing and best interests opposes sharing", "K4005"},
  };
  for (const Row& row : rows) EXPECT_EQ(constant(row.condition), row.codes) << row.condition;
}

TEST(Lints, AnAlwaysIsJudgedWithinItsBoundary) {
  EXPECT_EQ(constant("exploitation_risk is at least medium", "  when exploitation_risk is high\n"), "K4006");
  EXPECT_EQ(constant("exploitation_risk is low", "  when exploitation_risk is high\n"), "K4005");
}

TEST(Lints, EachValueOfConsentIsCoveredOrNamed) {
  const auto compilation = made::compile(boundary(
      "one",
      clause("refuse a", when("consent is refused, withdrawn or objected")) +
          clause("ask first b", when("not (consent is refused, withdrawn, objected, given or expired)"))));
  ASSERT_EQ(made::codes(compilation), "K4001") << stacks::texts(compilation);
  EXPECT_EQ(compilation.diagnostics[0].message,
            "boundary `one` reads consent and says nothing where it is `given`, `expired`");
  EXPECT_EQ(made::codes(made::compile(
                boundary("one", clause("refuse a", when("consent is refused")) + clause("refuse b")))),
            "");
}

TEST(Lints, ConsentWithoutCapacityIsJudgedByMeaning) {
  const auto allow = [](const std::string& condition) {
    return made::codes(made::compile(
        boundary("one", clause("allow a", when(condition)) + clause("refuse z", when("otherwise")))));
  };
  EXPECT_EQ(allow("consent is given"), "K4002");
  EXPECT_EQ(allow("consent is given and lives_with_family"), "K4002");
  EXPECT_EQ(allow("consent is given and has capacity"), "");
  EXPECT_EQ(allow("consent is given and not lacks capacity"), "");
  EXPECT_EQ(
      allow(
          "(consent is given and has capacity) or (recipient holds lpa.property_and_affairs and lacks capacity)"),
      "");
}

std::string gains(const std::string& condition) {
  const auto compilation = made::compile(
      boundary("one", clause("allow a", when(condition)) + clause("refuse z", when("otherwise"))));
  std::string out;
  for (const auto& finding : compilation.diagnostics)
    if (finding.code == "K4003" && finding.message.find("`one.a`") != std::string::npos)
      for (const auto& note : finding.notes) out += (out.empty() ? "" : "; ") + note;
  return out;
}

TEST(Lints, WhatDeletingCouldGainFollowsThePolarity) {
  EXPECT_EQ(gains("lives_with_family"), "");
  EXPECT_EQ(gains("no incident in the last 7 days"), "`no incident in the last 7 days`: deleting events");
  EXPECT_EQ(gains("at least 2 incident in the last 7 days"), "");
  EXPECT_EQ(gains("not at least 2 incident in the last 7 days"),
            "not `at least 2 incident in the last 7 days`: deleting events");
  EXPECT_EQ(gains("recipient is family.mother"), "");
  EXPECT_EQ(gains("not recipient is family.mother"),
            "not `recipient is family.mother`: deleting the recipient's role");
  EXPECT_EQ(gains("exploitation_risk is not recorded"),
            "not `exploitation_risk is recorded`: deleting the recorded value");
  EXPECT_EQ(gains("has capacity"), "`has capacity`: deleting an assessment, so that capacity is presumed");
  EXPECT_EQ(gains("lacks capacity"),
            "`lacks capacity`: deleting an assessment's `only`, so that it holds for what is under it too");
  EXPECT_EQ(gains("lacks capacity for travel_alone"), "");
  EXPECT_EQ(gains("best interests supports sharing"),
            "`best interests supports sharing`: deleting the `only` of a best-interests decision, so that it "
            "holds for what is under it too");
  EXPECT_EQ(gains("best interests for travel_alone supports it"), "");
  EXPECT_EQ(gains("not best interests opposes sharing"),
            "not `best interests opposes sharing`: deleting the best-interests decision");
  EXPECT_EQ(
      gains("stable"),
      "`no missed_check_in in the last 6 weeks`: deleting events; `no incident where severity is at least moderate in the last 6 weeks`: deleting events");
}

TEST(Lints, TellingIsFoundInATextAndNothingElse) {
  const std::pair<const char*, bool> rows[] = {
      {"ring her mother", true},
      {"if there is no answer, ring 999", true},
      {"then tell the family", true},
      {"let her mother know", true},
      {"email the council", true},
      {"inform the GP", true},
      {"bring her coat during the walk", false},
      {"put on her ring", false},
      {"look for the ring", false},
      {"ring the bell at the door", false},
      {"tell the time with her", false},
      {"see whether she can tell apart the buses", false},
      {"check her email", false},
      {"do not tell anybody", false},
      {"let her in", false},
      {"listen for the telephone ringing", false},
  };
  for (const auto& [text, tells] : rows) {
    const auto compilation =
        made::compile(std::string("requirement r \"R\"\n  for each incident\n  then do \"") + text +
                      "\" within 24 hours\n");
    EXPECT_EQ(stacks::codes(compilation).find("K4504") != std::string::npos, tells) << text;
  }
}

std::string allowing(const std::string& lines, const std::string& code = "K4005") {
  return made::codes(
      made::compile("mark secret \"Secret\"\n" + lines +
                    boundary("one", clause("refuse a", when("consent is given and consent is refused")) +
                                        clause("refuse z", when("otherwise"))) +
                    (code.empty() ? "" : "allow " + code + " because \"It is written for next year.\"\n") +
                    boundary("two", clause("refuse a", when("consent is given and consent is refused")) +
                                        clause("refuse z", when("otherwise")))));
}

TEST(Allowed, WhatIsFoundInTheDeclarationBelowStays) {
  EXPECT_EQ(allowing("", ""), "K4005 K4005");
  EXPECT_EQ(allowing(""), "K4005");
  EXPECT_EQ(allowing("allow K4005 because \"We know.\"\n"), "");
  EXPECT_EQ(allowing("allow K4005 because \"We know.\"\n# and so on\n\n"), "");
  EXPECT_EQ(allowing("allow K4006 because \"We know.\"\nallow K4005 because \"We know.\"\n"), "K4009");
  EXPECT_EQ(allowing("allow K4005 because \"It is about the mark.\"\nmark other \"Other\"\n"), "K4009 K4005");
}

TEST(Allowed, AMistakeDoesNotStayAndNothingIsAllowedOfNothing) {
  EXPECT_EQ(allowing("allow K3017 because \"We know.\"\n"), "K3030 K4005");
  EXPECT_EQ(allowing("allow K9999 because \"We know.\"\n"), "K3030 K4005");
  EXPECT_EQ(made::codes(made::compile("mark secret \"Secret\"\nallow K4005 because \"We know.\"\n")),
            "K3030");
  EXPECT_EQ(allowing("allow K4005\n"), "K1005");
  EXPECT_EQ(allowing("allow K4005 because\n"), "K1015");
}

}  // namespace
}  // namespace lints_tests
