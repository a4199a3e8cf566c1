
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/golden/golden.hpp"
#include "tests/json/json.hpp"
#include "tests/schema/schema.hpp"

namespace {

using nlohmann::json;

std::string file(const std::string& name) {
  return golden::read(std::filesystem::path(KITH_SOURCE_DIR) / name);
}

std::string share() {
  return R"({ "share": "finances", "with": "mum", "for": "family_update", "at": "2026-03-01T10:00:00Z", "matter": "medical_treatment",
    "marked": ["third_party"], "concern": "c1", "facts": { "identity_checked": true }, "person": "p-017" })";
}

struct Patch {
  std::string what, patch;
};

TEST(StateSchema, TheExampleIsValid) {
  EXPECT_EQ(schema::errors("state", file("tests/intake/example.json")), "");
}

TEST(StateSchema, EveryRecordOfTheRulesetsIsValid) {
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(KITH_SOURCE_DIR) / "rulesets/people"))
    if (entry.path().extension() == ".json") {
      EXPECT_EQ(schema::errors("state", golden::read(entry.path())), "") << entry.path();
    }
}

TEST(StateSchema, MalformedRecordsAreNot) {
  const json good = json::parse(file("tests/intake/example.json"));
  const Patch patches[] = {
      {"another version", R"([{"op":"replace","path":"/kith","value":1}])"},
      {"a section more", R"([{"op":"add","path":"/colour","value":[]}])"},
      {"no person", R"([{"op":"remove","path":"/person"}])"},
      {"a section that is null", R"([{"op":"replace","path":"/wishes","value":null}])"},
      {"a blanket capacity", R"([{"op":"replace","path":"/capacity","value":false}])"},
      {"capacity for no decision", R"([{"op":"remove","path":"/capacity/0/decisions"}])"},
      {"capacity for an empty list", R"([{"op":"replace","path":"/capacity/0/decisions","value":[]}])"},
      {"a member without roles", R"([{"op":"remove","path":"/circle/0/roles"}])"},
      {"a status of no known kind", R"([{"op":"replace","path":"/consents/0/status","value":"agreed"}])"},
      {"no status", R"([{"op":"remove","path":"/consents/0/status"}])"},
      {"empty purposes", R"([{"op":"replace","path":"/consents/0/purposes","value":[]}])"},
      {"both category and decision",
       R"([{"op":"add","path":"/consents/0/decision","value":"travel_alone"}])"},
      {"neither category nor decision", R"([{"op":"remove","path":"/consents/0/category"}])"},
      {"a refusal that ends", R"([{"op":"replace","path":"/consents/0/status","value":"refused"}])"},
      {"a misspelt key", R"([{"op":"add","path":"/consents/0/untill","value":"2026-08-01"}])"},
      {"a month too many", R"([{"op":"replace","path":"/consents/0/on","value":"2026-13-01"}])"},
      {"a moment without an offset",
       R"([{"op":"replace","path":"/drawn_at","value":"2026-05-30T16:00:00"}])"},
      {"a bare fact of the person", R"([{"op":"replace","path":"/facts/lives_with_family","value":false}])"},
      {"a fact that is a list of texts",
       R"([{"op":"replace","path":"/facts/exploitation_risk","value":["medium"]}])"},
      {"events that are a list", R"([{"op":"replace","path":"/events","value":[]}])"},
      {"an event without a kind", R"([{"op":"remove","path":"/events/log/0/kind"}])"},
      {"an event with an object in it", R"([{"op":"add","path":"/events/log/0/more","value":{}}])"},
      {"an action for a rule that is no name",
       R"([{"op":"replace","path":"/actions/0/rule","value":"cafe_travel.step_up.0"}])"},
      {"a step before the first", R"([{"op":"replace","path":"/actions/0/step","value":0}])"},
      {"a decision that nobody can take",
       R"([{"op":"replace","path":"/decisions/0/decided","value":"undetermined"}])"},
  };
  for (const Patch& row : patches)
    EXPECT_NE(schema::errors("state", good.patch(json::parse(row.patch)).dump()), "") << row.what;
}

TEST(QuestionSchema, QuestionsAreValid) {
  EXPECT_EQ(schema::errors("question", share()), "");
  EXPECT_EQ(schema::errors("question",
                           R"({ "do": "phone_monitoring", "by": "amy", "at": "2026-03-01T10:00:00+00:00" })"),
            "");
  EXPECT_EQ(
      schema::errors("question",
                     R"({ "decision": "travel_alone", "at": "2026-03-01T10:00:00Z", "person": "p-017" })"),
      "");
}

TEST(QuestionSchema, MalformedQuestionsAreNot) {
  const json good = json::parse(share());
  const Patch patches[] = {
      {"no moment", R"([{"op":"remove","path":"/at"}])"},
      {"a moment without an offset", R"([{"op":"replace","path":"/at","value":"2026-03-01T10:00:00"}])"},
      {"a day", R"([{"op":"replace","path":"/at","value":"2026-03-01"}])"},
      {"no purpose", R"([{"op":"remove","path":"/for"}])"},
      {"no recipient", R"([{"op":"remove","path":"/with"}])"},
      {"both share and do", R"([{"op":"add","path":"/do","value":"phone_monitoring"}])"},
      {"a misspelt key", R"([{"op":"add","path":"/markd","value":[]}])"},
      {"a fact that is an object",
       R"([{"op":"replace","path":"/facts/identity_checked","value":{"value":true}}])"},
      {"who decides, with a recipient",
       R"([{"op":"replace","path":"","value":{"decision":"travel_alone","with":"mum","at":"2026-03-01T10:00:00Z"}}])"},
  };
  for (const Patch& row : patches)
    EXPECT_NE(schema::errors("question", good.patch(json::parse(row.patch)).dump()), "") << row.what;
}

}  // namespace
