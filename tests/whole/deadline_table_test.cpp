#include "engine/evaluate/requirement/requirements.hpp"
#include "tests/whole/expected.hpp"
#include "tests/whole/tables.hpp"

/// Every kind of deadline, row by row of deadline_cases.json, each worked by hand with a calendar beside it.
namespace kith::tests::deadline_table_tests {
namespace {

/// What a row asks for: its own rules, or something to be done about each incident.
std::string rules_of(const json& row) {
  const std::string probe = "requirement probe \"Probe\"\n  for each incident\n  then do \"it\" ";
  return row.contains("rules") ? row["rules"].get<std::string>()
                               : probe + row.value("deadline", "") + " by staff\n";
}

/// Its own record, or one incident; asked about at its own moment, or when the incident happened.
json completed(const json& row) {
  json whole = row;
  if (row.contains("happened"))
    whole["state"]["events"]["log"] =
        json::array({{{"id", "e1"}, {"kind", "incident"}, {"at", row["happened"]}}});
  if (!row.contains("at")) whole["at"] = row["happened"];
  return whole;
}

std::vector<RequiredAction> actions(const json& row) {
  const Ruleset& rules = whole_rules(rules_of(row));
  const json whole = completed(row);
  return everything(evaluate::required(rules.checked(), whole_record(rules, whole).record(), moment(whole)));
}

void expect_row(const json&, const json& row) {
  const auto found = actions(row);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].due, row["due"]);
  EXPECT_EQ(found[0].reasons[0].due, row["due"]);
  EXPECT_EQ(found[0].overdue_after, row.value("overdue_after", ""));
  if (row.contains("arose")) {
    EXPECT_EQ(found[0].reasons[0].arose, row["arose"]);
  }
}

TEST(DeadlineTable, EveryRowIsWhatWasWorkedByHand) { each_whole_row("deadline_cases.json", expect_row); }

/// Nothing but doing it takes an overdue action off the list: asked on each of the next 400 days.
TEST(Deadlines, OverdueStaysOverdueUntilItIsDone) {
  const Ruleset& rules = whole_rules(rules_of({{"deadline", "within 5 working days"}}));
  json row = completed({{"happened", "2026-03-27T16:00:00+00:00"}});
  const auto status_at = [&](time::Instant at) {
    row["at"] = rules.checked().zone.text(at);
    const auto found = everything(evaluate::required(rules.checked(), whole_record(rules, row).record(), at));
    return found.size() == 1 ? found[0].status : ActionStatus::blocked;
  };
  // Monday to Thursday are four; Good Friday and Easter Monday are not working days, so Tuesday 7 April is
  // the fifth.
  const auto due = *time::parse_moment("2026-04-07T23:59:59.999+01:00");
  EXPECT_EQ(status_at(due), ActionStatus::due);
  EXPECT_EQ(status_at(due + std::chrono::milliseconds(1)), ActionStatus::overdue);
  for (int day = 1; day <= 400; ++day)
    EXPECT_EQ(status_at(due + std::chrono::hours(24 * day)), ActionStatus::overdue) << day;
  row["state"]["actions"] = json::array({{{"rule", "probe"},
                                          {"step", 1},
                                          {"for", "e1"},
                                          {"done", "2026-06-01T10:00:00+01:00"},
                                          {"by", "amy"}}});
  EXPECT_EQ(status_at(due + std::chrono::hours(24 * 400)), ActionStatus::done_late);
}

}  // namespace
}  // namespace kith::tests::deadline_table_tests
