#pragma once
#include <optional>
#include <vector>

#include "engine/time/calendar.hpp"

/// The hours in which somebody is there (docs/language.md, "Escalations").
namespace kith::time {

/// A span of hours on a day of the week, or on closed days. It belongs to the day on which it begins, though it may run past midnight.
struct Shift {
  static constexpr int closed_days = 7;
  int day = 0;               ///< 0 for Monday to 6 for Sunday, or `closed_days`
  int from = 0, to = 0;      ///< minutes since 00:00 of that day by the clock, [from, to); `to` at most a day later
  bool except_closed = false;  ///< not where that day is a closed day
  bool operator==(const Shift&) const = default;
};
using Shifts = std::vector<Shift>;  ///< none: always there

/// Is somebody there at the moment? Where the calendar is needed and does not reach, a day counts as not closed.
bool on_duty(const Shifts&, Instant, const Zone&, const Calendar*);
/// When somebody is there next: the moment itself where they are; nothing where they are not within a year.
std::optional<Instant> on_duty_from(const Shifts&, Instant, const Zone&, const Calendar*);
/// When whoever is there at the moment no longer is; nothing where that does not come within a year.
std::optional<Instant> on_duty_until(const Shifts&, Instant, const Zone&, const Calendar*);

}  // namespace kith::time
