#pragma once
#include <string>
#include <vector>

#include "kith/assessment.hpp"

/// The words for the person that an answer holds: what rules say to them, and what they call things to them.
namespace kith::rehearsing {

std::vector<std::string> told(const Answer&);
std::vector<std::string> told(const Assessment&);

}  // namespace kith::rehearsing
