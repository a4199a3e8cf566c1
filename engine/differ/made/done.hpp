#pragma once
#include "engine/differ/made/making.hpp"

/// What staff have done, and what somebody agreed to, for duties and plans to be told apart by.
namespace kith::differing {

/// In how many days about as many of a requirement's deadlines are over, one after another, as tells them
/// apart.
int days_until_late(const model::Requirement&, Making::Random&);
/// An hour ago, all but some of the last steps.
void some_steps_done(Making&, const model::Requirement&, Making::Random&);
/// All who have to agree to a step to that level said yes to it yesterday.
void agreed(Making&, const model::Plan&, std::size_t to, const std::vector<model::Who>&);
/// Something for which the requirement stands, and all of that done at once.
void done_in_time(Making&, const model::Ruleset&, const model::ForEach&, const model::Requirement&);

}  // namespace kith::differing
