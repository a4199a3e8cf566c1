#pragma once
#include "engine/evaluate/plan/review.hpp"
#include "engine/evaluate/requirement/resolve.hpp"

namespace kith::evaluate {

/// A plan's regular review.
Duty review_to_hold(const model::Ruleset&, const model::Plan&, const ReviewDue&);
/// The review that a step up must have.
Duty review_of_step_up(const model::Ruleset&, const model::Plan&, const ReviewDue&);
/// A step up that is to be taken now, since when; nothing where nobody knows.
Duty step_up_to_take(const model::Ruleset&, const model::Plan&, const model::Plan::StepUp&,
                     model::LevelIndex to, std::optional<time::Instant> since, const Reason&);

/// Records may keep a step down waiting this long before supplying them is itself overdue.
inline constexpr time::Duration patience_with_records{14, time::Unit::days};
/// What is to be done then.
extern const model::Action supply_records;
/// To supply the records that hold a step down back: what is `missing`. `record`: the plan's place in the
/// record.
Demand records_to_supply(const model::Ruleset&, const model::Plan&, std::uint32_t record, time::Instant since,
                         const std::vector<FindOut>& missing);

}  // namespace kith::evaluate
