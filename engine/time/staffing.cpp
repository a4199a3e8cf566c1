#include "engine/time/staffing.hpp"

#include <algorithm>

namespace kith::time {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr int a_year = 366;

bool closed(Date day, const Calendar* calendar) {
  return calendar != nullptr && std::binary_search(calendar->closed.begin(), calendar->closed.end(), day);
}

/// Does a span begin on that day?
bool begins_on(const Shift& shift, Date day, const Calendar* calendar) {
  if (shift.day == Shift::closed_days) return closed(day, calendar);
  const auto weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
  return weekday == shift.day && !(shift.except_closed && closed(day, calendar));
}

/// The moments of a day at which somebody may come or go, ascending: where a span begins or ends, or the clocks change.
std::vector<Instant> changes_on(const Shifts& shifts, Date day, const Zone& zone, const Calendar* calendar) {
  const Stamp whole = zone.day(day);
  std::vector<Instant> out;
  const auto add = [&](Instant at) {
    if (whole.first <= at && at <= whole.last) out.push_back(at);
  };
  for (const Date begun : {day - days{1}, day})
    for (const Shift& shift : shifts)
      if (begins_on(shift, begun, calendar)) {
        add(zone.instant(begun + minutes{shift.from}));
        add(zone.instant(begun + minutes{shift.to}));
      }
  const auto change = std::lower_bound(zone.changes.begin(), zone.changes.end(), whole.first,
                                       [](const Zone::Change& one, Instant at) { return one.at < at; });
  if (change != zone.changes.end()) add(change->at);
  std::sort(out.begin(), out.end());
  return out;
}

/// The first moment after one at which somebody is there, or is not.
std::optional<Instant> next(const Shifts& shifts, Instant after, bool there, const Zone& zone, const Calendar* calendar) {
  const Date today = std::chrono::floor<days>(zone.local(after));
  for (int i = 0; i <= a_year; ++i)
    for (const Instant change : changes_on(shifts, today + days{i}, zone, calendar))
      if (change > after && on_duty(shifts, change, zone, calendar) == there) return change;
  return std::nullopt;
}

}  // namespace

bool on_duty(const Shifts& shifts, Instant at, const Zone& zone, const Calendar* calendar) {
  if (shifts.empty()) return true;
  const Local local = zone.local(at);
  const Date today = std::chrono::floor<days>(local);
  return std::any_of(shifts.begin(), shifts.end(), [&](const Shift& shift) {
    const auto covers = [&](Date begun) {
      const auto since = local - begun;
      return begins_on(shift, begun, calendar) && minutes{shift.from} <= since && since < minutes{shift.to};
    };
    return covers(today) || covers(today - days{1});
  });
}

std::optional<Instant> on_duty_from(const Shifts& shifts, Instant at, const Zone& zone, const Calendar* calendar) {
  return on_duty(shifts, at, zone, calendar) ? std::optional(at) : next(shifts, at, true, zone, calendar);
}

std::optional<Instant> on_duty_until(const Shifts& shifts, Instant at, const Zone& zone, const Calendar* calendar) {
  return shifts.empty() ? std::nullopt : next(shifts, at, false, zone, calendar);
}

}  // namespace kith::time
