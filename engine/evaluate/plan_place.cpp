#include "engine/evaluate/plan_place.hpp"

#include <algorithm>

#include "engine/evaluate/words.hpp"

namespace kith::evaluate {

using model::LevelIndex;
using model::Plan;
using time::Instant;

namespace {

/// One past the last where the level is not known, or is none of the plan in force.
LevelIndex level_of(const Plan& plan, const model::PlanRecord& record) {
  const auto found = std::find_if(plan.levels.begin(), plan.levels.end(), [&](const Plan::Level& level) { return level.name == record.level; });
  return static_cast<LevelIndex>(found - plan.levels.begin());
}

/// Has any step up been due since a moment? Then what was agreed before no longer counts.
bool stepped_up_since(const model::Ruleset& rules, const model::State& state, const Plan& plan, const PlanPlace& place, Instant from, Instant at) {
  for (const Plan::StepUp& up : plan.ups) {
    const About about = about_plan(rules, state, place, !up.to);
    for (const Instant change : changes(about, {up.when}, at))
      if (change >= from && truth_then(about, up.when, change) == Truth::yes) return true;
    if (truth_then(about, up.when, at) == Truth::yes) return true;
  }
  return false;
}

bool speaks_for(const model::Ruleset& rules, const model::State& state, const model::Agreement& word, const model::Who& who, Instant at) {
  if (who.person || word.by_person) return who.person && word.by_person;
  if (word.role) return who.role && rules.roles.covers(*who.role, *word.role);
  if (!who.role || !state.circle) return false;
  const auto roles = roles_at((*state.circle)[word.member], {at, at, false});
  return std::any_of(roles.begin(), roles.end(), [&](auto role) { return rules.roles.covers(*who.role, role); });
}

}  // namespace

PlanPlace place_on(const Plan& plan, const model::State& state, Instant at) {
  PlanPlace place;
  if (!state.plans) return place;
  const model::PlanRecord* before = nullptr;
  for (std::uint32_t i = 0; i < state.plans->size(); ++i) {
    const model::PlanRecord& record = (*state.plans)[i];
    if (record.plan != plan.name || (record.since && record.since->first > at)) continue;
    if (!record.since) return {};
    const bool first = !place.record;
    const bool tie = !first && !later(*record.since, *place.record->since) && !later(*place.record->since, *record.since);
    const bool newer = first || later(*record.since, *place.record->since) || (tie && level_of(plan, record) < place.level);
    if (newer) {
      if (!tie) before = place.record;
      place = {&record, i, level_of(plan, record), false};
    } else if (!tie && (!before || later(*record.since, *before->since))) {
      before = &record;
    }
  }
  if (place.record && place.level == plan.levels.size()) return {};
  place.came_by_step_up = before && place.record && level_of(plan, *before) > place.level;
  return place;
}

About about_plan(const model::Ruleset& rules, const model::State& state, const PlanPlace& place, bool only_after_last_step) {
  return {rules, state, std::nullopt, place.record ? place.record->since : std::nullopt, only_after_last_step};
}

Agreed agreements(const model::Ruleset& rules, const model::State& state, const Plan& plan, const PlanPlace& place, const Plan::StepDown& down,
                  Instant at) {
  Agreed result;
  const std::string& target = plan.levels[place.level + 1].name;
  for (const model::Who& who : down.agreed_by) {
    const model::Agreement* latest = nullptr;
    for (const model::Agreement& word : place.record->agreed) {
      if (!word.on || word.on->first > at || !speaks_for(rules, state, word, who, at)) continue;
      if (!latest || later(*word.on, *latest->on) || (!later(*latest->on, *word.on) && word.agrees != true)) latest = &word;
    }
    const bool counts = latest && latest->agrees == true && latest->to == target && !later(*place.record->since, *latest->on) &&
                        !stepped_up_since(rules, state, plan, place, latest->on->first, at);
    (counts ? result.agreed : result.missing).push_back(who.person ? person_name(state) : rules.roles[*who.role].title);
  }
  return result;
}

}  // namespace kith::evaluate
