#pragma once
#include "tests/oracle/oracle.hpp"

/// The tests and conditions that refer to each other: a presumption has a condition, a condition may read
/// capacity.
namespace kith::oracle {

/// What the record says about one test, at `asked.at`.
Truth atom_truth(const Asked& asked, AtomId atom);

/// The rule of a definition in force at the question's moment, if there is one.
const Definition::Rule* rule_in_force(const Asked& asked, DefinitionId definition);

/// What holds of a fact, or of capacity (no fact), when nothing is recorded: a value, or nothing where that
/// is not known.
std::optional<Value> presumed(const Asked& asked, const std::optional<FactId>& fact);

}  // namespace kith::oracle
