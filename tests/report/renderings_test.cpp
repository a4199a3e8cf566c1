#include <gmock/gmock.h>

#include "engine/report/report.hpp"
#include "engine/report/words/words.hpp"
#include "kith/decide.hpp"
#include "tests/by_hand/answers.hpp"
#include "tests/golden/golden.hpp"

namespace {

using kith::Rendering;

void expect_each(Rendering rendering, const std::string& ending) {
  for (const auto& [name, answer] : answers::all())
    golden::expect("tests/report/golden/" + name + ending, kith::render(answer, rendering));
}

TEST(Renderings, JsonIsHeldToGoldenFiles) { expect_each(Rendering::json, ".json"); }
TEST(Renderings, TextIsHeldToGoldenFiles) { expect_each(Rendering::text, ".txt"); }
TEST(Renderings, MarkdownIsHeldToGoldenFiles) { expect_each(Rendering::markdown, ".md"); }
TEST(Renderings, EasyReadIsHeldToGoldenFiles) { expect_each(Rendering::easy_read, ".easy.txt"); }
TEST(Renderings, RecipientIsHeldToGoldenFiles) { expect_each(Rendering::recipient, ".recipient.txt"); }
TEST(Renderings, IdsAreHeldToGoldenFiles) { expect_each(Rendering::ids, ".ids.json"); }

TEST(Renderings, TheSameAnswerGivesTheSameBytes) {
  for (const Rendering rendering : {Rendering::json, Rendering::text, Rendering::markdown,
                                    Rendering::easy_read, Rendering::recipient, Rendering::ids})
    EXPECT_EQ(kith::render(answers::undetermined(), rendering),
              kith::render(answers::undetermined(), rendering));
}

TEST(Renderings, AnEmptyAnswerStillRenders) {
  for (const Rendering rendering : {Rendering::json, Rendering::text, Rendering::markdown,
                                    Rendering::easy_read, Rendering::recipient, Rendering::ids})
    EXPECT_TRUE(kith::render(kith::Answer{}, rendering).ends_with('\n'));
}

/// What cannot wait stands before all else, wherever staff read it.
TEST(Renderings, AnUrgentAnswerSaysFirstWhoDecidesNow) {
  kith::Answer answer = answers::undetermined();
  answer.urgent = true;
  answer.decides_now =
      kith::WhoHolds{{"on_call_manager", "On-call manager"}, {{"jo", "Jo Example", "07700 900789"}}};
  EXPECT_THAT(
      kith::render(answer, kith::Rendering::text),
      testing::StartsWith("Now: This is urgent: On-call manager (Jo Example, 07700 900789) decides now.\n"));
  EXPECT_THAT(kith::render(answer, kith::Rendering::markdown),
              testing::StartsWith(
                  "**Now:** This is urgent: On-call manager (Jo Example, 07700 900789) decides now."));
  EXPECT_THAT(kith::render(answer, kith::Rendering::json), testing::HasSubstr("\"decides_now\""));
  for (const auto form : {kith::Rendering::easy_read, kith::Rendering::recipient})
    EXPECT_THAT(kith::render(answer, form), testing::Not(testing::HasSubstr("07700")));
  answer.outcome = kith::Outcome::allow;
  EXPECT_THAT(kith::render(answer, kith::Rendering::text),
              testing::HasSubstr("decides now whatever the rules\n  leave open."));
  answer.decides_now->members = {};
  EXPECT_THAT(kith::render(answer, kith::Rendering::text),
              testing::StartsWith(
                  "Now: This is urgent: On-call manager (nobody in the circle holds this role) decides now"));
  answer.decides_now.reset();
  EXPECT_THAT(
      kith::render(answer, kith::Rendering::text),
      testing::StartsWith("Now: This is urgent, and no rule says who decides what the rules leave open.\n"));
}

/// A pointer alone is for programs.
/// What is written down afterwards may speak of 999, and what may not be done yet is not rung for.
TEST(Renderings, Ringing999StandsBeforeTheWish) {
  kith::Answer answer = answers::doing();
  answer.outcome = kith::Outcome::allow;
  const auto text = [&] { return kith::render(answer, Rendering::text); };
  kith::Action record, ring;
  record.what = "record who dialled 999";
  record.kind = "record";
  ring.what = "dial 999, and say what happened";
  ring.kind = "do";
  ring.within = "without delay";
  answer.limits.emplace();
  answer.limits->on_condition = {record};
  EXPECT_TRUE(text().starts_with("What Amina says"));
  answer.limits->on_condition.push_back(ring);
  EXPECT_TRUE(text().starts_with("Now: Dial 999, and say what happened. When: without delay."));
  answer.limits->on_condition.back().held_back = true;
  EXPECT_TRUE(text().starts_with("What Amina says"));
  answer.limits.reset();
  answer.actions = {ring};
  EXPECT_TRUE(text().starts_with("Now: Dial 999"));
}

TEST(Renderings, APlaceInTheRecordIsSaidSoThatStaffCanLookItUp) {
  for (const auto& [pointer, words] : std::vector<std::pair<std::string, std::string>>{
           {"/consents/2", "consents, entry 3 (/consents/2)"},
           {"/circle/0/authorities/1", "circle, entry 1, authorities, entry 2 (/circle/0/authorities/1)"},
           {"/events/log/4", "events, entry 5 (/events/log/4)"},
           {"/facts/lives_with_family", "facts, lives with family (/facts/lives_with_family)"},
           {"/best_interests", "best interests (/best_interests)"},
           {"/facts/12345678901234567890", "facts, 12345678901234567890 (/facts/12345678901234567890)"},
           {"", ""},
           {"/", "/"}})
    EXPECT_EQ(kith::report::place_words(pointer), words);
}

}  // namespace
