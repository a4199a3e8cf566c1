#pragma once
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/rehearsal.hpp"

namespace kith::rehearsing {

/// The promises that an allow to the question breaks: those that speak of it, and whose `when` is anything
/// but a definite no.
std::vector<Rehearsal::Failure> broken_promises(const model::Ruleset&, const model::Scenario&,
                                                const model::State&, const model::Question&);

}  // namespace kith::rehearsing
