#pragma once
#include <cstdint>
#include <string>

#include "kith/release.hpp"

namespace kith {

/// Of the ruleset `door`, released on 2026-01-05.
inline IndexEntry entry(std::uint64_t sequence, const std::string& from, const std::string& until = "") {
  return {sequence,
          "2026-01-05",
          from,
          until,
          "Europe/London",
          "door",
          std::string(64, 'a'),
          std::to_string(sequence) + ".kithr"};
}

}  // namespace kith
