#pragma once
#include <string>
#include <string_view>

#include "kith/difference.hpp"

namespace kith::report {

/// "newly_allowed", as JSON has it.
std::string_view name(Difference::Kind);
/// Where two stacks differ, worst first, each answer with its example. `width`: characters in a line.
std::string differences_text(const Differences&, int width);
/// The same as one JSON object.
std::string differences_json(const Differences&);

}  // namespace kith::report
