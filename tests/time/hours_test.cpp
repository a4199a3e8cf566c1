#include "engine/time/hours.hpp"

#include <gtest/gtest.h>

#include "tests/time/london.hpp"

/// Hours in which somebody is there, in London, with Good Friday and Easter Monday closed.
namespace kith::time {
namespace {

constexpr std::uint8_t weekdays = 0b0011111, friday = 0b0010000, every_day = 0b1111111, saturday = 0b0100000;
const Calendar easter = {"easter",
                         Date(std::chrono::year(2026) / 1 / 1),
                         Date(std::chrono::year(2026) / 12 / 31),
                         {Date(std::chrono::year(2026) / 4 / 3), Date(std::chrono::year(2026) / 4 / 6)}};

Instant at(const char* text) { return *parse_civil_moment(text, london()); }

struct HoursRow {
  const char* what;
  Hours hours;
  const char* at;
  const char* comes;   ///< the next moment at which somebody is there
  const char* leaves;  ///< from then on, when nobody is; "": nobody ever leaves
};

std::string local(std::optional<Instant> moment) {
  return moment ? london().text(*moment).substr(0, 16) : "";
}

TEST(Hours, Table) {
  const Hours office = {{weekdays, 540, 1020, Shift::Closed::either}};
  const Hours night = {{weekdays, 1020, 540 + 1440, Shift::Closed::either}};
  const HoursRow rows[] = {
      {"no hours: always", {}, "2026-03-07T22:00", "2026-03-07T22:00", ""},
      {"in office hours", office, "2026-03-06T09:00", "2026-03-06T09:00", "2026-03-06T17:00"},
      {"at the minute they end", office, "2026-03-06T17:00", "2026-03-09T09:00", "2026-03-09T17:00"},
      {"a Saturday", office, "2026-03-07T22:00", "2026-03-09T09:00", "2026-03-09T17:00"},
      {"hours past midnight are those of the day on which they begin", night, "2026-03-07T08:59",
       "2026-03-07T08:59", "2026-03-07T09:00"},
      {"so a Saturday has none of its own", night, "2026-03-07T09:00", "2026-03-09T17:00",
       "2026-03-10T09:00"},
      {"a closed day is a day of the week", office, "2026-04-03T10:00", "2026-04-03T10:00",
       "2026-04-03T17:00"},
      {"except closed days",
       {{weekdays, 540, 1020, Shift::Closed::never}},
       "2026-04-03T10:00",
       "2026-04-07T09:00",
       "2026-04-07T17:00"},
      {"closed days alone",
       {{every_day, 600, 960, Shift::Closed::only}},
       "2026-04-02T10:00",
       "2026-04-03T10:00",
       "2026-04-03T16:00"},
      {"a night that begins before a closed day goes on into it",
       {{weekdays, 1320, 360 + 1440, Shift::Closed::never}},
       "2026-04-03T05:59",
       "2026-04-03T05:59",
       "2026-04-03T06:00"},
      {"one that begins on it does not",
       {{weekdays, 1320, 360 + 1440, Shift::Closed::never}},
       "2026-04-04T05:59",
       "2026-04-07T22:00",
       "2026-04-08T06:00"},
      {"hours that follow each other",
       {{friday, 540, 1020, Shift::Closed::either},
        {friday, 1020, 1440, Shift::Closed::either},
        {saturday, 0, 60, Shift::Closed::either}},
       "2026-03-06T10:00",
       "2026-03-06T10:00",
       "2026-03-07T01:00"},
      {"every hour of every day",
       {{every_day, 0, 1440, Shift::Closed::either}},
       "2026-03-06T10:00",
       "2026-03-06T10:00",
       ""},
      {"the hour that is left out in spring",
       {{every_day, 60, 120, Shift::Closed::either}},
       "2026-03-28T12:00",
       "2026-03-30T01:00",
       "2026-03-30T02:00"},
      {"by the clock on the wall in summer", office, "2026-10-23T08:59", "2026-10-23T09:00",
       "2026-10-23T17:00"},
      {"and in winter", office, "2026-10-26T08:59", "2026-10-26T09:00", "2026-10-26T17:00"},
      {"nobody knows whether a day beyond the calendar is closed",
       {{weekdays, 540, 1020, Shift::Closed::never}},
       "2027-01-04T10:00",
       "",
       ""},
  };
  for (const HoursRow& row : rows) {
    SCOPED_TRACE(row.what);
    const auto comes = next_on_duty(row.hours, at(row.at), london(), &easter);
    EXPECT_EQ(local(comes), row.comes);
    EXPECT_EQ(on_duty(row.hours, at(row.at), london(), &easter), comes == at(row.at));
    if (comes) EXPECT_EQ(local(off_duty_from(row.hours, *comes, london(), &easter)), row.leaves);
  }
}

}  // namespace
}  // namespace kith::time
