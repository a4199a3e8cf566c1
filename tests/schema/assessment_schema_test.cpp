
#include <gtest/gtest.h>

#include "engine/report/assessment/assessment.hpp"
#include "tests/by_hand/assessments.hpp"
#include "tests/json/json.hpp"
#include "tests/schema/schema.hpp"

namespace {

using nlohmann::json;
using namespace kith;

TEST(AssessmentSchema, EveryAssessmentIsValid) {
  for (const auto& [name, one] : assessments::all())
    EXPECT_EQ(schema::errors("assessment", report::json(one)), "") << name;
  EXPECT_EQ(schema::errors("assessment", report::json_line(assessments::busy())), "");
}

TEST(AssessmentSchema, MutatedOnesAreNot) {
  const json good = json::parse(report::json(assessments::busy()));
  const std::vector<std::pair<std::string, json>> patches = {
      {"a member more", json::parse(R"([{"op":"add","path":"/colour","value":"red"}])")},
      {"no wishes", json::parse(R"([{"op":"remove","path":"/wishes"}])")},
      {"an action without a reason",
       json::parse(R"([{"op":"replace","path":"/actions/0/reasons","value":[]}])")},
      {"a strength of no known kind",
       json::parse(R"([{"op":"replace","path":"/actions/0/strength","value":"perhaps"}])")},
      {"a status of no known kind",
       json::parse(R"([{"op":"replace","path":"/actions/0/reasons/0/status","value":"forgotten"}])")},
      {"a plan's answer of no known kind",
       json::parse(R"([{"op":"replace","path":"/plans/0/answer","value":"step_sideways"}])")},
      {"a disclosure without its answer",
       json::parse(R"([{"op":"remove","path":"/disclosures/0/told/0/0"}])")},
      {"an answer without an outcome",
       json::parse(R"([{"op":"remove","path":"/said_once/answers/0/outcome"}])")},
      {"a reason with a citation that is no place",
       json::parse(R"([{"op":"replace","path":"/said_once/clauses/0/cites","value":["an Act"]}])")},
      {"a reason in words of its own",
       json::parse(R"([{"op":"replace","path":"/said_once/reasons/0/text","value":"So it is."}])")},
      {"a due time that is none",
       json::parse(R"([{"op":"replace","path":"/actions/0/due","value":"soon"}])")},
      {"another version", json::parse(R"([{"op":"replace","path":"/kith","value":2}])")},
  };
  for (const auto& [what, patch] : patches)
    EXPECT_NE(schema::errors("assessment", good.patch(patch).dump()), "") << what;
}

TEST(WhoDecidesSchema, EachIsValidAndMutatedOnesAreNot) {
  for (const auto& [name, one] : assessments::deciders())
    EXPECT_EQ(schema::errors("who_decides", report::json(one)), "") << name;
  json bad = json::parse(report::json(assessments::crisis()));
  bad["decides"] = "the_loudest";
  EXPECT_NE(schema::errors("who_decides", bad.dump()), "");
}

}  // namespace
