#include <gtest/gtest.h>

#include "tests/time/london.hpp"

namespace kith::time {
namespace {

TEST(Parse, RefusesDaysThatDoNotExist) {
  for (const char* bad :
       {"2026-02-30",  "2026-02-29", "1899-12-31", "2100-01-01", "2026-13-01", "2026-00-10",  "2026-01-00",
        "2026-01-32",  "2026-1-1",   "2026-04-31", "26-01-01",   "2026/01/01", "2026-01-01 ", " 2026-01-01",
        "2026-01-01T", "20260101",   "",           "2026-01",    "+026-01-01", "2026-01-0x"})
    EXPECT_FALSE(parse_date(bad)) << bad;
  for (const char* good : {"1900-01-01", "2099-12-31", "2024-02-29", "2000-02-29", "2026-12-31"}) {
    ASSERT_TRUE(parse_date(good)) << good;
    EXPECT_EQ(text(*parse_date(good)), good);
  }
}

TEST(Parse, MomentsNeedAnOffset) {
  for (const char* bad : {"2026-03-01",
                          "2026-03-01T10:00",
                          "2026-03-01T10:00:00",
                          "2026-03-01 10:00:00Z",
                          "2026-03-01T24:00:00Z",
                          "2026-03-01T10:60:00Z",
                          "2026-03-01T10:00:60Z",
                          "1899-12-31T10:00:00Z",
                          "2026-02-30T10:00:00Z",
                          "2026-03-01T10:00:00.Z",
                          "2026-03-01T10:00:00.1234Z",
                          "2026-03-01T10:00:00+1:00",
                          "2026-03-01T10:00:00+0100",
                          "2026-03-01T10:00:00+24:00",
                          "2026-03-01T10:00:00+01:60",
                          "2026-03-01T10:00:00Z ",
                          "2026-03-01T10Z",
                          "2026-03-01T10:00:00z",
                          "2026-03-01T1:00:00Z",
                          ""})
    EXPECT_FALSE(parse_moment(bad)) << bad;
}

TEST(Parse, ReadsTheSameMomentInEverySpelling) {
  const Instant at = moment("2026-05-30T15:00:00Z");
  for (const char* good : {"2026-05-30T16:00:00+01:00", "2026-05-30T16:00+01:00", "2026-05-30T15:00:00.0Z",
                           "2026-05-30T15:00:00.000Z", "2026-05-30T10:30-04:30", "2026-05-30T15:00:00-00:00",
                           "2026-05-31T05:00+14:00"})
    EXPECT_EQ(parse_moment(good), at) << good;
  for (const char* good :
       {"2026-05-30 16:00", "2026-05-30T16:00", "2026-05-30T16:00:00", "2026-05-30T16:00:00+01:00"})
    EXPECT_EQ(parse_civil_moment(good, london()), at) << good;
  EXPECT_EQ(parse_civil_moment("2026-05-30", london()), moment("2026-05-29T23:00:00Z"));
  for (const char* bad : {"2026-05-30 24:00", "2026-02-30", "2026-05-30 16:00 ", "2026-05-30x16:00", "16:00"})
    EXPECT_FALSE(parse_civil_moment(bad, london())) << bad;
}

TEST(Parse, KeepsMilliseconds) {
  EXPECT_EQ(london().text(moment("2026-01-01T00:00:00.1Z")), "2026-01-01T00:00:00.100+00:00");
  EXPECT_EQ(london().text(moment("2026-01-01T00:00:00.012Z")), "2026-01-01T00:00:00.012+00:00");
  EXPECT_EQ(london().text(moment("2026-01-01T00:00:59.999Z")), "2026-01-01T00:00:59.999+00:00");
}

TEST(Duration, IsWrittenAsAPolicyLeadWould) {
  EXPECT_EQ(text(Duration{1, Unit::minutes}), "1 minute");
  EXPECT_EQ(text(Duration{24, Unit::hours}), "24 hours");
  EXPECT_EQ(text(Duration{3, Unit::days}), "3 days");
  EXPECT_EQ(text(Duration{1, Unit::working_days}), "1 working day");
  EXPECT_EQ(text(Duration{5, Unit::working_days}), "5 working days");
  EXPECT_EQ(text(Duration{6, Unit::weeks}), "6 weeks");
  EXPECT_EQ(text(Duration{1, Unit::months}), "1 month");
  EXPECT_EQ(text(Duration{2, Unit::years}), "2 years");
}

}  // namespace
}  // namespace kith::time
