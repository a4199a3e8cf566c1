#pragma once
#include "engine/evaluate/decide/decide.hpp"
#include "kith/answer.hpp"

namespace kith::evaluate {

/// Of an allow that names a given consent: no more than that consent's own detail, where it may be given.
Detail within_consent(Detail, model::ConsentSet possible, Detail consent);
/// What an allow releases, with what each narrower category keeps to.
Limits limits(Decided&, Wording&);
/// The lawful bases of the allows that stand, each once.
std::vector<Named> lawful_basis(const Finding&);

}  // namespace kith::evaluate
