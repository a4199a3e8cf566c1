#pragma once
#include <optional>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// Who decides about a matter at a moment, who is heard, and what each may be told.
WhoDecides who_decides(const model::Ruleset&, const model::State&, model::DecisionId, time::Instant at);

}  // namespace kith::evaluate
