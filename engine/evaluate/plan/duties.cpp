#include "engine/evaluate/plan/duties.hpp"

#include <fmt/format.h>

#include <utility>

namespace kith::evaluate {

using time::Instant;

namespace {

/// Whoever answers for the rules that a plan stands in sees to what nobody else is named for.
Duty of(const model::Ruleset& rules, const model::Plan& plan, std::string name) {
  Duty duty;
  duty.name = plan.name + '.' + std::move(name);
  duty.title = plan.title;
  duty.layer = plan.layer;
  duty.place = plan.place;
  duty.by = rules[plan.layer].owner;
  return duty;
}

/// `how` stands before the length: "every ", "within ".
Duty review(const model::Ruleset& rules, const model::Plan& plan, const ReviewDue& due, const char* name,
            const char* how) {
  Duty duty = of(rules, plan, name);
  duty.kind = "review";
  duty.within = how + due.review.every;
  duty.arose = due.from;
  duty.due = due.at;
  return duty;
}

const std::vector<model::Citation> no_citations;

}  // namespace

const model::Action supply_records = [] {
  model::Action action;
  action.text = "supply the records that hold a step down back";
  action.deadline = {model::Deadline::Kind::within, patience_with_records, {}};
  return action;
}();

Duty review_to_hold(const model::Ruleset& rules, const model::Plan& plan, const ReviewDue& due) {
  Duty duty = review(rules, plan, due, "review", "every ");
  duty.what = fmt::format("review the plan “{}”", plan.title);
  duty.text = "A plan is looked at again, so that support is neither more nor less than is needed";
  return duty;
}

Duty review_of_step_up(const model::Ruleset& rules, const model::Plan& plan, const ReviewDue& due) {
  Duty duty = review(rules, plan, due, "step_up_review", "within ");
  duty.what = fmt::format("review the step up of “{}”", plan.title);
  duty.text =
      "Support was stepped up. Without an end to that, it is a restriction that nobody has the authority for";
  duty.safety = true;
  if (due.after) {
    duty.strength = due.after->strength;
    duty.cites = &due.after->cites;
    duty.place = due.after->place;
  }
  return duty;
}

Duty step_up_to_take(const model::Ruleset& rules, const model::Plan& plan, const model::Plan::StepUp& up,
                     model::LevelIndex to, std::optional<Instant> since, const Reason& why) {
  Duty duty = of(rules, plan, "step_up");
  duty.kind = "do";
  duty.what = fmt::format("step up “{}” to “{}”", plan.title, plan.levels[to].title);
  duty.text = why.text;
  duty.within = "now";
  duty.arose = since;
  if (since) duty.due = time::Due::at(*since);
  duty.safety = duty.live = true;
  duty.steps = why.clause;
  duty.strength = up.strength;
  duty.cites = &up.cites;
  duty.place = up.place;
  duty.facts = why.facts;
  if (!up.steps.empty() && up.steps.front().action.by) duty.by = up.steps.front().action.by;
  return duty;
}

Demand records_to_supply(const model::Ruleset& rules, const model::Plan& plan, std::uint32_t record,
                         Instant since, const std::vector<FindOut>& missing) {
  Demand demand;
  demand.requirement = plan.name + ".held_back";
  demand.title = plan.title;
  demand.layer = plan.layer;
  demand.action = &supply_records;
  demand.by = rules[plan.layer].owner;
  demand.item = Item{model::ItemKind::plan, record, 0};
  demand.arose = since;
  demand.text = "Nothing holds a step down back but what nobody has recorded:";
  for (const FindOut& one : missing) demand.text += (&one == &missing.front() ? " " : "; ") + one.plain;
  demand.cites = &no_citations;
  demand.place = plan.place;
  return demand;
}

}  // namespace kith::evaluate
