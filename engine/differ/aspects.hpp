#pragma once
#include <string>
#include <utility>
#include <vector>

#include "engine/model/ruleset.hpp"

namespace kith::differing {

/// What a declaration says, part by part, as a policy lead would look for it: what part, and its words.
using Aspects = std::vector<std::pair<std::string, std::string>>;

Aspects aspects_of(const model::Ruleset&, const model::Requirement&);
Aspects aspects_of(const model::Ruleset&, const model::Involvement&);
Aspects aspects_of(const model::Ruleset&, const model::Plan&);
Aspects aspects_of(const model::Ruleset&, const model::Escalation&);
Aspects aspects_of(const model::Ruleset&, const model::Measure&);

}  // namespace kith::differing
