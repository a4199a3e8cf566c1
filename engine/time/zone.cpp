#include "engine/time/zone.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/time/parse.hpp"

namespace kith::time {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::milliseconds;

namespace {

/// The change in force at an instant; the first one also before it.
const Zone::Change& change_at(const std::vector<Zone::Change>& changes, Instant at) {
  const auto next = std::upper_bound(changes.begin(), changes.end(), at, [](Instant t, const Zone::Change& change) { return t < change.at; });
  return next == changes.begin() ? *next : *std::prev(next);
}

}  // namespace

Local Zone::local(Instant at) const { return Local(at.time_since_epoch() + change_at(changes, at).offset); }

Instant Zone::instant(Local local) const {
  const Instant as_utc{local.time_since_epoch()};
  // The offset a day earlier holds on both sides of any change but one that lies between; a doubled time takes the earlier instant.
  const auto before = change_at(changes, as_utc - days(1)).offset;
  const auto after = change_at(changes, as_utc + days(1)).offset;
  const Instant earlier = as_utc - std::max(before, after);
  const Instant later = as_utc - std::min(before, after);
  if (this->local(earlier) == local) return earlier;
  if (this->local(later) == local) return later;
  return change_at(changes, later).at;  // skipped: the instant of the change
}

Stamp Zone::day(Date date) const {
  return {instant(Local(date)), instant(Local(date + days(1))) - milliseconds(1), true};
}

Stamp Zone::stamp(const Civil& civil) const {
  if (!civil.at) return day(civil.date);
  const Instant at = instant(Local(civil.date) + *civil.at);
  return {at, at, false};
}

std::string Zone::text(Instant at) const {
  const auto offset = std::chrono::duration_cast<std::chrono::minutes>(change_at(changes, at).offset).count();
  const Local civil = local(at);
  const Date date = floor<days>(civil);
  const auto ms = (civil - date).count();
  std::string result = fmt::format("{}T{:02}:{:02}:{:02}", time::text(date), ms / 3600000, ms / 60000 % 60, ms / 1000 % 60);
  if (ms % 1000) result += fmt::format(".{:03}", ms % 1000);
  const auto size = offset < 0 ? -offset : offset;
  return result + fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', size / 60, size % 60);
}

std::string Zone::text(const Stamp& stamp) const {
  return stamp.whole_day ? time::text(floor<days>(local(stamp.first))) : text(stamp.first);
}

}  // namespace kith::time
