#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/model/scenario.hpp"

namespace kith::proving {

/// A scenario as Kith, with this outcome expected: with what a promise asks for, it fails for as long as that
/// is broken.
std::string written(const model::Ruleset&, const model::Scenario&, std::string_view expected);
/// The same as sentences in plain words.
std::vector<std::string> told(const model::Ruleset&, const model::Scenario&);

}  // namespace kith::proving
