#pragma once
#include "engine/report/form/page.hpp"
#include "kith/assessment.hpp"
#include "kith/decimal.hpp"

/// Measures as a table: what, the group, the figures, and whether the target is met.
namespace kith::report {

/// To one place after the point: nobody reads a sixth.
std::string shown_figure(Decimal);
/// "17 of 18, 94.4% (1 not known)"; `target`: empty where there is none.
std::string figure_words(const MeasureRow&, const std::string& target);

Table figures_table(std::string caption);
/// Figures of one group of one measure that follow each other share a row. `target` is empty where there is
/// none; behind it stands whether it is met, where that is asked.
void add_figure(Table&, const std::string& measure, const MeasureRow&, const std::string& target,
                std::optional<Truth> met);

}  // namespace kith::report
