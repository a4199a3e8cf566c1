#pragma once
#include "tests/by_hand/deciders.hpp"
#include "tests/by_hand/required_actions.hpp"

/// Assessments made by hand: a quiet one, and one with something of everything.
namespace assessments {

using namespace kith;

PlanAnswer stepping_up();
PlanAnswer stepping_down();
EscalationAnswer missing_person();
std::vector<MeasureAnswer> measures();
Assessment busy();

/// Nothing to do, and nobody has asked what they want.
Assessment quiet();
std::vector<std::pair<std::string, Assessment>> all();

}  // namespace assessments
