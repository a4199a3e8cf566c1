#pragma once
#include "engine/differ/made/making.hpp"

namespace kith::differing {

/// Puts on record, at random, something that a requirement is for: as long ago as tells its deadlines apart,
/// and with some of its steps done. Items that a scenario does not give are left out.
void put_item(Making&, const model::Ruleset&, const model::Requirement&, Making::Random&);

}  // namespace kith::differing
