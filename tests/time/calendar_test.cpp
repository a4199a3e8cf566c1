#include <gtest/gtest.h>

#include <limits>

#include "tests/time/london.hpp"

namespace kith::time {
namespace {

std::string or_nothing(std::optional<Instant> at) { return at ? london().text(*at) : "nothing"; }

struct Row {
  std::string_view from;
  Duration length;
  std::string_view to;
};

TEST(After, Table) {
  const Row rows[] = {
      // Hours are elapsed time, days keep the time of day.
      {"2026-03-28T12:00:00+00:00", {24, Unit::hours}, "2026-03-29T13:00:00+01:00"},
      {"2026-03-28T12:00:00+00:00", {1, Unit::days}, "2026-03-29T12:00:00+01:00"},
      {"2026-10-24T12:00:00+01:00", {24, Unit::hours}, "2026-10-25T11:00:00+00:00"},
      {"2026-10-24T12:00:00+01:00", {1, Unit::days}, "2026-10-25T12:00:00+00:00"},
      {"2026-03-29T00:45:00+00:00", {15, Unit::minutes}, "2026-03-29T02:00:00+01:00"},
      // Into a skipped time, and into a doubled one.
      {"2026-03-28T01:30:00+00:00", {1, Unit::days}, "2026-03-29T02:00:00+01:00"},
      {"2026-10-24T01:30:00+01:00", {1, Unit::days}, "2026-10-25T01:30:00+01:00"},
      {"2026-10-18T01:30:00+01:00", {1, Unit::weeks}, "2026-10-25T01:30:00+01:00"},
      // A month without that day uses its last.
      {"2026-01-31T09:00:00+00:00", {1, Unit::months}, "2026-02-28T09:00:00+00:00"},
      {"2028-01-31T09:00:00+00:00", {1, Unit::months}, "2028-02-29T09:00:00+00:00"},
      {"2026-01-30T09:00:00+00:00", {1, Unit::months}, "2026-02-28T09:00:00+00:00"},
      {"2026-08-31T09:00:00+01:00", {3, Unit::months}, "2026-11-30T09:00:00+00:00"},
      {"2024-02-29T09:00:00+00:00", {1, Unit::years}, "2025-02-28T09:00:00+00:00"},
      {"2024-02-29T09:00:00+00:00", {4, Unit::years}, "2028-02-29T09:00:00+00:00"},
      {"2025-12-31T23:59:59.999+00:00", {2, Unit::months}, "2026-02-28T23:59:59.999+00:00"},
      // Easter: Good Friday 3 April and Easter Monday 6 April are closed.
      {"2026-04-02T16:00:00+01:00", {1, Unit::working_days}, "2026-04-07T16:00:00+01:00"},
      {"2026-04-04T16:00:00+01:00", {1, Unit::working_days}, "2026-04-07T16:00:00+01:00"},
      {"2026-03-27T16:00:00+00:00", {5, Unit::working_days}, "2026-04-07T16:00:00+01:00"},
      // Christmas: Boxing Day is a Saturday, its substitute Monday the 28th.
      {"2026-12-24T10:00:00+00:00", {1, Unit::working_days}, "2026-12-29T10:00:00+00:00"},
      {"2026-12-23T10:00:00+00:00", {5, Unit::working_days}, "2027-01-04T10:00:00+00:00"},
      {"2027-12-24T10:00:00+00:00", {1, Unit::working_days}, "2027-12-29T10:00:00+00:00"},
      // The end of the calendar.
      {"2027-12-30T10:00:00+00:00", {1, Unit::working_days}, "2027-12-31T10:00:00+00:00"},
      {"2027-12-31T10:00:00+00:00", {1, Unit::working_days}, "nothing"},
      {"2028-06-01T10:00:00+01:00", {1, Unit::working_days}, "nothing"},
      {"2025-06-02T10:00:00+01:00", {1, Unit::working_days}, "nothing"},
      // The end of time.
      {"2099-12-31T10:00:00+00:00", {1, Unit::days}, "nothing"},
      {"2099-12-31T10:00:00+00:00", {14, Unit::hours}, "nothing"},
      {"2099-12-31T10:00:00+00:00", {13, Unit::hours}, "2099-12-31T23:00:00+00:00"},
      {"2099-12-01T10:00:00+00:00", {1, Unit::months}, "nothing"},
      {"2026-01-01T10:00:00+00:00", {std::numeric_limits<std::int64_t>::max(), Unit::years}, "nothing"},
      {"2026-01-01T10:00:00+00:00", {std::numeric_limits<std::int64_t>::max(), Unit::minutes}, "nothing"},
      {"2026-01-01T10:00:00+00:00", {200'000'000, Unit::years}, "nothing"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(or_nothing(after(moment(row.from), row.length, london(), &england())), row.to)
        << row.from << " + " << text(row.length);
}

TEST(Before, Table) {
  const Row rows[] = {
      {"2026-03-29T13:00:00+01:00", {24, Unit::hours}, "2026-03-28T12:00:00+00:00"},
      {"2026-03-29T12:00:00+01:00", {1, Unit::days}, "2026-03-28T12:00:00+00:00"},
      {"2026-10-26T01:30:00+00:00", {1, Unit::days}, "2026-10-25T01:30:00+01:00"},
      {"2026-03-30T01:30:00+01:00", {1, Unit::days}, "2026-03-29T02:00:00+01:00"},
      {"2026-03-31T09:00:00+01:00", {1, Unit::months}, "2026-02-28T09:00:00+00:00"},
      {"2026-01-15T09:00:00+00:00", {1, Unit::months}, "2025-12-15T09:00:00+00:00"},
      {"2026-07-15T09:00:00+01:00", {18, Unit::months}, "2025-01-15T09:00:00+00:00"},
      {"2028-02-29T09:00:00+00:00", {1, Unit::years}, "2027-02-28T09:00:00+00:00"},
      {"2026-04-07T16:00:00+01:00", {1, Unit::working_days}, "2026-04-02T16:00:00+01:00"},
      {"2026-12-29T10:00:00+00:00", {1, Unit::working_days}, "2026-12-24T10:00:00+00:00"},
      {"2026-01-02T10:00:00+00:00", {1, Unit::working_days}, "nothing"},
      {"1900-01-01T10:00:00+00:00", {1, Unit::days}, "nothing"},
      {"1900-01-31T10:00:00+00:00", {1, Unit::months}, "nothing"},
      {"2026-01-01T10:00:00+00:00", {std::numeric_limits<std::int64_t>::min(), Unit::days}, "nothing"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(or_nothing(before(moment(row.from), row.length, london(), &england())), row.to)
        << row.from << " - " << text(row.length);
}

TEST(Before, UndoesAfterWhereNothingIsLost) {
  const Duration lengths[] = {{90, Unit::minutes}, {36, Unit::hours}, {3, Unit::days},
                              {2, Unit::weeks},    {1, Unit::months}, {1, Unit::years}};
  for (Instant at = moment("2026-01-01T12:34:56.789Z"); at < moment("2028-01-01T00:00:00Z");
       at += std::chrono::hours{31}) {
    for (const Duration length : lengths) {
      const Local time = london().local(at);
      const auto date = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time));
      const bool late_in_month = date.day() > std::chrono::day{28};
      // Within the hour of a clock change a civil time may be skipped or doubled; late in a month a day may
      // be missing.
      const bool night = time - std::chrono::floor<std::chrono::days>(time) < std::chrono::hours{3};
      if (night || (late_in_month && (length.unit == Unit::months || length.unit == Unit::years))) continue;
      const auto there = after(at, length, london(), nullptr);
      ASSERT_TRUE(there);
      EXPECT_EQ(before(*there, length, london(), nullptr), at) << london().text(at) << " " << text(length);
    }
  }
}

TEST(Before, UndoesWorkingDaysFromAWorkingDay) {
  for (Date from = day("2026-02-02"); from < day("2027-10-01"); from += std::chrono::days{1}) {
    if (!england().working(from)) continue;
    for (const std::int64_t n : {1, 5, 20})
      EXPECT_EQ(england().working_day(*england().working_day(from, n), -n), from) << text(from);
  }
}

/// Day by day, as the language says it.
std::optional<Date> counted(const Calendar& calendar, Date from, std::int64_t n) {
  const std::chrono::days step{n < 0 ? -1 : 1};
  Date day = from;
  for (std::int64_t left = n < 0 ? -n : n; left > 0;) {
    day += step;
    if (!calendar.known(day)) return std::nullopt;
    if (calendar.working(day)) --left;
  }
  return day;
}

/// About that share of the days of two years closed, weekends among them.
Calendar closed_now_and_then(unsigned one_in) {
  Calendar out{"made", day("2026-01-01"), day("2027-12-31"), {}};
  std::uint32_t dice = one_in;
  for (Date at = out.first; at <= out.through; at += std::chrono::days{1}) {
    dice = dice * 1664525U + 1013904223U;
    if ((dice >> 8U) % one_in == 0) out.closed.push_back(at);
  }
  return out;
}

TEST(WorkingDays, AreWhatCountingDayByDayGives) {
  const Calendar never{"never", day("2026-01-01"), day("2027-12-31"), {}};
  for (const Calendar& calendar : {england(), never, closed_now_and_then(1), closed_now_and_then(2),
                                   closed_now_and_then(3), closed_now_and_then(9)})
    for (Date from = day("2025-12-20"); from < day("2028-01-12"); from += std::chrono::days{1})
      for (const std::int64_t n :
           {-600, -31, -11, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 10, 30, 522, 523})
        ASSERT_EQ(calendar.working_day(from, n), counted(calendar, from, n)) << text(from) << " and " << n;
  EXPECT_EQ(england().working_day(day("2026-05-05"), std::numeric_limits<std::int64_t>::max()), std::nullopt);
  EXPECT_EQ(england().working_day(day("2026-05-05"), std::numeric_limits<std::int64_t>::min()), std::nullopt);
}

TEST(WorkingDays, NeedACalendar) {
  EXPECT_FALSE(after(moment("2026-06-01T10:00:00Z"), {1, Unit::working_days}, london(), nullptr));
  EXPECT_FALSE(before(moment("2026-06-01T10:00:00Z"), {1, Unit::working_days}, london(), nullptr));
  EXPECT_FALSE(moved(day("2026-06-01"), {1, Unit::working_days}, nullptr));
}

TEST(Age, CountsWholeYears) {
  struct AgeRow {
    std::string_view born, at;
    int age;
  };
  const AgeRow rows[] = {
      {"1994-05-02", "2026-05-01T23:59:59+01:00", 31}, {"1994-05-02", "2026-05-02T00:00:00+01:00", 32},
      {"1994-05-02", "2026-05-01T23:30:00Z", 32},      {"2008-02-29", "2026-02-28T12:00:00Z", 17},
      {"2008-02-29", "2026-03-01T00:00:00Z", 18},      {"2008-02-29", "2024-02-28T12:00:00Z", 15},
      {"2008-02-29", "2024-02-29T00:00:00Z", 16},      {"2026-03-01", "2026-03-01T12:00:00Z", 0},
      {"2026-03-02", "2026-03-01T12:00:00Z", -1},
  };
  for (const AgeRow& row : rows)
    EXPECT_EQ(age(day(row.born), moment(row.at), london()), row.age) << row.born << " at " << row.at;
}

}  // namespace
}  // namespace kith::time
