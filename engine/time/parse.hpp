#pragma once
#include <optional>
#include <string_view>

#include "engine/time/time.hpp"
#include "engine/time/zone.hpp"

namespace kith::time {

/// `2026-02-28`; nothing for a day that does not exist or a year outside 1900 to 2099.
std::optional<Date> parse_date(std::string_view);
/// `2026-05-30T16:00:00+01:00`, `...Z`, seconds and up to three decimals optional; the offset is required.
std::optional<Instant> parse_moment(std::string_view);
/// As `parse_moment`, but also `2026-05-30`, `2026-05-30 16:00` and `2026-05-30T16:00[:00]` as civil time in
/// the zone.
std::optional<Instant> parse_civil_moment(std::string_view, const Zone&);

std::string text(Date);

}  // namespace kith::time
