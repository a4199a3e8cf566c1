#pragma once
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"

namespace kith::differing {

/// What one stack says: in words, and each part as a scenario expects it.
struct Says {
  std::vector<std::string> words, expected;
};

/// Of the requirement, the plan, the escalation, the involvement or the measure of that name. Of an
/// escalation that is not on record, nothing.
Says duties(const model::Ruleset&, const model::State&, time::Instant at, const std::string& name);
Says plan_says(const model::Ruleset&, const model::State&, time::Instant at, const std::string& name);
Says escalation_says(const model::Ruleset&, const model::State&, time::Instant at, const std::string& name);
Says who_decides_says(const model::Ruleset&, const model::State&, time::Instant at, const std::string& name);
Says measure_says(const model::Ruleset&, const model::State&, time::Instant at, const std::string& name);

}  // namespace kith::differing
