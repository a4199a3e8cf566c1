#pragma once
#include "engine/evaluate/plan/review.hpp"
#include "engine/evaluate/requirement/resolve.hpp"

namespace kith::evaluate {

/// A plan's regular review.
Duty review_to_hold(const model::Ruleset&, const model::Plan&, const ReviewDue&);
/// The review that a step up must have.
Duty review_of_step_up(const model::Ruleset&, const model::Plan&, const ReviewDue&);
/// A step up that is to be taken now, since when.
Duty step_up_to_take(const model::Ruleset&, const model::Plan&, const model::Plan::StepUp&, model::LevelIndex to, time::Instant since, const Reason&);

}  // namespace kith::evaluate
