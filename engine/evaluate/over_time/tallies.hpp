#pragma once
#include <optional>
#include <variant>

#include "engine/evaluate/over_time/different_tally.hpp"
#include "engine/evaluate/over_time/late_tally.hpp"
#include "engine/evaluate/over_time/tally.hpp"

namespace kith::evaluate {

using AnyTally = std::variant<Tally, LateTally, DifferentTally>;

/// Conditions whose truth a tally gives, as of a moment that an inquiry about the same record asks about.
/// Which: those that count, add up or tell apart events within a length, since the last step, or before or
/// after an item.
std::optional<AnyTally> tally_for(const Inquiry&, const model::Atom&);
Truth truth_by(AnyTally&, const Inquiry&, const model::Atom&, time::Instant now);

}  // namespace kith::evaluate
