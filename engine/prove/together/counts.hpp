#pragma once
#include <cstdint>

#include "engine/model/ruleset.hpp"

/// How many events there can have been in one stretch of time and in another.
namespace kith::proving {

/// How many there are surely, and how many at most: each between two numbers, by how a condition about them
/// is read.
struct Bounds {
  static constexpr std::int64_t any = INT64_MAX;
  std::int64_t surely_least = 0, surely_most = any, at_most_least = 0, at_most_most = any;

  bool may_be_no_more_than(const Bounds& many) const {
    return surely_least <= many.surely_most && at_most_least <= many.at_most_most;
  }
};
Bounds bounds_of(const model::Count&, Truth is);

}  // namespace kith::proving
