#pragma once
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/assessment.hpp"
#include "kith/rehearsal.hpp"

namespace kith::rehearsing {

/// The promises that this answer to the question breaks, of those that speak of it: what is never so, unless
/// their `when` is a definite no; what is always so, where it is a definite yes.
std::vector<Rehearsal::Failure> broken_promises(const model::Ruleset&, const model::Scenario&,
                                                const model::State&, const model::Question&, Outcome);

/// The promises about care that this assessment breaks.
std::vector<Rehearsal::Failure> broken_promises(const model::Ruleset&, const model::Scenario&,
                                                const model::State&, time::Instant at, const Assessment&);

}  // namespace kith::rehearsing
