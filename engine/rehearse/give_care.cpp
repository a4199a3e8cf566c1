#include <algorithm>

#include "engine/rehearse/stage.hpp"

/// What a scenario gives about plans, restrictions, goals, reviews, escalations and what has been done.
namespace kith::rehearsing {

namespace given = model::scenario;

namespace {

/// The person's place on a plan; a blank one where the record has none.
model::PlanRecord& place_on(Stage& stage, const std::string& plan) {
  std::vector<model::PlanRecord>& plans = section(stage.state.plans);
  // The latest: a record may hold the levels of earlier days too.
  const auto found = std::find_if(plans.rbegin(), plans.rend(),
                                  [&](const model::PlanRecord& one) { return one.plan == plan; });
  if (found != plans.rend()) return *found;
  plans.push_back({plan, "", std::nullopt, {}});
  return plans.back();
}

model::EscalationRecord& live(Stage& stage, const std::string& escalation) {
  std::vector<model::EscalationRecord>& all = section(stage.state.escalations);
  const auto found = std::find_if(all.rbegin(), all.rend(),
                                  [&](const model::EscalationRecord& one) { return one.name == escalation; });
  if (found != all.rend()) return *found;
  all.push_back({escalation, std::nullopt, "", {}});
  return all.back();
}

}  // namespace

/// One more level in the history of the plan.
void give(Stage& stage, const model::Spot&, const given::AtLevel& at) {
  section(stage.state.plans).push_back({at.plan, at.level, at.since, {}});
  stage.mark = &stage.state.plans->back().in_error;
}

void give(Stage& stage, const model::Spot& place, const given::Agreed& agreed) {
  const auto by = stage.party(agreed.by, place);
  if (!by) return;
  model::Agreement added;
  added.by_person = by->kind == model::Party::Kind::person;
  if (by->kind == model::Party::Kind::member) added.member = by->index;
  if (by->kind == model::Party::Kind::role) added.role = model::RoleId{by->index};
  added.to = agreed.level;
  added.agrees = agreed.agrees;
  added.on = agreed.on;
  auto& words = place_on(stage, agreed.plan).agreed;
  words.push_back(std::move(added));
  stage.mark = &words.back().in_error;
}

void give(Stage& stage, const model::Spot&, const model::Restriction& restriction) {
  section(stage.state.restrictions).push_back(restriction);
  stage.mark = &stage.state.restrictions->back().in_error;
}
void give(Stage& stage, const model::Spot&, const model::Goal& goal) {
  section(stage.state.goals).push_back(goal);
  stage.mark = &stage.state.goals->back().in_error;
}

void give(Stage& stage, const model::Spot& place, const model::ReviewHeld& review) {
  for (const std::string& who : review.attended)
    if (!stage.party(who, place)) return;
  section(stage.state.reviews).push_back(review);
  stage.mark = &stage.state.reviews->back().in_error;
}

void give(Stage& stage, const model::Spot&, const given::Opened& opened) {
  section(stage.state.escalations).push_back({opened.escalation, opened.at, "", {}});
  stage.mark = &stage.state.escalations->back().in_error;
}

void give(Stage& stage, const model::Spot&, const given::StageTold& told) {
  model::EscalationRecord& escalation = live(stage, told.escalation);
  if (!escalation.opened) escalation.opened = told.told;
  escalation.steps.push_back({told.stage, told.told, told.answered, told.resolved});
  stage.mark = &escalation.steps.back().in_error;
}

void give(Stage& stage, const model::Spot& place, const model::ActionDone& done) {
  for (const std::string& who : {done.to, done.by})
    if (!who.empty() && !stage.party(who, place)) return;
  section(stage.state.actions).push_back(done);
  stage.state.action_order = {};
  stage.mark = &stage.state.actions->back().in_error;
}

}  // namespace kith::rehearsing
