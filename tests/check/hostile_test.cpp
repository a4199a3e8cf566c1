#include <chrono>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/check/made.hpp"

namespace hostile_tests {
namespace {

const std::string header =
    "ruleset large version \"1\"\n  title \"Large\"\ncategory finances \"Money\"\nrole family \"Family\"\n";

TEST(Hostile, EmptyAndMissingFilesAreSaid) {
  EXPECT_EQ(stacks::codes(stacks::compile("")), "K1004");
  EXPECT_EQ(stacks::codes(stacks::compile(stacks::Files{}, "absent.kith")), "K3001");
}

TEST(Hostile, AChainOfFiveThousandDefinitionsIsFollowed) {
  std::string text = header + "fact at_home \"At home\" yes or no\ndefine d0 \"D\"\n  at_home\n";
  for (int i = 1; i <= 5000; ++i) text += fmt::format("define d{} \"D\"\n  d{} and d{}\n", i, i - 1, i - 1);
  text += made::boundary("one", "  refuse a\n    when d5000\n    because \"No.\"\n    easy read \"No.\"\n");
  const auto compilation = stacks::compile(text);
  EXPECT_TRUE(compilation.ruleset) << stacks::texts(compilation);
}

TEST(Hostile, DefinitionsWithinDefinitionsAreBounded) {
  const auto chain = [](int definitions) {
    std::string text = header + "fact at_home \"At home\" yes or no\ndefine d0 \"D\"\n  at_home\n";
    for (int i = 1; i < definitions; ++i) text += fmt::format("define d{} \"D\"\n  d{}\n", i, i - 1);
    return stacks::compile(text);
  };
  EXPECT_TRUE(chain(6001).ruleset);
  const auto deeper = chain(7000);
  EXPECT_EQ(stacks::codes(deeper), "K1003");
  EXPECT_EQ(deeper.diagnostics.at(0).message, "definition `d6001` is more than 6000 definitions deep");
}

/// One within another, however few definitions they stand in.
TEST(Hostile, ConditionsWithinConditionsOfDefinitionsAreBounded) {
  const auto chain = [](int definitions) {
    std::string text = header + "fact at_home \"At home\" yes or no\ndefine d0 \"D\"\n  at_home\n";
    for (int i = 1; i < definitions; ++i) {
      text += fmt::format("define d{} \"D\"\n  d{}", i, i - 1);
      for (int part = 0; part < 1000; ++part) text += " and at_home";
      text += "\n";
    }
    return stacks::compile(text);
  };
  EXPECT_TRUE(chain(12).ruleset);
  EXPECT_EQ(stacks::codes(chain(13)), "K1003");
}

TEST(Hostile, ThePartsOfAConditionAreBounded) {
  const auto wide = [](int parts) {
    std::string text = header + "fact at_home \"At home\" yes or no\ndefine d \"D\"\n  at_home";
    for (int part = 1; part < parts; ++part) text += " or at_home";
    return stacks::compile(text + "\n");
  };
  EXPECT_TRUE(wide(2000).ruleset);
  const auto wider = wide(2001);
  EXPECT_EQ(stacks::codes(wider), "K1003");
  EXPECT_EQ(wider.diagnostics.at(0).message, "this condition has 2001 parts; 2000 are all that it may have");
}

TEST(Hostile, ThePlaceholdersOfATextAreBounded) {
  const auto naming = [](int times) {
    std::string because;
    for (int i = 0; i < times; ++i) because += "{person} ";
    return stacks::compile(header + made::boundary("one", "  refuse a\n    because \"" + because +
                                                              "\"\n    easy read \"No.\"\n"));
  };
  EXPECT_TRUE(naming(100).ruleset) << stacks::texts(naming(100));
  const auto more = naming(101);
  EXPECT_EQ(stacks::codes(more), "K2024");
  EXPECT_EQ(more.diagnostics.at(0).message, "this text has 101 placeholders; 100 are all that it may have");
}

TEST(Hostile, ACircleOfFiveThousandDefinitionsIsFound) {
  std::string text = header;
  for (int i = 0; i < 5000; ++i) text += fmt::format("define d{} \"D\"\n  d{}\n", i, (i + 1) % 5000);
  EXPECT_EQ(stacks::codes(stacks::compile(text)), "K3016");
}

TEST(Hostile, ManyFilesEndWithAFinding) {
  stacks::Files files;
  for (int i = 0; i < 1100; ++i)
    files[fmt::format("f{}.kith", i)] =
        fmt::format("ruleset r{} version \"1\"\n  title \"R\"\nuses \"f{}.kith\"\n", i, i + 1);
  const auto compilation = stacks::compile(files, "f0.kith");
  ASSERT_EQ(stacks::codes(compilation), "K3026");
  golden::expect("tests/golden/diagnostics/K3026.txt", stacks::texts(compilation));
}

TEST(Hostile, PairsOfOverridesEndWithAFinding) {
  std::string text = header;
  for (int b = 0; b < 2; ++b) {
    std::string clauses;
    for (int i = 0; i < 2100; ++i)
      clauses += fmt::format("  refuse c{}\n    because \"No.\"\n    easy read \"No.\"\n", i);
    text += made::boundary(fmt::format("b{}", b), clauses, b == 0 ? "  overrides all\n" : "");
  }
  const auto compilation = stacks::compile(text);
  ASSERT_EQ(stacks::codes(compilation), "K3025");
  golden::expect("tests/golden/diagnostics/K3025.txt", stacks::texts(compilation));
}

}  // namespace
}  // namespace hostile_tests
