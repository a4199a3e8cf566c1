#include "engine/evaluate/requirement/duty.hpp"

#include <fmt/format.h>

#include <limits>

#include "engine/evaluate/explain/holders.hpp"
#include "engine/evaluate/explain/reasons.hpp"
#include "engine/evaluate/requirement/tiers.hpp"

namespace kith::evaluate {

using time::Instant;

namespace {

/// A step up stands behind its own actions where nothing else tells them apart.
constexpr int after_its_steps = std::numeric_limits<int>::max();

std::string moment_text(const model::Ruleset& rules, const std::optional<Instant>& at) {
  return at ? rules.zone.text(*at) : "";
}

ActionReason reason(const model::Ruleset& rules, const Duty& duty) {
  ActionReason out;
  out.requirement = duty.name;
  out.title = duty.title;
  out.ruleset = rules[duty.layer].name + "@" + rules[duty.layer].version;
  out.at = rules.place_text(duty.place);
  out.strength = duty.strength;
  out.within = duty.within;
  out.safety = duty.safety;
  if (duty.due) {
    out.due = time::text(*duty.due, rules.zone);
    out.overdue_after = time::overdue_after(*duty.due, rules.zone);
  }
  out.arose = moment_text(rules, duty.arose);
  out.text = duty.text;
  out.easy_read = duty.easy_read;
  if (duty.cites) out.cites = citations(rules, *duty.cites);
  out.facts = duty.facts;
  return out;
}

}  // namespace

Resolved resolved(const model::Ruleset& rules, Holders& holders, const Duty& duty, Instant at) {
  Resolved out;
  out.due = duty.due;
  out.late = duty.due && at > duty.due->latest;
  out.written = {
      duty.layer.index, duty.place.line, duty.what, "", duty.steps.empty() ? 1 : after_its_steps, ""};
  RequiredAction& action = out.action;
  action.action.kind = duty.kind;
  action.action.what = duty.what;
  action.action.within = duty.within;
  action.action.clause = duty.name;
  const Helper* helper = duty.by ? &holders.helping(*duty.by, duty.layer) : nullptr;
  if (helper) give_to(*helper, action);
  if (duty.to) {
    action.action.to = rules.roles[*duty.to].title;
    action.action.to_easy = rules.roles[*duty.to].easy_read;
    action.action.hears = holders.of(*duty.to);
    action.action.to_nobody_known = action.action.hears->members.empty();
  }
  if (duty.due) {
    action.due = action.action.due = time::text(*duty.due, rules.zone);
    action.overdue_after = time::overdue_after(*duty.due, rules.zone);
  }
  action.strength = duty.strength;
  action.safety = duty.safety;
  action.live = duty.live;
  action.tier =
      tier_of({duty.strength, duty.live, duty.safety, false, !duty.due && !duty.within.empty(), duty.due},
              clock_at(rules, at));
  if (helper && helper->nobody) action.tier = Tier::now;
  out.who_leads = helper && (helper->nobody || helper->doubtful);
  action.status = out.late ? ActionStatus::overdue : ActionStatus::due;
  out.by = duty.by ? duty.by : rules[duty.layer].owner;
  out.hangs_on = duty.hangs_on;
  if (!out.hangs_on.empty()) action.status = ActionStatus::find_out;
  action.reasons.push_back(reason(rules, duty));
  action.reasons.back().status = action.status;
  if (!out.hangs_on.empty()) action.reasons.back().text = action.reasons.back().easy_read = "";
  action.reasons.back().tier = action.tier;
  return out;
}

}  // namespace kith::evaluate
