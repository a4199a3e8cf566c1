#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "engine/evaluate/over_time/tallies.hpp"

namespace kith::evaluate {

/// What one condition comes to over time: between two of its turning points it is read once, when it is asked
/// for.
class Course {
 public:
  /// Turning points in any order, with doubles. `tallied`: it may be told by a tally of the inquiry's record.
  Course(const Inquiry&, const model::Atom&, std::vector<time::Instant> points, bool tallied);
  /// `read()` reads it of that instant.
  Truth at(const Inquiry&, time::Instant, const std::function<Truth()>& read);
  const std::vector<time::Instant>& points() const { return points_; }

 private:
  const model::Atom& atom_;
  std::vector<time::Instant> points_;         ///< ascending
  std::vector<std::optional<Truth>> values_;  ///< before the first point, and from each on
  std::optional<AnyTally> tally_;
};

/// Of instants in ascending order, those at which something holds, each looked at once.
class Stretches {
 public:
  explicit Stretches(std::size_t size) : down_to_(size, unread) {}
  /// The last from `place` down to `least` at which it does not hold; nothing where it holds at all of them.
  std::optional<std::size_t> last_without(std::size_t place, std::size_t least,
                                          const std::function<bool(std::size_t)>& holds);

 private:
  static constexpr std::size_t unread = ~std::size_t{0};
  static constexpr std::size_t not_so = unread - 1;
  std::vector<std::size_t> down_to_;  ///< down to which place it is known to hold
};

/// Ascending, no doubles.
void put_in_order(std::vector<time::Instant>&);

}  // namespace kith::evaluate
