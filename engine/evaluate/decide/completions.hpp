#pragma once
#include "engine/evaluate/decide/settle.hpp"

namespace kith::evaluate {

/// What the boundaries come to whichever way it is with what is not known: which outcomes are possible, who
/// stands, and on which unknowns anything hangs. Beyond `most_completions` it is the approximate answer.
/// `own`: each candidate's own condition.
void complete(Trace&, const std::vector<Truth>& own, Settled&);

}  // namespace kith::evaluate
