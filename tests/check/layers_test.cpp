#include <gtest/gtest.h>

#include "tests/check/made.hpp"

namespace layers_tests {
namespace {

std::string file(const std::string& name, const std::string& rest) {
  return "# file " + name + ".kith\nruleset " + name + "_rules version \"1\"\n  title \"" + name + "\"\n" +
         rest;
}

TEST(Layers, StandEachAfterThoseTheyUseAndEachOnce) {
  const auto compilation = examples::compile(file("root", "uses \"b.kith\"\nuses \"a.kith\"\n") +
                                             file("a", "uses \"top.kith\"\n") +
                                             file("b", "uses \"./x/../top.kith\"\n") + file("top", ""));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& layers = made::rules(compilation).layers;
  ASSERT_EQ(layers.size(), 4U);
  EXPECT_EQ(layers[0].name, "top_rules");
  EXPECT_EQ(layers[1].name, "b_rules");
  EXPECT_EQ(layers[2].name, "a_rules");
  EXPECT_EQ(layers[3].name, "root_rules");
  EXPECT_EQ(layers[3].above, (std::vector<bool>{true, true, true, false}));
  EXPECT_EQ(layers[2].above, (std::vector<bool>{true, false, false, false}));
}

TEST(Layers, PathsAreRelativeToTheFile) {
  const auto compilation = examples::compile(
      "# file people/plans/root.kith\nruleset mine version \"1\"\n  title \"Mine\"\nuses \"../core/law.kith\"\n"
      "# file people/core/law.kith\nruleset law version \"1\"\n  title \"Law\"\n");
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  EXPECT_EQ(made::rules(compilation).layers[0].file, "people/core/law.kith");
}

TEST(Layers, ACircleOfUsesIsShownWhole) {
  const auto compilation = examples::compile(file("a", "uses \"b.kith\"\n") + file("b", "uses \"a.kith\"\n"));
  EXPECT_EQ(made::codes(compilation), "K3002");
  EXPECT_EQ(compilation.diagnostics[0].message,
            "rulesets use each other in a circle: `a.kith` uses `b.kith` uses `a.kith`");
  EXPECT_EQ(made::codes(examples::compile(file("a", "uses \"a.kith\"\n"))), "K3002");
}

TEST(Layers, NameTheirContentByItsHash) {
  const auto compilation = stacks::compile("ruleset empty version \"1\"\n  title \"Empty\"\n");
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  EXPECT_EQ(made::rules(compilation).layers[0].given.sha256(),
            "387cabcc029d26985d76aac508de79c9a882459cded72cdc39eddde1affc6520");
}

TEST(Layers, OneNameMayMeanOneRuleAfterAnother) {
  const auto compilation = made::compile(
      "define calm \"Calm\"\n  until 2026-05-31\n  stable\ndefine calm \"Calm\"\n  from 2026-06-01\n  lives_with_family\n");
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& rules = made::rules(compilation);
  EXPECT_EQ(rules.definitions.back().rules.size(), 2U);
}

TEST(Layers, AnUnknownNameIsSaidOnceWithItsPlaces) {
  const auto compilation = made::compile(
      made::boundary("one", made::clause("refuse a", "    when recipient is famly or recipient is famly\n") +
                                made::clause("refuse z", "    when otherwise\n")));
  ASSERT_EQ(made::codes(compilation), "K2004") << stacks::texts(compilation);
  EXPECT_EQ(compilation.diagnostics[0].hint, "did you mean `family`?");
  ASSERT_TRUE(compilation.diagnostics[0].fix);
  EXPECT_EQ(compilation.diagnostics[0].fix->replacement, "family or recipient is family")
      << "one edit mends both";
  EXPECT_EQ(compilation.diagnostics[0].labels.size(), 1U);
}

TEST(Layers, ADeclarationThatCannotBeReadMakesNoNameUnknown) {
  const auto compilation =
      made::compile("role neighbour Neighbour\n" +
                    made::boundary("one", made::clause("refuse a", "    when recipient is neighbour\n") +
                                              made::clause("refuse z", "    when otherwise\n")));
  ASSERT_FALSE(compilation.ruleset);
  for (const auto& finding : compilation.diagnostics)
    EXPECT_TRUE(finding.code.starts_with("K1")) << stacks::texts(compilation);
}

TEST(Layers, SeveralMistakesAreAllSaid) {
  const auto compilation = made::compile(
      "define one \"One\"\n  no incidnt in the last 7 days\ndefine two \"Two\"\n  exploitation_risk is at least 3\n"
      "define three \"Three\"\n  three\n");
  EXPECT_EQ(made::codes(compilation), "K2012 K2019 K3016") << stacks::texts(compilation);
}

}  // namespace
}  // namespace layers_tests
