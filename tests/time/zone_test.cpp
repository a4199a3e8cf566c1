#include <gtest/gtest.h>

#include "engine/time/zone_rule.hpp"
#include "tests/time/london.hpp"

namespace kith::time {
namespace {

struct CivilRow {
  std::string_view civil, at;
};

TEST(Zone, CivilTimesAroundTheClockChangesOf2026) {
  const CivilRow rows[] = {
      {"2026-03-29 00:59", "2026-03-29T00:59:00+00:00"},
      // Skipped: the instant of the clock change.
      {"2026-03-29 01:00", "2026-03-29T02:00:00+01:00"},
      {"2026-03-29 01:30", "2026-03-29T02:00:00+01:00"},
      {"2026-03-29 01:59", "2026-03-29T02:00:00+01:00"},
      {"2026-03-29 02:00", "2026-03-29T02:00:00+01:00"},
      {"2026-03-29 02:01", "2026-03-29T02:01:00+01:00"},
      {"2026-10-25 00:59", "2026-10-25T00:59:00+01:00"},
      // Doubled: the earlier.
      {"2026-10-25 01:00", "2026-10-25T01:00:00+01:00"},
      {"2026-10-25 01:59", "2026-10-25T01:59:00+01:00"},
      {"2026-10-25 02:00", "2026-10-25T02:00:00+00:00"},
      {"2026-07-01", "2026-07-01T00:00:00+01:00"},
      {"2026-12-01T16:05", "2026-12-01T16:05:00+00:00"},
  };
  for (const CivilRow& row : rows) {
    const auto at = parse_civil_moment(row.civil, london());
    ASSERT_TRUE(at) << row.civil;
    EXPECT_EQ(london().text(*at), row.at) << row.civil;
  }
}

TEST(Zone, InstantsAroundTheClockChangesOf2026) {
  const CivilRow rows[] = {
      {"2026-03-29T00:59:59.999+00:00", "2026-03-29T00:59:59Z"},
      {"2026-03-29T02:00:00+01:00", "2026-03-29T01:00:00Z"},
      {"2026-10-25T01:59:59+01:00", "2026-10-25T00:59:59Z"},
      {"2026-10-25T01:00:00+00:00", "2026-10-25T01:00:00Z"},
      {"2026-10-25T01:30:00+00:00", "2026-10-25T01:30:00Z"},
  };
  for (const CivilRow& row : rows) {
    const auto rounded = std::chrono::floor<std::chrono::seconds>(moment(row.civil));
    EXPECT_EQ(rounded, moment(row.at)) << row.civil;
    EXPECT_EQ(london().text(moment(row.civil)), row.civil);
  }
}

TEST(Zone, DaysAreAsLongAsTheClockMakesThem) {
  const auto hours = [](std::string_view text) {
    const Stamp whole = london().day(day(text));
    EXPECT_TRUE(whole.whole_day);
    return (whole.last - whole.first + std::chrono::milliseconds{1}) / std::chrono::hours{1};
  };
  EXPECT_EQ(hours("2026-03-28"), 24);
  EXPECT_EQ(hours("2026-03-29"), 23);
  EXPECT_EQ(hours("2026-10-25"), 25);
}

TEST(Zone, BetweenADateAndAMomentOnItNeitherIsLater) {
  const Stamp date = london().stamp({day("2026-07-01"), std::nullopt});
  const Stamp last_minute = london().stamp({day("2026-07-01"), std::chrono::minutes{23 * 60 + 59}});
  const Stamp midnight = london().stamp({day("2026-07-02"), std::chrono::minutes{0}});
  EXPECT_FALSE(later(date, last_minute));
  EXPECT_FALSE(later(last_minute, date));
  EXPECT_TRUE(later(midnight, date));
  EXPECT_FALSE(later(date, midnight));
  EXPECT_EQ(london().text(date), "2026-07-01");
  EXPECT_EQ(london().text(midnight), "2026-07-02T00:00:00+01:00");
}

TEST(Zone, KeepsItsRuleBeyondTheYearsItsFileLists) {
  EXPECT_EQ(london().text(moment("2037-07-01T12:00:00Z")), "2037-07-01T13:00:00+01:00");
  EXPECT_EQ(london().text(moment("2038-07-01T12:00:00Z")), "2038-07-01T13:00:00+01:00");
  EXPECT_EQ(london().text(moment("2099-07-01T12:00:00Z")), "2099-07-01T13:00:00+01:00");
  EXPECT_EQ(london().text(moment("2099-12-01T12:00:00Z")), "2099-12-01T12:00:00+00:00");
  // The last Sunday of March 2099 is the 29th.
  EXPECT_EQ(london().text(moment("2099-03-29T00:59:59Z")), "2099-03-29T00:59:59+00:00");
  EXPECT_EQ(london().text(moment("2099-03-29T01:00:00Z")), "2099-03-29T02:00:00+01:00");
}

TEST(Zone, KnowsTheYearsBefore) {
  EXPECT_EQ(london().text(moment("1900-01-01T00:00:00Z")), "1900-01-01T00:00:00+00:00");
  // Double summer time, and British Standard Time.
  EXPECT_EQ(london().text(moment("1943-07-01T12:00:00Z")), "1943-07-01T14:00:00+02:00");
  EXPECT_EQ(london().text(moment("1970-01-01T12:00:00Z")), "1970-01-01T13:00:00+01:00");
}

TEST(Zone, EveryInstantIsFoundAgainByItsCivilTime) {
  for (const char* name : {"Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Asia/Tokyo", "UTC",
                           "Africa/Casablanca"}) {
    const auto zone = load_zone(name);
    ASSERT_TRUE(zone) << zone.error();
    for (Instant at = moment("1901-01-01T00:00:00Z"); at < moment("2099-12-01T00:00:00Z");
         at += std::chrono::hours{9 * 24 + 7}) {
      const Instant again = zone->instant(zone->local(at));
      EXPECT_LE(again, at);
      EXPECT_EQ(zone->local(again), zone->local(at));
      EXPECT_EQ(parse_moment(zone->text(at)), at) << name << " " << zone->text(at);
    }
  }
}

TEST(Zone, ChangesAscendAndEachChangesSomething) {
  const auto& changes = london().changes;
  for (std::size_t i = 1; i < changes.size(); ++i) {
    EXPECT_LT(changes[i - 1].at, changes[i].at);
    EXPECT_NE(changes[i - 1].offset, changes[i].offset);
  }
  EXPECT_FALSE(london().tzdata.empty());
  EXPECT_NE(london().tzdata, "unknown");
}

TEST(Zone, SaysWhenThereIsNoSuchZone) {
  for (const char* name : {"Europe/Lundon", "", "../../../etc/passwd", "Europe"}) {
    const auto zone = load_zone(name);
    ASSERT_FALSE(zone) << name;
    EXPECT_EQ(zone.error(), "there is no time zone `" + std::string(name) + "`");
  }
}

TEST(ZoneRule, ReadsTheRulesThatZonesEndWith) {
  for (const char* text : {"GMT0BST,M3.5.0/1,M10.5.0", "UTC0", "<+0330>-3:30", "IST-1GMT0,M10.5.0,M3.5.0/1",
                           "EET-2EEST,M3.4.4/50,M10.4.4/50", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0"})
    EXPECT_TRUE(parse_zone_rule(text)) << text;
  for (const char* text :
       {"", "GMT", "GMT0BST", "GMT0BST,M3.5.0/1", "GMT0BST,M13.5.0,M10.5.0", "GMT0BST,M3.6.0,M10.5.0",
        "GMT0BST,J80,J300", "GMT0BST,M3.5.0/1,M10.5.0x", "<+0330-3:30", "0"})
    EXPECT_FALSE(parse_zone_rule(text)) << text;
}

}  // namespace
}  // namespace kith::time
