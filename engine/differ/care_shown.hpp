#pragma once
#include "engine/differ/joint.hpp"
#include "kith/difference.hpp"

namespace kith::differing {

/// Gives each duty, each plan, each escalation, each measure and each involvement that differs an example,
/// where one is found: a record put together at random from what both read, by which both stacks were asked.
/// Always the same.
void care_shown(const Joint&, const model::Ruleset& before, const model::Ruleset& after, Differences&);

}  // namespace kith::differing
