#pragma once
#include <vector>

#include "engine/evaluate/plan/duties.hpp"
#include "engine/model/care.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// One plan's answer, and what it demands: the actions of its steps up, those steps themselves, and reviews.
struct PlanOutcome {
  PlanAnswer answer;
  std::vector<Demand> demands;
  std::vector<Duty> duties;
};
PlanOutcome plan_answer(const model::Ruleset&, const model::State&, const model::Plan&, time::Instant at);

}  // namespace kith::evaluate
