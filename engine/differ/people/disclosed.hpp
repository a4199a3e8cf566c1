#pragma once
#include <vector>

#include "engine/differ/people/hangs.hpp"
#include "engine/differ/people/scope.hpp"
#include "engine/time/time.hpp"

namespace kith::differing {

/// What whoever is in the circle, and the person, may be told or may do otherwise than before.
std::vector<PersonDifference> answers_that_differ(const Scope&, const Records&, time::Instant at);

}  // namespace kith::differing
