#include <gtest/gtest.h>

#include "dsl/syntax/syntax.hpp"
#include "engine/model/ruleset.hpp"
#include "tests/check/examples.hpp"
#include "tests/golden/golden.hpp"

namespace care_tests {
namespace {

std::string care() { return golden::read(std::string(KITH_SOURCE_DIR) + "/tests/check/language/care.kith"); }

/// The text in canonical layout.
std::string printed(const std::string& text) {
  kith::source::Sources sources;
  kith::source::Diagnostics diagnostics(sources);
  const auto file = sources.add("care.kith", text);
  return kith::syntax::print(kith::syntax::parse(sources, file, diagnostics), sources);
}

TEST(Care, TheExamplesOfTheReferenceHaveNoErrors) {
  const auto compilation = examples::compile(care());
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& rules = compilation.ruleset->checked();
  ASSERT_EQ(rules.involvements.size(), 1U);
  EXPECT_EQ(rules.involvements[0].consults.size(), 1U);
  EXPECT_EQ(rules.involvements[0].consults[0].who.size(), 2U);
  ASSERT_EQ(rules.requirements.size(), 3U);
  EXPECT_EQ(rules.requirements[0].strength, kith::Strength::policy);
  EXPECT_TRUE(rules.requirements[0].steps[0].if_late);
  EXPECT_TRUE(rules.requirements[1].steps[2].once_that_is_done);
  ASSERT_EQ(rules.plans.size(), 1U);
  EXPECT_EQ(rules.plans[0].downs[0].parts.size(), 4U);
  EXPECT_EQ(rules.plans[0].ups[0].steps[1].action.object, "missing_person");
  ASSERT_EQ(rules.escalations.size(), 1U);
  EXPECT_EQ(rules.escalations[0].stages[0].then, 1U) << "without `then`, the next stage hears";
  ASSERT_EQ(rules.measures.size(), 2U);
  EXPECT_EQ(rules.measures[1].shows.size(), 3U);
}

std::string with_requirement(const std::string& lines) {
  return "ruleset edge version \"1\"\n  title \"Edges\"\n\nrole lead \"Lead\"\ncategory incidents \"Incidents\"\npurpose sharing_news \"News\"\nevent incident \"Incident\"\n"
         "requirement r \"R\"\n" +
         lines;
}

TEST(Care, ARequirementMayBeForSafety) {
  for (const std::string lines :
       {"  for safety\n  for each incident\n  then do \"look\" without delay by lead\n",
        "  for each incident\n  then do \"look\" without delay by lead\n  for safety\n"}) {
    const auto compilation = examples::compile(with_requirement(lines));
    ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
    EXPECT_TRUE(compilation.ruleset->checked().requirements.at(0).safety);
    EXPECT_NE(
        printed(with_requirement(lines)).find("requirement r \"R\"\n  for safety\n  for each incident\n"),
        std::string::npos)
        << printed(with_requirement(lines));
  }
  const auto plain =
      examples::compile(with_requirement("  for each incident\n  then do \"look\" without delay by lead\n"));
  EXPECT_FALSE(plain.ruleset->checked().requirements.at(0).safety);
}

/// Where `for safety` is taken for a part of the line before, the message says where it stands.
TEST(Care, ForSafetyThatTheLineBeforeSwallowsIsPointedOut) {
  const auto said = examples::compile(
      with_requirement("  for each incident\n  then tell person about incidents\n  for safety\n"));
  ASSERT_FALSE(said.ruleset);
  EXPECT_NE(stacks::texts(said).find("`for safety` of a requirement stands first"), std::string::npos)
      << stacks::texts(said);
}

TEST(Care, ForSafetyIsSaidOnce) {
  const auto said = examples::compile(
      with_requirement("  for safety\n  for safety\n  then do \"look\" without delay by lead\n"));
  EXPECT_NE(stacks::texts(said).find("this is said a second time"), std::string::npos) << stacks::texts(said);
}

TEST(Care, PrintingGivesTheSameAgain) {
  const std::string once = printed(care());
  EXPECT_EQ(printed(once), once);
  const auto compilation = examples::compile(once);
  EXPECT_TRUE(compilation.ruleset) << once << stacks::texts(compilation);
}

struct Row {
  const char* text;
  const char* codes;
};

TEST(Care, FindsMistakes) {
  static constexpr Row rows[] = {
      {"requirement r \"R\"\n  for each restriction\n  when authority is not recorded\n  then review it\n",
       ""},
      {"requirement r \"R\"\n  for each consent where status is given\n  when until was less than 1 day ago\n  then review it\n",
       ""},
      {"requirement r \"R\"\n  for each consent where status is gven\n  then review it\n", "K2017"},
      {"requirement r \"R\"\n  for each check_in\n  when it is late by more than 15 minutes\n  then do \"call her\"\n",
       ""},
      {"requirement r \"R\"\n  for each best_interests\n  when not consulted includes everyone holding lpa.health_and_welfare\n  then review it\n",
       ""},
      {"requirement r \"R\"\n  when consent is given\n  then do \"call\"\n", "K3012"},
      {"requirement r \"R\"\n  when lacks capacity\n  then do \"call\"\n", "K3012"},
      {"requirement r \"R\"\n  when lacks capacity for travel_alone\n  then do \"call\"\n", ""},
      {"requirement r \"R\"\n  when recipient is family\n  then do \"call\"\n", "K3012"},
      {"requirement r \"R\"\n  when at least 1 incident since the last step\n  then do \"call\"\n", "K3015"},
      {"requirement r \"R\"\n  for each incident\n  then do \"call\"\n  because \"{severty}\"\n", "K2024"},
      {"requirement r \"R\"\n  for each incident\n  then do \"call\"\n  because \"{severity}\"\n", ""},
      {"involvement i \"I\"\n  of travel_alone\n  staff decides when lacks capacity\n", ""},
      {"involvement i \"I\"\n  of travel_alone\n  staff decides when recipient is family\n", "K3013"},
      {"measure m \"M\"\n  of each incident\n  counts when restriction_used\n  target at least 95\n",
       "K2020"},
      {"measure m \"M\"\n  of each incident\n  shows total severity\n", "K2019"},
      {"measure m \"M\"\n  of each incident\n  counts when restriction_used\n  target at least 101%\n",
       "K2021"},
      {"measure m \"M\"\n  of each incident\n  counts when restriction_used\n  target at least 100%\n", ""},
      {"measure m \"M\"\n  of each incident\n  counts when restriction_used\n  target at most 0%\n", ""},
      {"escalation e \"E\"\n  first stage staff answers within 15 minutes\n    if staff is implicated, go to on_call_manager\n"
       "  first stage on_call_manager final, outside\n",
       "K3507"},
  };
  for (const Row& row : rows) {
    auto compilation = examples::compile(examples::whole(row.text));
    std::erase_if(compilation.diagnostics,
                  [](const auto& finding) { return finding.place.file == "core.kith"; });
    EXPECT_EQ(stacks::codes(compilation), row.codes) << row.text << stacks::texts(compilation);
  }
}

TEST(Care, TheFirstStageNeedNotStandFirst) {
  const auto compilation = examples::compile(examples::whole(
      "escalation e \"E\"\n  stage on_call_manager final, outside\n  first stage staff answers within 15 minutes, then on_call_manager\n"
      "    if staff is implicated, go to on_call_manager\n"));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  EXPECT_EQ(compilation.ruleset->checked().escalations.at(0).first, 1U);
}

std::string anything_twice(const std::string& above, const std::string& below) {
  const auto compilation = examples::compile(
      "# file root.kith\nruleset root_rules version \"1\"\n  title \"Root\"\nuses \"above.kith\"\n"
      "involvement ours \"Ours\"\n  of anything\n  person decides\n" +
      below +
      "# file above.kith\nruleset above_rules version \"1\"\n  title \"Above\"\n"
      "involvement theirs \"Theirs\"\n  of anything\n  person decides\n" +
      above);
  std::string found;
  for (const auto& each : compilation.diagnostics)
    if (each.severity == kith::Severity::error) found += each.code + " ";
  return found;
}

/// Of decisions of which nothing is said there is one involvement, or one below one that says it may be.
TEST(Care, AnInvolvementForAnythingMayBeOverriddenFromBelow) {
  EXPECT_EQ(anything_twice("  may be overridden\n", ""), "");
  EXPECT_EQ(anything_twice("", "  may be overridden\n"), "K3501 ");
  EXPECT_EQ(anything_twice("", ""), "K3501 ");
}

}  // namespace
}  // namespace care_tests
