#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>
// After gtest, which it builds on.
#include <rapidcheck/gtest.h>

#include "engine/evaluate/care/assess.hpp"
#include "tests/whole/expected.hpp"
#include "tests/whole/histories.hpp"
#include "tests/whole/tables.hpp"

/// What holds of requirements whatever the record says.
namespace kith::tests::requirement_properties_tests {
namespace {

const Ruleset& rules() {
  return whole_rules(R"(boundary telling "Sharing incidents"
  about incidents
  with family
  for family_update
  allow open
    lawful basis gdpr, common_law
    because "They hear."
requirement tell_family "Tell the family about an incident"
  for each incident where severity is at least moderate
  then tell family about incidents for family_update within 24 hours by shift_lead
  and record "what happened" within 2 working days by shift_lead
  and once that is done brief staff.key_worker within 3 days by shift_lead
requirement monthly "A look at the month"
  every 1 month
  then meet "how was the month?" within 5 days by staff.key_worker
requirement settle "While settling in"
  when settling_in
  then review "the first weeks" within 10 days by registered_manager
)");
}

/// An action of a rule's step, done at any time of the year's first half.
json any_done() {
  const std::string rule = any<std::string>({"tell_family", "tell_family", "monthly", "settle"});
  json done = {{"rule", rule},
               {"step", rule == "tell_family" ? 1 + below(3) : 1},
               {"done", fmt::format("2026-{:02}-{:02}T{:02}:00:00Z", 1 + below(6), 1 + below(28), below(24))},
               {"by", "amy"}};
  if (rule == "tell_family") done["for"] = fmt::format("i{}", below(4));
  if (rule == "tell_family" && done["step"] == 1 && one_in(2)) done["to"] = "mum";
  return done;
}
json any_incident(int number) {
  json incident = {{"id", fmt::format("i{}", number)},
                   {"kind", "incident"},
                   {"severity", any<std::string>({"low", "moderate", "high"})}};
  if (!one_in(8)) incident["at"] = any_date();
  if (one_in(8)) incident["severity"] = nullptr;
  return incident;
}
json any_record() {
  json state = {{"actions", json::array()}, {"events", {{"log", json::array()}}}};
  for (int i = below(4); i > 0; --i) state["events"]["log"].push_back(any_incident(i - 1));
  for (int i = below(8); i > 0; --i) {
    json done = any_done();
    const std::string item = done.value("for", "");
    const json& log = state["events"]["log"];
    // Of an incident that is on record, and not before it.
    const auto of =
        std::find_if(log.begin(), log.end(), [&](const json& event) { return event["id"] == item; });
    if (item.empty() ||
        (of != log.end() && (!of->contains("at") || done["done"].get<std::string>().substr(0, 10) >
                                                        (*of)["at"].get<std::string>().substr(0, 10))))
      state["actions"].push_back(done);
  }
  if (!one_in(3)) state["facts"] = {{"settling_in", {{"value", !one_in(3)}, {"on", any_day()}}}};
  return state;
}

std::vector<RequiredAction> actions(const json& state, const std::string& at) {
  const json row = {{"at", at}, {"state", state}};
  return everything(
      evaluate::what_is_due(rules().checked(), whole_record(rules(), row).record(), moment(row)));
}
std::string any_later_moment() {
  return fmt::format("2026-06-{:02}T{:02}:00:00+01:00", 1 + below(30), below(24));
}

/// An action by what it is and about which item, and which occasion it is for.
using Occasion = std::tuple<std::string, std::string, std::string, std::string>;
Occasion occasion(const RequiredAction& action) {
  return {action.reasons.front().requirement, action.action.what + action.action.to,
          action.item ? action.item->id : "", action.reasons.front().arose};
}
json shown(const std::vector<RequiredAction>& actions) {
  json all = json::array();
  for (const RequiredAction& one : actions) {
    const auto [requirement, what, item, arose] = occasion(one);
    all.push_back({requirement, what, item, arose, static_cast<int>(one.status), one.due, one.done_on});
  }
  std::sort(all.begin(), all.end());
  return all;
}

RC_GTEST_PROP(RequirementProperties, OverdueStaysOverdueUntilItIsDone, ()) {
  const json state = any_record();
  const std::string at = any_moment();
  const auto then = actions(state, at);
  const std::string day = fmt::format("2026-06-{:02}T12:00:00+01:00", 1 + below(30));
  const auto later = actions(state, day);
  int overdue = 0;
  for (const RequiredAction& one : then) {
    if (one.status != ActionStatus::overdue || one.reasons.front().requirement != "tell_family") continue;
    ++overdue;
    const auto same = std::find_if(later.begin(), later.end(), [&](const RequiredAction& other) {
      return occasion(other) == occasion(one);
    });
    RC_ASSERT(same != later.end());
    RC_ASSERT(same->status == ActionStatus::overdue || same->status == ActionStatus::done_late);
    if (same->status == ActionStatus::done_late)
      RC_ASSERT(*time::parse_moment(same->done_on) > *time::parse_moment(at));
  }
  RC_CLASSIFY(overdue > 0);
}

/// The one open or done action of a requirement about the person as a whole.
RequiredAction the_action(const json& state, const std::string& at, const std::string& requirement) {
  const auto all = actions(state, at);
  const auto found = std::find_if(all.begin(), all.end(), [&](const RequiredAction& one) {
    return one.reasons.front().requirement == requirement;
  });
  RC_ASSERT(found != all.end());
  return *found;
}
json done(const std::string& rule, time::Instant at) {
  return {{"rule", rule}, {"step", 1}, {"done", rules().checked().zone.text(at)}, {"by", "amy"}};
}

RC_GTEST_PROP(RequirementProperties, WhatWasDoneForLastMonthNeverClosesThisMonth, ()) {
  json state = any_record();
  const std::string at = any_later_moment();
  const auto now = *time::parse_moment(at);
  const auto last = now - std::chrono::hours(24 * (36 + below(200))) + std::chrono::minutes(below(60));
  state["actions"] =
      json::array({done("monthly", last), done("monthly", last - std::chrono::hours(1 + below(5000)))});
  RC_ASSERT(the_action(state, at, "monthly").status == ActionStatus::overdue);
  // What is done now is for the month that begins now.
  state["actions"].push_back(done("monthly", now));
  RC_ASSERT(the_action(state, at, "monthly").status == ActionStatus::due);
}

RC_GTEST_PROP(RequirementProperties, WhatWasDoneTheLastTimeItWasNeededNeverClosesThisTime, ()) {
  json state = any_record();
  state["facts"] = {{"settling_in",
                     {{{"value", true}, {"on", "2026-01-10"}},
                      {{"value", false}, {"on", "2026-03-01"}},
                      {{"value", true}, {"on", any_day()}}}}};
  const std::string at = any_later_moment();
  state["actions"] = json::array();
  const auto arose = *time::parse_moment(the_action(state, at, "settle").reasons.front().arose);
  for (int i = 1 + below(3); i > 0; --i)
    state["actions"].push_back(done("settle", arose - std::chrono::minutes(1 + below(100'000))));
  const ActionStatus open = the_action(state, at, "settle").status;
  RC_ASSERT(open == ActionStatus::due || open == ActionStatus::overdue);
  state["actions"].push_back(
      done("settle", std::min(arose + std::chrono::minutes(below(10'000)), *time::parse_moment(at))));
  RC_ASSERT(the_action(state, at, "settle").status == ActionStatus::done);
}

RC_GTEST_PROP(RequirementProperties, TheOrderOfTheRecordChangesNothing, ()) {
  json state = any_record();
  const std::string at = any_later_moment();
  const json before = shown(actions(state, at));
  std::reverse(state["events"]["log"].begin(), state["events"]["log"].end());
  std::reverse(state["actions"].begin(), state["actions"].end());
  RC_ASSERT(shown(actions(state, at)) == before);
}

RC_GTEST_PROP(RequirementProperties, WhatComesAfterTheMomentDoesNotCount, ()) {
  json state = any_record();
  const std::string at = any_later_moment();
  const json before = shown(actions(state, at));
  json incident = any_incident(9), done = any_done();
  incident["at"] = "2026-07-20T10:00:00+01:00";
  done["done"] = "2026-07-21T10:00:00+01:00";
  if (done.contains("for")) done["for"] = "i9";
  state["events"]["log"].push_back(incident);
  state["actions"].push_back(done);
  RC_ASSERT(shown(actions(state, at)) == before);
}

RC_GTEST_PROP(RequirementProperties, WhatIsMissingNeverRemovesOne, ()) {
  json state = any_record();
  const std::string at = any_later_moment();
  const auto before = actions(state, at);
  if (one_in(2)) state["facts"] = nullptr;
  for (json& event : state["events"]["log"])
    if (one_in(2)) event["severity"] = nullptr;
  const auto after = actions(state, at);
  for (const RequiredAction& one : before) {
    const auto same = std::find_if(after.begin(), after.end(), [&](const RequiredAction& other) {
      return std::get<0>(occasion(other)) == std::get<0>(occasion(one)) &&
             std::get<2>(occasion(other)) == std::get<2>(occasion(one)) &&
             other.action.kind == one.action.kind;
    });
    RC_ASSERT(same != after.end());
  }
}

/// What may have to be done stands under what is not known, says nothing as if it were so, and is on nobody's
/// list. A day is its end.
time::Instant ends(const std::string& due) {
  const auto day = time::parse_date(due);
  return day ? rules().checked().zone.day(*day).last : *time::parse_moment(due);
}

RC_GTEST_PROP(RequirementProperties, WhatMayHaveToBeDoneIsOnlyToBeFoundOut, ()) {
  json state = any_record();
  if (one_in(3)) state["facts"] = nullptr;
  if (one_in(5)) {
    state["events"] = nullptr;
    state["actions"] = json::array();
  }
  const json row = {{"at", any_later_moment()}, {"state", state}};
  const Due due = evaluate::what_is_due(rules().checked(), whole_record(rules(), row).record(), moment(row));
  for (const RequiredAction& one : due.actions)
    for (const ActionReason& reason : one.reasons) RC_ASSERT(reason.status != ActionStatus::find_out);
  std::set<std::string> seen;
  for (const ToFindOut& one : due.find_out) {
    RC_ASSERT(seen.insert(one.fact.what + one.fact.from + one.fact.plain).second);
    RC_ASSERT(!one.found_out_by.empty() && !one.would_follow.empty());
    Tier most = Tier::rest;
    std::string soonest;
    for (const WouldFollow& follows : one.would_follow) {
      RC_ASSERT(follows.action.status == ActionStatus::find_out && !follows.when.empty());
      most = std::min(most, follows.action.tier);
      if (!follows.action.due.empty() && (soonest.empty() || ends(follows.action.due) < ends(soonest)))
        soonest = follows.action.due;
      for (const ActionReason& reason : follows.action.reasons)
        RC_ASSERT(reason.text.empty() && reason.easy_read.empty());
    }
    RC_ASSERT(one.tier == most && one.due == soonest);
  }
}

}  // namespace
}  // namespace kith::tests::requirement_properties_tests
