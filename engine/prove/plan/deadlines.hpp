#pragma once
#include "engine/model/ruleset.hpp"
#include "kith/proof.hpp"

namespace kith::proving {

/// Of a promise that all that a requirement asks for is due within a time of when it arose, whenever that is
/// in the calendar's life (without one: in a year).
Proof prove_within(const model::Ruleset&, const model::CarePromise&, const ProofLimits&);

}  // namespace kith::proving
