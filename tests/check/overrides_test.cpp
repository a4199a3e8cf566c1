#include <gtest/gtest.h>

#include "tests/check/made.hpp"

namespace overrides_tests {
namespace {

using made::boundary;
using made::clause;

TEST(Overrides, ALabelMeansAClauseOfItsOwnBoundaryAndAPathOneElsewhere) {
  const auto compilation =
      made::compile(boundary("one", clause("refuse a", "    overrides b\n") + clause("refuse b")) +
                    boundary("two", clause("refuse a", "    overrides one.b\n") +
                                        clause("refuse b", "    overrides one\n")));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& rules = made::rules(compilation);
  EXPECT_EQ(made::set_aside_by(rules, "one.b"), "one.a two.a two.b");
  EXPECT_EQ(made::set_aside_by(rules, "one.a"), "two.b");
  EXPECT_EQ(made::set_aside_by(rules, "two.b"), "");
}

TEST(Overrides, OnABoundaryMeanAllPairsButNoAskFirstOverARefusal) {
  const auto compilation =
      made::compile(boundary("one", clause("refuse a") + clause("ask first b")) +
                    boundary("two", clause("ask first c") + clause("refuse d"), "  overrides one\n"));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& rules = made::rules(compilation);
  EXPECT_EQ(made::set_aside_by(rules, "one.a"), "two.d");
  EXPECT_EQ(made::set_aside_by(rules, "one.b"), "two.c two.d");
}

TEST(Overrides, AllReachesEveryClauseOfBoundariesThatAreNotThemselvesSo) {
  const auto compilation = made::compile(boundary("safe", clause("refuse x"), "  overrides all\n") +
                                         boundary("also", clause("refuse y"), "  overrides all\n") +
                                         boundary("usual", clause("refuse z")));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& rules = made::rules(compilation);
  EXPECT_EQ(made::set_aside_by(rules, "usual.z"), "safe.x also.y");
  EXPECT_EQ(made::set_aside_by(rules, "also.y"), "");
  EXPECT_EQ(made::set_aside_by(rules, "money.agreed"), "money.attorney")
      << "the core does not say that it may be overridden";
}

TEST(Overrides, AllOfAnUpperRulesetReachesTheRulesetsBelow) {
  const std::string upper =
      "# file root.kith\nruleset lower_rules version \"1\"\n  title \"Below\"\nuses \"upper.kith\"\n" +
      boundary("usual", clause("refuse z")) +
      "# file upper.kith\nruleset upper_rules version \"1\"\n  title \"Above\"\ncategory finances \"Money\"\nrole family \"Family\"\n" +
      boundary("safe", clause("refuse x"), "  overrides all\n");
  const auto compilation = examples::compile(upper);
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  EXPECT_EQ(made::set_aside_by(made::rules(compilation), "usual.z"), "safe.x");
}

TEST(Overrides, ALowerRulesetOverridesWhereTheUpperBoundarySaysSo) {
  const std::string upper =
      "# file root.kith\nruleset lower_rules version \"1\"\n  title \"Below\"\nuses \"upper.kith\"\n" +
      boundary("mine", clause("refuse z"), "  overrides usual\n") +
      "# file upper.kith\nruleset upper_rules version \"1\"\n  title \"Above\"\ncategory finances \"Money\"\nrole family \"Family\"\n" +
      boundary("usual", clause("refuse x"), "  may be overridden\n");
  const auto compilation = examples::compile(upper);
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  EXPECT_EQ(made::set_aside_by(made::rules(compilation), "usual.x"), "mine.z");
}

TEST(Overrides, OnlyWhileBothAreInForce) {
  const auto compilation =
      made::compile(boundary("one", clause("refuse a"), "  until 2026-05-31\n") +
                    boundary("two", clause("refuse b", "    overrides one.a\n"), "  from 2026-06-01\n"));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  EXPECT_EQ(made::set_aside_by(made::rules(compilation), "one.a"), "");
}

TEST(Overrides, TheStandingOrderPutsEveryClauseAfterThoseThatSetItAside) {
  const auto compilation =
      made::compile(boundary("one", clause("refuse a") + clause("refuse b", "    overrides a\n") +
                                        clause("refuse c", "    overrides b\n") + clause("refuse d")));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& rules = made::rules(compilation);
  ASSERT_EQ(rules.standing_order.size(), rules.clauses.size());
  for (const auto& clause : rules.clauses)
    for (const auto over : clause.set_aside_by) EXPECT_LT(rules[over].standing_rank, clause.standing_rank);
  EXPECT_LT(rules[made::clause_id(rules, "one.c")].standing_rank,
            rules[made::clause_id(rules, "one.d")].standing_rank);
  for (std::uint32_t i = 0; i < rules.clauses.size(); ++i)
    EXPECT_EQ(rules.standing_order[rules.clauses[i].standing_rank].index, i);
}

TEST(Overrides, TheFirstClauseOfAllStandsBehindThoseThatSetItAside) {
  const auto compilation = stacks::compile(
      "ruleset own version \"1\"\n  title \"Own\"\n  effective from 2026-01-01\n"
      "role family \"Family\"\ncategory finances \"Money\"\n" +
      boundary("one", clause("refuse a") + clause("refuse b", "    overrides a\n")));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& order = made::rules(compilation).standing_order;
  ASSERT_EQ(order.size(), 2U);
  EXPECT_EQ(order[0].index, 1U);
  EXPECT_EQ(order[1].index, 0U);
}

TEST(Overrides, ACircleIsShownWhole) {
  const auto compilation = made::compile(boundary("one", clause("refuse a", "    overrides b\n") +
                                                             clause("refuse b", "    overrides c\n") +
                                                             clause("refuse c", "    overrides a\n")));
  ASSERT_EQ(made::codes(compilation), "K3024") << stacks::texts(compilation);
  EXPECT_EQ(
      compilation.diagnostics[0].message,
      "clauses override each other in a circle: `one.a` overrides `one.b` overrides `one.c` overrides `one.a`");
}

}  // namespace
}  // namespace overrides_tests
