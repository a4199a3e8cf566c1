#pragma once
#include <cstdint>
#include <vector>

#include "engine/model/ruleset.hpp"

namespace kith::model {

/// How deep definitions may stand one within another, and conditions, those of all these definitions among
/// them: deeper than anybody follows, and far from where whoever reads them one within the other runs out of
/// stack.
constexpr std::uint32_t most_definitions_deep = 6000, most_conditions_deep = 12000;

/// How deep the nodes of a condition stand one in another, from 1; operands stand before what joins them.
std::uint32_t levels(const std::vector<Node>&, const Condition&);
/// Of its rules the deepest.
std::uint32_t levels(const std::vector<Node>&, const Definition&);

}  // namespace kith::model
