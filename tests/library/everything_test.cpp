#include <fstream>
#include <iterator>

#include <gmock/gmock.h>

#include "kith/kith.hpp"

namespace {

using testing::HasSubstr;
using testing::Not;

std::string file(const std::string& name) {
  std::ifstream in(KITH_SOURCE_DIR "/tests/command/cases/" + name);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// `{ "share": …, "with": "mum" }` put to Ana's record.
kith::Reading<kith::AnyQuestion> put_to_ana(const std::string& share) {
  const auto rules = kith::compile(KITH_SOURCE_DIR "/tests/command/cases/everything.kith").ruleset.value();
  const auto ana = kith::parse_state(rules, file("everything.json")).value.value();
  return kith::parse_any_question(
      ana, R"({ "share": ")" + share + R"(", "with": "mum", "for": "news", "at": "2026-03-01T10:00:00Z" })");
}

kith::Everything everything() {
  return kith::decide(std::get<kith::EverythingAsked>(put_to_ana("anything").value.value()));
}

/// Each is what it would be by itself: nothing about the others changes it.
TEST(Everything, IsTheSameQuestionOfEachCategory) {
  const kith::Everything all = everything();
  ASSERT_EQ(all.answers.size(), 6u);
  EXPECT_EQ(all.question.share, "anything");
  for (const kith::Answer& one : all.answers) {
    const auto alone = put_to_ana(one.question.share);
    EXPECT_EQ(
        kith::render(one, kith::Rendering::json),
        kith::render(kith::decide(std::get<kith::Question>(alone.value.value())), kith::Rendering::json));
  }
}

TEST(Everything, HasNoAnswerAsOneQuestion) {
  const auto rules = kith::compile(KITH_SOURCE_DIR "/tests/command/cases/everything.kith").ruleset.value();
  const auto ana = kith::parse_state(rules, file("everything.json")).value.value();
  const auto one = kith::parse_question(
      ana, R"({ "share": "anything", "with": "mum", "for": "news", "at": "2026-03-01T10:00:00Z" })");
  ASSERT_FALSE(one.value);
  EXPECT_THAT(one.diagnostics.front().message, HasSubstr("no outcome for the whole"));
}

TEST(Everything, IsSaidInEveryForm) {
  using R = kith::Rendering;
  const kith::Everything all = everything();
  for (const R form : {R::json, R::text, R::markdown, R::easy_read, R::recipient})
    EXPECT_THAT(kith::render(all, form), HasSubstr(form == R::easy_read ? "your health" : "Health"));
  EXPECT_THAT(kith::render(all, R::recipient), Not(HasSubstr("Money")));
}

/// Whoever may be told nothing learns no more than from any other reply.
TEST(Everything, WhoeverMayBeToldNothingLearnsNothing) {
  kith::Everything all = everything();
  for (kith::Answer& one : all.answers) one.outcome = kith::Outcome::refuse;
  const std::string refused = kith::render(all, kith::Rendering::recipient);
  for (kith::Answer& one : all.answers) one.outcome = kith::Outcome::undetermined;
  EXPECT_EQ(kith::render(all, kith::Rendering::recipient), refused);
}

}  // namespace
