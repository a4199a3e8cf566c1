#pragma once
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/model/scenario.hpp"
#include "kith/proof.hpp"

namespace kith::proving {

/// What is on record where something arises at a time: for an item that came to be then, or about a person
/// who is supported since then.
struct Arising {
  std::vector<model::scenario::Given> givens;
  std::string item;  ///< the item's id; empty: about the person
};

/// Ways in which a requirement may arise at that time and not before, `limits.records` at most. None where no
/// way is known. The engine has not looked at them.
std::vector<Arising> arising(const model::Ruleset&, const model::Requirement&, const time::Stamp& start,
                             const ProofLimits& limits);

}  // namespace kith::proving
