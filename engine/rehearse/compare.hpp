#pragma once
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/rehearse/rehearse.hpp"

namespace kith::rehearse {

/// Holds an answer to what a scenario expects, each expectation by itself. The clauses after `by` must be exactly those that certainly
/// apply; names kept back, texts and what may come out must be among those of the answer.
std::vector<Rehearsal::Failure> compare(const model::Ruleset&, const std::vector<model::scenario::Expected>&, const Answer&);

}  // namespace kith::rehearse
