#include "engine/evaluate/plan_review.hpp"

#include <algorithm>

namespace kith::evaluate {

using model::Plan;
using time::Instant;

namespace {

/// The last review of the plan held by a moment.
std::optional<time::Stamp> last_review(const model::State& state, const Plan& plan, Instant at) {
  std::optional<time::Stamp> last;
  if (!state.reviews) return last;
  for (const model::ReviewHeld& review : *state.reviews)
    if (review.of == plan.name && review.held && review.held->first <= at && (!last || review.held->first > last->first)) last = review.held;
  return last;
}

PlanReview review(const model::Ruleset& rules, Instant from, time::Duration length, Instant at) {
  PlanReview result;
  result.every = time::text(length);
  const auto due = time::after(from, length, rules.zone, rules.calendar ? &*rules.calendar : nullptr);
  if (due) result.due = rules.zone.text(*due);
  result.overdue = due && at >= *due;
  return result;
}

}  // namespace

PlanReview regular_review(const model::Ruleset& rules, const model::State& state, const Plan& plan, const PlanPlace& place, Instant at) {
  const auto last = last_review(state, plan, at);
  const Instant from = last ? last->first : place.record->since->first;
  const About about = about_plan(rules, state, place, false);
  PlanReview shortest;
  for (const Plan::ReviewEvery& every : plan.reviews) {
    const Truth whether = truth_then(about, every.when, at);
    if (whether == Truth::no) continue;
    PlanReview one = review(rules, from, every.length, at);
    one.why = whether == Truth::unknown ? "whether a longer interval would do is not known" : last ? "since the last review" : "since the present level began";
    if (shortest.every.empty() || one.due < shortest.due) shortest = std::move(one);
  }
  return shortest;
}

std::optional<PlanReview> step_up_review(const model::Ruleset& rules, const model::State& state, const Plan& plan, const PlanPlace& place, Instant at) {
  if (!place.came_by_step_up) return std::nullopt;
  const auto last = last_review(state, plan, at);
  if (last && !later(*place.record->since, *last)) return std::nullopt;
  std::optional<PlanReview> soonest;
  for (const Plan::StepUp& up : plan.ups) {
    if (up.to && *up.to != place.level) continue;
    PlanReview one = review(rules, place.record->since->first, up.review_within, at);
    one.why = "support was stepped up, and that must be looked at again";
    if (!soonest || one.due < soonest->due) soonest = std::move(one);
  }
  return soonest;
}

}  // namespace kith::evaluate
