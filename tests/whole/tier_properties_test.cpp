#include <algorithm>

#include <gtest/gtest.h>
// After gtest, which it builds on.
#include <rapidcheck/gtest.h>

#include "engine/evaluate/care/assess.hpp"
#include "engine/report/assessment/assessment.hpp"
#include "engine/report/caseload/worklist.hpp"
#include "kith/assess.hpp"
#include "tests/oracle/tiers.hpp"
#include "tests/whole/histories.hpp"
#include "tests/whole/tables.hpp"

/// What to do now, in order, over generated records: held to the slow reading, however long a thing is
/// overdue, and on every first screen.
namespace kith::tests::tier_properties_tests {
namespace {

const Ruleset& rules() {
  return whole_rules(R"(requirement safe "Care comes first"
  for safety
  for each incident where severity is high
  then do "see that she is safe" without delay by shift_lead
  and do "ring her nurse" within 2 hours by shift_lead
  and record "how she is" within 1 day by shift_lead
requirement law_at_once "The law, at once"
  for each incident where restriction_used
  then record "why it was lawful" without delay by registered_manager
  cites care_act "1"
requirement law "The law"
  for each incident
  then record "the form of the law" within 2 days by registered_manager
  cites care_act "2"
requirement contract "The contract"
  for each incident where severity is at least moderate
  then tell social_worker about incidents for governance by the end of the next working day by registered_manager
  cites commissioner "1"
requirement guidance "Guidance"
  for each incident
  then review it within 5 working days by service_manager
  and once that is done update the plan within 5 working days by staff.key_worker
  cites nice "1"
requirement ours "Ours"
  for each incident
  then meet "a talk about it" by staff.key_worker
  and record "a note in the book" within 12 hours by shift_lead
requirement ours_too "Ours, soon"
  for each incident
  then meet "a talk about it" within 3 days by staff.key_worker
requirement weekly "Every week"
  every 1 week
  then meet "how was the week?" by staff.key_worker
requirement first_weeks "The first weeks"
  when settling_in
  then do "fill in the form of the first weeks" within 10 days by staff.key_worker
  cites care_act "3"
plan cafe_travel "Going to the café"
  about travel_alone
  level accompanied "Staff walk beside her"
  level shadowing "Staff follow at a distance"
  level checking_in "A check-in call at agreed times"
  level independent "No staff"
  step up to accompanied now
    when at least 1 check_in late by more than 15 minutes in the last 10 days
    then do "walk the route" within 15 minutes by shift_lead
    and do "ring 999" without delay by shift_lead
    review within 1 working day
  step up by 1 proposed
    when at least 2 missed_check_in in the last 14 days
    then do "talk it over" within 2 days by staff.key_worker
    agreed by person
    review within 5 working days
  review every 1 month
escalation missing_person "She has missed a check-in"
  first stage shift_lead answers within 15 minutes, resolves within 45 minutes
  stage on_call_manager answers within 15 minutes, then police
    if on_call_manager is implicated, go to police
  stage police "999" final, outside
)");
}

json any_incident(int number) {
  json incident = {{"id", fmt::format("i{}", number)},
                   {"kind", "incident"},
                   {"severity", any<std::string>({"low", "moderate", "high", "high"})},
                   {"restriction_used", one_in(3)}};
  if (one_in(5)) incident["severity"] = nullptr;
  incident["at"] = one_in(6) ? json() : json(any_date());
  return incident;
}
json any_done(int) {
  return {{"rule", any<std::string>({"law", "guidance", "ours", "contract", "safe"})},
          {"step", 1 + below(2)},
          {"for", fmt::format("i{}", 1 + below(4))},
          {"done", any_date()},
          {"by", "amy"}};
}

/// A record, the moment that it is asked about, and that moment as a time.
struct Case {
  json state;
  std::string text;
  Moment at;
};
Case any_case() {
  Case out{any_history(),
           fmt::format("2026-06-{:02}T{:02}:{:02}:00+01:00", 1 + below(9), below(24), below(60)),
           {}};
  for (int i = 1; i <= 4; ++i) out.state["events"]["log"].push_back(any_incident(i));
  for (int i = below(5); i > 0; --i) {
    const json done = any_done(i);
    const auto& log = out.state["events"]["log"];
    const auto of =
        std::find_if(log.begin(), log.end(), [&](const json& event) { return event["id"] == done["for"]; });
    const bool after =
        of != log.end() && (*of)["at"].is_string() &&
        done["done"].get<std::string>().substr(0, 10) > (*of)["at"].get<std::string>().substr(0, 10);
    if (after && (done["step"] == 1 || done["rule"] != "law") &&
        (done["step"] == 1 || done["rule"] != "contract"))
      out.state["actions"].push_back(done);
  }
  if (!one_in(3)) out.state["facts"] = {{"settling_in", {{{"value", true}, {"on", any_day()}}}}};
  if (one_in(2))
    out.state["escalations"] = {
        {{"name", "missing_person"}, {"opened", any_moment()}, {"steps", json::array()}}};
  out.at = *time::parse_moment(out.text);
  return out;
}
State record(const Case& one) { return whole_record(rules(), {{"at", one.text}, {"state", one.state}}); }
std::vector<RequiredAction> actions(const Case& one, Moment at) {
  return what_is_due(record(one), at).actions;
}

bool says_999(const RequiredAction& one) {
  const bool to_come = !one.live && !one.due.empty() && one.status != ActionStatus::overdue;
  return !to_come && one.action.what.find("999") != std::string::npos;
}
/// The line that names the level of a step up stands behind its actions, whatever its own moment.
bool names_a_level(const RequiredAction& one) { return one.action.what.starts_with("step up"); }

RC_GTEST_PROP(TierProperties, EachStandsWhereTheTextSays, ()) {
  const Case one = any_case();
  const time::Zone& zone = rules().checked().zone;
  const auto all = actions(one, one.at);
  for (const RequiredAction& action : all)
    if (oracle::still_to_do(action))
      RC_ASSERT(static_cast<int>(action.tier) == oracle::tier(action, one.at, zone));
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    RC_ASSERT(oracle::still_to_do(all[i]) || !oracle::still_to_do(all[i + 1]));
    if (!oracle::still_to_do(all[i + 1])) break;
    RC_ASSERT(all[i].tier <= all[i + 1].tier);
    if (says_999(all[i]) || names_a_level(all[i]) || names_a_level(all[i + 1])) continue;
    RC_ASSERT(!says_999(all[i + 1]));
    RC_ASSERT(!oracle::stands_before(all[i + 1], all[i], one.at, zone));
  }
}

RC_GTEST_PROP(TierProperties, BeingOverdueLongerChangesNoTier, ()) {
  const Case one = any_case();
  const auto then = actions(one, one.at),
             later = actions(one, one.at + std::chrono::hours(1 + below(24 * 400)));
  int same = 0;
  for (const RequiredAction& before : then)
    for (const RequiredAction& after : later) {
      const bool one_thing = before.action.what == after.action.what &&
                             (before.item ? before.item->id : "") == (after.item ? after.item->id : "");
      for (const ActionReason& a : before.reasons)
        for (const ActionReason& b : after.reasons) {
          const bool both = a.status == ActionStatus::overdue && b.status == ActionStatus::overdue;
          if (!one_thing || !both || a.requirement != b.requirement || a.due != b.due ||
              before.live != after.live)
            continue;
          RC_ASSERT(a.tier == b.tier);
          ++same;
        }
    }
  RC_CLASSIFY(same > 0);
}

/// What stands between the heading and the next one.
std::string part(const std::string& page, const std::string& heading, const std::string& next) {
  const auto start = page.find(heading);
  RC_ASSERT(start != std::string::npos);
  return page.substr(start, page.find(next, start + heading.size()) - start);
}
std::size_t count(const std::string& text, const std::string& word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) ++found;
  return found;
}
std::string capital(std::string words) {
  words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
  return words;
}

