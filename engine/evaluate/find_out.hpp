#pragma once
#include <vector>

#include "engine/evaluate/decide.hpp"
#include "kith/answer.hpp"

namespace kith::evaluate {

/// Everything not known on which the answer, or one about a narrower category, hangs; the most useful first.
std::vector<FindOut> find_out(Decided&);

}  // namespace kith::evaluate
