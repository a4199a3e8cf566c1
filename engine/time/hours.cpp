#include "engine/time/hours.hpp"

#include <algorithm>

namespace kith::time {
namespace {

/// More days than there are between two closed days of one calendar.
constexpr int a_year_and_more = 400;

struct Span {
  Instant from, to;
};

Date day_of(Instant at, const Zone& zone) { return std::chrono::floor<std::chrono::days>(zone.local(at)); }

/// Those that begin on the day.
std::vector<Span> spans_of(const Hours& hours, Date day, const Zone& zone, const Calendar* calendar) {
  std::vector<Span> out;
  for (const Shift& shift : hours) {
    if (!begins_on(shift, day, calendar)) continue;
    const Local midnight{day.time_since_epoch()};
    const Span span{zone.instant(midnight + std::chrono::minutes(shift.from)),
                    zone.instant(midnight + std::chrono::minutes(shift.to))};
    // An hour that the change of clocks leaves out has nobody in it.
    if (span.from < span.to) out.push_back(span);
  }
  return out;
}

/// The end of the longest span that the moment is in.
std::optional<Instant> end_of_span(const Hours& hours, Instant at, const Zone& zone,
                                   const Calendar* calendar) {
  std::optional<Instant> end;
  const Date day = day_of(at, zone);
  for (const Date begun : {day - std::chrono::days(1), day})
    for (const Span& span : spans_of(hours, begun, zone, calendar))
      if (span.from <= at && at < span.to) end = std::max(end.value_or(span.to), span.to);
  return end;
}

}  // namespace

bool begins_on(const Shift& shift, Date day, const Calendar* calendar) {
  const auto weekday = std::chrono::weekday(day).iso_encoding() - 1;
  if (((shift.days >> weekday) & 1U) == 0) return false;
  if (shift.closed == Shift::Closed::either) return true;
  if (calendar == nullptr || !calendar->known(day)) return false;
  const bool closed = std::binary_search(calendar->closed.begin(), calendar->closed.end(), day);
  return closed == (shift.closed == Shift::Closed::only);
}

bool on_duty(const Hours& hours, Instant at, const Zone& zone, const Calendar* calendar) {
  return hours.empty() || end_of_span(hours, at, zone, calendar);
}

std::optional<Instant> next_on_duty(const Hours& hours, Instant at, const Zone& zone,
                                    const Calendar* calendar) {
  if (on_duty(hours, at, zone, calendar)) return at;
  const Date today = day_of(at, zone);
  for (int i = 0; i <= a_year_and_more; ++i) {
    std::optional<Instant> first;
    for (const Span& span : spans_of(hours, today + std::chrono::days(i), zone, calendar))
      if (span.from > at) first = std::min(first.value_or(span.from), span.from);
    if (first) return first;
  }
  return std::nullopt;
}

std::optional<Instant> off_duty_from(const Hours& hours, Instant at, const Zone& zone,
                                     const Calendar* calendar) {
  if (hours.empty()) return std::nullopt;
  Instant end = at;
  const Instant horizon = at + std::chrono::days(a_year_and_more);
  while (end < horizon) {
    const auto later = end_of_span(hours, end, zone, calendar);
    if (!later) return end;
    end = *later;
  }
  return std::nullopt;
}

}  // namespace kith::time
