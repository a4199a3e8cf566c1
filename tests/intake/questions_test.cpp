#include <gtest/gtest.h>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "engine/time/parse.hpp"
#include "tests/intake/rules.hpp"

namespace kith::intake::questions_tests {
namespace {

const State& amina() {
  static const State state =
      parse_state(rules(), record(R"("concerns": [ { "id": "c1", "opened": "2026-02-01" } ])")).value.value();
  return state;
}

TEST(Questions, SharingIsReadWhole) {
  const auto reading = parse_question(
      amina(), R"({ "person": "p-017", "share": "finances", "with": "sol", "for": "family_update",
    "at": "2026-03-01T10:00:00Z", "matter": "medical_treatment", "marked": ["third_party"], "concern": "c1", "facts": { "identity_checked": true } })");
  ASSERT_TRUE(reading.value) << terminal(reading.diagnostics);
  const model::Question& question = reading.value->asked();
  const auto& words = rules().checked();
  EXPECT_EQ(question.category, words.categories.find("finances"));
  EXPECT_EQ(question.purpose, words.purposes.find("family_update"));
  EXPECT_EQ(question.with, (model::Party{model::Party::Kind::member, 1}));
  EXPECT_EQ(question.matter, words.decisions.find("medical_treatment"));
  EXPECT_EQ(question.marked.size(), 1u);
  EXPECT_EQ(question.concern, "c1");
  EXPECT_EQ(question.facts->begin()->second.at(0).value, (model::Value{1, ""}));
  EXPECT_EQ(question.at, time::parse_moment("2026-03-01T10:00:00Z"));
  EXPECT_FALSE(question.decision);
}

TEST(Questions, DoingIsReadWhole) {
  const auto reading = parse_question(
      amina(), R"({ "do": "phone_monitoring", "by": "staff", "at": "2026-03-01T10:00:00+00:00" })");
  ASSERT_TRUE(reading.value) << terminal(reading.diagnostics);
  const auto& words = rules().checked();
  EXPECT_EQ(reading.value->asked().decision, words.decisions.find("phone_monitoring"));
  EXPECT_EQ(reading.value->asked().with,
            (model::Party{model::Party::Kind::role, words.roles.find("staff")->index}));
  EXPECT_FALSE(reading.value->asked().facts);
}

TEST(Questions, ThePersonMayAsk) {
  const auto reading = parse_question(
      amina(),
      R"({ "share": "finances", "with": "person", "for": "family_update", "at": "2026-03-01T10:00:00Z" })");
  ASSERT_TRUE(reading.value) << terminal(reading.diagnostics);
  EXPECT_EQ(reading.value->asked().with.kind, model::Party::Kind::person);
}

TEST(Questions, MistakesNameTheirPlace) {
  const std::pair<std::string, std::string> rows[] = {
      {R"({ "share": "finances", "with": "mum", "for": "family_update" })", "K6011 "},
      {R"({ "share": "finances", "with": "mum", "for": "family_update", "at": "2026-03-01" })", "K6016 /at"},
      {R"({ "share": "finances", "with": "mum", "for": "family_update", "at": "2026-03-01T10:00:00" })",
       "K6016 /at"},
      {R"({ "share": "finances", "with": "mum", "for": "family_update", "at": "2028-12-31T23:59:59Z" })", ""},
      {R"({ "share": "finances", "with": "mum", "for": "family_update", "at": "2029-01-01T00:00:00Z" })",
       "K6053 /at"},
      {R"({ "share": "finances", "with": "mom", "for": "family_update", "at": "2026-03-01T10:00:00Z" })",
       "K6021 /with"},
      {R"({ "share": "finances", "with": "mum", "for": "family_updates", "at": "2026-03-01T10:00:00Z" })",
       "K6014 /for"},
      {R"({ "share": "finances", "with": "mum", "for": "family_update", "at": "2026-03-01T10:00:00Z", "concern": "c2" })",
       "K6023 /concern"},
      {R"({ "share": "finances", "with": "mum", "for": "family_update", "at": "2026-03-01T10:00:00Z", "person": "p-1" })",
       "K6024 /person"},
      {R"({ "share": "finances", "with": "mum", "for": "family_update", "at": "2026-03-01T10:00:00Z", "facts": { "coercion": true } })",
       "K6031 /facts/coercion"},
      {R"({ "share": "finances", "with": "mum", "for": "family_update", "at": "2026-03-01T10:00:00Z", "facts": { "identity_checked": { "value": true } } })",
       "K6030 /facts/identity_checked"},
      {R"({ "do": "travel_alone", "with": "mum", "at": "2026-03-01T10:00:00Z" })", "K6011 \nK6010 /with"},
      {R"({ "do": "travel_alone", "share": "finances", "by": "mum", "at": "2026-03-01T10:00:00Z" })",
       "K6010 /share"},
      {R"([])", "K6012 "},
      {R"(null)", "K6012 "},
  };
  for (const auto& [json, expected] : rows)
    EXPECT_EQ(mistakes(parse_question(amina(), json).diagnostics), expected) << json;
}

TEST(Questions, OnlySharingAndDoingAreAsked) {
  const auto reading =
      parse_question(amina(), R"({ "decision": "travel_alone", "at": "2026-03-01T10:00:00Z" })");
  EXPECT_FALSE(reading.value);
  EXPECT_NE(terminal(reading.diagnostics).find("unknown key `decision`"), std::string::npos);
}

TEST(Questions, WhoDecidesIsAskedToo) {
  const auto reading = parse_any_question(
      amina(), R"({ "decision": "travel_alone", "at": "2026-03-01T10:00:00Z", "person": "p-017" })");
  ASSERT_TRUE(reading.value) << terminal(reading.diagnostics);
  EXPECT_EQ(std::get<DecisionAsked>(*reading.value).decision(), "travel_alone");
  EXPECT_EQ(std::get<DecisionAsked>(*reading.value).at(), time::parse_moment("2026-03-01T10:00:00Z"));
  const auto sharing = parse_any_question(
      amina(), R"({ "do": "phone_monitoring", "by": "staff", "at": "2026-03-01T10:00:00Z" })");
  EXPECT_TRUE(std::holds_alternative<Question>(sharing.value.value()));
}

TEST(Questions, MistakesInWhoDecidesNameTheirPlace) {
  const std::pair<std::string, std::string> rows[] = {
      {R"({ "decision": "travel_alon", "at": "2026-03-01T10:00:00Z" })", "K6014 /decision"},
      {R"({ "decision": null, "at": "2026-03-01T10:00:00Z" })", "K6012 /decision"},
      {R"({ "decision": "travel_alone" })", "K6011 "},
      {R"({ "decision": "travel_alone", "at": "2026-03-01" })", "K6016 /at"},
      {R"({ "decision": "travel_alone", "at": "2029-01-01T00:00:00Z" })", "K6053 /at"},
      {R"({ "decision": "travel_alone", "by": "mum", "at": "2026-03-01T10:00:00Z" })", "K6010 /by"},
      {R"({ "decision": "travel_alone", "do": "travel_alone", "by": "mum", "at": "2026-03-01T10:00:00Z" })",
       "K6010 /decision"},
      {R"({ "decision": "travel_alone", "at": "2026-03-01T10:00:00Z", "person": "p-1" })", "K6024 /person"},
      {R"({})", "K6011 \nK6011 \nK6011 \nK6011 "},
      {R"([])", "K6012 "},
  };
  for (const auto& [json, expected] : rows)
    EXPECT_EQ(mistakes(parse_any_question(amina(), json).diagnostics), expected) << json;
}

TEST(Questions, EverythingMayBeAskedAbout) {
  const auto asked = [](const std::string& share) {
    return parse_any_question(
        amina(), R"({ "share": )" + share +
                     R"(, "with": "sol", "for": "family_update", "at": "2026-03-01T10:00:00Z" })");
  };
  EXPECT_TRUE(std::holds_alternative<EverythingAsked>(asked(R"("anything")").value.value()));
  EXPECT_TRUE(std::holds_alternative<Question>(asked(R"("finances")").value.value()));
  EXPECT_EQ(mistakes(asked("7").diagnostics), "K6012 /share");
  // Where one answer is asked for, there is none for the whole.
  EXPECT_EQ(mistakes(parse_question(amina(), R"({ "share": "anything", "with": "sol", "for": "family_update",
    "at": "2026-03-01T10:00:00Z" })")
                         .diagnostics),
            "K6014 /share");
}

TEST(Questions, AMomentIsReadInTheRulesetsZone) {
  EXPECT_EQ(parse_moment(rules(), "2026-07-01 10:00").value, time::parse_moment("2026-07-01T09:00:00Z"));
  EXPECT_EQ(parse_moment(rules(), "2026-07-01T10:00:00Z").value, time::parse_moment("2026-07-01T10:00:00Z"));
  EXPECT_EQ(parse_moment(rules(), "2028-12-31T23:59:59Z").value, time::parse_moment("2028-12-31T23:59:59Z"));
  for (const auto& [text, code] : std::initializer_list<std::pair<std::string, std::string>>{
           {"2026-02-30", "K6016"}, {"", "K6016"}, {"soon", "K6016"}, {"2029-01-01", "K6053"}}) {
    const auto reading = parse_moment(rules(), text);
    EXPECT_FALSE(reading.value) << text;
    ASSERT_EQ(reading.diagnostics.size(), 1u) << text;
    EXPECT_EQ(reading.diagnostics[0].code, code) << text;
    EXPECT_FALSE(reading.diagnostics[0].message.empty());
    EXPECT_FALSE(reading.diagnostics[0].hint.empty());
  }
}

}  // namespace
}  // namespace kith::intake::questions_tests
