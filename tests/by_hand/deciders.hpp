#pragma once
#include <string>
#include <utility>
#include <vector>

#include "kith/assessment.hpp"
#include "tests/by_hand/required_actions.hpp"

/// Who decides, made by hand: one of each outcome.
namespace assessments {

using namespace kith;

WhoDecides about_amina();
WhoDecides crisis();
WhoDecides own_decision();
WhoDecides against_wish();
WhoDecides never();
WhoDecides no_rule();
WhoDecides not_known();
std::vector<std::pair<std::string, WhoDecides>> deciders();

}  // namespace assessments
