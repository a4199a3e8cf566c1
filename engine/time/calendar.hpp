#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/time/time.hpp"
#include "engine/time/zone.hpp"

namespace kith::time {

/// The days of moments that anything can be asked about.
inline constexpr Date earliest_day{std::chrono::year{1900} / 1 / 1};
inline constexpr Date latest_day{std::chrono::year{2099} / 12 / 31};

/// A working calendar: Monday to Friday, less its closed days, known for a stretch of years and never guessed
/// beyond it.
struct Calendar {
  std::string name;
  Date first{};              ///< first day known: 1 January of the year of the earliest closed day
  Date through{};            ///< last day known
  std::vector<Date> closed;  ///< ascending, no doubles

  bool known(Date) const;
  /// Only for known days.
  bool working(Date) const;
  /// The nth working day after `from` (n > 0) or before it (n < 0); nothing where that leaves the calendar.
  std::optional<Date> working_day(Date from, std::int64_t n) const;
};

/// Moments at a distance. `calendar` may be null; nothing where working days leave it, or where the sum
/// leaves 1900 to 2099. Days to years and working days keep the civil time of day in the zone; a month
/// without that day uses its last.
std::optional<Instant> after(Instant, Duration, const Zone&, const Calendar*);
std::optional<Instant> before(Instant, Duration, const Zone&, const Calendar*);
/// The day at a distance in days, working days, weeks, months or years; nothing as above, or where the unit
/// is a shorter one.
std::optional<Date> moved(Date, Duration, const Calendar*);
/// Whole years of age on the day of the moment; a 29 February birthday counts from 1 March in other years.
int age(Date born, Instant, const Zone&);

}  // namespace kith::time
