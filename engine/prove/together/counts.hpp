#pragma once
#include <cstdint>
#include <optional>

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
/// Of a condition that counts events or different values; of a sum and of an average, how many events they
/// are of. Anything, where the condition reads no number of events.
Bounds bounds_of(const model::Atom&, Truth is);

/// Whether two comparisons with one number may be read so and so: with the latest value of a field, an
/// average or a sum over one stretch of time. Nothing where they are no such two.
std::optional<bool> may_be_of_one_number(const model::Ruleset&, const model::Atom&, Truth is,
                                         const model::Atom& other, Truth is_other);

}  // namespace kith::proving
