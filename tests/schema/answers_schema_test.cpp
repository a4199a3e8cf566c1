
#include <gtest/gtest.h>

#include "engine/report/coverage/coverage.hpp"
#include "engine/report/matrix/matrix.hpp"
#include "engine/report/report.hpp"
#include "engine/report/ruleset/rehearsals.hpp"
#include "tests/by_hand/answers.hpp"
#include "tests/by_hand/rulesets.hpp"
#include "tests/json/json.hpp"
#include "tests/report/diagnostics.hpp"
#include "tests/report/rehearsals.hpp"
#include "tests/schema/schema.hpp"

namespace {

using nlohmann::json;
using namespace kith;

TEST(AnswerSchema, EveryAnswerIsValid) {
  for (const auto& [name, answer] : answers::all())
    EXPECT_EQ(schema::errors("answer", report::json(answer)), "") << name;
}

TEST(IdsSchema, EveryAnswerIsValidAndMutatedOnesAreNot) {
  for (const auto& [name, answer] : answers::all())
    EXPECT_EQ(schema::errors("ids", render(answer, Rendering::ids)), "") << name;
  json bad = json::parse(render(answers::summary_with_limits(), Rendering::ids));
  EXPECT_EQ(bad["limits"]["detail"], "summary");
  bad["limits"].erase("keep_back");
  EXPECT_NE(schema::errors("ids", bad.dump()), "");
}

TEST(AnswerSchema, TheCompactFormIsValid) {
  EXPECT_EQ(schema::errors("answer", report::json_line(answers::refused())), "");
}

TEST(AnswerSchema, MutatedAnswersAreNot) {
  const json good = json::parse(report::json(answers::summary_with_limits()));
  const std::vector<std::pair<std::string, json>> patches = {
      {"another outcome", json::parse(R"([{"op":"replace","path":"/outcome","value":"maybe"}])")},
      {"a member more", json::parse(R"([{"op":"add","path":"/colour","value":"red"}])")},
      {"no wish", json::parse(R"([{"op":"remove","path":"/wish"}])")},
      {"a wish of no known kind",
       json::parse(R"([{"op":"replace","path":"/wish/status","value":"shrugged"}])")},
      {"possible outcomes of what is certain",
       json::parse(R"([{"op":"add","path":"/possible","value":["allow"]}])")},
      {"undetermined without possible outcomes",
       json::parse(R"([{"op":"replace","path":"/outcome","value":"undetermined"}])")},
      {"a moment without an offset",
       json::parse(R"([{"op":"replace","path":"/question/at","value":"2026-03-01T10:00:00"}])")},
      {"both share and do", json::parse(R"([{"op":"add","path":"/question/do","value":"x"}])")},
      {"a truth that is a number",
       json::parse(R"([{"op":"replace","path":"/because/0/facts/0/is","value":1}])")},
      {"a detail that is none",
       json::parse(R"([{"op":"replace","path":"/limits/within/finances.debts/detail","value":"most"}])")},
      {"an action of no known kind",
       json::parse(R"([{"op":"replace","path":"/limits/on_condition/0/kind","value":"shout"}])")},
      {"no reason at all", json::parse(R"([{"op":"replace","path":"/because","value":[]}])")},
      {"another version", json::parse(R"([{"op":"replace","path":"/kith","value":2}])")},
  };
  for (const auto& [what, patch] : patches)
    EXPECT_NE(schema::errors("answer", good.patch(patch).dump()), "") << what;
}

TEST(EverythingSchema, EveryAnswerIsValidInItAndMutatedOnesAreNot) {
  Everything all;
  for (const auto& [name, answer] : answers::all())
    if (answer.question.does.empty()) all.answers.push_back(answer);
  const Answer& first = all.answers.front();
  all.question = first.question;
  all.question.share = all.question.share_title = "anything";
  all.rulesets = first.rulesets;
  all.tzdata = first.tzdata;
  all.engine = first.engine;
  all.person = first.person;
  all.record_sha256 = first.record_sha256;
  EXPECT_EQ(schema::errors("everything", report::json(all)), "");
  EXPECT_EQ(schema::errors("everything", report::json_line(all)), "");
  json bad = json::parse(report::json(all));
  bad["outcome"] = "allow";
  EXPECT_NE(schema::errors("everything", bad.dump()), "") << "an outcome for the whole";
  bad = json::parse(report::json(all));
  bad["answers"][0].erase("category");
  EXPECT_NE(schema::errors("everything", bad.dump()), "") << "an answer about nothing";
}

TEST(DiagnosticsSchema, FindingsAreValidAndMutatedOnesAreNot) {
  const std::string good = report::diagnostics_json(diagnostics::some());
  EXPECT_EQ(schema::errors("diagnostics", good), "");
  json bad = json::parse(good);
  bad["diagnostics"][0]["severity"] = "fatal";
  EXPECT_NE(schema::errors("diagnostics", bad.dump()), "");
  bad = json::parse(good);
  bad["diagnostics"][0]["labels"][0]["colour"] = "red";
  EXPECT_NE(schema::errors("diagnostics", bad.dump()), "");
}

TEST(RulesetSchema, CheckedRulesetsAreValidAndMutatedOnesAreNot) {
  const std::string good = report::ruleset_json(rulesets::ruleset());
  EXPECT_EQ(schema::errors("ruleset", good), "");
  EXPECT_EQ(schema::errors("ruleset", report::ruleset_json(model::Ruleset{})), "");
  json bad = json::parse(good);
  bad["promises"][0]["result"] = "proved";
  EXPECT_NE(schema::errors("ruleset", bad.dump()), "");
  bad = json::parse(good);
  bad["boundaries"][0]["clauses"][0]["condition"]["tree"] = {{"perhaps", 1}};
  EXPECT_NE(schema::errors("ruleset", bad.dump()), "");
}

TEST(MatrixSchema, MatricesAreValidAndMutatedOnesAreNot) {
  const time::Instant at{std::chrono::hours{24 * 20610}};
  const std::string good =
      report::matrix_json(report::matrix(rulesets::ruleset(), rulesets::record(), at, std::nullopt));
  EXPECT_EQ(schema::errors("matrix", good), "");
  json bad = json::parse(good);
  bad["tables"][0]["rows"][0]["cells"][0] = {{"with", "mum"}, {"outcome", "allow"}, {"by", json::array()}};
  EXPECT_NE(schema::errors("matrix", bad.dump()), "");
}

TEST(ScenariosSchema, RunsAreValidAndMutatedOnesAreNot) {
  const std::string good = report::rehearsals_json(rehearsals::some());
  EXPECT_EQ(schema::errors("scenarios", good), "");
  json bad = json::parse(good);
  bad["scenarios"][0].erase("passed");
  EXPECT_NE(schema::errors("scenarios", bad.dump()), "");
}

TEST(CoverageSchema, CoverageIsValidAndMutatedOnesAreNot) {
  Coverage coverage;
  coverage.rules.emplace_back();
  RuleCoverage& rule = coverage.rules.back();
  rule.name = "money.agreed";
  rule.ruleset = "money";
  rule.conditions = {{"consent is given", "Consent is given", RuleCoverage::Pair{0, 1}, {}},
                     {"pressure", "She is pressed", {}, 0}};
  rule.vectors = {{{Truth::yes, Truth::unknown}, Truth::unknown, {true, true}, "Asked", {}}};
  const std::string good = report::coverage_json(coverage);
  EXPECT_EQ(schema::errors("coverage", good), "");
  json bad = json::parse(good);
  bad["rules"][0]["conditions"][0]["pair"] = {1};
  EXPECT_NE(schema::errors("coverage", bad.dump()), "");
}

}  // namespace
