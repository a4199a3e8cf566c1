#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kith/decimal.hpp"

/// Figures drawn small, as SVG to stand in a page: no script, no network, no font of its own. Every axis
/// starts at nought, and what is not known is a gap with a question mark, never nought.
namespace kith::report {

/// What is known of a figure.
enum class Known {
  exactly,
  on_record,  ///< the value is what is on record; there may be more
  nothing,    ///< nobody knows
  none,       ///< there is nothing to show: an average over nothing
};

/// One column, dot or bar.
struct Mark {
  std::string label;
  Decimal value;
  Known known = Known::exactly;
  bool part = false;  ///< of a week that is looked at only in part
};

/// Marks along one baseline.
struct Strip {
  std::string title;  ///< empty: the plot has only this one
  std::vector<Mark> marks;
  bool columns = true;  ///< else dots, joined where the weeks follow each other
};

/// Strips one below the other over the same weeks, each on a scale of its own; the first and the last week
/// and the last value are labelled. `name`: what a screen reader says of it.
std::string strips_svg(const std::vector<Strip>&, const std::string& name);
/// A horizontal bar for each mark, on one scale.
std::string bars_svg(const std::vector<Mark>&, const std::string& name);

/// A share of a whole on a scale from 0 to 100%, all in millionths of a per cent.
struct Share {
  Decimal low, high;  ///< where it lies, however what is not known turns out
  std::optional<Decimal> target;
};
std::string share_svg(const Share&, const std::string& name);

}  // namespace kith::report
