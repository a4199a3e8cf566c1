#pragma once
#include "tests/neighbours/rows.hpp"

namespace kith::tests::neighbours {

/// All that is said of a question and of what is asked more widely, or of the person: as JSON, in Easy Read
/// and by ids; of what is refused, why it is. Without what every release changes.
std::string answered(const Ruleset& rules, const json& asked);

/// All that a check finds, and what it makes of the rules.
std::string checked(const Compilation&);

}  // namespace kith::tests::neighbours
