#pragma once
#include <optional>
#include <string>

#include "engine/model/ruleset.hpp"
#include "engine/rehearse/coverage/seen.hpp"
#include "kith/coverage.hpp"

namespace kith::proving {

/// Puts together scenarios for what none shows of a rule that no question meets: a requirement for an event,
/// a concern or the person as a whole, and the steps of it, a step of a plan, a straight way of an
/// escalation, an involvement. What is not found stands in `out` too. False where the rule is none of these.
bool close_person_gaps(const model::Ruleset&, const RuleCoverage&, MissingScenarios& out);

}  // namespace kith::proving
