
#include "engine/report/report.hpp"
#include "engine/report/words/condition.hpp"
#include "tests/by_hand/rulesets.hpp"
#include "tests/golden/golden.hpp"
#include "tests/json/json.hpp"

namespace {

using namespace kith;

TEST(RulesetJson, IsHeldToAGoldenFile) {
  golden::expect("tests/report/golden/ruleset.json", report::ruleset_json(rulesets::ruleset()));
}

TEST(RulesetJson, AnEmptyRulesetIsWritten) {
  const auto read = nlohmann::json::parse(report::ruleset_json(model::Ruleset{}));
  EXPECT_TRUE(read.at("boundaries").empty());
  EXPECT_TRUE(read.at("calendar").is_null());
}

TEST(ConditionText, ParenthesesStandWhereAndMeetsOr) {
  const model::Ruleset ruleset = rulesets::ruleset();
  EXPECT_EQ(report::condition_text(ruleset, {0, 3}), "consent is given and has capacity");
  EXPECT_EQ(report::condition_text(ruleset, {0, 5}), "(consent is given and has capacity) or stable");
  EXPECT_EQ(report::condition_text(ruleset, {0, 6}), "not ((consent is given and has capacity) or stable)");
  EXPECT_EQ(report::condition_text(ruleset, {}), "always");
}

TEST(RulesetJson, AChainOfOneConnectiveIsOneList) {
  model::Ruleset ruleset = rulesets::ruleset();
  using Kind = model::Node::Kind;
  ruleset.nodes = {{Kind::atom, 0, 0},       {Kind::atom, 1, 0},   {Kind::all_of, 0, 1},
                   {Kind::definition, 0, 0}, {Kind::all_of, 2, 3}, {Kind::negation, 4, 0}};
  const auto read = nlohmann::json::parse(report::ruleset_json(ruleset));
  EXPECT_EQ(read.at("boundaries").at(0).at("clauses").at(0).at("condition").at("tree").at("all").size(), 3U);
}

}  // namespace
