#include "engine/report/report.hpp"
#include "kith/decide.hpp"
#include "tests/golden/golden.hpp"
#include "tests/report/answers.hpp"

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

TEST(Renderings, TheSameAnswerGivesTheSameBytes) {
  for (const Rendering rendering : {Rendering::json, Rendering::text, Rendering::markdown, Rendering::easy_read, Rendering::recipient})
    EXPECT_EQ(kith::render(answers::undetermined(), rendering), kith::render(answers::undetermined(), rendering));
}

TEST(Renderings, AnEmptyAnswerStillRenders) {
  for (const Rendering rendering : {Rendering::json, Rendering::text, Rendering::markdown, Rendering::easy_read, Rendering::recipient})
    EXPECT_TRUE(kith::render(kith::Answer{}, rendering).ends_with('\n'));
}

}  // namespace
