#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>
// After gtest, which it builds on.
#include <rapidcheck/gtest.h>

#include "engine/model/ruleset.hpp"
#include "engine/model/stage_ways.hpp"
#include "engine/time/parse.hpp"
#include "kith/ruleset.hpp"
#include "tests/whole/histories.hpp"

/// Small escalations whose times depend on the day: what the check finds is what walking from every hour of a
/// year finds.
namespace kith::tests::escalation_days_tests {
namespace {

std::string any_length() {
  static constexpr const char* units[] = {"working day", "working day", "working day", "day",
                                          "hour",        "hour",        "week",        "month"};
  const int amount = 1 + below(4);
  return fmt::format("{} {}{}", amount, units[below(8)], amount == 1 ? "" : "s");
}

std::string any_stage(const char* role, const char* next) {
  std::string out = fmt::format("stage {} {} within {}, then {}\n", role, one_in(2) ? "answers" : "resolves",
                                any_length(), next);
  if (one_in(3)) out += fmt::format("    if {} is implicated, go to police\n", role);
  if (one_in(4)) out += "    staffed monday to friday 09:00 to 17:00 except closed days\n";
  return out;
}

std::string any_rules() {
  std::set<std::string> closed;
  for (int i = below(12); i > 0; --i)
    closed.insert(fmt::format("2026-{:02}-{:02}", 1 + below(12), 1 + below(28)));
  std::string days = "2026-01-01";
  for (const std::string& day : closed)
    if (day != days) days += ", " + day;
  return R"(ruleset days version "1"
  title "Days"
  owner manager
  effective from 2026-01-05
  review every 1 year
  zone "Europe/London"
calendar made "Made" through 2028-12-31
  closed )" +
         days +
         R"(
role manager "Manager"
role shift_lead "Shift lead"
role on_call_manager "On-call manager"
role police "Police"
escalation lost "She cannot be found"
  first )" +
         any_stage("shift_lead", "on_call_manager") + "  " + any_stage("on_call_manager", "police") +
         "  stage police \"999\" final, outside\n";
}

Compilation made(const std::string& text) {
  return compile("days.kith", [&](const std::string&) { return std::optional(text); });
}

/// From that start, every way one after the other: does somebody hear too late?
bool late_from(const model::Escalation& rules, model::StageIndex stage, const time::From& heard,
               const time::Due& limit, const model::StageClock& clock) {
  if (rules.stages[stage].final) {
    const auto reached = model::reached(rules.stages[stage], heard.at, clock);
    return reached && *reached > (limit.whole_day && heard.after_day ? limit.over() : limit.latest);
  }
  const auto ways = model::ways_on(rules.stages[stage], heard, clock);
  return std::any_of(ways.begin(), ways.end(), [&](const model::PassedOn& way) {
    return late_from(rules, way.to, way.at, limit, clock);
  });
}

bool late_at_some_hour(const model::Ruleset& rules, time::Duration within) {
  const model::StageClock clock{rules.zone, rules.calendar ? &*rules.calendar : nullptr};
  const model::Escalation& lost = rules.escalations.front();
  const time::Instant first = rules.zone.day(*lost.period.from).first;
  for (time::Instant at = first; at < first + std::chrono::hours(366 * 24); at += std::chrono::hours(1)) {
    const auto limit = clock.plus(at, within);
    if (limit && late_from(lost, lost.first, at, *limit, clock)) return true;
  }
  return false;
}

RC_GTEST_PROP(EscalationDays, TheCheckFindsWhatEveryHourOfAYearFinds, ()) {
  const std::string text = any_rules();
  const Compilation rules = made(text);
  RC_ASSERT(rules.ruleset.has_value());
  const bool working_days = !one_in(3);
  const time::Duration within{1 + below(working_days ? 12 : 90),
                              working_days ? time::Unit::working_days : time::Unit::hours};
  const Compilation held = made(text + "  must reach police within " + time::text(within) + "\n");
  const bool late = std::any_of(held.diagnostics.begin(), held.diagnostics.end(),
                                [](const Diagnostic& one) { return one.code == "K3511"; });
  RC_CLASSIFY(late, "late");
  RC_ASSERT(late == late_at_some_hour(rules.ruleset->checked(), within));
}

}  // namespace
}  // namespace kith::tests::escalation_days_tests
