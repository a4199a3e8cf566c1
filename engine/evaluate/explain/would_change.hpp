#pragma once
#include <vector>

#include "engine/evaluate/explain/bound.hpp"
#include "kith/answer.hpp"

namespace kith::evaluate {

/// How often it is asked again at most, and in how many steps of a workspace, about: less often where asking
/// once takes many.
constexpr std::size_t most_suppositions = 4096;
constexpr std::size_t most_supposing_steps = std::size_t{1} << 23;

struct Changes {
  std::vector<WouldChange> found;
  bool approximate = false;  ///< not everything was tried: no two records together, or not every record
};
/// The smallest sets of at most two obtainable records that would alter the outcome, each found by asking
/// again with them.
Changes would_change(Decided&, const Bound&);

}  // namespace kith::evaluate
