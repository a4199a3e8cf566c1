#pragma once
#include <vector>

#include "kith/kith.hpp"

/// What the targets are given to read against, and what they all hold of what was found.
namespace kith::fuzz {

/// Small rulesets, compiled once: a whole service's, a café's.
const std::vector<Ruleset>& rulesets();

/// There is a value exactly where no diagnostic is an error, and every diagnostic can be shown.
void hold(bool value, const std::vector<Diagnostic>&);

}  // namespace kith::fuzz
