#pragma once
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// What the record itself lacks: a review of narrative only, a restriction without an exit, a missing
/// participant...
std::vector<RecordFinding> record_findings(const model::Ruleset&, const model::State&, time::Instant at);

/// The entries marked as entered in error by the moment, of the record as it stands: first those that say no,
/// and concerns.
std::vector<RecordFinding> error_findings(const model::Ruleset&, const model::State& recorded,
                                          time::Instant at);

/// The entries of what happened after the moment, and after the record was drawn: nothing reads them.
std::vector<RecordFinding> ahead_findings(const model::Ruleset&, const model::State& recorded,
                                          time::Instant at);

}  // namespace kith::evaluate
