#include <gtest/gtest.h>

#include "tests/check/made.hpp"

namespace lints_tests {
namespace {

using made::boundary;
using made::clause;
using made::notes;

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
      {"no incident in the last 8 weeks and at least 1 incident in the last 4 weeks", "K4005"},
      {"no incident in the last 4 weeks and at least 1 incident in the last 8 weeks", ""},
      // With a log that is not known, or not complete, either may be not known, and turn out a no.
      {"at least 1 incident in the last 8 weeks or no incident in the last 4 weeks", ""},
      {"no incident in the last 4 weeks or not no incident in the last 4 weeks", "K4006"},
      {"at least 1 incident in the last 4 weeks or no incident in the last 4 weeks", ""},
      {"no incident in the last 4 weeks and at least 1 incident in the last 28 days", "K4005"},
      {"no incident in the last 1 month and at least 1 incident in the last 28 days", "K4005"},
      {"no incident in the last 28 days and at least 1 incident in the last 1 month", ""},
      {"no incident in the last 1 month and at least 1 incident in the last 30 days", ""},
      {"no incident in the last 12 months and at least 1 incident in the last 1 year", "K4005"},
      // On a day of 23 hours the 24 hours before begin sooner.
      {"no incident in the last 1 day and at least 1 incident in the last 24 hours", ""},
      {"no incident in the last 2 days and at least 1 incident in the last 24 hours", "K4005"},
      {"no incident in the last 10 days and at least 1 incident in the last 5 working days", ""},
      {"no incident in the last 10 working days and at least 1 incident in the last 5 working days", "K4005"},
      {"no incident in the last 8 weeks and at least 1 incident where severity is high in the last 4 weeks",
       "K4005"},
      {"no incident where severity is high in the last 8 weeks and at least 1 incident in the last 4 weeks",
       ""},
      {"no incident in the last 8 weeks and at least 1 missed_check_in in the last 4 weeks", ""},
      {"last incident was more than 28 days ago and last incident was less than 14 days ago", "K4005"},
      {"last incident was less than 28 days ago and last incident was more than 14 days ago", ""},
      {"last incident was less than 28 days ago or last incident was more than 14 days ago", ""},
      {"last incident was more than 28 days ago and at least 1 incident in the last 28 days", "K4005"},
      // Exactly 28 days ago is less than 28 days ago, and not in the last 28 days.
      {"last incident was less than 28 days ago and no incident in the last 28 days", ""},
      {"last incident was less than 28 days ago and no incident in the last 29 days", "K4005"},
      {"last incident was less than 2 hours ago and no incident in the last 3 hours", "K4005"},
      {"latest confidence.score is at least 4 and latest confidence.score is below 3", "K4005"},
      // Where none is on record the latest, an average and a trend are not known.
      {"latest confidence.score is at least 4 or latest confidence.score is below 4", ""},
      {"latest confidence.score is at least 1", ""},
      {"average confidence.score in the last 4 weeks is at least 3 or "
       "average confidence.score in the last 4 weeks is below 3",
       ""},
      {"at least 2 different confidence.score in the last 4 weeks or "
       "at most 1 different confidence.score in the last 4 weeks",
       ""},
      {"incident in the last 4 weeks is fewer than in the 4 weeks before or "
       "incident in the last 4 weeks is more than in the 4 weeks before or "
       "incident in the last 4 weeks is as many as in the 4 weeks before",
       ""},
      {"not (incident in the last 4 weeks is fewer than in the 4 weeks before or "
       "incident in the last 4 weeks is more than in the 4 weeks before or "
       "incident in the last 4 weeks is as many as in the 4 weeks before)",
       "K4005"},
      {"not (incident in the last 4 weeks is fewer than in the 4 weeks before or "
       "incident in the last 4 weeks is more than in the 4 weeks before)",
       ""},
      {"person wants travel_alone or person opposes travel_alone or no wish recorded about travel_alone", ""},
      {"age is below 18 or age is at least 18", "K4006"},
      {"consent is given or consent is refused, withdrawn, objected, unclear, expired or not recorded",
       "K4006"},
      {"lives_with_family is recorded or lives_with_family", ""},
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

TEST(Lints, ClausesThatNeverReadConsentCoverItTogether) {
  const auto found = [](const std::string& low, const std::string& rest = "") {
    return made::codes(made::compile(
        boundary("one", clause("allow a", when("consent is given and has capacity")) +
                            clause("refuse b", when("exploitation_risk is at least medium" + rest)) +
                            clause("ask first c", when(low)))));
  };
  EXPECT_EQ(found("exploitation_risk is low"), "");
  EXPECT_EQ(found("exploitation_risk is low and lives_with_family"), "K4001 K4008");
  EXPECT_EQ(found("exploitation_risk is low", " and not capacity fluctuates"), "K4001 K4008");
  EXPECT_EQ(found("capacity fluctuates or exploitation_risk is low", " and not capacity fluctuates"), "");
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
  // A yes said by ruling out all else; beside silence; with another way in that leaves it open.
  EXPECT_EQ(allow("not consent is refused, withdrawn, objected, unclear, expired or not recorded"), "K4002");
  EXPECT_EQ(
      allow(
          "not consent is not recorded and not consent is refused, withdrawn, objected, unclear or expired"),
      "K4002");
  EXPECT_EQ(allow("consent is given or consent is not recorded"), "K4002");
  EXPECT_EQ(
      allow(
          "(consent is given or exploitation_risk is high) and (has capacity or exploitation_risk is at most medium)"),
      "K4002");
  EXPECT_EQ(
      allow(
          "(consent is given or exploitation_risk is high) and (has capacity or exploitation_risk is high)"),
      "");
  // A no that counts, where somebody else has decided.
  EXPECT_EQ(allow("best interests supports sharing and not consent is refused, withdrawn or objected"), "");
  EXPECT_EQ(allow("lacks capacity and best interests supports sharing and consent is given or not recorded"),
            "");
  EXPECT_EQ(allow("lacks capacity and consent is given or not recorded"), "");
  EXPECT_EQ(allow("(has capacity or best interests supports sharing) and consent is given or not recorded"),
            "");
  EXPECT_EQ(allow("(lacks capacity or best interests supports sharing) and consent is given or not recorded"),
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

std::string both(const std::string& first, const std::string& second, const std::string& rest = "") {
  return made::codes(
      made::compile(boundary("one", first + second + clause("refuse z", when("otherwise"))) + rest));
}

TEST(Lints, AClauseThatNeverDecidesIsFoundByItsMeaning) {
  const std::string high = when("exploitation_risk is high"),
                    medium = when("exploitation_risk is at least medium"),
                    low = when("exploitation_risk is low");
  // A refusal wherever the allow applies; not where one of its cases is left.
  EXPECT_EQ(both(clause("allow a", high), clause("refuse b", medium)), "K4011");
  EXPECT_EQ(both(clause("allow a", medium), clause("refuse b", high)), "");
  EXPECT_EQ(both(clause("allow a", low), clause("refuse b", medium)), "");
  EXPECT_EQ(both(clause("ask first a", high), clause("refuse b", medium)), "");
  // What the allow overrides does not refuse beside it, and what sets others aside does more than allow.
  EXPECT_EQ(both(clause("allow a", high + "    overrides b\n"), clause("refuse b", medium)), "");
  // Set aside wherever it applies.
  EXPECT_EQ(both(clause("allow a", medium + "    overrides b\n"), clause("refuse b", high)), "K4011");
  EXPECT_EQ(both(clause("allow a", medium + "    overrides b\n"), clause("refuse b", low)), "");
  EXPECT_EQ(both(clause("allow a", "    overrides b\n"), clause("refuse b", high)), "K4011");
  // One that may be set aside itself leaves the other standing then, and not where both are out of it.
  const auto overridden = [&](const std::string& c) {
    return both(clause("allow a", medium + "    overrides b\n"), clause("refuse b", high),
                boundary("two", clause("refuse c", c + "    overrides one.a\n")));
  };
  EXPECT_EQ(overridden(high), "");
  EXPECT_EQ(overridden(low), "K4011");
  // Two that leave nothing between them.
  EXPECT_EQ(both(clause("allow a", medium),
                 clause("refuse b", high) + clause("refuse c", when("exploitation_risk is medium"))),
            "K4011");
  // Another boundary that does not speak of all that the clause speaks of.
  const std::string narrow = "boundary two \"Two\"\n  about finances\n  with family.mother\n" +
                             clause("refuse c", medium + "    overrides one.a\n");
  EXPECT_EQ(both(clause("allow a", high), clause("refuse b", low), narrow), "");
  EXPECT_EQ(both(clause("allow a", high), clause("refuse b", low),
                 boundary("two", clause("refuse c", medium + "    overrides one.a\n"))),
            "K4011");
  EXPECT_EQ(
      both(clause("allow a", high), clause("refuse b", low),
           boundary("two", clause("refuse c", medium + "    overrides one.a\n"), "  until 2026-06-30\n")),
      "");
}

TEST(Lints, ADefinitionThatNothingNamesIsANote) {
  const std::string at_risk = "define at_risk \"At risk\"\n  exploitation_risk is high\n";
  const auto found = [&](const std::string& rules) { return notes(made::compile(rules), "K4012"); };
  EXPECT_EQ(found(at_risk + boundary("one", clause("refuse a"))), "nothing here names `at_risk`");
  EXPECT_EQ(found(at_risk + boundary("one", clause("refuse a", when("at_risk")))), "");
  EXPECT_EQ(found(at_risk), "");
  EXPECT_EQ(found(at_risk + "define worse \"Worse\"\n  at_risk\n" + boundary("one", clause("refuse a"))),
            "nothing here names `worse`");
}

TEST(Lints, WhatNothingSaysIsFoundByTheTableThatTheRulesetDraws) {
  const auto about = [](const std::string& name, const std::string& category, const std::string& roles) {
    return "boundary " + name + " \"" + name + "\"\n  about " + category + "\n  with " + roles + "\n" +
           clause("refuse");
  };
  const auto found = [](const std::string& rules) { return notes(made::compile(rules), "K4013"); };
  EXPECT_EQ(found(about("one", "finances", "family") + about("two", "health.appointments", "family, staff")),
            "nothing says whether `staff` may be told about `finances`");
  EXPECT_EQ(found(about("one", "finances", "family, staff.key_worker") +
                  about("two", "health.appointments", "family, staff")),
            "nothing says whether `staff` may be told about `finances`");
  EXPECT_EQ(found(about("one", "finances", "family, staff") +
                  about("two", "health.appointments", "family, staff.key_worker, social_worker")),
            "nothing says whether `social_worker` may be told about `finances`; "
            "nothing says whether `staff` may be told about `health.appointments`");
  EXPECT_EQ(found(about("one", "finances", "family") + about("two", "anything", "staff")), "");
  EXPECT_EQ(found(about("one", "finances", "anyone") + about("two", "health.appointments", "anyone")), "");
}

TEST(Lints, ARestrictionOfEachKindIsReviewedAndEnds) {
  const std::string kinds = "restriction locked \"Locked\"\nrestriction held \"Held\"\n";
  const auto rule = [](const std::string& name, const std::string& each, const std::string& condition,
                       const std::string& action) {
    return "requirement " + name + " \"R\"\n  for each " + each + "\n  when " + condition + "\n  then " +
           action + " within 5 days\n";
  };
  const auto found = [](const std::string& rules) { return notes(made::compile(rules), "K4016"); };
  const std::string exits =
      rule("way_out", "restriction", "exit_when is not recorded", "do \"write it down\"");
  const std::string old = "last_reviewed was more than 28 days ago";
  EXPECT_EQ(found(kinds), "") << "a ruleset of words alone";
  EXPECT_EQ(found(kinds + exits + rule("r", "restriction", old, "review it")), "");
  EXPECT_EQ(found(kinds + rule("r", "restriction", old, "review it")),
            "no requirement asks what has to be so for `locked` and 1 more to end");
  EXPECT_EQ(found(kinds + rule("r", "restriction", old, "review it") +
                  rule("told", "restriction", "exit_when is recorded", "do \"tell them\"")),
            "no requirement asks what has to be so for `locked` and 1 more to end");
  EXPECT_EQ(found(kinds + rule("r", "restriction", old, "review it") +
                  rule("told", "restriction", "not exit_when is recorded", "do \"write it down\"")),
            "");
  EXPECT_EQ(found(kinds + exits + rule("r", "ended restriction", "since is recorded", "review it")),
            "no requirement asks for a review of `locked` and 1 more");
  EXPECT_EQ(found(kinds + exits + rule("r", "restriction where kind is held", old, "review it")),
            "no requirement asks for a review of `locked`");
}

TEST(Lints, ADutyIsSomebodys) {
  const auto found = [](const std::string& by, const std::string& owner) {
    return notes(
        stacks::compile(stacks::Files{
            {"root.kith", "ruleset own version \"1\"\n  title \"Own\"\n  effective from 2026-01-01" + owner +
                              "\nrole lead \"Lead\"\nevent incident \"Incident\"\nrequirement r \"R\"\n"
                              "  for each incident\n  then meet \"what we learnt\" within 5 days" +
                              by + "\n"}}),
        "K4017");
  };
  EXPECT_EQ(found("", ""), "`r` asks for something and does not say who does it");
  EXPECT_EQ(found(" by lead", ""), "");
  EXPECT_EQ(found("", " owner lead"), "");
}

TEST(Lints, AReviewIsOverdueOnceItsDayIsOver) {
  using namespace std::chrono;
  const auto found = [](std::optional<local_days> day) {
    const auto text = [](const std::string&) {
      return kith::FileText(
          std::string("ruleset own version \"1\"\n  title \"Own\"\n  effective from 2026-03-01\n"
                      "  review every 6 months\n"));
    };
    return stacks::codes(kith::compile("own.kith", text, {true, day}));
  };
  EXPECT_EQ(found(std::nullopt), "");
  EXPECT_EQ(found(local_days(2026y / September / 1)), "");
  EXPECT_EQ(found(local_days(2026y / September / 2)), "K4020");
}

}  // namespace
}  // namespace lints_tests
