#include "engine/time/calendar.hpp"

#include <algorithm>
#include <utility>

namespace kith::time {
namespace {

using std::chrono::days;
using std::chrono::year;
using std::chrono::year_month_day;

/// More minutes than 1900 to 2100 has: a longer length in any unit leaves the range, and sums stay far from
/// overflow.
constexpr std::int64_t longest = 200'000'000;

bool in_range(Date day) { return earliest_day <= day && day <= latest_day; }

std::optional<Instant> within_range(Instant at, const Zone& zone) {
  return in_range(std::chrono::floor<days>(zone.local(at))) ? std::optional(at) : std::nullopt;
}

std::optional<Date> add_months(Date from, std::int64_t months) {
  const year_month_day day{from};
  const std::int64_t total =
      static_cast<int>(day.year()) * 12LL + static_cast<unsigned>(day.month()) - 1 + months;
  if (total < 1900 * 12 || total >= 2100 * 12) return std::nullopt;
  const auto month =
      year{static_cast<int>(total / 12)} / std::chrono::month{static_cast<unsigned>(total % 12) + 1};
  const std::chrono::day last = (month / std::chrono::last).day();
  return Date{month / std::min(day.day(), last)};
}

bool weekend(Date day) { return std::chrono::weekday{day}.iso_encoding() > 5; }

/// The nth day from Monday to Friday after a day (n > 0), or before it (n < 0).
Date weekdays_away(Date from, int n) {
  const int weekday = static_cast<int>(std::chrono::weekday{from}.iso_encoding()) - 1;  // Monday is 0
  // A weekend counts as the Friday before it when going on, and as the Monday after it when going back.
  const int start = n > 0 ? std::min(weekday, 4) : (weekday > 4 ? 5 : weekday);
  const int to = start + n;
  const int weeks = to >= 0 ? to / 5 : -((4 - to) / 5);
  return from + days{7 * weeks + (to - 5 * weeks) - weekday};
}

/// The day that many calendar units away.
std::optional<Date> days_away(Date from, std::int64_t amount, Unit unit, const Calendar* calendar) {
  switch (unit) {
    case Unit::days: return from + days{amount};
    case Unit::weeks: return from + days{7 * amount};
    case Unit::months: return add_months(from, amount);
    case Unit::years: return add_months(from, 12 * amount);
    case Unit::working_days: return calendar == nullptr ? std::nullopt : calendar->working_day(from, amount);
    case Unit::minutes:
    case Unit::hours: break;
  }
  return std::nullopt;
}

std::optional<Instant> at_distance(Instant from, std::int64_t amount, Unit unit, const Zone& zone,
                                   const Calendar* calendar) {
  if (amount > longest || amount < -longest) return std::nullopt;
  if (unit == Unit::minutes) return within_range(from + std::chrono::minutes{amount}, zone);
  if (unit == Unit::hours) return within_range(from + std::chrono::hours{amount}, zone);
  const Local local = zone.local(from);
  const Date day = std::chrono::floor<days>(local);
  const std::optional<Date> to = days_away(day, amount, unit, calendar);
  if (!to || !in_range(*to)) return std::nullopt;
  return zone.instant(*to + (local - day));
}

}  // namespace

bool Calendar::known(Date day) const { return first <= day && day <= through; }

bool Calendar::working(Date day) const {
  return !weekend(day) && !std::binary_search(closed.begin(), closed.end(), day);
}

std::optional<Date> Calendar::working_day(Date from, std::int64_t n) const {
  if (n == 0) return from;
  const int step = n < 0 ? -1 : 1;
  const Date next = from + days{step};
  if (!known(next) || n > (through - from).count() || n < (first - from).count()) return std::nullopt;
  Date to = weekdays_away(from, static_cast<int>(n));
  // Each closed day on the way puts the end off by one.
  const auto put_off = [&](Date shut) {
    if (!weekend(shut)) to = weekdays_away(to, step);
  };
  if (step > 0)
    for (auto at = std::upper_bound(closed.begin(), closed.end(), from); at != closed.end() && *at <= to;
         ++at)
      put_off(*at);
  else
    for (auto at = std::lower_bound(closed.begin(), closed.end(), from);
         at != closed.begin() && *(at - 1) >= to; --at)
      put_off(*(at - 1));
  return known(to) ? std::optional(to) : std::nullopt;
}

std::optional<Instant> after(Instant from, Duration length, const Zone& zone, const Calendar* calendar) {
  return at_distance(from, length.amount, length.unit, zone, calendar);
}

std::optional<Instant> before(Instant from, Duration length, const Zone& zone, const Calendar* calendar) {
  if (length.amount > longest || length.amount < -longest) return std::nullopt;
  return at_distance(from, -length.amount, length.unit, zone, calendar);
}

std::optional<Date> moved(Date from, Duration length, const Calendar* calendar) {
  if (length.amount > longest || length.amount < -longest) return std::nullopt;
  const std::optional<Date> to = days_away(from, length.amount, length.unit, calendar);
  return to && in_range(*to) ? to : std::nullopt;
}

int age(Date born, Instant at, const Zone& zone) {
  const year_month_day birth{born};
  const year_month_day today{std::chrono::floor<days>(zone.local(at))};
  const int years = static_cast<int>(today.year()) - static_cast<int>(birth.year());
  const bool had_birthday = std::pair(today.month(), today.day()) >= std::pair(birth.month(), birth.day());
  return had_birthday ? years : years - 1;
}

}  // namespace kith::time
