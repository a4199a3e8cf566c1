#include "engine/evaluate/plan/plans.hpp"
#include "engine/evaluate/requirement/requirements.hpp"
#include "tests/whole/plan_shown.hpp"
#include "tests/whole/tables.hpp"

/// Plans, row by row of plan_cases.json: steps down and up, waiting, agreeing, reviews, and what only missing
/// records hold back.
namespace kith::tests::plan_table_tests {
namespace {

void expect_row(const json& table, const json& row) {
  const Ruleset& rules = whole_rules(text_of(table, row, "rules"));
  const State state = whole_record(rules, row, table);
  auto outcome =
      evaluate::plan_answer(rules.checked(), state.record(), rules.checked().plans.at(0), moment(row));
  json found = plan_shown(outcome.answer, everything(evaluate::required(rules.checked(), state.record(),
                                                                        moment(row), outcome.demands)));
  found["duties"] = duties_shown(rules, state.record(), outcome.duties, moment(row));
  expect_shown(found, row["is"]);
}

TEST(PlanTable, EveryRowIsWhatWasWorkedByHand) { each_whole_row("plan_cases.json", expect_row); }

}  // namespace
}  // namespace kith::tests::plan_table_tests
