#include "engine/evaluate/requirement/requirements.hpp"
#include "tests/whole/expected.hpp"
#include "tests/whole/tables.hpp"

/// What must happen, row by row of requirement_cases.json and item_cases.json: arising, being done, chains,
/// lateness, merging, being barred.
namespace kith::tests::requirement_table_tests {
namespace {

json reason_shown(const ActionReason& reason) {
  return {{"requirement", reason.requirement},
          {"step", reason.step},
          {"strength", word(reason.strength)},
          {"status", word(reason.status)},
          {"due", reason.due},
          {"within", reason.within},
          {"arose", reason.arose},
          {"text", reason.text}};
}
json action_shown(const RequiredAction& one, const std::vector<FindOut>& unknowns = {}) {
  json shown = {{"what", one.action.what},
                {"to", one.action.to},
                {"by", one.action.by},
                {"status", word(one.status)},
                {"due", one.due},
                {"strength", word(one.strength)},
                {"safety", one.safety},
                {"perhaps_late", one.perhaps_late},
                {"step", one.reasons.front().step},
                {"item", one.item ? one.item->id : ""},
                {"done_on", one.done_on},
                {"done_by", one.done_by},
                {"dealt_with_by", one.dealt_with_by},
                {"barred", one.barred ? one.barred->outcome == Outcome::refuse ? "refuse" : "other" : ""},
                {"find_out", json::array()},
                {"supplied_by", json::array()},
                {"reasons", json::array()}};
  for (const FindOut& unknown : unknowns) {
    shown["find_out"].push_back(unknown.what);
    for (const std::string& who : unknown.supplied_by) shown["supplied_by"].push_back(who);
  }
  for (const ActionReason& reason : one.reasons) shown["reasons"].push_back(reason_shown(reason));
  return shown;
}

void expect_row(const json& table, const json& row) {
  const std::string text = text_of(table, row, "rules");
  const Ruleset& rules = row.value("without_beginning", false)
                             ? whole_rules_without_beginning(text)
                             : whole_rules(text, row.contains("below") ? text_of(table, row, "below") : "");
  json shown = json::array();
  const Due due = evaluate::required(rules.checked(), whole_record(rules, row).record(), moment(row));
  for (const RequiredAction& one : due.actions) shown.push_back(action_shown(one));
  for (const Maybe& one : may_be(due)) shown.push_back(action_shown(one.action, one.unknowns));
  expect_shown(shown, row["actions"]);
}

TEST(RequirementTable, EveryRowIsWhatWasWorkedByHand) {
  each_whole_row("requirement_cases.json", expect_row);
}
TEST(RequirementTable, EveryRowAboutItemsIsWhatWasWorkedByHand) {
  each_whole_row("item_cases.json", expect_row);
}

}  // namespace
}  // namespace kith::tests::requirement_table_tests
