#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "engine/time/zone.hpp"

namespace kith::time {

/// A zone's standing rule: when its clocks change in every year to come.
struct ZoneRule {
  struct Yearly {
    std::chrono::month month;
    unsigned week = 0;  ///< 1 to 4, or 5 for the last
    std::chrono::weekday day;
    std::chrono::seconds time;    ///< since midnight, by the clock before the change
    std::chrono::seconds offset;  ///< east of UTC, from the change on
  };
  std::chrono::seconds standard;  ///< east of UTC, where there are no changes
  std::vector<Yearly> changes;    ///< none, or two: to summer time, and back
};

/// Reads the rule at the end of a zone's file, such as `GMT0BST,M3.5.0/1,M10.5.0`
/// (POSIX.1-2017, Base Definitions 8.3, with hours beyond 24 as RFC 8536 allows). Only the `M` form, which
/// all current zones use.
std::optional<ZoneRule> parse_zone_rule(std::string_view);

/// Its changes in one year, ascending.
std::vector<Zone::Change> changes_in(const ZoneRule&, std::chrono::year);

}  // namespace kith::time
