#pragma once
#include <vector>

#include "engine/evaluate/explain/bound.hpp"
#include "kith/answer.hpp"

namespace kith::evaluate {

/// The smallest sets of at most two obtainable records that would alter the outcome, each found by asking
/// again with them.
std::vector<WouldChange> would_change(Decided&, const Bound&);

}  // namespace kith::evaluate
