#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/measures/plot_svg.hpp"
#include "kith/assessment.hpp"

/// A measure's rows put in order of what they count, with a mark for every week that it looks at.
namespace kith::report {

struct Series {
  std::string field, unit;
  std::vector<Mark> marks;  ///< one a week, or one
};

/// "13 Jul".
std::string short_day(std::string_view);
/// The series of one unit stand together, in the order in which their groups appear.
std::vector<Series> series_of(const MeasureAnswer&);
/// "Physical, average duration in minutes".
std::string words(const Series&);

}  // namespace kith::report
