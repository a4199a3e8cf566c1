#pragma once
#include "engine/report/form/page.hpp"
#include "kith/assessment.hpp"

namespace kith::report {

/// A measure as it is drawn: a share as a bar against its target, weeks as columns, groups as bars.
Plot plot_of(const MeasureAnswer&);
/// Whether there is anything in it to look at.
bool shows_something(const MeasureAnswer&);
/// "Target met" and the like; nothing without a target.
std::string target_status(const MeasureAnswer&);

}  // namespace kith::report
