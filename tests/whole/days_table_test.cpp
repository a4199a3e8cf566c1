#include "engine/evaluate/care/assess.hpp"
#include "engine/evaluate/requirement/requirements.hpp"
#include "engine/intake/migrate.hpp"
#include "tests/whole/expected.hpp"
#include "tests/whole/tables.hpp"

/// Days and deadlines as somebody with a calendar works them out: deadlines_by_hand.json and day_cases.json,
/// a reason for each row.
namespace kith::tests::days_table_tests {
namespace {

const time::Zone& zone() { return whole_rules("").checked().zone; }

/// A date stays one; a time of day is London's where the row says no other.
std::string given(const std::string& text) {
  return time::parse_date(text) ? text : zone().text(*time::parse_civil_moment(text, zone()));
}

json asked(const std::string& from, const json& row) {
  json whole;
  whole["at"] =
      row.contains("at") ? given(row["at"]) : zone().text(*time::parse_civil_moment(given(from), zone()));
  return whole;
}

std::vector<RequiredAction> actions(const std::string& rules, const json& whole) {
  const Ruleset& compiled = whole_rules(rules);
  return everything(
      evaluate::required(compiled.checked(), whole_record(compiled, whole).record(), moment(whole)));
}

/// To be done about one incident, which happened then.
RequiredAction about_incident(const json& row) {
  const std::string from = given(row["from"]);
  json whole = asked(from, row);
  whole["state"]["events"]["log"] = json::array({{{"id", "e1"}, {"kind", "incident"}, {"at", from}}});
  if (row.contains("done") && !row["done"].is_null())
    whole["state"]["actions"] = json::array(
        {{{"rule", "probe"}, {"step", 1}, {"for", "e1"}, {"done", given(row["done"])}, {"by", "amy"}}});
  const std::string rules = "requirement probe \"Probe\"\n  for each incident\n  then do \"it\" ";
  return actions(rules + row["deadline"].get<std::string>() + " by staff\n", whole).at(0);
}

/// To be done again and again, and done then.
RequiredAction once_more(const json& row) {
  const std::string from = given(row["from"]);
  json whole = asked(from, row);
  whole["state"]["actions"] = json::array({{{"rule", "probe"}, {"step", 1}, {"done", from}, {"by", "amy"}}});
  return actions("requirement probe \"Probe\"\n  " + row["deadline"].get<std::string>() +
                     "\n  then do \"it\" by staff\n",
                 whole)
      .at(0);
}

/// The last day of a plan's wait that began then.
std::string wait(const json& row) {
  const std::string from = given(row["from"]);
  json whole = asked(from, row);
  whole["state"]["plans"] = json::array({{{"plan", "walk"}, {"level", "beside"}, {"since", from}}});
  const Ruleset& rules = whole_rules(
      "plan walk \"Walking\"\n  about travel_alone\n  level beside \"With staff\"\n  level alone \"Alone\"\n"
      "  start at beside\n  step down from beside\n    when settling_in\n    agreed by person\n"
      "    because \"x\"\n  " +
      row["deadline"].get<std::string>() + " after any step before stepping down\n");
  const auto all = evaluate::assess(rules.checked(), whole_record(rules, whole).record(), moment(whole));
  const auto ends = time::parse_moment(all.plans.at(0).wait_until);
  return ends ? time::text(
                    std::chrono::floor<std::chrono::days>(zone().local(*ends - std::chrono::milliseconds(1))))
              : "";
}

std::string deadline(const json& row) {
  const std::string words = row["deadline"];
  if (words.starts_with("wait")) return wait(row);
  const RequiredAction found = words.starts_with("every") ? once_more(row) : about_incident(row);
  return found.overdue_after.empty() ? found.due : found.due + " to " + found.overdue_after;
}

/// As a row writes it: a day, a moment, a range, or that no date can be worked out.
std::string due_of(const json& expected) {
  const auto at = [](const json& text) {
    return zone().text(*time::parse_civil_moment(text.get<std::string>(), zone()));
  };
  if (expected.is_string()) return expected == "refused" ? "" : expected.get<std::string>();
  if (expected.contains("due")) return at(expected["due"]);
  return at(expected["earliest"]) + " to " + at(expected["overdue_after"]);
}

std::string status(const json& row) {
  const RequiredAction found = about_incident(row);
  if (found.perhaps_late) return "done, not known whether in time";
  switch (found.status) {
    case ActionStatus::done: return "done in time";
    case ActionStatus::done_late: return "done late";
    default: return word(found.status);
  }
}

/// Is a restriction that was last reviewed then to be looked at?
bool more_than_ago(const json& row) {
  json whole = asked("", row);
  whole["state"]["restrictions"] = json::array({{{"id", "r1"},
                                                 {"kind", "locked_door"},
                                                 {"since", "2020-01-01"},
                                                 {"last_reviewed", given(row["recorded"])}}});
  const std::string length = row["length"];
  return !actions("requirement probe \"Probe\"\n  for each restriction\n  when last_reviewed was more than " +
                      length + " ago\n  then do \"it\" by staff\n",
                  whole)
              .empty();
}

/// Does a member who belongs to the circle from and until then belong to it?
bool in_force(const json& row) {
  json whole = asked("", row);
  json member{{"id", "mum"}, {"roles", {"family.mother"}}};
  if (!row["from"].is_null()) member["since"] = given(row["from"]);
  if (!row["until"].is_null()) member["until"] = given(row["until"]);
  whole["state"]["circle"] = json::array({member});
  return !actions("requirement probe \"Probe\"\n  for each member\n  then do \"it\" by staff\n", whole)
              .empty();
}

/// Does a finding that she lacks capacity, to be reviewed by then, still stand?
bool still_found(const json& row) {
  json whole = asked("", row);
  whole["state"]["capacity"] = json::array({{{"decisions", {"travel_alone"}},
                                             {"outcome", "lacking"},
                                             {"on", "2026-01-01"},
                                             {"review_by", given(row["review_by"])}}});
  const auto found = actions(
      "requirement probe \"Probe\"\n  when lacks capacity for travel_alone\n  then do \"it\" by staff\n",
      whole);
  return found.size() == 1 && found[0].status != ActionStatus::find_out;
}

/// Is a concern that was closed then still open?
bool still_open(const json& row) {
  json whole = asked("", row);
  whole["state"]["concerns"] = json::array({{{"id", "c1"},
                                             {"opened", "2026-01-01"},
                                             {"closed", given(row["closed"])},
                                             {"alleged_sources", json::array()}}});
  return !actions("requirement probe \"Probe\"\n  for each concern\n  then do \"it\" by staff\n", whole)
              .empty();
}

std::string migrated(const json& row) {
  const json record{
      {"kith", 1},
      {"person", {{"id", "p"}}},
      {"consents", {{{"decision", "x"}, {"status", "given"}, {"until", row["until of a record of 1"]}}}}};
  return json::parse(intake::migrate(record.dump(), "record").text)["consents"][0]["until"];
}

void expect_row(const json& row) {
  const std::string ask = row["ask"];
  if (ask == "deadline") {
    EXPECT_EQ(deadline(row), due_of(row["expected"]));
  } else if (ask == "status") {
    EXPECT_EQ(status(row), row["expected"]);
  } else if (ask == "migrate") {
    EXPECT_EQ(migrated(row), row["expected"]);
  } else {
    const bool found = ask == "more than ago" ? more_than_ago(row)
                       : ask == "in force"    ? in_force(row)
                       : ask == "still found" ? still_found(row)
                                              : still_open(row);
    EXPECT_EQ(found, row["expected"].get<bool>());
  }
}

std::size_t each_row(const std::string& name) {
  std::ifstream file(KITH_SOURCE_DIR "/tests/whole/" + name);
  const json table = json::parse(file);
  for (const json& row : table["cases"]) {
    SCOPED_TRACE(row["id"].get<std::string>() + ": " + row["why"].get<std::string>());
    EXPECT_NO_THROW(expect_row(row));
  }
  return table["cases"].size();
}

TEST(DaysTable, EveryDeadlineIsWhatWasWorkedByHand) { EXPECT_GE(each_row("deadlines_by_hand.json"), 64U); }
TEST(DaysTable, EveryDayIsWhatWasWorkedByHand) { EXPECT_GE(each_row("day_cases.json"), 60U); }

}  // namespace
}  // namespace kith::tests::days_table_tests
