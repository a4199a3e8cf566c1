#pragma once
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"

/// Made by hand.
namespace rulesets {

/// A checked ruleset with one of everything.
kith::model::Ruleset ruleset();
/// A record for it.
kith::model::State record();

}  // namespace rulesets
