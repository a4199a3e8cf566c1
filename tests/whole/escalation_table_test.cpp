#include "engine/evaluate/escalation/escalations.hpp"
#include "engine/evaluate/record/entered.hpp"
#include "tests/whole/expected.hpp"
#include "tests/whole/tables.hpp"

/// Escalations, row by row of escalation_cases.json: who holds it, until when, what is overdue, who is next,
/// the worst case.
namespace kith::tests::escalation_table_tests {
namespace {

json names(const std::vector<WhoHolds>& all) {
  json out = json::array();
  for (const WhoHolds& one : all) out.push_back(one.role.name);
  return out;
}
json shown(const EscalationAnswer& answer) {
  json out = {{"holders", names(answer.holders)}, {"until", answer.until},
              {"overdue", answer.overdue},        {"closed", answer.closed},
              {"next", names(answer.next)},       {"worst_case", answer.worst_case},
              {"steps", json::array()},           {"find_out", json::array()}};
  for (const EscalationStep& one : answer.steps)
    out["steps"].push_back({{"stage", one.stage.name},
                            {"told", one.told},
                            {"answered", one.answered},
                            {"until", one.until},
                            {"overdue", one.overdue}});
  for (const FindOut& one : answer.find_out) out["find_out"].push_back(one.what);
  return out;
}

void expect_row(const json& table, const json& row) {
  const Ruleset& rules = whole_rules(text_of(table, row, "rules"));
  const State state = whole_record(rules, row, table);
  const auto read = evaluate::as_read(rules.checked(), state.record(), moment(row));
  const model::State& record = read ? *read : state.record();
  json found = shown(evaluate::escalation_answer(rules.checked(), record, 0, moment(row)));
  found["duties"] = duties_shown(
      rules, record, evaluate::escalation_duties(rules.checked(), record, 0, moment(row)), moment(row));
  expect_shown(found, row["is"]);
}

TEST(EscalationTable, EveryRowIsWhatWasWorkedByHand) { each_whole_row("escalation_cases.json", expect_row); }

}  // namespace
}  // namespace kith::tests::escalation_table_tests
