#include "engine/time/deadline.hpp"

#include <algorithm>

namespace kith::time {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;

Due with_end_of(Date day, const Zone& zone) {
  const Instant last = zone.day(day).last;
  return {last, last, true};
}

/// The day of the month on which a length in months or years from a day falls is not there in every month:
/// then its last stands for it, and belongs to a period that counts its first day.
bool same_day_of_month(Date a, Date b) {
  return std::chrono::year_month_day{a}.day() == std::chrono::year_month_day{b}.day();
}

/// The last day of a length whose first is the day itself.
std::optional<Date> last_counting(Date first, Duration length, const Calendar* calendar) {
  if (length.unit == Unit::working_days) {
    if (calendar == nullptr || !calendar->known(first)) return std::nullopt;
    if (calendar->working(first)) --length.amount;
    return length.amount == 0 ? std::optional(first) : moved(first, length, calendar);
  }
  const auto next = moved(first, length, calendar);
  if (!next) return std::nullopt;
  const bool months = length.unit == Unit::months || length.unit == Unit::years;
  return months && !same_day_of_month(first, *next) ? *next : *next - days{1};
}

std::optional<Date> or_next_working_day(Date day, const Calendar* calendar) {
  if (calendar == nullptr || !calendar->known(day)) return std::nullopt;
  return calendar->working(day) ? std::optional(day) : calendar->working_day(day, 1);
}

std::optional<Due> elapsed(const Stamp& from, Duration length, const Zone& zone) {
  const auto earliest = after(from.first, length, zone, nullptr);
  if (!from.whole_day) return earliest ? std::optional(Due::at(*earliest)) : std::nullopt;
  const auto latest = after(from.last + milliseconds(1), length, zone, nullptr);
  return earliest && latest ? std::optional(Due{*earliest, *latest, false}) : std::nullopt;
}

}  // namespace

Stamp From::stamp(Unit unit) const {
  const Instant runs_from = after_day && in_days(unit) ? at - milliseconds(1) : at;
  return {runs_from, runs_from, false};
}

Due sooner_of(const Due& a, const Due& b) {
  Due out{std::min(a.earliest, b.earliest), std::min(a.latest, b.latest), false};
  out.whole_day =
      !out.is_range() && ((a.whole_day && a.latest == out.latest) || (b.whole_day && b.latest == out.latest));
  return out;
}

std::optional<Due> due(const Stamp& from, Duration length, const Zone& zone, const Calendar* calendar,
                       Counting counting) {
  if (!in_days(length.unit)) return elapsed(from, length, zone);
  const Date first = std::chrono::floor<days>(zone.local(from.first));
  auto last = counting.that_day ? last_counting(first, length, calendar) : moved(first, length, calendar);
  if (last && counting.or_next_working_day) last = or_next_working_day(*last, calendar);
  return last ? std::optional(with_end_of(*last, zone)) : std::nullopt;
}

std::optional<Due> due_with_next_working_day(const Stamp& from, const Zone& zone, const Calendar* calendar) {
  return due(from, {1, Unit::working_days}, zone, calendar);
}

std::string text(Counting counting) {
  const std::string that_day = counting.that_day ? " counting that day" : "";
  return that_day + (counting.or_next_working_day ? " or the next working day" : "");
}

std::string text(const Due& due, const Zone& zone) {
  return due.whole_day ? zone.text(zone.day(std::chrono::floor<days>(zone.local(due.latest))))
                       : zone.text(due.earliest);
}

std::string overdue_after(const Due& due, const Zone& zone) {
  // The end of a day is written as the next one's beginning.
  return due.is_range() ? zone.text(std::chrono::ceil<std::chrono::seconds>(due.latest)) : "";
}

}  // namespace kith::time
