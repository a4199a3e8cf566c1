#pragma once
#include "engine/model/ruleset.hpp"

namespace kith::model {

/// Whether every event that meets the first `where` meets the second, and may meet it where it may meet the
/// first: what is not recorded of an event is not known in both. False where that was not found.
bool where_implies(const Ruleset&, const Condition& one, const Condition& other);

}  // namespace kith::model
