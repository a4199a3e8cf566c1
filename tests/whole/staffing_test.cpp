#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/evaluate/escalation/escalations.hpp"
#include "engine/model/stage_times.hpp"
#include "tests/whole/tables.hpp"

/// Stages that are not always there, minute by minute: what the check and the record say, against a walk that knows only the text.
namespace kith::tests {
namespace {

using std::chrono::minutes;
using time::Instant;

/// `staffed` of one stage as the text has it: for each day of the week from Monday, and for closed days, the hours that begin on it.
struct Span {
  int from = 0, to = 0;
};
struct Hours {
  std::string text;
  std::vector<Span> days[8];      ///< the last: closed days
  bool except_closed = false;
};
struct Silent {
  std::string role;
  Hours hours;
  int answers = 0, resolves = 0;  ///< minutes; 0: not said
};
using Chain = std::vector<Silent>;

Hours always() { return {}; }
Hours office(bool except_closed) {
  Hours out{std::string("    staffed monday to friday 09:00 to 17:00") + (except_closed ? " except closed days\n" : "\n"), {}, except_closed};
  for (int day = 0; day < 5; ++day) out.days[day] = {{540, 1020}};
  return out;
}
Hours out_of_office(bool closed) {
  Hours out{std::string("    staffed monday to friday 17:00 to 09:00, saturday, sunday") + (closed ? ", closed days\n" : "\n"), {}, false};
  for (int day = 0; day < 5; ++day) out.days[day] = {{1020, 1980}};
  for (int day = 5; day < 7; ++day) out.days[day] = {{0, 1440}};
  if (closed) out.days[7] = {{0, 1440}};
  return out;
}
Hours nights() {
  Hours out{"    staffed saturday 22:00 to 06:00, sunday 01:30 to 02:30, wednesday 00:00 to 00:05\n", {}, false};
  out.days[5] = {{1320, 1800}};
  out.days[6] = {{90, 150}};
  out.days[2] = {{0, 5}};
  return out;
}

const model::Ruleset& rules_of(const Ruleset& rules) { return rules.checked(); }

/// Somebody is there where a span that began on that day, or on the one before, covers the time on the clock.
bool there(const Hours& hours, const model::Ruleset& rules, Instant at) {
  if (hours.text.empty()) return true;
  const time::Local local = rules.zone.local(at);
  const time::Date today = std::chrono::floor<std::chrono::days>(local);
  const auto clock = static_cast<int>(std::chrono::duration_cast<minutes>(local - today).count());
  for (const int back : {0, 1}) {
    const time::Date day = today - std::chrono::days(back);
    const bool closed = std::find(rules.calendar->closed.begin(), rules.calendar->closed.end(), day) != rules.calendar->closed.end();
    const auto& own = hours.days[static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1];
    std::vector<Span> spans = closed && hours.except_closed ? std::vector<Span>{} : own;
    if (closed) spans.insert(spans.end(), hours.days[7].begin(), hours.days[7].end());
    for (const Span& span : spans)
      if (span.from <= clock + back * 1440 && clock + back * 1440 < span.to) return true;
  }
  return false;
}

/// How long until the end of the chain has heard, whatever each does of what it can: a minute at a time.
int longest(const Chain& chain, std::size_t stage, const model::Ruleset& rules, Instant at) {
  int waited = 0;
  if (stage + 1 == chain.size()) {
    while (!there(chain[stage].hours, rules, at + minutes(waited))) ++waited;
    return waited;
  }
  const Silent& one = chain[stage];
  if (!there(one.hours, rules, at)) return longest(chain, stage + 1, rules, at);
  const int limit = one.answers == 0 ? one.resolves : one.resolves == 0 ? one.answers : std::min(one.answers, one.resolves);
  while (waited < limit && there(one.hours, rules, at + minutes(waited))) ++waited;
  int all = waited + longest(chain, stage + 1, rules, at + minutes(waited));
  if (one.resolves != 0) all = std::max(all, one.resolves + longest(chain, stage + 1, rules, at + minutes(one.resolves)));
  return all;
}

/// Who holds it where nobody answers: what runs out at a moment has not run out at it, hours have.
std::string holder(const Chain& chain, const model::Ruleset& rules, Instant opened, Instant now) {
  Instant at = opened;
  for (std::size_t stage = 0; stage + 1 < chain.size(); ++stage) {
    const Silent& one = chain[stage];
    if (!there(one.hours, rules, at)) continue;
    int waited = 0;
    const int limit = one.answers == 0 ? one.resolves : one.resolves == 0 ? one.answers : std::min(one.answers, one.resolves);
    while (waited < limit && there(one.hours, rules, at + minutes(waited))) ++waited;
    const Instant end = at + minutes(waited);
    const bool hours_ended = !there(one.hours, rules, end);
    if (hours_ended ? now < end : now <= end) return one.role;
    at = end;
  }
  return chain.back().role;
}

std::string text_of(const Chain& chain, const std::string& more = "") {
  std::string out = "escalation lost \"Lost\"\n";
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const Silent& one = chain[i];
    out += (i == 0 ? "  first stage " : "  stage ") + one.role;
    if (one.answers != 0) out += fmt::format(" answers within {} minutes", one.answers);
    if (one.resolves != 0) out += fmt::format("{} resolves within {} minutes", one.answers != 0 ? "," : "", one.resolves);
    out += i + 1 == chain.size() ? " final\n" : "\n";
    out += one.hours.text;
  }
  return out + more;
}

const std::vector<Chain>& chains() {
  static const std::vector<Chain> all = {
      {{"shift_lead", always(), 5, 20}, {"service_manager", office(false), 5, 15}, {"on_call_manager", out_of_office(false), 10, 15}, {"police", always()}},
      {{"shift_lead", office(true), 30, 0}, {"on_call_manager", out_of_office(true), 45, 0}, {"police", always()}},
      {{"shift_lead", nights(), 90, 0}, {"service_manager", office(false), 0, 45}, {"police", office(false)}},
      {{"shift_lead", office(false), 120, 60}, {"on_call_manager", nights(), 7, 200}, {"police", always()}},
  };
  return all;
}

/// Weeks: an ordinary one, both clock changes, Easter and Christmas.
std::vector<time::Date> weeks() {
  std::vector<time::Date> out;
  for (const char* monday : {"2026-06-08", "2026-03-23", "2026-10-19", "2026-03-30", "2026-12-21"}) out.push_back(*time::parse_date(monday));
  return out;
}

TEST(Staffing, EveryStartInAWeekTakesAsLongAsTheWalkByTheMinute) {
  for (const Chain& chain : chains()) {
    const Ruleset& rules = whole_rules(text_of(chain));
    const model::Ruleset& checked = rules_of(rules);
    const model::Escalation& escalation = checked.escalations.at(0);
    for (const time::Date monday : weeks()) {
      const Instant first = checked.zone.day(monday).first;
      for (int start = 0; start < 7 * 1440; ++start) {
        const Instant at = first + minutes(start);
        const auto found = model::latest_end(checked, escalation, escalation.first, at);
        ASSERT_TRUE(found);
        ASSERT_EQ(*found, at + minutes(longest(chain, 0, checked, at))) << text_of(chain) << checked.zone.text(at);
      }
    }
  }
}

TEST(Staffing, AtEveryMinuteItIsHeldByWhomTheWalkSays) {
  for (const Chain& chain : chains()) {
    const Ruleset& rules = whole_rules(text_of(chain));
    const model::Ruleset& checked = rules_of(rules);
    const json row = {{"at", "2026-12-30T00:00:00Z"}, {"state", {{"escalations", {{{"name", "lost"}, {"opened", "2026-01-01T00:00:00Z"}, {"steps", json::array()}}}}}}};
    model::State state = whole_record(rules, row).record();
    for (const time::Date monday : weeks())
      for (int start = 0; start < 7 * 1440; start += 7) {
        const Instant opened = checked.zone.day(monday).first + minutes(start);
        const Instant now = opened + minutes(start * 13 % 150);
        state.escalations->at(0).opened = time::Stamp{opened, opened, false};
        const EscalationAnswer answer = evaluate::escalation_answer(checked, state, 0, now);
        ASSERT_EQ(answer.holders.size(), 1U) << text_of(chain) << checked.zone.text(opened) << " at " << checked.zone.text(now);
        ASSERT_EQ(answer.holders[0].role.name, holder(chain, checked, opened, now)) << text_of(chain) << checked.zone.text(opened) << " at " << checked.zone.text(now);
      }
  }
}

/// The limit that is just met, and the one that is just missed, over every start of those weeks in the first year of the rules.
TEST(Staffing, TheCheckFindsTheLongestOfThem) {
  for (const Chain& chain : chains()) {
    const model::Ruleset& checked = rules_of(whole_rules(text_of(chain)));
    int most = 0;
    for (const char* monday : {"2025-01-06", "2025-03-24", "2025-10-20", "2025-04-14", "2025-12-22", "2024-12-30"}) {
      const Instant first = std::max(checked.zone.day(*time::parse_date(monday)).first, checked.zone.day(*time::parse_date("2025-01-01")).first);
      for (int start = 0; start < 7 * 1440; ++start) most = std::max(most, longest(chain, 0, checked, first + minutes(start)));
    }
    const auto compiles = [&](int limit) {
      const std::string text = whole_vocabulary() + text_of(chain, fmt::format("  must reach police within {} minutes\n", limit));
      return compile("root.kith", [&](const std::string&) { return std::optional(text); }).ruleset.has_value();
    };
    EXPECT_TRUE(compiles(most)) << text_of(chain) << most;
    EXPECT_FALSE(compiles(most - 1)) << text_of(chain) << most;
  }
}

}  // namespace
}  // namespace kith::tests
