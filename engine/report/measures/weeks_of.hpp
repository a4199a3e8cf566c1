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
/// Nobody reads more of them week by week; the answer as JSON has all.
inline constexpr std::size_t most_series = 100;
struct AllSeries {
  std::vector<Series> shown;  ///< by week, the first of them
  std::size_t all = 0;
};
/// The series of one unit stand together, in the order in which their groups appear.
AllSeries series_of(const MeasureAnswer&);
/// "Physical, average duration in minutes".
std::string words(const Series&);

}  // namespace kith::report
