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

Instant Zone::instant(Local time) const {
  if (changes.empty()) return Instant{time.time_since_epoch()};
  // The first stretch that has not ended when its own clock shows this time: the earlier of a doubled time.
  const auto ended = [&](const Change& change) {
    const auto next = &change + 1;
    return next != changes.data() + changes.size() && civil(next->at, change.offset) <= time;
  };
  const auto stretch = std::partition_point(changes.begin(), changes.end() - 1, ended);
  const Instant at{time.time_since_epoch() - stretch->offset};
  // Before its own stretch began: the clock skipped this time.
  return stretch == changes.begin() ? at : std::max(at, stretch->at);
}

Stamp Zone::day(Date date) const { return {instant(date), instant(date + days{1}) - milliseconds{1}, true}; }

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
