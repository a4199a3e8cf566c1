#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace kith::time {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
/// A civil day, in no zone.
using Date = std::chrono::local_days;
/// A civil time, in no zone.
using Local = std::chrono::local_time<std::chrono::milliseconds>;

/// A date or a moment as a policy lead writes it, in the stack's zone.
struct Civil {
  Date date{};
  std::optional<std::chrono::minutes> at;  ///< since midnight, 0 to 1439; absent for a whole day
  bool operator==(const Civil&) const = default;
};

enum class Unit : std::uint8_t { minutes, hours, days, working_days, weeks, months, years };

/// A length of time as written. Minutes and hours are elapsed time; days to years calendar time in the zone.
struct Duration {
  std::int64_t amount = 0;  ///< at least 1 as the grammar reads it
  Unit unit = Unit::days;
  bool operator==(const Duration&) const = default;
};

/// `3 days`, `1 working day`.
std::string text(Duration);

/// A recorded date or moment, resolved in a zone. A date is its whole day, so that between a date and a
/// moment on it neither is later.
struct Stamp {
  Instant first{};  ///< the moment, or 00:00 of the day
  Instant last{};   ///< the moment, or the last millisecond of the day
  bool whole_day = false;
  bool operator==(const Stamp&) const = default;
};

/// When what lasts until then stops: at the moment, or as the day after a day begins.
constexpr Instant end_of(const Stamp& until) {
  return until.whole_day ? until.last + std::chrono::milliseconds(1) : until.first;
}

constexpr bool later(const Stamp& a, const Stamp& b) { return a.first > b.last; }

}  // namespace kith::time
