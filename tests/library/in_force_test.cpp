#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "kith/kith.hpp"
#include "tests/library/index_entry.hpp"

/// Which release is in force, by its own days and by an index.
namespace kith::in_force_tests {
namespace {

Moment at(const std::string& text) {
  const Compilation rules_read = compile("door", [](const std::string&) {
    return FileText(std::string("ruleset door version \"1\"\n  title \"The door\"\n"));
  });
  return parse_moment(*rules_read.ruleset, text).value.value();
}

std::uint64_t in_force_at(const std::vector<IndexEntry>& entries, const std::string& moment) {
  const InForce found = in_force(entries, "door", at(moment));
  EXPECT_EQ(found.entry == nullptr, !found.why_not.empty());
  return found.entry == nullptr ? 0 : found.entry->sequence;
}

TEST(ReleaseIndex, SaysWhichIsInForceAtAMoment) {
  const std::vector<IndexEntry> all = {entry(1, ""), entry(2, "2026-04-01", "2026-09-30"),
                                       entry(3, "2026-11-01")};
  const std::pair<const char*, std::uint64_t> rows[] = {
      {"2025-01-01", 1},           {"2026-03-31 23:59", 1},     {"2026-03-31T22:59:59Z", 1},
      {"2026-03-31T23:00:00Z", 2}, {"2026-04-01", 2},           {"2026-09-30 23:59", 2},
      {"2026-10-01", 0},           {"2026-10-31T23:59:59Z", 0}, {"2026-11-01", 3},
  };
  for (const auto& [moment, sequence] : rows) EXPECT_EQ(in_force_at(all, moment), sequence) << moment;
  EXPECT_EQ(in_force(all, "window", at("2026-11-01")).entry, nullptr);
}

TEST(ReleaseIndex, TheLastOfThoseThatHaveBegunCounts) {
  EXPECT_EQ(in_force_at({entry(1, "2026-04-01"), entry(2, "2026-03-01")}, "2026-05-01"), 2U);
}

TEST(ReleaseIndex, NamesWhatTheLastKeepsFromEverBeingInForce) {
  const auto displaced = [](const std::vector<IndexEntry>& all) {
    std::vector<std::uint64_t> out;
    for (const IndexEntry& one : displaced_by_last(all)) out.push_back(one.sequence);
    return out;
  };
  using Numbers = std::vector<std::uint64_t>;
  const IndexEntry now = entry(1, "2026-01-01"), june = entry(2, "2026-06-01"), may = entry(3, "2026-05-01");
  IndexEntry window = entry(3, "2026-05-01");
  window.ruleset = "window";
  EXPECT_EQ(displaced({now, june, may}), Numbers{2});
  EXPECT_EQ(displaced({now, june, entry(3, "2026-07-01")}), Numbers{});
  EXPECT_EQ(displaced({now, june, entry(3, "")}), (Numbers{1, 2}));
  EXPECT_EQ(displaced({now, june, window}), Numbers{});
  EXPECT_EQ(displaced({now, june, may, entry(4, "2026-02-01")}), Numbers{3});
  // Replaced before it has begun; and after, as releases are.
  EXPECT_EQ(displaced({now, june, entry(3, "2026-06-01")}), Numbers{2});
  EXPECT_EQ(displaced({now, entry(2, "2026-01-01")}), Numbers{});
  EXPECT_EQ(displaced({entry(1, ""), entry(2, "")}), Numbers{});
  EXPECT_EQ(displaced({}), Numbers{});
}

TEST(Release, HasItsDaysByItself) {
  Release release;
  release.ruleset = "door";
  release.zone = "Europe/London";
  EXPECT_EQ(why_not_in_force(release, at("2026-03-01")), "");
  release.from = "2026-04-01";
  release.until = "2026-04-30";
  const std::pair<const char*, const char*> rows[] = {
      {"2026-03-31T22:59:59Z", "the release of `door` begins with 2026-04-01, and is not used before"},
      {"2026-03-31T23:00:00Z", ""},
      {"2026-04-30T22:59:59Z", ""},
      {"2026-04-30T23:00:00Z", "the release of `door` ended with 2026-04-30"},
  };
  for (const auto& [moment, why] : rows) EXPECT_EQ(why_not_in_force(release, at(moment)), why) << moment;
  release.zone = "Nowhere/At_All";
  EXPECT_NE(why_not_in_force(release, at("2026-04-10")), "");
}

}  // namespace
}  // namespace kith::in_force_tests
