#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "engine/evaluate/explain/answer.hpp"
#include "tests/evaluate/tables.hpp"
#include "tests/json/json.hpp"
#include "tests/json/spelled_out.hpp"
#include "tests/library/provider_stack.hpp"

/// Who may be told what, in an assessment: each question is answered there as it is by itself, though what
/// nothing tells apart is asked once. Over the rulesets that come with Kith and the people beside them.
namespace kith::tests::told {
namespace {

using nlohmann::json;

constexpr Moment at = std::chrono::sys_days(std::chrono::year(2026) / 10 / 5) + std::chrono::hours(9);

model::Question question(const State& state, const Disclosures& all, const Disclosures::Asked& one) {
  const auto& circle = *state.record().circle;
  model::Question out;
  for (std::uint32_t m = 0; m < circle.size(); ++m)
    if (circle[m].id == all.with[one.with].name) out.with = {model::Party::Kind::member, m};
  out.category = state.ruleset().checked().categories.find(all.share[one.share].name);
  out.purpose = state.ruleset().checked().purposes.find(all.for_[one.for_].name);
  out.at = at;
  return out;
}

/// All but what was asked and what would change it.
json said(const Answer& answer) {
  json out = json::parse(render(answer, Rendering::json));
  for (const char* left_out : {"question", "would_change", "rulesets", "tzdata"}) out.erase(left_out);
  return out;
}

TEST(Told, EachQuestionIsAnsweredAsByItself) {
  std::size_t alike = 0, of_another_category = 0, asked = 0;
  for (const auto& file : std::filesystem::directory_iterator(KITH_SOURCE_DIR "/rulesets/people")) {
    if (file.path().extension() != ".json") continue;
    SCOPED_TRACE(file.path().filename().string());
    std::ifstream in(file.path());
    const State state = texts::record(provider_stack(), json::parse(in).dump());
    const Disclosures all = assess(state, at).disclosures;
    for (std::size_t i = asked % 97; i < all.asked.size(); i += 97, ++asked) {
      const Disclosures::Asked& one = all.asked[i];
      const Answer& there = all.answers[one.answer];
      alike += there.question.for_ != all.for_[one.for_].name ? 1 : 0;
      of_another_category += there.question.share != all.share[one.share].name ? 1 : 0;
      const Answer alone =
          evaluate::answer(state.ruleset().checked(), state.record(), question(state, all, one));
      ASSERT_EQ(said(there), said(alone))
          << all.with[one.with].name << ", " << all.share[one.share].name << ", " << all.for_[one.for_].name;
    }
  }
  EXPECT_GT(asked, 300U);
  EXPECT_GT(alike, asked / 2);
  EXPECT_GT(of_another_category, asked / 2);
}

/// What is kept back of money hangs on the rules about debts, which speak for one purpose alone.
TEST(Told, WhatIsUnderACategoryTellsPurposesApart) {
  const Ruleset rules = texts::compiled(vocabulary() + R"(boundary money "Money"
  about finances
  with anyone
  for family_update, care_planning
  allow told
    lawful basis gdpr, common_law
    because "So it is."

boundary debts "Debts"
  about finances.debts
  with anyone
  for care_planning
  refuse to_all
    because "No debts."
)");
  const State state = texts::record(rules, everything_empty("2026-03-01T10:00:00Z").dump());
  const Disclosures all = assess(state, at).disclosures;
  ASSERT_FALSE(all.asked.empty());
  std::size_t kept_back = 0;
  for (const Disclosures::Asked& one : all.asked) {
    const Answer& there = all.answers[one.answer];
    EXPECT_EQ(said(there),
              said(evaluate::answer(rules.checked(), state.record(), question(state, all, one))));
    kept_back += there.limits ? there.limits->keep_back.size() : 0;
  }
  EXPECT_GT(kept_back, 0U);
}

/// Without what a document says once, whatever it is about.
json part(json document) {
  for (const char* once : {"kith", "person", "engine", "record", "rulesets", "tzdata"}) document.erase(once);
  return document;
}

/// The entry of a document, its places followed, that says what is answered.
json entry(const json& document, const std::string& with, const std::string& share, const std::string& for_) {
  const auto names = [](const json& list, const std::string& name) {
    return std::find(list.begin(), list.end(), name) != list.end();
  };
  for (const json& member : document.at("disclosures"))
    for (const json& one : member.at("told"))
      if (member.at("with") == with && names(one.at("share"), share) && names(one.at("for"), for_)) {
        json found = one;
        for (const char* left_out : {"share", "for", "would_change"}) found.erase(left_out);
        return found;
      }
  return nullptr;
}

TEST(Told, WhereItsPlacesAreFollowedADocumentSaysWhatIsSaidAlone) {
  std::ifstream in(KITH_SOURCE_DIR "/rulesets/people/rafi.json");
  const State state = texts::record(provider_stack(), json::parse(in).dump());
  const Assessment whole = assess(state, at);
  const Disclosures& all = whole.disclosures;
  const json document = spelled_out(json::parse(render(whole, AssessmentRendering::json)));
  for (std::size_t i = 0; i < all.asked.size(); i += 41) {
    const Disclosures::Asked& one = all.asked[i];
    const json alone =
        part(said(evaluate::answer(state.ruleset().checked(), state.record(), question(state, all, one))));
    ASSERT_EQ(entry(document, all.with[one.with].name, all.share[one.share].name, all.for_[one.for_].name),
              alone);
  }
  for (std::size_t i = 0; i < whole.involvement.size(); ++i)
    EXPECT_EQ(document.at("involvement")[i],
              part(json::parse(render(whole.involvement[i], AssessmentRendering::json))));
}

}  // namespace
}  // namespace kith::tests::told
