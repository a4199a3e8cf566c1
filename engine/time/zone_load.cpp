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

constexpr auto end_of_zones = Instant(std::chrono::sys_days(std::chrono::year(2100) / 1 / 1));

void add_changes(const date::time_zone& from, Zone& zone) {
  date::sys_seconds at = date::sys_days(date::year(1900) / 1 / 1);
  while (Instant(at.time_since_epoch()) < end_of_zones) {
    const date::sys_info info = from.get_info(at);
    zone.changes.push_back({Instant(at.time_since_epoch()), info.offset});
    if (info.end <= at) break;
    at = info.end;
  }
}

/// Compiled zones list changes up to 2037 and leave the rest to a rule. Until 2100 days of the month and of the week come round every
/// 28 years, so the last such stretch repeats.
void repeat_changes(Zone& zone) {
  constexpr auto cycle = std::chrono::days(28 * 365 + 7);
  const Instant known_until = zone.changes.back().at;
  for (std::size_t i = 0; i < zone.changes.size(); ++i) {
    const Zone::Change again{zone.changes[i].at + cycle, zone.changes[i].offset};
    if (again.at > known_until && again.at < end_of_zones) zone.changes.push_back(again);
  }
}

}  // namespace

tl::expected<Zone, std::string> load_zone(const std::string& name) {
  try {
    Zone zone{name, data_version(), {}};
    add_changes(*date::locate_zone(name), zone);
    repeat_changes(zone);
    return zone;
  } catch (const std::exception&) {
    return tl::unexpected(fmt::format("there is no time zone `{}` on this machine", name));
  }
}

}  // namespace kith::time
