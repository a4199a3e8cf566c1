#pragma once
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/decision.hpp"

namespace kith::evaluate {

/// What a question comes to, by ids.
Decision decision(const model::Ruleset&, const model::State&, const model::Question&);

}  // namespace kith::evaluate
