#include <string>

#include <gtest/gtest.h>
// After gtest, which it builds on.
#include <rapidcheck/gtest.h>

#include "tests/whole/histories.hpp"
#include "tests/whole/item_truths.hpp"

/// Windows before and after the item at hand: against a slow reading of the page, and over time.
namespace kith::tests::item_windows_tests {
namespace {

const Ruleset& rules() {
  return whole_rules(R"(requirement before_days "1"
  for each incident
  when no signs_of_anxiety in the 3 days before it
  then meet "1" by shift_lead
requirement before_hours "2"
  for each incident
  when at least 2 incident where severity is at least moderate in the 36 hours before it
  then meet "2" by shift_lead
requirement after_days "3"
  for each incident
  when no successful_journey within 2 days after it
  then meet "3" by shift_lead
requirement after_hours "4"
  for each incident
  when exactly 1 incident within 24 hours after it
  then meet "4" by shift_lead
requirement after_working_days "5"
  for each incident
  when at most 1 signs_of_anxiety within 2 working days after it
  then meet "5" by shift_lead
requirement after_a_month "6"
  for each incident
  when at least 2 successful_journey within 1 month after it
  then meet "6" by shift_lead
requirement before_a_month "7"
  for each incident
  when at least 1 missed_check_in in the 1 month before it
  then meet "7" by shift_lead
requirement sums "8"
  for each incident
  when total incident.minutes within 2 days after it is at least 60
  then meet "8" by shift_lead
requirement after_a_restriction "9"
  for each ended restriction
  when no incident within 3 days after it
  then meet "9" by shift_lead
requirement before_a_call "10"
  for each check_in
  when at least 1 incident in the 1 day before it
  then meet "10" by shift_lead
requirement late_before "11"
  for each incident
  when at least 1 check_in late by more than 2 hours in the 2 days before it
  then meet "11" by shift_lead
requirement late_after "12"
  for each check_in
  when no check_in late by more than 1 day within 2 days after it
  then meet "12" by shift_lead
requirement late_by_now "13"
  for each incident
  when at least 2 check_in late by more than 90 minutes in the last 3 days
  then meet "13" by shift_lead
requirement different_before "14"
  for each incident
  when at least 2 different incident.severity in the 2 days before it
  then meet "14" by shift_lead
requirement different_after "15"
  for each incident
  when at most 1 different incident.minutes within 3 days after it
  then meet "15" by shift_lead
requirement different_by_now "16"
  for each incident
  when exactly 2 different incident.severity in the last 2 days
  then meet "16" by shift_lead
)");
}

/// A few days around which everything happens, so that much lies at an end.
std::string near_day() { return fmt::format("2026-05-{:02}", 8 + below(7)); }
json near_date() {
  if (one_in(2)) return near_day();
  return fmt::format("{}T{:02}:{:02}:00+01:00", near_day(), below(24), below(4) * 15);
}
json any_of_log(int number) {
  json event = {{"id", fmt::format("e{}", number)},
                {"kind", any<std::string>({"incident", "incident", "incident", "signs_of_anxiety",
                                           "successful_journey", "missed_check_in", "check_in"})}};
  if (event["kind"] == "check_in") {
    event["due"] = near_date();
    if (one_in(2)) event["at"] = near_date();
  } else if (!one_in(12)) {
    event["at"] = near_date();
  }
  if (event["kind"] != "incident") return event;
  if (!one_in(6)) event["severity"] = any<std::string>({"low", "moderate", "high"});
  if (!one_in(6)) event["minutes"] = any<int>({0, 20, 59, 60});
  return event;
}
json any_record() {
  json state = {{"events", {{"log", json::array()}}}, {"restrictions", json::array()}};
  for (int i = below(6); i >= 0; --i) state["events"]["log"].push_back(any_of_log(i));
  if (one_in(2))
    state["restrictions"].push_back(
        {{"id", "r"}, {"kind", "locked_kitchen"}, {"since", "2026-01-01"}, {"ended", near_date()}});
  if (one_in(4)) state["events"]["complete"] = {{"from", near_date()}};
  if (one_in(4)) state["events"]["complete"] = {{"from", "2026-01-01"}, {"until", near_date()}};
  if (one_in(6)) state["drawn_at"] = fmt::format("{}T12:00:00+01:00", near_day());
  return state;
}
json any_row() {
  const std::string at =
      fmt::format("2026-05-{:02}T{:02}:{:02}:00+01:00", 8 + below(12), below(24), below(4) * 15);
  return {{"at", at}, {"state", any_record()}};
}

RC_GTEST_PROP(ItemWindows, AreWhatTheLanguageSays, ()) { expect_as_written(rules(), any_row()); }
RC_GTEST_PROP(ItemWindows, ChangeOnlyWhenTheyMay, ()) { expect_seen_changes(rules(), any_row()); }

}  // namespace
}  // namespace kith::tests::item_windows_tests
