#pragma once
// Scenarios: the record that one describes (given_*), its question, and what is compared. A new thing to give
// or to expect is a function here and one in dsl/syntax/grammar/scenario.

#include "engine/model/ruleset.hpp"
#include "kith/files.hpp"
#include "kith/rehearsal.hpp"

namespace kith::rehearsing {

/// Runs one scenario: builds the record it describes, asks its question, compares. A record that it names is
/// read through the last; its name ends in `.json`, or it is not read, and of what turns out to be no record
/// not a word is repeated.
Rehearsal rehearse(const model::Ruleset&, const model::Scenario&, const ReadFile&);

}  // namespace kith::rehearsing
