#pragma once
#include <vector>

#include "engine/differ/people/hangs.hpp"
#include "engine/differ/people/scope.hpp"
#include "engine/time/time.hpp"

namespace kith::differing {

/// What is to be done, by whom and when, how plans stand, and who decides, otherwise than before.
std::vector<PersonDifference> care_that_differs(const Scope&, const Records&, time::Instant at);

}  // namespace kith::differing
