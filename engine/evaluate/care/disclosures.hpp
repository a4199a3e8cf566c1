#pragma once
#include "engine/evaluate/decide/workspace.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// What each member of the circle may be told: every category and purpose that any boundary speaks of.
Disclosures disclosures(const model::Ruleset&, const model::State&, time::Instant at, Workspace&);

}  // namespace kith::evaluate
