#include <gtest/gtest.h>

#include <concepts>
#include <memory>
#include <type_traits>

#include "kith/kith.hpp"
#include "tests/oracle/texts.hpp"

namespace {

using namespace kith;

/// One category; `clause` is the one clause about it.
std::string rules_text(const std::string& category, const std::string& clause) {
  return R"(ruleset money version "1"
  title "Money"
role family "Family"
purpose family_update "Keeping up to date"
source policy "Policy" policy
basis gdpr.consent "UK GDPR Article 6" data_protection
basis confidentiality.consent "Consent" confidentiality
category )" +
         category + R"( "Money"
presume capacity
  because "A person must be assumed to have capacity."
  cites   policy
boundary money "Money"
  about )" +
         category + R"(
  with  family
)" + clause +
         R"(
    because  "So it was agreed."
    easy read "So it was agreed."
    cites    policy
)";
}
Ruleset allowing() {
  return texts::compiled(rules_text("finances",
                                    "  allow agreed with full\n    when consent is given\n"
                                    "    lawful basis gdpr.consent, confidentiality.consent"));
}
Ruleset refusing() {
  return texts::compiled(rules_text("finances", "  refuse kept_back\n    when consent is given"));
}

const std::string record = R"({ "kith": 2, "person": { "id": "p-1", "name": "Amina Example" },
  "circle": [ { "id": "mum", "name": "Farah Example", "roles": ["family"] } ],
  "consents": [ { "category": "finances", "with": "mum", "status": "given", "on": "2026-01-10" } ], "capacity": [] })";
const std::string asked =
    R"({ "share": "finances", "with": "mum", "for": "family_update", "at": "2026-03-01T10:00:00Z" })";

template <class... Given>
concept Decided = requires(Given... given) {
  decide(given...);
};
template <class... Given>
concept Assessed = requires(Given... given) {
  assess(given...);
};

TEST(OneRuleset, NothingThatMixesTwoCanBeWritten) {
  static_assert(Decided<Question>);
  static_assert(!Decided<State, Question> && !Decided<Ruleset, State, Question>);
  static_assert(Assessed<State, Moment> && !Assessed<Ruleset, State, Moment>);
  static_assert(!std::constructible_from<State, Ruleset, std::shared_ptr<const model::State>>);
  static_assert(!std::constructible_from<State, Ruleset, std::shared_ptr<const std::string>,
                                         std::shared_ptr<const model::State>>);
  static_assert(!std::constructible_from<Question, State, std::shared_ptr<const model::Question>>);
  static_assert(!std::constructible_from<DecisionAsked, State, std::string, Moment>);
  static_assert(!std::default_initializable<State> && !std::default_initializable<Question> &&
                !std::default_initializable<DecisionAsked>);
}

TEST(OneRuleset, AQuestionOutlivesWhatItWasReadFrom) {
  const auto question = [] {
    const Ruleset rules = allowing();
    const State state = texts::record(rules, record);
    return texts::question(state, asked);
  }();
  EXPECT_EQ(decide(question).outcome, Outcome::allow);
  EXPECT_EQ(question.state().person(), "p-1");
}

TEST(OneRuleset, ARecordReadAgainIsAnsweredByTheNewRulesAndTheOldOneByTheOld) {
  const State before = texts::record(allowing(), record);
  const Reading<State> after = read_again(before, refusing());
  ASSERT_TRUE(after.value);
  EXPECT_EQ(after.value->json(), record);
  EXPECT_EQ(decide(texts::question(before, asked)).outcome, Outcome::allow);
  EXPECT_EQ(decide(texts::question(*after.value, asked)).outcome, Outcome::refuse);
}

TEST(OneRuleset, WhatTheNewRulesDoNotKnowIsAMistakeAndTheOldRecordStands) {
  const State before = texts::record(allowing(), record);
  const Reading<State> after = read_again(
      before, texts::compiled(rules_text("money", "  refuse kept_back\n    when consent is given")),
      "p-1.json");
  EXPECT_FALSE(after.value);
  ASSERT_EQ(after.diagnostics.size(), 1U);
  EXPECT_EQ(after.diagnostics.front().place.file, "p-1.json");
  EXPECT_EQ(after.diagnostics.front().place.pointer, "/consents/0/category");
  EXPECT_EQ(decide(texts::question(before, asked)).outcome, Outcome::allow);
}

}  // namespace
