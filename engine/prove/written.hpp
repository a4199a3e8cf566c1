#pragma once
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/model/scenario.hpp"

namespace kith::proving {

/// A scenario as Kith, with `refuse` expected: it parses, and fails for as long as the promise is broken.
std::string written(const model::Ruleset&, const model::Scenario&);
/// The same as sentences in plain words.
std::vector<std::string> told(const model::Ruleset&, const model::Scenario&);

}  // namespace kith::proving
