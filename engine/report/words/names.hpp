#pragma once
#include <string_view>

#include "kith/assessment.hpp"

/// The documented names of what an assessment holds, as JSON and CSV have them.
namespace kith::report {

std::string_view name(Strength);
std::string_view name(ActionStatus);
std::string_view name(PlanAnswer::Kind);
std::string_view name(WhoDecides::Kind);
std::string_view name(WhoDecides::Found);

}  // namespace kith::report
