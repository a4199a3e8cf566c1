#pragma once
#include <utility>

#include "engine/model/ruleset.hpp"

namespace kith::differing {

/// Of the ways to write one condition one, and whether that has to be so: "no fall" is "at least 1 fall" that
/// is not so, "at least medium" and "not low" are one set of choices. Known and unknown are the same in all.
std::pair<model::Atom, bool> one_way(const model::Ruleset&, model::Atom, bool is);

}  // namespace kith::differing
