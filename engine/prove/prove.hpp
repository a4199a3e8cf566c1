#pragma once
// A promise, proved or broken: what it speaks of (asked), what the answer to each such question is a function
// of (circumstances, subjects, bound_by), what comes of part of it (assignment), the search through all of
// that (walk_never, walk_always), a record in which a case of it is so (realise), and that as a scenario and
// a story (written). Each can be read alone, in this order.

#include "engine/model/ruleset.hpp"
#include "kith/proof.hpp"

namespace kith::proving {

/// Why there is no proof where all that may be looked at was looked at: a sentence.
std::string too_many_cases(const ProofLimits&);
Proof prove(const model::Ruleset&, const model::Promise&, const ProofLimits&);

}  // namespace kith::proving
