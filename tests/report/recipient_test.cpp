#include <gtest/gtest.h>

#include "engine/report/report.hpp"
#include "tests/by_hand/answers.hpp"

namespace {

using namespace kith;

/// Everything about an answer that a recipient must not learn, made as different as it can be.
std::vector<Answer> variations() {
  std::vector<Answer> out;
  for (const auto& [name, answer] : answers::all())
    for (const Outcome outcome : {Outcome::refuse, Outcome::ask_first, Outcome::undetermined}) {
      Answer changed = answer;
      changed.outcome = outcome;
      out.push_back(changed);
      changed.possible = {Outcome::allow, Outcome::ask_first};
      changed.approximate = true;
      changed.uncovered = "SECRET";
      changed.meanwhile = "SECRET";
      changed.wish = {"withdrawn", "SECRET", "2026-01-01", "SECRET", "/SECRET"};
      changed.find_out = {{"SECRET", "SECRET", "/SECRET", "SECRET", {"SECRET"}, 9}};
      changed.would_change = {{{"SECRET"}, Outcome::allow}};
      changed.actions = {answers::action("SECRET", "tell", "SECRET", "SECRET", "2026-01-01")};
      changed.set_aside = {{answers::reason("SECRET", Effect::allow, "SECRET", "SECRET"), {"SECRET"}}};
      changed.lawful_basis = {{"SECRET", "SECRET"}};
      changed.limits = Limits{Detail::summary, {{"SECRET", "SECRET"}}, {}, {}};
      out.push_back(std::move(changed));
    }
  return out;
}

/// Of what may not wait it is said that it has not been settled, whatever stands in the way, and of nothing
/// else.
TEST(Recipient, EveryAnswerButAnAllowLooksAlike) {
  for (const Answer& answer : variations()) {
    const bool begin = answer.may_not_wait && answer.outcome == Outcome::undetermined;
    Answer plain;
    plain.outcome = begin ? Outcome::undetermined : Outcome::refuse;
    plain.may_not_wait = begin;
    plain.question.with_name = answer.question.with_name;
    plain.question.share_title = answer.question.share_title;
    plain.question.does = answer.question.does;
    plain.question.does_title = answer.question.does_title;
    EXPECT_EQ(report::recipient(plain), report::recipient(answer));
    EXPECT_EQ(report::recipient(answer).find("SECRET"), std::string::npos);
  }
}

TEST(Recipient, NeitherPurposeNorMomentNorMatterShows) {
  Answer answer = answers::refused();
  const std::string before = report::recipient(answer);
  answer.question.for_ = answer.question.for_title = "safeguarding";
  answer.question.at = "2027-01-01T00:00:00Z";
  answer.question.matter = answer.question.matter_title = "medical_treatment";
  answer.question.marked = {"third_party"};
  answer.question.concern = "c1";
  answer.question.person_name = "Somebody else";
  EXPECT_EQ(before, report::recipient(answer));
}

TEST(Recipient, AnAllowShowsItsDetailAndNothingElse) {
  for (const auto& [name, answer] : answers::all()) {
    if (answer.outcome != Outcome::allow) continue;
    Answer bare;
    bare.outcome = Outcome::allow;
    bare.question = answer.question;
    bare.limits = Limits{answer.limits->detail, {}, {}, {}};
    EXPECT_EQ(report::recipient(bare), report::recipient(answer)) << name;
  }
}

TEST(Recipient, TheThreeDetailsReadDifferently) {
  Answer answer = answers::summary_with_limits();
  const std::string summary = report::recipient(answer);
  answer.limits->detail = Detail::existence;
  const std::string existence = report::recipient(answer);
  answer.limits->detail = Detail::full;
  EXPECT_NE(summary, existence);
  EXPECT_NE(summary, report::recipient(answer));
}

}  // namespace
