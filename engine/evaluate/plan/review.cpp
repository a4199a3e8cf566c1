#include "engine/evaluate/plan/review.hpp"

#include <tuple>

#include "engine/time/deadline.hpp"

namespace kith::evaluate {

using model::Plan;
using time::Instant;

namespace {

/// Of one first moment, a day comes after a moment of it.
bool after(const time::Stamp& a, const time::Stamp& b) {
  return std::tie(a.first, a.last) > std::tie(b.first, b.last);
}

/// The last review of the plan held by a moment.
std::optional<time::Stamp> last_review(const model::State& state, const Plan& plan, Instant at) {
  std::optional<time::Stamp> last;
  if (!state.reviews) return last;
  for (const model::ReviewHeld& review : *state.reviews)
    if (review.of == plan.name && review.held && review.held->first <= at &&
        (!last || after(*review.held, *last)))
      last = review.held;
  return last;
}

ReviewDue review(const model::Ruleset& rules, const std::optional<time::Stamp>& from, time::Duration length,
                 Instant at) {
  ReviewDue result;
  if (from) {
    result.from = from->first;
    result.at = time::due(*from, length, rules.zone, rules.calendar ? &*rules.calendar : nullptr);
  }
  result.review.every = time::text(length);
  if (result.at) result.review.due = time::text(*result.at, rules.zone);
  if (result.at) result.review.overdue_after = time::overdue_after(*result.at, rules.zone);
  result.review.overdue = result.at && at > result.at->latest;
  return result;
}
/// One without a date is not sooner than one that has one.
bool sooner(const ReviewDue& a, const ReviewDue& b) { return a.at && (!b.at || time::sooner(*a.at, *b.at)); }

}  // namespace

std::optional<ReviewDue> regular_review(const model::Ruleset& rules, const model::State& state,
                                        const Plan& plan, const PlanPlace& place, Instant at) {
  const auto last = last_review(state, plan, at);
  std::optional<time::Stamp> from = last;
  if (!from && place.record) from = place.record->since;
  const About about = about_plan(rules, state, place, false);
  std::optional<ReviewDue> shortest;
  for (const Plan::ReviewEvery& every : plan.reviews) {
    const Truth whether = truth_then(about, every.when, at);
    if (whether == Truth::no) continue;
    ReviewDue one = review(rules, from, every.length, at);
    one.review.why = !from                       ? "nothing on record says from when"
                     : whether == Truth::unknown ? "whether a longer interval would do is not known"
                     : last                      ? "since the last review"
                                                 : "since the present level began";
    if (!shortest || sooner(one, *shortest)) shortest = std::move(one);
  }
  return shortest;
}

std::optional<ReviewDue> step_up_review(const model::Ruleset& rules, const model::State& state,
                                        const Plan& plan, const PlanPlace& place, Instant at) {
  if (!place.record || !place.came_by_step_up()) return std::nullopt;
  const auto last = last_review(state, plan, at);
  const time::Stamp& stepped = *place.arrived->since;
  if (last && !later(stepped, *last)) return std::nullopt;
  std::optional<ReviewDue> soonest;
  for (const Plan::StepUp& up : plan.ups) {
    if (up.to && *up.to != place.level) continue;
    ReviewDue one = review(rules, stepped, up.review_within, at);
    one.review.why = "support was stepped up, and that must be looked at again";
    one.after = &up;
    if (!soonest || sooner(one, *soonest)) soonest = std::move(one);
  }
  return soonest;
}

}  // namespace kith::evaluate
