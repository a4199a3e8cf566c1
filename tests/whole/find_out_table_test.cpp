#include "engine/evaluate/care/assess.hpp"
#include "tests/whole/expected.hpp"
#include "tests/whole/tables.hpp"

/// What is to be found out because something may have to be done, row by row of find_out_cases.json: one
/// entry for each unknown, by when, in whose list, and what would follow.
namespace kith::tests::find_out_table_tests {
namespace {

json shown(const ToFindOut& one) {
  json out = {{"what", one.fact.what},
              {"plain", one.fact.plain},
              {"tier", static_cast<int>(one.tier)},
              {"due", one.due},
              {"without_delay", one.without_delay},
              {"may_be_late", one.may_be_late},
              {"safety", one.safety},
              {"found_out_by", json::array()},
              {"if", json::array()},
              {"would", json::array()},
              {"about", json::array()},
              {"by", json::array()},
              {"answers", one.answers}};
  for (const WhoHolds& who : one.found_out_by) {
    std::string names;
    for (const Holder& member : who.members) names += " " + member.name;
    out["found_out_by"].push_back(who.role.title + names);
  }
  for (const WouldFollow& follows : one.would_follow) {
    out["if"].push_back(follows.when);
    out["would"].push_back(follows.action.action.what);
    out["about"].push_back(follows.action.item ? follows.action.item->id : "");
    out["by"].push_back(follows.action.action.by);
  }
  return out;
}

void expect_row(const json& table, const json& row) {
  const Ruleset& rules = whole_rules(text_of(table, row, "rules"));
  const Due due =
      evaluate::what_is_due(rules.checked(), whole_record(rules, row, table).record(), moment(row));
  json found = {{"find_out", json::array()}, {"actions", json::array()}};
  for (const ToFindOut& one : due.find_out) found["find_out"].push_back(shown(one));
  for (const RequiredAction& one : due.actions) found["actions"].push_back(one.action.what);
  expect_shown(found, row["is"]);
}

TEST(FindOutTable, EveryRowIsWhatWasWorkedByHand) { each_whole_row("find_out_cases.json", expect_row); }

}  // namespace
}  // namespace kith::tests::find_out_table_tests
