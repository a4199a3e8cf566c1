#include <algorithm>

#include <fmt/format.h>
#include <gtest/gtest.h>
// After gtest, which it builds on.
#include <rapidcheck/gtest.h>

#include "engine/evaluate/escalation/escalations.hpp"
#include "tests/whole/histories.hpp"
#include "tests/whole/tables.hpp"

/// Small escalations with hours, from every minute of a week: the check and the worst case are what walking
/// minute by minute gives.
namespace kith::tests::escalation_hours_tests {
namespace {

constexpr int day = 24 * 60, week = 7 * day;

/// Three stages of which the last is final. Times in minutes; hours by the day of the week on which they
/// begin.
struct Stage {
  int answers = 0, resolves = 0;  ///< 0: none
  bool goes_round = false;        ///< if implicated, to the last
  int first_day = 0, last_day = 0, from = 0, to = 0;
  bool always = true;
};

Stage any_stage() {
  Stage out;
  out.answers = 5 * (1 + below(20));
  if (one_in(2)) out.resolves = out.answers + 5 * below(20);
  out.goes_round = one_in(3);
  out.always = one_in(4);
  out.first_day = below(7);
  out.last_day = one_in(3) ? out.first_day : below(7);
  out.from = 30 * below(48);
  out.to = 30 * below(48);
  return out;
}

std::string stage_text(const Stage& stage, const char* role, const char* next) {
  static constexpr const char* days[] = {"monday", "tuesday",  "wednesday", "thursday",
                                         "friday", "saturday", "sunday"};
  std::string out = fmt::format("stage {} answers within {} minutes", role, stage.answers);
  if (stage.resolves != 0) out += fmt::format(", resolves within {} minutes", stage.resolves);
  out += fmt::format(", then {}\n", next);
  if (stage.goes_round) out += fmt::format("    if {} is implicated, go to police\n", role);
  if (!stage.always)
    out += fmt::format("    staffed {} to {} {:02}:{:02} to {:02}:{:02}\n", days[stage.first_day],
                       days[stage.last_day], stage.from / 60, stage.from % 60, stage.to / 60, stage.to % 60);
  return out;
}

std::string text_of(const Stage& one, const Stage& two, const Stage& last, int within) {
  static constexpr const char* days[] = {"monday", "tuesday",  "wednesday", "thursday",
                                         "friday", "saturday", "sunday"};
  std::string out = "escalation lost \"She cannot be found\"\n  first " +
                    stage_text(one, "shift_lead", "on_call_manager") + "  " +
                    stage_text(two, "on_call_manager", "police") + "  stage police \"999\" final, outside\n";
  if (!last.always)
    out += fmt::format("    staffed {} to {} {:02}:{:02} to {:02}:{:02}\n", days[last.first_day],
                       days[last.last_day], last.from / 60, last.from % 60, last.to / 60, last.to % 60);
  return out + fmt::format("  must reach police within {} minutes\n", within);
}

/// Is somebody there in that minute, counted from a Monday? Read off the rule, hour by hour.
bool there(const Stage& stage, int minute) {
  if (stage.always) return true;
  const int length = stage.to > stage.from ? stage.to - stage.from : stage.to + day - stage.from;
  for (int i = stage.first_day;; i = (i + 1) % 7) {
    const int since = ((minute - i * day - stage.from) % week + week) % week;
    if (since < length) return true;
    if (i == stage.last_day) return false;
  }
}

/// How long until the last has heard, at the latest: worked out for each minute of the week from those after
/// it.
class Walk {
 public:
  explicit Walk(std::vector<Stage> stages)
      : stages_(std::move(stages)), known_(stages_.size(), std::vector<int>(week, -1)) {}

  int delay(std::size_t i, int heard) {
    int& known = known_[i][static_cast<std::size_t>(heard % week)];
    if (known < 0) known = worked_out(i, heard);
    return known;
  }
  int longest() {
    int out = 0;
    for (int minute = 0; minute < week; ++minute) out = std::max(out, delay(0, minute));
    return out;
  }

