#pragma once
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// Everything about one person at one moment. Pure and total.
Assessment assess(const model::Ruleset&, const model::State&, time::Instant at);
/// Only what must be done, worst first: what a caseload's worklist needs of each person.
std::vector<RequiredAction> due_actions(const model::Ruleset&, const model::State&, time::Instant at);

}  // namespace kith::evaluate
