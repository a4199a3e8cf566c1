#pragma once
#include <optional>
#include <string>

#include "engine/time/calendar.hpp"

/// When something falls due (docs/language.md, "Days and deadlines").
namespace kith::time {

/// Is it measured by the calendar, in days to years, and not in elapsed time?
constexpr bool in_days(Unit unit) { return unit != Unit::minutes && unit != Unit::hours; }

/// A moment; a day, with which it ends; or, where a length in minutes or hours runs from a day whose time
/// nobody wrote down, somewhere between two moments. What comes no later than `earliest` is surely in time,
/// what comes after `latest` is surely late.
struct Due {
  Instant earliest{}, latest{};
  bool whole_day = false;  ///< it ends with that day: both are its last millisecond

  static Due at(Instant moment) { return {moment, moment, false}; }
  /// Nobody knows when in between, for no time was recorded.
  bool is_range() const { return earliest != latest; }
  /// From when it is late: 00:00 of the day after a day, otherwise `latest` itself.
  Instant over() const { return whole_day ? latest + std::chrono::milliseconds(1) : latest; }
  bool operator==(const Due&) const = default;
};
inline bool sooner(const Due& a, const Due& b) {
  return a.earliest != b.earliest ? a.earliest < b.earliest : a.latest < b.latest;
}
/// The sooner of two, whichever way what is not known turns out.
Due sooner_of(const Due&, const Due&);

/// From when the time of what follows a deadline runs. What follows a day runs from that day, so that lengths
/// in days add up: after one working day, two more are three.
struct From {
  Instant at{};
  bool after_day = false;  ///< `at` is 00:00 of the day after the one that it runs from
  From() = default;
  From(Instant moment) : at(moment) {}
  explicit From(const Due& due) : at(due.over()), after_day(due.whole_day) {}
  Stamp stamp(Unit unit) const;
  auto operator<=>(const From&) const = default;
};

/// How the days of a length are counted.
struct Counting {
  bool that_day = false;             ///< `counting that day`: the day it runs from is the first
  bool or_next_working_day = false;  ///< an end on a weekend or a closed day moves to the next working day
  bool operator==(const Counting&) const = default;
};

/// When a length that runs from a date or a moment ends: minutes and hours are elapsed time; days to years
/// end with the last day, and the day it runs from is not counted unless `that_day` says so. `calendar` may
/// be null; nothing where it is needed and does not reach, or where the sum leaves 1900 to 2099.
std::optional<Due> due(const Stamp& from, Duration, const Zone&, const Calendar*, Counting = {});
/// The end of the next working day after the day of the stamp.
std::optional<Due> due_with_next_working_day(const Stamp& from, const Zone&, const Calendar*);

/// What follows the length: ` counting that day or the next working day`.
std::string text(Counting);
/// The day as `2026-03-01`, a moment as RFC 3339, of a range its earliest.
std::string text(const Due&, const Zone&);
/// Of a range its latest; otherwise empty.
std::string overdue_after(const Due&, const Zone&);

}  // namespace kith::time