 private:
  int worked_out(std::size_t i, int heard) {
    const Stage& stage = stages_[i];
    int waited = 0;
    if (i + 1 == stages_.size()) {
      while (!there(stage, heard + waited)) ++waited;
      return waited;
    }
    const int round = stage.goes_round ? delay(stages_.size() - 1, heard) : 0;
    if (!there(stage, heard)) return std::max(round, delay(i + 1, heard));
    while (waited < stage.answers && there(stage, heard + waited)) ++waited;
    const int unanswered = waited + delay(i + 1, heard + waited);
    const int unresolved = stage.resolves == 0 ? 0 : stage.resolves + delay(i + 1, heard + stage.resolves);
    return std::max({round, unanswered, unresolved});
  }

  std::vector<Stage> stages_;
  std::vector<std::vector<int>> known_;
};

/// Monday 7 September 2026 is 00:00 of minute 0; no clock changes that week or the next.
std::string moment_of(int minute) {
  return fmt::format("2026-09-{:02}T{:02}:{:02}:00+01:00", 7 + minute / day, minute % day / 60, minute % 60);
}

const std::string london = R"(  zone "Europe/London"
)";
/// Where no clock changes, one week is as every other.
const std::string all_alike = R"(  zone "Etc/UTC"
)";
const std::string head = R"(ruleset hours version "1"
  title "Hours"
  owner manager
  effective from 2026-01-05
  review every 1 year
)";
const std::string roles = R"(role manager "Manager"
role shift_lead "Shift lead"
role on_call_manager "On-call manager"
role police "Police"
)";

Compilation made(const std::string& escalation, const std::string& zone = london) {
  return compile("hours.kith",
                 [&](const std::string&) { return std::optional(head + zone + roles + escalation); });
}

bool too_late(const Compilation& rules) {
  return std::any_of(rules.diagnostics.begin(), rules.diagnostics.end(),
                     [](const Diagnostic& one) { return one.code == "K3511"; });
}

RC_GTEST_PROP(EscalationHours, TheCheckFindsTheLongestWayFromEveryMinuteOfAWeek, ()) {
  const std::vector<Stage> stages = {any_stage(), any_stage(), any_stage()};
  const int longest = Walk(stages).longest();
  const auto checked = [&](int within, const std::string& zone) {
    return made(text_of(stages[0], stages[1], stages[2], within), zone);
  };
  RC_ASSERT(!too_late(checked(std::max(longest, 1), all_alike)));
  if (longest > 1) RC_ASSERT(too_late(checked(longest - 1, all_alike)));
  // In the night in which the clocks go back, whoever is waited for is an hour longer away.
  RC_ASSERT(!too_late(checked(longest + 60, london)));
  if (longest > 1) RC_ASSERT(too_late(checked(longest - 1, london)));
}

RC_GTEST_PROP(EscalationHours, TheWorstCaseIsTheSameWhenItHappens, ()) {
  const std::vector<Stage> stages = {any_stage(), any_stage(), any_stage()};
  const Compilation rules = made(text_of(stages[0], stages[1], stages[2], 100'000));
  RC_ASSERT(rules.ruleset.has_value());
  const int minute = below(week);
  const std::string opened = moment_of(minute);
  json record = nothing_on_record(opened);
  record.erase("setting");
  record["circle"] = json::array();
  record["concerns"] = json::array();
  record["escalations"] = {{{"name", "lost"}, {"opened", opened}, {"steps", json::array()}}};
  const auto state = parse_state(*rules.ruleset, record.dump());
  RC_ASSERT(state.value.has_value());
  const auto at = *time::parse_moment(opened);
  const EscalationAnswer answer =
      evaluate::escalation_answer(rules.ruleset->checked(), state.value->record(), 0, at);
  // Whoever is there first holds it, and those before them were passed over at once.
  const std::size_t holder = there(stages[0], minute) ? 0 : there(stages[1], minute) ? 1 : 2;
  static constexpr const char* holders[] = {"shift_lead", "on_call_manager", "police"};
  RC_ASSERT(answer.holders.size() == 1U);
  RC_ASSERT(answer.holders.front().role.name == holders[holder]);
  RC_CLASSIFY(holder == 0, "first");
  RC_CLASSIFY(holder == 2, "last");
  const auto reached = *time::parse_moment(answer.worst_case);
  RC_ASSERT(reached - at == std::chrono::minutes(Walk(stages).delay(holder, minute)));
}

}  // namespace
}  // namespace kith::tests::escalation_hours_tests
