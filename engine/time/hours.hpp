#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/time/calendar.hpp"

/// Hours in which somebody is there, by the clock on the wall.
namespace kith::time {

struct Shift {
  enum class Closed : std::uint8_t { either, only, never };
  std::uint8_t days = 0;  ///< of the week on which it begins: bit 0 for Monday; all of them for `only`
  int from = 0, to = 0;  ///< minutes after that day's 00:00, [from, to), up to 24 hours long; past 1440 is on
                         ///< the next day
  Closed closed =
      Closed::either;  ///< whether it begins on closed days of the calendar too, on no others, or not on them
};
/// Empty: always.
using Hours = std::vector<Shift>;

/// Whether the shift begins on the day. A day that no calendar knows is taken for one on which nobody comes
/// who comes on closed days only, or on others only.
bool begins_on(const Shift&, Date, const Calendar*);
bool on_duty(const Hours&, Instant, const Zone&, const Calendar*);
/// The first moment from this one on at which somebody is there; nothing where nobody comes for more than a
/// year.
std::optional<Instant> next_on_duty(const Hours&, Instant, const Zone&, const Calendar*);
/// When those who are there leave and nobody follows them at once; nothing where that is not within a year.
std::optional<Instant> off_duty_from(const Hours&, Instant, const Zone&, const Calendar*);

}  // namespace kith::time
