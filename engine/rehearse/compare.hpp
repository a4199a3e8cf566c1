#pragma once
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "engine/rehearse/rehearse.hpp"
#include "kith/assessment.hpp"

namespace kith::rehearsing {

/// Holds an answer to what a scenario expects, each expectation by itself. The clauses after `by` must be
/// exactly those that certainly apply; names kept back, texts and what may come out must be among those of
/// the answer.
std::vector<Rehearsal::Failure> compare(const model::Ruleset&, const std::vector<model::scenario::Expected>&,
                                        const Answer&);
/// Holds an assessment, or as much of one as was asked for, in the same way.
std::vector<Rehearsal::Failure> compare(const model::Ruleset&, const model::State&,
                                        const std::vector<model::scenario::Expected>&, const Assessment&);

}  // namespace kith::rehearsing
