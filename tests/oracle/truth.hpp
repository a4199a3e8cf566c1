#pragma once
#include "kith/truth.hpp"
#include "tests/oracle/asked.hpp"

/// The tests and conditions that refer to each other: a presumption has a condition, a condition may read
/// capacity.
namespace kith::oracle {

/// What the record says about one test, at `asked.at`.
Truth atom_truth(const Asked& asked, AtomId atom);

/// Truths that a completion gives in place of what is not known: by atom, and by definition without a rule in
/// force.
struct Given {
  std::map<std::uint32_t, bool> atoms, definitions;
};

/// Kleene's strong connectives over what is recorded, completed by what is given. No condition is "always".
Truth condition_truth(const Asked& asked, const Condition& condition, const Given& given = {});

/// The rule of a definition in force at the question's moment, if there is one.
const Definition::Rule* rule_in_force(const Asked& asked, DefinitionId definition);

/// What holds of a fact, or of capacity (no fact), when nothing is recorded: a value, or nothing where that
/// is not known.
std::optional<Value> presumed(const Asked& asked, const std::optional<FactId>& fact);

}  // namespace kith::oracle
