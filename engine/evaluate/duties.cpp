#include "engine/evaluate/duties.hpp"

#include <fmt/format.h>

#include <limits>

#include "engine/evaluate/holders.hpp"
#include "engine/evaluate/reasons.hpp"
#include "engine/evaluate/tiers.hpp"

namespace kith::evaluate {

using time::Instant;

namespace {

/// A step up stands behind its own actions where nothing else tells them apart.
constexpr int after_its_steps = std::numeric_limits<int>::max();

std::string moment_text(const model::Ruleset& rules, const std::optional<Instant>& at) { return at ? rules.zone.text(*at) : ""; }

ActionReason reason(const model::Ruleset& rules, const Duty& duty) {
  ActionReason out;
  out.requirement = duty.name;
  out.title = duty.title;
  out.ruleset = rules[duty.layer].name + "@" + rules[duty.layer].version;
  out.at = fmt::format("{}:{}:{}", duty.place->file, duty.place->line, duty.place->column);
  out.strength = duty.strength;
  out.within = duty.within;
  out.safety = duty.safety;
  out.due = moment_text(rules, duty.due);
  out.arose = moment_text(rules, duty.arose);
  out.text = duty.text;
  out.easy_read = duty.easy_read;
  if (duty.cites) out.cites = citations(rules, *duty.cites);
  out.facts = duty.facts;
  return out;
}

/// Whoever answers for the rules that a plan stands in sees to what nobody else is named for.
Duty of(const model::Ruleset& rules, const model::Plan& plan, std::string name) {
  Duty duty;
  duty.name = plan.name + '.' + std::move(name);
  duty.title = plan.title;
  duty.layer = plan.layer;
  duty.place = &plan.place;
  duty.by = rules[plan.layer].owner;
  return duty;
}

/// `how` stands before the length: "every ", "within ".
Duty review(const model::Ruleset& rules, const model::Plan& plan, const ReviewDue& due, const char* name, const char* how) {
  Duty duty = of(rules, plan, name);
  duty.kind = "review";
  duty.within = how + due.review.every;
  duty.arose = due.from;
  duty.due = due.at;
  return duty;
}

}  // namespace

Resolved resolved(const model::Ruleset& rules, const model::State& state, const Duty& duty, Instant at) {
  Resolved out;
  out.due = duty.due;
  out.late = duty.due && at > *duty.due;
  out.written = {duty.layer.index, duty.place->file, duty.place->line, duty.what, "", duty.steps.empty() ? 1 : after_its_steps, ""};
  RequiredAction& action = out.action;
  action.action.kind = duty.kind;
  action.action.what = duty.what;
  action.action.within = duty.within;
  action.action.clause = duty.name;
  if (duty.by) give_to(rules, state, *duty.by, at, action);
  if (duty.to) action.action.to = rules.roles[*duty.to].title, action.action.hears = who_holds(rules, state, *duty.to, at);
  action.due = action.action.due = moment_text(rules, duty.due);
  action.strength = duty.strength;
  action.safety = duty.safety;
  action.live = duty.live;
  action.tier = tier_of({duty.strength, duty.live, duty.safety, false, !duty.due && !duty.within.empty(), duty.due}, clock_at(rules, at));
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

Duty review_to_hold(const model::Ruleset& rules, const model::Plan& plan, const ReviewDue& due) {
  Duty duty = review(rules, plan, due, "review", "every ");
  duty.what = fmt::format("review the plan “{}”", plan.title);
  duty.text = "A plan is looked at again, so that support is neither more nor less than is needed";
  return duty;
}

Duty review_of_step_up(const model::Ruleset& rules, const model::Plan& plan, const ReviewDue& due) {
  Duty duty = review(rules, plan, due, "step_up_review", "within ");
  duty.what = fmt::format("review the step up of “{}”", plan.title);
  duty.text = "Support was stepped up. Without an end to that, it is a restriction that nobody has the authority for";
  duty.safety = true;
  if (due.after) duty.strength = due.after->strength, duty.cites = &due.after->cites, duty.place = &due.after->place;
  return duty;
}

Duty step_up_to_take(const model::Ruleset& rules, const model::Plan& plan, const model::Plan::StepUp& up, model::LevelIndex to, Instant since, const Reason& why) {
  Duty duty = of(rules, plan, "step_up");
  duty.kind = "do";
  duty.what = fmt::format("step up “{}” to “{}”", plan.title, plan.levels[to].title);
  duty.text = why.text;
  duty.within = "now";
  duty.arose = duty.due = since;
  duty.safety = duty.live = true;
  duty.steps = why.clause;
  duty.strength = up.strength;
  duty.cites = &up.cites;
  duty.place = &up.place;
  duty.facts = why.facts;
  if (!up.steps.empty() && up.steps.front().action.by) duty.by = up.steps.front().action.by;
  return duty;
}

}  // namespace kith::evaluate
