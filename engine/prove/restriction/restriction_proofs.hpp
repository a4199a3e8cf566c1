#pragma once
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "kith/proof.hpp"

namespace kith::proving {

/// What is proved of every kind of restriction though nobody promises it. `only`: what is called so; empty:
/// all of it.
std::vector<Proof> restriction_proofs(const model::Ruleset&, const ProofLimits&, const std::string& only);
/// Their names, in the same order.
std::vector<std::string> restriction_promise_names(const model::Ruleset&);

}  // namespace kith::proving
