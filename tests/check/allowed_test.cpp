#include <gtest/gtest.h>

#include "tests/check/made.hpp"

/// What is found and stays: `allow CODE because "…"` above a declaration.
namespace allowed_tests {
namespace {

using made::boundary;
using made::clause;

std::string when(const std::string& condition) { return "    when " + condition + "\n"; }

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
  EXPECT_EQ(allowing("allow K4005 because \"We know.\"\n", ""), "K4005") << "not behind it";
  EXPECT_EQ(allowing("allow K4005 because \"We know.\"\n# and so on\n\n"), "");
  EXPECT_EQ(allowing("allow K4006 because \"We know.\"\nallow K4005 because \"We know.\"\n"), "K4009");
  EXPECT_EQ(allowing("allow K4005 because \"It is about the mark.\"\nmark other \"Other\"\n"), "K4009 K4005");
}

TEST(Allowed, OneLineLetsItStay) {
  const std::string line = "allow K4005 because \"We know.\"\n";
  EXPECT_EQ(allowing(line + line), "K4009");
  EXPECT_EQ(allowing(line + "allow K4006 because \"We know.\"\n" + line), "K4009 K4009");
}

/// What is looked for in the ruleset alone that is checked is not missed where that ruleset is used.
TEST(Allowed, OfWhatIsUsedNoLineIsNeedless) {
  const std::string line = "allow K4012 because \"The day centre names it.\"\n";
  const std::string lower =
      "ruleset lower version \"1\"\n  title \"Lower\"\n  owner manager\n  effective from 2026-01-01\n"
      "role manager \"Manager\"\nrole family \"Family\"\ncategory finances \"Money\"\n"
      "fact risk \"Risk\" number from 0 to 9\n" +
      line + "define at_risk \"At risk\"\n  risk is at least 3\n" + boundary("one", clause("refuse a"));
  const std::string upper =
      "ruleset upper version \"1\"\n  title \"Upper\"\n  effective from 2026-01-01\nuses \"lower.kith\"\n";
  const stacks::Files files = {{"lower.kith", lower}, {"upper.kith", upper}};
  EXPECT_EQ(stacks::codes(stacks::compile(files, "lower.kith")), "");
  EXPECT_EQ(stacks::codes(stacks::compile(files, "upper.kith")), "");
  const stacks::Files needless = {{"lower.kith", "allow K4007 because \"So.\"\n" + lower},
                                  {"upper.kith", upper}};
  EXPECT_EQ(stacks::codes(stacks::compile(needless, "lower.kith")), "K4009");
  EXPECT_EQ(stacks::codes(stacks::compile(needless, "upper.kith")), "");
}

/// Where nothing is looked for, no line is needless.
TEST(Allowed, IsNotLookedAtWhereNothingIsLookedFor) {
  const auto text = [](const std::string&) {
    return kith::FileText(
        std::string("ruleset own version \"1\"\n  title \"Own\"\n  effective from 2026-01-01\n"
                    "role family \"Family\"\ncategory finances \"Money\"\n"
                    "allow K4005 because \"We know.\"\n") +
        boundary("one", clause("refuse a", "    when coercion\n")) +
        "fact coercion \"Coercion\" yes or no\n");
  };
  EXPECT_EQ(stacks::codes(kith::compile("own.kith", text, kith::Lints::skipped)), "");
  EXPECT_EQ(stacks::codes(kith::compile("own.kith", text, kith::Lints::run)), "K4009");
}

TEST(Allowed, AReviewThatIsNotOverdueYetWillBe) {
  const auto codes = [](const std::string& lines) {
    return stacks::codes(
        stacks::compile("allow K4020 because \"We are at it.\"\nruleset own version \"1\"\n  title \"Own\"\n"
                        "  effective from 2026-03-01\n" +
                        lines));
  };
  EXPECT_EQ(codes("  review every 1 month\n"), "") << "overdue";
  EXPECT_EQ(codes("  review every 1 year\n"), "") << "not yet";
  EXPECT_EQ(codes(""), "K4009") << "never";
}

TEST(Allowed, AMistakeDoesNotStayAndNothingIsAllowedOfNothing) {
  EXPECT_EQ(allowing("allow K3017 because \"We know.\"\n"), "K3030 K4005");
  EXPECT_EQ(allowing("allow K9999 because \"We know.\"\n"), "K3030 K4005");
  EXPECT_EQ(made::codes(made::compile("mark secret \"Secret\"\nallow K4005 because \"We know.\"\n")),
            "K3030");
  EXPECT_FALSE(made::compile("allow K3017 because \"We know.\"\nmark other \"Other\"\n").ruleset);
  EXPECT_EQ(allowing("allow K4005\n"), "K1005");
  EXPECT_EQ(allowing("allow K4005 because\n"), "K1015");
}

}  // namespace
}  // namespace allowed_tests
