#pragma once
#include "engine/report/page.hpp"
#include "kith/assessment.hpp"

/// Measures as a table: what, the group, the figures, and whether the target is met.
namespace kith::report {

/// "met", "missed" or "not known" behind the target; nothing without one.
std::string target_words(const std::string& target, std::optional<Truth> met);

Table figures_table(std::string caption);
/// Figures of one group of one measure that follow each other share a row.
void add_figure(Table&, const std::string& measure, const MeasureRow&, const std::string& target);

}  // namespace kith::report
