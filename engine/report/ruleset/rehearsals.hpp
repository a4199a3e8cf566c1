#pragma once
#include <string>
#include <vector>

#include "kith/rehearsal.hpp"

/// What a run of the scenarios found, for people and for the tools that gather test results.
namespace kith::report {

/// The scenarios that failed with what was expected and found, and last the sum: `160 passed, 2 failed`.
/// `width`: columns to wrap at.
std::string rehearsals_text(const std::vector<Rehearsal>&, int width = 100);
/// JUnit XML: one suite a ruleset, one case a scenario.
std::string rehearsals_junit(const std::vector<Rehearsal>&);
/// docs/schema/scenarios.schema.json.
std::string rehearsals_json(const std::vector<Rehearsal>&);

}  // namespace kith::report