RC_GTEST_PROP(TierProperties, NothingOfTheFirstTwoTiersIsMissingFromAnyFirstScreen, ()) {
  const Case one = any_case();
  const Assessment all = assess(record(one), one.at);
  const std::vector<std::string> screens = {
      part(report::text(all, {1'000'000, false}), "\nWhat to do now\n", "\n\n"),
      part(report::markdown(all), "\n## What to do now\n", "\n## "),
      part(render(all, AssessmentRendering::html), ">What to do now</h2>", "</section>")};
  std::map<std::string, std::size_t> times;
  for (const RequiredAction& action : all.actions)
    if (oracle::still_to_do(action) && action.tier <= Tier::overdue_must)
      ++times[capital(action.action.what)];
  for (const std::string& screen : screens)
    for (const auto& [what, least] : times) RC_ASSERT(count(screen, what) >= least);
  RC_ASSERT(count(screens[0], "less pressing") == 0U);
}

RC_GTEST_PROP(TierProperties, NothingOfTheFirstTwoTiersIsMissingFromAWorklist, ()) {
  const Case one = any_case();
  const std::size_t listed = static_cast<std::size_t>(below(5));
  Worklist list(one.at, listed);
  const State state = record(one);
  list.add(state);
  std::size_t pressing = 0, on_it = 0;
  for (const RequiredAction& action : what_is_due(state, one.at).actions)
    pressing += oracle::still_to_do(action) && action.tier <= Tier::overdue_must ? 1 : 0;
  for (const Desk& desk : list.desks()) {
    RC_ASSERT(desk.more[0] == 0U && desk.more[1] == 0U);
    for (std::size_t i = 0; i + 1 < desk.tasks.size(); ++i)
      RC_ASSERT(desk.tasks[i].tier <= desk.tasks[i + 1].tier);
    for (const Task& task : desk.tasks)
      on_it += task.tier <= Tier::overdue_must && task.status != ActionStatus::find_out ? 1 : 0;
  }
  RC_ASSERT(on_it == pressing);
}

RC_GTEST_PROP(TierProperties, WhatIsAboutThePersonAsAWholeArisesWhenSupportBeganAtTheEarliest, ()) {
  Case one = any_case();
  const auto before = actions(one, one.at);
  const std::string since = any_date();
  one.state["person"] = {{"id", "p"}, {"name", "Amina"}, {"born", "1994-05-02"}, {"support_since", since}};
  const auto began = record(one).record().support_since->first;
  const auto after = actions(one, one.at);
  const auto of = [](const std::vector<RequiredAction>& all, bool whole) {
    std::map<std::string, std::string> found;
    for (const RequiredAction& action : all)
      for (const ActionReason& reason : action.reasons) {
        const bool is_whole = reason.requirement == "weekly" || reason.requirement == "first_weeks";
        const bool is_rule = reason.requirement.find('.') == std::string::npos;
        if (is_rule && is_whole == whole)
          found[reason.requirement + action.action.what + (action.item ? action.item->id : "")] =
              reason.arose;
      }
    return found;
  };
  RC_ASSERT(of(before, false) == of(after, false));
  for (const auto& [what, arose] : of(before, true)) {
    const auto moved = of(after, true);
    RC_ASSERT(moved.contains(what));
    RC_ASSERT(*time::parse_moment(moved.at(what)) == std::max(*time::parse_moment(arose), began));
  }
}

}  // namespace
}  // namespace kith::tests::tier_properties_tests
