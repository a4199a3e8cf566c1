#pragma once
#include <optional>

#include "engine/evaluate/plan/place.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// A review, from when it is counted, and when it is due, where those can be worked out.
struct ReviewDue {
  PlanReview review;
  std::optional<time::Instant> from;
  std::optional<time::Due> at;
  const model::Plan::StepUp* after = nullptr;  ///< of a step up: the one that asks for it
};
/// The shortest review period that is not a definite no, from the last review or, with none, from the level's
/// `since`. Nothing where no period applies.
std::optional<ReviewDue> regular_review(const model::Ruleset&, const model::State&, const model::Plan&,
                                        const PlanPlace&, time::Instant at);
/// After a step up, its own review; one that lapses unreviewed is overdue, because a step up without an end
/// is a restriction without authority. Nothing where the present level was not reached by a step up, or that
/// has been reviewed.
std::optional<ReviewDue> step_up_review(const model::Ruleset&, const model::State&, const model::Plan&,
                                        const PlanPlace&, time::Instant at);

}  // namespace kith::evaluate
