#pragma once
#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// The examples that a ruleset is held to.
void add_scenarios(Work&);

}  // namespace kith::check
