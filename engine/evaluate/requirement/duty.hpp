#pragma once
#include "engine/evaluate/requirement/resolve.hpp"

namespace kith::evaluate {

/// What is to be done because of a plan or an escalation, as what a requirement asks for is.
Resolved resolved(const model::Ruleset&, Holders&, const Duty&, time::Instant at);

}  // namespace kith::evaluate
