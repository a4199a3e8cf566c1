#pragma once
#include "cli/command/person/each_person.hpp"
#include "kith/ruleset.hpp"

namespace kith::cli {

/// Of whom two rulesets say something else, worst first. What is said of each is kept in files without a
/// name, so that memory does not grow with the caseload. Gives the exit code.
int diff_people(const Ruleset& before, const Ruleset& after, const CaseloadOptions&, bool json);

}  // namespace kith::cli
