#include <gtest/gtest.h>

#include "engine/time/parse.hpp"
#include "tests/check/made.hpp"

namespace {

namespace scenario = kith::model::scenario;

std::string scenario_of(const std::string& givens, const std::string& then = "refuse") {
  return "scenario \"One\"\n  from \"a test\"\n" + givens + "  when mum asks about finances for family_update on 2026-05-01\n  then " + then + "\n";
}

TEST(Scenarios, NameMembersFactsAndClausesOfTheStack) {
  const auto compilation = made::compile(scenario_of("  given mum is family.mother\n  and exploitation_risk is high\n  and coercion of mum\n", "refuse by money.refused"));
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
  EXPECT_EQ(std::get<scenario::OutcomeIs>(one.expected[0].node).by.at(0), made::clause_id(rules, "money.refused"));
}

TEST(Scenarios, AClauseIsTheOneInForceOnTheDayAskedAbout) {
  const auto compilation = made::compile(made::boundary("gifts", made::clause("refuse old"), "  until 2026-03-01\n") + made::boundary("gifts", made::clause("refuse old"), "  from 2026-03-01\n") +
                                         scenario_of("  given mum is family.mother\n", "refuse by gifts.old"));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& rules = made::rules(compilation);
  const auto clause = std::get<scenario::OutcomeIs>(rules.scenarios[0].expected[0].node).by.at(0);
  EXPECT_TRUE(rules[rules[clause].boundary].period.from) << "the second of the two";
}

TEST(Scenarios, StartFromARecordBesideTheRuleset) {
  const auto compilation = examples::compile("# file rules/root.kith\nruleset mine version \"1\"\n  title \"Mine\"\ncategory finances \"Money\"\nrole family.mother \"Mother\"\npurpose family_update \"Update\"\n" +
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

}  // namespace
