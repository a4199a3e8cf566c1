#include <gtest/gtest.h>

#include "tests/neighbours/changes.hpp"
#include "tests/neighbours/rows.hpp"
#include "tests/oracle/oracle.hpp"

/// What stands beside every row about one question is answered as the slow reading of the language has it.
namespace kith::tests::neighbours {
namespace {

/// The slow reading reads everybody in the circle as there.
bool somebody_is_a_mistake(const json& record) {
  const json circle = record.value("circle", json());
  return circle.is_array() && std::any_of(circle.begin(), circle.end(), [](const json& member) {
           return member.dump().find("entered_in_error") != std::string::npos;
         });
}

/// Nothing where the slow reading had more to try than it does.
std::optional<oracle::Verdict> verdict(const Question& question) {
  const std::size_t before = oracle::consents_beyond();
  oracle::Verdict found =
      oracle::decide(question.state().ruleset().checked(), question.state().record(), question.asked());
  if (found.completions == 0 || oracle::consents_beyond() != before) return std::nullopt;
  return found;
}

void expect_agreement(const Question& question) {
  const Answer answer = decide(question);
  const auto expected = verdict(question);
  if (!expected || (answer.approximate && answer.outcome == Outcome::undetermined)) return;
  EXPECT_EQ(answer.outcome, expected->outcome);
  if (answer.outcome != Outcome::undetermined) return;
  EXPECT_EQ(std::set<Outcome>(answer.possible.begin(), answer.possible.end()), expected->possible);
}

/// Whether it is a question at all.
bool expect_agreement(const Ruleset& rules, const json& asked) {
  if (somebody_is_a_mistake(asked.value("record", json::object()))) return false;
  const Reading<State> state = parse_state(rules, asked.value("record", json()).dump());
  if (!state.value) return false;
  const Reading<Question> question = parse_question(*state.value, asked.value("question", json()).dump());
  if (question.value) expect_agreement(*question.value);
  return question.value.has_value();
}

class Agreement : public testing::TestWithParam<std::string> {};

TEST_P(Agreement, IsWithTheSlowReading) {
  const std::vector<Row> rows = rows_about_a_question(GetParam());
  const Changes changes(rows);
  std::size_t tried = 0;
  for (const Row& row : rows)
    for (unsigned seed = 1; seed <= beside_a_row; ++seed) {
      const json asked = changes.changed(row.asked, seed);
      SCOPED_TRACE(row.title + "\n" + asked.dump());
      tried += expect_agreement(row.rules, asked) ? 1 : 0;
    }
  EXPECT_GT(tried, rows.size() * beside_a_row / 2);
}

INSTANTIATE_TEST_SUITE_P(Tables, Agreement,
                         testing::Values("answer", "holder_answer", "condition", "holder", "words"),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace kith::tests::neighbours
