#pragma once
#include "engine/report/page.hpp"
#include "kith/assessment.hpp"

/// Measures as a table: what, the group, the figures, and whether the target is met.
namespace kith::report {

Table figures_table(std::string caption);
/// Figures of one group of one measure that follow each other share a row. `target` is empty where there is none; behind it stands whether it
/// is met, where that is asked.
void add_figure(Table&, const std::string& measure, const MeasureRow&, const std::string& target, std::optional<Truth> met);

}  // namespace kith::report
