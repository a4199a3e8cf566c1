#include "engine/evaluate/explain/answer.hpp"
#include "tests/evaluate/said.hpp"
#include "tests/evaluate/tables.hpp"
#include "tests/oracle/oracle.hpp"

/// Every kind of condition, row by row of condition_cases.json and holder_cases.json, each worked by hand. A
/// condition is seen through a boundary that asks first when it holds: *ask first* is yes, *refuse* is no,
/// *undetermined* is unknown.
namespace kith::tests {
namespace {

std::string seen(Outcome outcome) {
  switch (outcome) {
    case Outcome::refuse: return "no";
    case Outcome::ask_first: return "yes";
    case Outcome::undetermined: return "unknown";
    case Outcome::allow: break;
  }
  return "allow";
}

void expect_condition(const json& row, SaidOfRows& said) {
  const std::string when = row["when"];
  const Case c =
      made(row, row.value("rules", "") +
                    "boundary probe \"Probe\"\n  about anything\n  with anyone\n  ask first\n    when " +
                    when + (row.contains("needs") ? "\n    needs " + row["needs"].get<std::string>() : "") +
                    "\n    because \"It is.\"\n");
  const model::Ruleset& rules = c.rules.checked();
  const oracle::Asked asked = oracle::asked_of(rules, c.state.record(), c.question.asked());
  // The person asking for their own information is asked first in any case.
  const Answer answer = evaluate::answer(rules, c.state.record(), c.question.asked());
  said.add(row, answer);
  if (c.question.asked().with.kind != model::Party::Kind::person) {
    EXPECT_EQ(seen(answer.outcome), row["is"]) << when;
  }
  EXPECT_EQ(as_text(oracle::condition_truth(asked, rules.clauses.back().condition)), row["is"])
      << when << ", by the tests' own reading";
}

class ConditionTable : public testing::TestWithParam<std::string> {};

TEST_P(ConditionTable, EveryRowIsWhatWasWorkedByHand) {
  SaidOfRows said;
  each_row("condition_cases.json", GetParam(), [&](const json& row) { expect_condition(row, said); });
  said.hold_to("said_of_conditions.txt", GetParam());
}
INSTANTIATE_TEST_SUITE_P(About, ConditionTable, testing::ValuesIn(areas_of("condition_cases.json")),
                         name_of_area);

class HolderConditionTable : public testing::TestWithParam<std::string> {};

TEST_P(HolderConditionTable, EveryRowIsWhatWasWorkedByHand) {
  SaidOfRows said;
  each_row("holder_cases.json", GetParam(), [&](const json& row) { expect_condition(row, said); });
  said.hold_to("said_of_holders.txt", GetParam());
}
INSTANTIATE_TEST_SUITE_P(About, HolderConditionTable, testing::ValuesIn(areas_of("holder_cases.json")),
                         name_of_area);

}  // namespace
}  // namespace kith::tests
