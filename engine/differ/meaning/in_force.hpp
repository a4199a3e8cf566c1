#pragma once
#include <vector>

#include "engine/model/ruleset.hpp"

namespace kith::differing {

/// By definition: has it one text, in force on every day on which whatever reads it is? Then it is its text.
std::vector<bool> always_in_force(const model::Ruleset&);

}  // namespace kith::differing
