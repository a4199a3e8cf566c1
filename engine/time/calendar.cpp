#include "engine/time/calendar.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace kith::time {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

bool weekend(Date date) {
  const std::chrono::weekday day{date};
  return day == std::chrono::Saturday || day == std::chrono::Sunday;
}

Date first_date() { return Date(std::chrono::local_days(std::chrono::year(1900) / 1 / 1)); }
Date last_date() { return Date(std::chrono::local_days(std::chrono::year(2099) / 12 / 31)); }

/// A date some months away; a month without that day uses its last.
std::optional<Date> months_from(Date date, std::int64_t count) {
  if (count > 4000 || count < -4000) return std::nullopt;
  const std::chrono::year_month_day from{date};
  const auto month = from.year() / from.month() + std::chrono::months(count);
  const auto exact = month / from.day();
  return exact.ok() ? Date(std::chrono::local_days(exact)) : Date(std::chrono::local_days(month / std::chrono::last));
}

std::optional<Date> moved(Date date, Duration by, const Calendar* calendar) {
  constexpr std::int64_t far = 200000;  // more days than there are from 1900 to 2100
  if (by.amount > far || by.amount < -far) return std::nullopt;
  switch (by.unit) {
    case Unit::minutes:
    case Unit::hours:
      return std::nullopt;
    case Unit::days:
      return date + days(by.amount);
    case Unit::weeks:
      return date + days(7 * by.amount);
    case Unit::months:
      return months_from(date, by.amount);
    case Unit::years:
      return months_from(date, 12 * by.amount);
    case Unit::working_days:
      return calendar ? calendar->working_day(date, by.amount) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<Instant> in_range(Instant at, const Zone& zone) {
  const Date date = floor<days>(zone.local(at));
  return date < first_date() || date > last_date() ? std::nullopt : std::optional(at);
}

std::optional<Instant> shifted(Instant at, Duration by, const Zone& zone, const Calendar* calendar) {
  constexpr std::int64_t far = std::int64_t{200000} * 24 * 60;
  if (by.unit == Unit::minutes || by.unit == Unit::hours) {
    if (by.amount > far || by.amount < -far) return std::nullopt;
    return in_range(at + (by.unit == Unit::minutes ? minutes(by.amount) : minutes(60 * by.amount)), zone);
  }
  const Local civil = zone.local(at);
  const Date date = floor<days>(civil);
  const auto day = moved(date, by, calendar);
  if (!day || *day < first_date() || *day > last_date()) return std::nullopt;
  return in_range(zone.instant(Local(*day) + (civil - Local(date))), zone);
}

}  // namespace

std::string text(Duration duration) {
  static constexpr std::array<const char*, 7> names = {"minute", "hour", "day", "working day", "week", "month", "year"};
  return fmt::format("{} {}{}", duration.amount, names[static_cast<std::size_t>(duration.unit)], duration.amount == 1 ? "" : "s");
}

bool Calendar::known(Date date) const { return first <= date && date <= through; }

bool Calendar::working(Date date) const { return !weekend(date) && !std::binary_search(closed.begin(), closed.end(), date); }

std::optional<Date> Calendar::working_day(Date from, std::int64_t n) const {
  const days step(n < 0 ? -1 : 1);
  for (std::int64_t left = n < 0 ? -n : n; left > 0;) {
    from += step;
    if (!known(from)) return std::nullopt;
    if (working(from)) --left;
  }
  return from;
}

std::optional<Instant> after(Instant at, Duration duration, const Zone& zone, const Calendar* calendar) {
  return shifted(at, duration, zone, calendar);
}

std::optional<Instant> before(Instant at, Duration duration, const Zone& zone, const Calendar* calendar) {
  return shifted(at, {-duration.amount, duration.unit}, zone, calendar);
}

std::optional<Instant> end_of_next_working_day(Instant at, const Zone& zone, const Calendar* calendar) {
  if (!calendar) return std::nullopt;
  const auto day = calendar->working_day(floor<days>(zone.local(at)), 1);
  if (!day) return std::nullopt;
  return zone.instant(Local(*day + days(1)));
}

int age(Date born, Instant at, const Zone& zone) {
  const std::chrono::year_month_day birth{born}, today{floor<days>(zone.local(at))};
  const bool before_birthday = std::pair(today.month(), today.day()) < std::pair(birth.month(), birth.day());
  return static_cast<int>(today.year()) - static_cast<int>(birth.year()) - (before_birthday ? 1 : 0);
}

}  // namespace kith::time
