#include "engine/time/zone.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/time/parse.hpp"

namespace kith::time {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

/// The stretch of one offset that an instant lies in; the first also holds everything before it.
std::size_t stretch_of(const std::vector<Zone::Change>& changes, Instant at) {
  const auto next = std::upper_bound(changes.begin(), changes.end(), at,
                                     [](Instant a, const Zone::Change& b) { return a < b.at; });
  return next == changes.begin() ? 0 : static_cast<std::size_t>(next - changes.begin()) - 1;
}

seconds offset_at(const Zone& zone, Instant at) {
  return zone.changes.empty() ? seconds{0} : zone.changes[stretch_of(zone.changes, at)].offset;
}

Local civil(Instant at, seconds offset) { return Local{at.time_since_epoch() + offset}; }

}  // namespace

Local Zone::local(Instant at) const { return civil(at, offset_at(*this, at)); }

namespace {

using Stretch = std::vector<Zone::Change>::const_iterator;

/// Has the stretch ended when its own clock shows the time?
bool ended(const Zone& zone, Stretch stretch, Local time) {
  const Stretch next = stretch + 1;
  return next != zone.changes.end() && civil(next->at, stretch->offset) <= time;
}

/// The first stretch that has not: the earlier of a doubled time.
Stretch stretch_of(const Zone& zone, Local time) {
  Stretch first = zone.changes.begin();
  for (auto left = zone.changes.end() - 1 - first; left > 0;) {
    const auto half = left / 2;
    const bool over = ended(zone, first + half, time);
    first += over ? half + 1 : 0;
    left = over ? left - half - 1 : half;
  }
  return first;
}

Instant instant_in(const Zone& zone, Stretch stretch, Local time) {
  const Instant at{time.time_since_epoch() - stretch->offset};
  // Before its own stretch began: the clock skipped this time.
  return stretch == zone.changes.begin() ? at : std::max(at, stretch->at);
}

}  // namespace

Instant Zone::instant(Local time) const {
  if (changes.empty()) return Instant{time.time_since_epoch()};
  return instant_in(*this, stretch_of(*this, time), time);
}

Stamp Zone::day(Date date) const {
  const Date next = date + days{1};
  if (changes.empty()) return {instant(date), instant(next) - milliseconds{1}, true};
  const Stretch stretch = stretch_of(*this, date);
  Stretch after = stretch;
  while (ended(*this, after, next)) ++after;
  return {instant_in(*this, stretch, date), instant_in(*this, after, next) - milliseconds{1}, true};
}

Stamp Zone::stamp(const Civil& civil) const {
  if (!civil.at) return day(civil.date);
  const Instant at = instant(civil.date + *civil.at);
  return {at, at, false};
}

std::string Zone::text(Instant at) const {
  // RFC 3339 has no seconds in an offset; before zones were standard some had them. The nearest minute still
  // names the same instant.
  const minutes offset = std::chrono::floor<minutes>(offset_at(*this, at));
  const Local time = civil(at, offset);
  const Date date = std::chrono::floor<days>(time);
  const std::chrono::hh_mm_ss clock{time - date};
  const auto fraction = clock.subseconds().count();
  const std::chrono::hh_mm_ss east{offset};
  return fmt::format("{}T{:02}:{:02}:{:02}{}{}{:02}:{:02}", time::text(date), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count(),
                     fraction == 0 ? "" : fmt::format(".{:03}", fraction), east.is_negative() ? '-' : '+',
                     east.hours().count(), east.minutes().count());
}

std::string Zone::text(const Stamp& stamp) const {
  return stamp.whole_day ? time::text(std::chrono::floor<days>(local(stamp.first))) : text(stamp.first);
}

}  // namespace kith::time
