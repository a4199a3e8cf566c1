#pragma once
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// One measure for one person; a caseload adds such answers up row by row.
MeasureAnswer measure_answer(const model::Ruleset&, const model::State&, const model::Measure&, const Due&,
                             time::Instant at);

}  // namespace kith::evaluate
