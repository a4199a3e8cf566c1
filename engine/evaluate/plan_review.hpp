#pragma once
#include <optional>

#include "engine/evaluate/plan_place.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// The shortest review period that is not a definite no, from the last review or, with none, from the level's `since`.
PlanReview regular_review(const model::Ruleset&, const model::State&, const model::Plan&, const PlanPlace&, time::Instant at);
/// After a step up, its own review; one that lapses unreviewed is overdue, because a step up without an end is a restriction without
/// authority. Nothing where the present level was not reached by a step up, or that has been reviewed.
std::optional<PlanReview> step_up_review(const model::Ruleset&, const model::State&, const model::Plan&, const PlanPlace&, time::Instant at);

}  // namespace kith::evaluate
