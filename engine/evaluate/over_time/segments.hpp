#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/evaluate/condition/window.hpp"

namespace kith::evaluate {

/// Of events in their order, moments or days, those that may lie in a stretch, [begin, end): surely those in
/// [sure, unsure).
struct Segments {
  std::size_t begin = 0, sure = 0, unsure = 0, end = 0;
};
Segments segments(const Inquiry&, const std::vector<std::uint32_t>& places, const Stretch&, CountsBy,
                  time::Instant now);

}  // namespace kith::evaluate
