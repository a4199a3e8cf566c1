#include "engine/intake/migrate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "engine/time/parse.hpp"
#include "tests/golden/golden.hpp"
#include "tests/json/json.hpp"

namespace kith::intake::migrate_tests {
namespace {

using nlohmann::json;

Migration migrated(const std::string& record) { return migrate(record, "record.json"); }

std::string with(const std::string& sections) {
  return R"({ "kith": 1, "person": { "id": "p" }, )" + sections + " }";
}

/// `pointer from to`, in the order of the text.
std::vector<std::string> moves(const std::string& sections) {
  std::vector<std::string> out;
  for (const Moved& one : migrated(with(sections)).moved)
    out.push_back(one.pointer + ' ' + one.from + ' ' + one.to);
  return out;
}

TEST(Migrate, EachBareEndBecomesTheDayBefore) {
  EXPECT_THAT(moves(R"("circle": [ { "id": "a", "roles": [], "until": "2026-06-01",
                        "authorities": [ { "kind": "x", "until": "2028-03-01" } ] } ],
                       "consents": [ { "on": "2025-12-31", "until": "2026-01-01" } ], "capacity": [ { "review_by": "2026-07-10" } ],
                       "best_interests": [ { "review_by": "2027-03-01" } ], "restrictions": [ { "review_by": "2026-06-01" } ])"),
              testing::ElementsAre("/circle/0/until 2026-06-01 2026-05-31",
                                   "/circle/0/authorities/0/until 2028-03-01 2028-02-29",
                                   "/consents/0/until 2026-01-01 2025-12-31",
                                   "/capacity/0/review_by 2026-07-10 2026-07-09",
                                   "/best_interests/0/review_by 2027-03-01 2027-02-28",
                                   "/restrictions/0/review_by 2026-06-01 2026-05-31"));
}

TEST(Migrate, WhatStopsAtAMomentOrIsMeantStays) {
  EXPECT_THAT(moves(R"("circle": [ { "until": "2026-06-01T12:00:00Z" }, { "until": null } ],
                       "events": { "complete": { "until": "2026-06-01", "incident": { "until": "2026-06-02" } },
                                   "log": [ { "kind": "x", "until": "2026-06-01" } ] },
                       "concerns": [ { "closed": "2026-06-01" } ], "restrictions": [ { "ended": "2026-06-01" } ],
                       "facts": { "until": { "value": "2026-06-01" } })"),
              testing::IsEmpty());
}

TEST(Migrate, EveryOtherByteStays) {
  const std::string before =
      "\xEF\xBB\xBF{\t\"kith\" :1,\r\n \"person\":{\"id\":\"until \\\"2026-06-01\\\" \\\\\"},\"consents\":[{\"unt\\u0069l\" : \"2026-06-0\\u0031\"}]}\n";
  const std::string after =
      "\xEF\xBB\xBF{\t\"kith\" :2,\r\n \"person\":{\"id\":\"until \\\"2026-06-01\\\" \\\\\"},\"consents\":[{\"unt\\u0069l\" : \"2026-05-31\"}]}\n";
  EXPECT_EQ(migrated(before).text, after);
}

TEST(Migrate, OnceIsEnough) {
  const Migration first = migrated(with(R"("consents": [ { "until": "2026-06-01" } ])"));
  ASSERT_EQ(first.kind, Migration::Kind::done);
  const Migration second = migrated(first.text);
  EXPECT_EQ(second.kind, Migration::Kind::not_needed);
  EXPECT_EQ(second.text, first.text);
}

TEST(Migrate, WhatIsNoRecordOrNeverCountedIsNamedAndLeft) {
  const std::pair<std::string, std::string> rows[] = {
      {"", ""},
      {"  ", ""},
      {"[]", ""},
      {"17", ""},
      {R"({ "person": {} })", ""},
      {R"({ "kith": "1" })", "/kith"},
      {R"({ "kith": 3 })", "/kith"},
      {R"({ "kith": 1, "consents": [ )", ""},
      {with(R"("consents": [ { "on": "2026-06-01", "until": "2026-06-01" } ])"), "/consents/0/until"},
      {with(R"("circle": [ { "since": "2026-06-01T08:00:00Z", "until": "2026-06-01" } ])"),
       "/circle/0/until"},
      {with(R"("capacity": [ { "review_by": "1900-01-01" } ])"), "/capacity/0/review_by"},
  };
  for (const auto& [text, pointer] : rows) {
    const Migration made = migrated(text);
    EXPECT_EQ(made.kind, Migration::Kind::wrong) << text;
    ASSERT_FALSE(made.diagnostics.empty()) << text;
    EXPECT_EQ(made.diagnostics.front().place.pointer, pointer) << text;
  }
}

/// As if each were of the meaning before: what changes is each such date, by one day, and the format; all
/// else stays.
TEST(Migrate, EveryShippedRecord) {
  std::size_t moved = 0;
  for (const auto& entry : std::filesystem::directory_iterator(KITH_SOURCE_DIR "/rulesets/people")) {
    if (entry.path().extension() != ".json") continue;
    const json shipped = json::parse(golden::read(entry.path()));
    ASSERT_EQ(shipped["kith"], 2) << entry.path();
    json before = shipped;
    before["kith"] = 1;
    const Migration made = migrated(before.dump(2));
    ASSERT_EQ(made.kind, Migration::Kind::done) << entry.path();
    std::vector<std::string> expected = {"/kith"}, found;
    for (const Moved& one : made.moved) {
      expected.push_back(one.pointer);
      EXPECT_EQ(*time::parse_date(one.to) + std::chrono::days(1), *time::parse_date(one.from));
      EXPECT_EQ(json::parse(made.text).at(json::json_pointer(one.pointer)), one.to);
    }
    for (const json& change : json::diff(before, json::parse(made.text))) found.push_back(change["path"]);
    EXPECT_THAT(found, testing::UnorderedElementsAreArray(expected)) << entry.path();
    moved += made.moved.size();
  }
  EXPECT_GT(moved, 10U);
}

}  // namespace
}  // namespace kith::intake::migrate_tests
