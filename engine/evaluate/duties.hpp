#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/plan_review.hpp"
#include "engine/evaluate/resolve.hpp"

namespace kith::evaluate {

Resolved resolved(const model::Ruleset&, const model::State&, const Duty&, time::Instant at);

/// A plan's regular review.
Duty review_to_hold(const model::Ruleset&, const model::Plan&, const ReviewDue&);
/// The review that a step up must have.
Duty review_of_step_up(const model::Ruleset&, const model::Plan&, const ReviewDue&);
/// A step up that is to be taken now, since when.
Duty step_up_to_take(const model::Ruleset&, const model::Plan&, const model::Plan::StepUp&, model::LevelIndex to, time::Instant since, const Reason&);

/// Who is to be told of a live escalation, to answer or to end it.
std::vector<Duty> escalation_duties(const model::Ruleset&, const model::State&, std::uint32_t record, time::Instant at);

}  // namespace kith::evaluate
