#include "engine/time/spoken.hpp"

#include <fmt/format.h>

#include <array>

namespace kith::time {

std::string_view month_name(unsigned month) {
  constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
  return month >= 1 && month <= names.size() ? names[month - 1] : std::string_view{};
}

std::string spoken(Date day) {
  const std::chrono::year_month_day date{day};
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                     month_name(static_cast<unsigned>(date.month())), static_cast<int>(date.year()));
}

std::string spoken(const Stamp& stamp, const Zone& zone) {
  const Local local = zone.local(stamp.first);
  const auto day = std::chrono::floor<std::chrono::days>(local);
  if (stamp.whole_day) return spoken(day);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local - day).count();
  return fmt::format("{} at {:02}:{:02}", spoken(day), minutes / 60, minutes % 60);
}

std::string spoken(const Due& due, const Zone& zone) {
  const std::string moment = spoken(Stamp{due.earliest, due.earliest, due.whole_day}, zone);
  return due.whole_day ? "the end of " + moment : moment;
}

}  // namespace kith::time
