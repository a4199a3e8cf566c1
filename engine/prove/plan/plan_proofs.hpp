#pragma once
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "kith/proof.hpp"

namespace kith::proving {

/// What is proved of a plan though nobody promises it. `only`: what is called so; empty: all of it.
std::vector<Proof> plan_proofs(const model::Ruleset&, const model::Plan&, const ProofLimits&,
                               const std::string& only);

/// Of a promise about care.
Proof prove_care(const model::Ruleset&, const model::CarePromise&, const ProofLimits&);

}  // namespace kith::proving
