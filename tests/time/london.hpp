#pragma once
#include <gtest/gtest.h>

#include "engine/time/calendar.hpp"
#include "engine/time/parse.hpp"
#include "engine/time/zone.hpp"

namespace kith::time {

inline const Zone& london() {
  static const Zone zone = load_zone("Europe/London").value();
  return zone;
}

inline Date day(std::string_view text) { return parse_date(text).value(); }
inline Instant moment(std::string_view text) { return parse_moment(text).value(); }

/// England and Wales in 2026 and 2027, with the substitute days for 26 December 2026 and for Christmas 2027.
inline const Calendar& england() {
  static const Calendar calendar{
      "england_and_wales",
      day("2026-01-01"),
      day("2027-12-31"),
      {day("2026-01-01"), day("2026-04-03"), day("2026-04-06"), day("2026-05-04"), day("2026-05-25"),
       day("2026-08-31"), day("2026-12-25"), day("2026-12-28"), day("2027-01-01"), day("2027-03-26"),
       day("2027-03-29"), day("2027-05-03"), day("2027-05-31"), day("2027-08-30"), day("2027-12-27"),
       day("2027-12-28")}};
  return calendar;
}

}  // namespace kith::time
