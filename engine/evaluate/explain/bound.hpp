#pragma once
#include "engine/evaluate/decide/decide.hpp"
#include "kith/answer.hpp"

namespace kith::evaluate {

/// Whether something may be done follows who decides about it: what the boundaries would allow is not done
/// while it is to be found out who decides, nor against whoever does. Changes the outcome, its reasons and
/// what to find out; what is about telling stays as it is.
void bind_to_decider(const Decided&, Answer&);

}  // namespace kith::evaluate
