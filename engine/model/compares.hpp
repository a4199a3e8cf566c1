#pragma once
#include <cstdint>

#include "engine/model/condition.hpp"

namespace kith::model {

/// Numbers in millionths, places of choices, or counts.
inline bool compares(std::int64_t value, Comparison comparison, std::int64_t bound) {
  switch (comparison) {
    case Comparison::is: return value == bound;
    case Comparison::is_not: return value != bound;
    case Comparison::at_least: return value >= bound;
    case Comparison::at_most: return value <= bound;
    case Comparison::below: return value < bound;
    case Comparison::above: return value > bound;
  }
  return false;
}

}  // namespace kith::model
