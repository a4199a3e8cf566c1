#pragma once
#include <optional>

#include "engine/evaluate/escalation/stages.hpp"

namespace kith::evaluate {

/// The latest moment at which this stage's way reaches a final one; nothing where it has answered for good.
std::optional<time::Instant> worst_case(const model::Ruleset&, const model::Escalation&,
                                        const StageState& from);

}  // namespace kith::evaluate
