#pragma once
// Two stacks, and where they differ in meaning: what each rule means as a text (meaning), both as one stack
// (joint), the search for a case that both answer differently (walk), that case decided by both (decided),
// all questions and what is said together of them (answers), and what is declared (names, declarations). Each
// can be read alone, in this order.

#include "engine/model/ruleset.hpp"
#include "kith/difference.hpp"

namespace kith::differing {

Differences differ(const model::Ruleset& before, const model::Ruleset& after, const DifferenceLimits&);

}  // namespace kith::differing
