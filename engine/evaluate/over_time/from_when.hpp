#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/time/time.hpp"

namespace kith::evaluate {

/// Things in an order, each of which counts from some moment on. Moments that are asked about one after the
/// other cost no more than there are things, whichever way they go.
class FromWhen {
 public:
  FromWhen() = default;
  /// From when each counts; nothing: never.
  explicit FromWhen(std::vector<std::optional<time::Instant>> from);
  /// How many of those in [begin, end) count at that moment.
  std::int64_t counted(std::size_t begin, std::size_t end, time::Instant now);

 private:
  void put(std::uint32_t one, std::int64_t change);
  std::int64_t below(std::size_t end) const;

  std::vector<std::optional<time::Instant>> from_;
  std::vector<std::uint32_t> by_moment_;  ///< those that ever count, the earlier first
  std::size_t counting_ = 0;              ///< so many of them count
  std::vector<std::int64_t> sums_;        ///< a Fenwick tree over the order, from 1
};

}  // namespace kith::evaluate
