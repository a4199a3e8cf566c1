#pragma once
#include <optional>
#include <string>

#include "engine/model/ruleset.hpp"
#include "engine/model/scenario.hpp"
#include "kith/proof.hpp"

namespace kith::proving {

/// What the engine answers to a scenario, as `kith test` has it, where that breaks the promise: "got allow".
std::optional<std::string> how_broken(const model::Ruleset&, const model::Promise&, const model::Scenario&);

/// The scenario of a promise that it breaks, told: what is on record, the engine's answer with the clauses
/// that it comes from, and what was promised.
Proof::Counterexample example_of(const model::Ruleset&, const model::Promise&, const model::Scenario&);

}  // namespace kith::proving
