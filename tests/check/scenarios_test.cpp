#include <gtest/gtest.h>

#include "engine/time/parse.hpp"
#include "tests/check/made.hpp"

namespace scenarios_tests {
namespace {

namespace scenario = kith::model::scenario;

std::string scenario_of(const std::string& givens, const std::string& then = "refuse") {
  return "scenario \"One\"\n  from \"a test\"\n" + givens +
         "  when mum asks about finances for family_update on 2026-05-01\n  then " + then + "\n";
}

TEST(Scenarios, NameMembersFactsAndClausesOfTheStack) {
  const auto compilation = made::compile(
      scenario_of("  given mum is family.mother\n  and exploitation_risk is high\n  and coercion of mum\n",
                  "refuse by money.refused"));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& rules = made::rules(compilation);
  ASSERT_EQ(rules.scenarios.size(), 1U);
  const auto& one = rules.scenarios[0];
  EXPECT_EQ(one.provenance, "a test");
  ASSERT_EQ(one.givens.size(), 3U);
  EXPECT_EQ(std::get<scenario::Member>(one.givens[0].node).id, "mum");
  EXPECT_EQ(std::get<scenario::Fact>(one.givens[1].node).value->number, 2);
  EXPECT_EQ(std::get<scenario::Fact>(one.givens[2].node).of, "mum");
  ASSERT_TRUE(one.asked);
  EXPECT_EQ(one.asked->at, kith::time::parse_civil_moment("2026-05-01", rules.zone));
  EXPECT_EQ(std::get<scenario::OutcomeIs>(one.expected[0].node).by.at(0),
            made::clause_id(rules, "money.refused"));
}

TEST(Scenarios, AClauseIsTheOneInForceOnTheDayAskedAbout) {
  const auto compilation =
      made::compile(made::boundary("gifts", made::clause("refuse old"), "  until 2026-02-28\n") +
                    made::boundary("gifts", made::clause("refuse old"), "  from 2026-03-01\n") +
                    scenario_of("  given mum is family.mother\n", "refuse by gifts.old"));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& rules = made::rules(compilation);
  const auto clause = std::get<scenario::OutcomeIs>(rules.scenarios[0].expected[0].node).by.at(0);
  EXPECT_TRUE(rules[rules[clause].boundary].period.from) << "the second of the two";
}

TEST(Scenarios, StartFromARecordBesideTheRuleset) {
  const auto compilation = examples::compile(
      "# file rules/root.kith\nruleset mine version \"1\"\n  title \"Mine\"\ncategory finances \"Money\"\nrole family.mother \"Mother\"\npurpose family_update \"Update\"\n" +
      scenario_of("  given the record \"../people/amina.json\"\n"));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& one = made::rules(compilation).scenarios[0];
  EXPECT_EQ(std::get<scenario::Record>(one.givens[0].node).path, "people/amina.json");
  EXPECT_EQ(one.asked->who, "mum") << "somebody of the record";
}

struct Row {
  const char* given;
  const char* codes;
};

TEST(Scenarios, MistakesAreSaid) {
  const Row rows[] = {
      {"  given mum is family.mother\n  and mum is family\n", "K2001"},
      {"  given mum is family.mother\n  and coercion\n", "K2016"},
      {"  given mum is family.mother\n  and exploitation_risk of mum is high\n", "K2016"},
      {"  given mum is family.mother\n  and exploitation_risk is hgh\n", "K2017"},
      {"  given mum is famly.mother\n", "K2004"},
      {"  given dad is family\n", "K2025"},
  };
  for (const Row& row : rows) {
    const auto compilation = made::compile(scenario_of(row.given));
    EXPECT_EQ(made::codes(compilation), row.codes) << row.given << stacks::texts(compilation);
  }
}

struct CareRow {
  const char* given;
  const char* then;
  const char* code;
  const char* said;
};

/// About a whole person, beside the rules of the reference's own examples.
TEST(Scenarios, MistakesAboutAWholePersonAreSaid) {
  const CareRow rows[] = {
      {"plan cafe_travl is at shadowing since 2026-04-20", "cafe_travel stays at shadowing", "K2508",
       "unknown plan `cafe_travl`"},
      {"plan cafe_travel is at shadowng since 2026-04-20", "cafe_travel stays at shadowing", "K2505",
       "plan `cafe_travel` has no level `shadowng`"},
      {"person agrees to checking_on of cafe_travel on 2026-05-28", "cafe_travel stays at shadowing", "K2505",
       "has no level `checking_on`"},
      {"escalation missing_persn opened at 2026-05-30 16:20", "nothing to find out", "K2508",
       "unknown escalation `missing_persn`"},
      {"social_worker of missing_person is told at 2026-05-30 16:22", "nothing to find out", "K2506",
       "has no stage `social_worker`"},
      {"tell_family is done at 2026-05-20 15:00 step 0", "nothing to find out", "K2019",
       "a step is a whole number from 1"},
      {"tell_family is done at 2026-05-20 15:00 step 1.5", "nothing to find out", "K2019",
       "a step is a whole number from 1"},
      {"tell_family is done at 2026-05-20 15:00 step 1 for e2", "nothing to find out", "K2508",
       "nothing called `e2` is given before this"},
      {"tell_famly is done at 2026-05-20 15:00", "nothing to find out", "K2508",
       "no requirement, step up or escalation is called `tell_famly`"},
      {"a review of cafe_travel held on 2026-05-01 with evidence e2", "nothing to find out", "K2508",
       "nothing called `e2` is given before this"},
      {"a goal called g1 \"Swim\" for cafe_travl", "nothing to find out", "K2508",
       "unknown plan `cafe_travl`"},
      {"incident called e1 on 2026-05-20", "nothing to find out", "K2001", "`e1` is given twice"},
      {"incident called e2 on 2026-05-20", "cafe_travel stays at shadowng", "K2505",
       "has no level `shadowng`"},
      {"incident called e2 on 2026-05-20", "step 2.5 of tell_family is overdue", "K2019",
       "a step is a whole number from 1"},
      {"incident called e2 on 2026-05-20", "tell_family for e3 is due", "K2508",
       "nothing called `e3` is given before this"},
      {"incident called e2 on 2026-05-20", "social_worker holds missing_person", "K2506",
       "has no stage `social_worker`"},
      {"incident called e2 on 2026-05-20", "the review of cafe_travl is overdue", "K2508",
       "unknown plan `cafe_travl`"},
      {"incident called e2 on 2026-05-20", "timely_updats is met", "K2508",
       "unknown measure `timely_updats`"},
      {"incident called e2 on 2026-05-20", "refuse", "K2509", "and the scenario asks for another thing"},
  };
  const std::string rules = golden::read(std::string(KITH_SOURCE_DIR) + "/tests/check/language/care.kith");
  for (const CareRow& row : rows) {
    const auto compilation = examples::compile(
        rules + "\nscenario \"One\"\n  given incident called e1 on 2026-05-20\n  and " + row.given +
        "\n  when the person is assessed on 2026-05-31\n  then " + row.then + "\n");
    const std::string found = stacks::texts(compilation);
    EXPECT_NE(stacks::codes(compilation).find(row.code), std::string::npos)
        << row.given << ", " << row.then << "\n"
        << found;
    EXPECT_NE(found.find(row.said), std::string::npos) << row.given << ", " << row.then << "\n" << found;
  }
}

}  // namespace
}  // namespace scenarios_tests
