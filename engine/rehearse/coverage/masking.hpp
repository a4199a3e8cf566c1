#pragma once
#include <vector>

#include "engine/model/ruleset.hpp"
#include "kith/coverage.hpp"

namespace kith::rehearsing {

/// What a rule reads, each once wherever it stands in it: conditions and definitions, in their order.
std::vector<model::Node> leaves(const model::Ruleset&, const std::vector<model::Condition>&);
/// What all of the conditions come to where the leaves are so.
Truth comes_to(const model::Ruleset&, const std::vector<model::Condition>&, const std::vector<model::Node>&,
               const std::vector<Truth>&);
/// By leaf: with the others as they are, do its yes and its no come to different ends, each of them decided?
std::vector<bool> alone(const model::Ruleset&, const std::vector<model::Condition>&,
                        const std::vector<model::Node>&, const std::vector<Truth>&);
/// Names the pair of each condition among the rule's vectors, the one that differs in the fewest others, and
/// the vector that it alone left open.
void name_pairs(RuleCoverage&);

}  // namespace kith::rehearsing
