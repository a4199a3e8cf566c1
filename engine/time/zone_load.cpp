#include <date/tz.h>
#include <fmt/format.h>

#include <fstream>
#include <mutex>

#include "engine/time/zone.hpp"

namespace kith::time {

namespace {

/// The library of Debian reads the system's compiled zones and does not always tell their version; the text file beside them does.
std::string data_version() {
  std::ifstream file("/usr/share/zoneinfo/tzdata.zi");
  std::string word;
  if (file >> word >> word && word == "version" && file >> word) return word;
  return date::get_tzdb().version;
}

void add_changes(const date::time_zone& from, Zone& zone) {
  const Instant end = Instant(std::chrono::sys_days(std::chrono::year(2200) / 1 / 1));
  date::sys_seconds at = date::sys_days(date::year(1900) / 1 / 1);
  while (at < end) {
    const date::sys_info info = from.get_info(at);
    zone.changes.push_back({Instant(at.time_since_epoch()), info.offset});
    if (info.end >= end || info.end <= at) break;
    at = info.end;
  }
}

}  // namespace

tl::expected<Zone, std::string> load_zone(const std::string& name) {
  try {
    Zone zone{name, data_version(), {}};
    add_changes(*date::locate_zone(name), zone);
    return zone;
  } catch (const std::exception&) {
    return tl::unexpected(fmt::format("there is no time zone `{}` on this machine", name));
  }
}

}  // namespace kith::time
