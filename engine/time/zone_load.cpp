#include <date/tz.h>

#include <exception>
#include <fstream>
#include <string_view>

#include <fmt/format.h>

#include "engine/time/zone.hpp"
#include "engine/time/zone_rule.hpp"

namespace kith::time {
namespace {

const std::string folder = "/usr/share/zoneinfo/";

constexpr Instant begin{std::chrono::sys_days{std::chrono::year{1900} / 1 / 1}};
constexpr Instant end{std::chrono::sys_days{std::chrono::year{2100} / 1 / 1}};

/// What is thrown while it is read, as for want of memory, comes out of it; by itself a stream would only
/// end.
std::ifstream opened(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  file.exceptions(std::ios::badbit);
  return file;
}

std::string first_line(const std::string& path) {
  std::ifstream file = opened(path);
  std::string line;
  std::getline(file, line);
  return line;
}

/// The version of the system's data. Debian keeps it at the head of tzdata.zi; others in +VERSION.
std::string version() {
  constexpr std::string_view lead = "# version ";
  const std::string line = first_line(folder + "tzdata.zi");
  if (line.starts_with(lead)) return line.substr(lead.size());
  const std::string alone = first_line(folder + "+VERSION");
  return alone.empty() ? "unknown" : alone;
}

/// The last line of a zone's file: the rule for the years after those it lists.
std::string standing_rule(const std::string& name) {
  std::ifstream file = opened(folder + name);
  std::string line;
  std::string last;
  while (std::getline(file, line)) last = line;
  return last;
}

void add(std::vector<Zone::Change>& changes, Zone::Change change) {
  if (changes.empty() || changes.back().offset != change.offset) changes.push_back(change);
}

/// The changes that the system's file lists.
std::vector<Zone::Change> listed(const std::string& name) {
  const date::time_zone* zone = date::locate_zone(name);
  std::vector<Zone::Change> changes;
  auto at = std::chrono::time_point_cast<std::chrono::seconds>(begin);
  while (at < end) {
    const date::sys_info info = zone->get_info(at);
    add(changes, {Instant{at}, info.offset});
    if (info.end <= at) break;
    at = info.end;
  }
  return changes;
}

/// Files list changes to 2037 at most; from the last one on, the standing rule makes them.
void extend(std::vector<Zone::Change>& changes, const ZoneRule& rule) {
  const Instant known = changes.back().at;
  for (auto year = std::chrono::year{1970}; year < std::chrono::year{2100}; ++year)
    for (const Zone::Change& change : changes_in(rule, year))
      if (change.at > known) add(changes, change);
}

}  // namespace

tl::expected<Zone, std::string> load_zone(const std::string& name) {
  try {
    Zone zone{name, version(), listed(name)};
    const auto rule = parse_zone_rule(standing_rule(name));
    if (!rule)
      return tl::unexpected(
          fmt::format("the time zone `{}` has a rule for the years to come that cannot be read", name));
    extend(zone.changes, *rule);
    return zone;
  } catch (const std::runtime_error&) {
    return tl::unexpected(fmt::format("there is no time zone `{}`", name));
  }
}

}  // namespace kith::time
