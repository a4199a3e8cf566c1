#pragma once
#include <vector>

#include "engine/evaluate/decide/trace.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// How far each part of what a step down asks for has come, in the order of the rule.
std::vector<Progress> progress(Trace&, const model::Plan::StepDown&);

}  // namespace kith::evaluate
