#include <array>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/check/made.hpp"

/// Limits of what a check looks at, at their boundary. docs/limits.md lists them.
namespace check_limits_tests {
namespace {

/// What is found of a clause that never applies, by so many facts that may each be so or not.
std::string never_applying(const std::string& declarations, const std::string& condition) {
  return made::codes(made::compile(
      declarations + made::boundary("one", made::clause("refuse a", "    when " + condition + "\n") +
                                               made::clause("refuse z", "    when otherwise\n"))));
}

std::string by_facts(int facts) {
  std::string declared, all = "f0 and not f0";
  for (int i = 0; i < facts; ++i) declared += fmt::format("fact f{} \"F\" yes or no\n", i);
  for (int i = 1; i < facts; ++i) all += fmt::format(" and f{}", i);
  return never_applying(declared, all);
}

/// By so many comparisons with one number.
std::string by_comparisons(int comparisons) {
  std::string all = "steps is below 0";
  for (int i = 1; i < comparisons; ++i) all += fmt::format(" and steps is above {}", i);
  return never_applying("fact steps \"Steps\" number from 0 to 1000\n", all);
}

/// With so many repetitions of one fact.
std::string by_length(int times) {
  std::string all = "f0 and not f0";
  for (int i = 0; i < times; ++i) all += " and f0";
  return never_applying("fact f0 \"F\" yes or no\n", all);
}

TEST(CheckLimits, AClauseOfMoreCombinationsIsNotJudged) {
  EXPECT_EQ(by_facts(12), "K4005");
  EXPECT_EQ(by_facts(13), "");
  EXPECT_EQ(by_comparisons(64), "K4005");
  EXPECT_EQ(by_comparisons(65), "");
  EXPECT_EQ(by_length(998), "K4005");
  EXPECT_EQ(by_length(999), "");
}

/// By so many periods without an incident. Known, they lie in one another; not known, each turns out by
/// itself.
std::string by_periods(int periods, bool always) {
  std::string all = always ? "lives_with_family or not lives_with_family" : "no incident in the last 1 hour";
  for (int i = 2; i <= periods; ++i)
    all += fmt::format("{} no incident in the last {} hours", always ? " or" : " and", i);
  return made::codes(
      made::compile(made::boundary("one", made::clause("refuse a", "    when " + all + "\n") +
                                              made::clause("refuse z", "    when otherwise\n"))));
}

TEST(CheckLimits, WhatIsNotKnownHasMoreCombinations) {
  EXPECT_EQ(by_periods(4, true), "K4006");
  EXPECT_EQ(by_periods(20, true), "");
  EXPECT_EQ(by_periods(20, false), "");
}

/// An allow, and a refusal that holds wherever it does.
std::string beside(int periods) {
  std::string all = "no incident in the last 1 hour";
  for (int i = 2; i <= periods; ++i) all += fmt::format(" and no incident in the last {} hours", i);
  return made::codes(made::compile(
      made::boundary("one", made::clause("allow a", "    when " + all + " and lives_with_family\n") +
                                made::clause("refuse b", "    when " + all + "\n") +
                                made::clause("refuse z", "    when otherwise\n"))));
}

TEST(CheckLimits, WhatTakesItsPlaceIsNotFoundWhereMoreIsNotKnown) {
  EXPECT_EQ(beside(4), "K4011");
  EXPECT_EQ(beside(20), "");
}

/// Beside a clause of too many facts nothing is known to cover consent.
TEST(CheckLimits, AClauseOfMoreCombinationsCoversNothing) {
  std::string declared, all = "f0";
  for (int i = 0; i < 13; ++i) declared += fmt::format("fact f{} \"F\" yes or no\n", i);
  for (int i = 1; i < 13; ++i) all += fmt::format(" or f{}", i);
  const auto found = [&](const std::string& condition) {
    return made::codes(made::compile(
        declared + made::boundary("one", made::clause("ask first a", "    when consent is given\n") +
                                             made::clause("refuse b", "    when " + condition + "\n"))));
  };
  EXPECT_EQ(found(all + " or not f0"), "K4001");
  EXPECT_EQ(found("f0 or not f0"), "K4006");
}

/// Each stage takes twice as long as the one before, or none where its holder is implicated: so many ways,
/// each of another length.
std::string escalation(int stages, int within) {
  std::string out = "escalation lost \"She cannot be found\"\n";
  std::string roles;
  for (int i = 0; i < stages; ++i) {
    const std::string next = i + 1 < stages ? fmt::format("r{}", i + 1) : std::string("staff");
    roles += fmt::format("role r{} \"R\"\n", i);
    out += fmt::format("  {} r{} answers within {} minutes, then {}\n    if r{} is implicated, go to {}\n",
                       i == 0 ? "first stage" : "stage", i, 1 << i, next, i, next);
  }
  return roles + out +
         fmt::format("  stage staff final, outside\n  must reach staff within {} minutes\n", within);
}

/// A clause that reads a definition, which reads another, and so on; the last is always so.
std::string nested(int definitions, const std::string& last) {
  std::string out = "define d0 \"D\"\n  " + last + "\n";
  for (int i = 1; i < definitions; ++i) out += fmt::format("define d{} \"D\"\n  d{}\n", i, i - 1);
  return made::codes(made::compile(
      out + made::boundary("one", made::clause("refuse a", fmt::format("    when d{}\n", definitions - 1)) +
                                      made::clause("refuse z", "    when otherwise\n"))));
}

TEST(CheckLimits, DefinitionsAreReadAsDeepAsAnybodyNestsThem) {
  EXPECT_EQ(nested(40, "lives_with_family and not lives_with_family"), "K4005");
  EXPECT_EQ(nested(40, "lives_with_family or not lives_with_family"), "K4006");
  EXPECT_EQ(nested(40, "lives_with_family"), "");
}

std::string reaching(int stages, int within) {
  return made::codes(made::compile(escalation(stages, within)));
}

TEST(CheckLimits, WhereAnEscalationHasMoreWaysThatIsSaid) {
  EXPECT_EQ(reaching(8, 255), "");
  EXPECT_EQ(reaching(8, 254), "K3511");
  EXPECT_EQ(reaching(9, 511), "K4510");
  // The longest is found all the same.
  EXPECT_EQ(reaching(9, 510), "K4510 K3511");
}

/// A chain in which each stage hears from the one before, each answering in twice the time: with `again`,
/// each resolves in the same. The last is there in so many shifts, of other hours each.
std::string chain(int stages, bool again, int shifts = 0, int last = 0) {
  constexpr std::array days{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  std::string staffed;
  for (int i = 0; i < shifts; ++i)
    staffed += fmt::format("{}{} 1{}:00 to 2{}:3{} except closed days", i == 0 ? "    staffed " : ", ",
                           days.at(static_cast<std::size_t>(i)), i, i % 4, i);
  std::string out = "escalation lost \"She cannot be found\"\n", roles;
  for (int i = 0; i < stages; ++i) {
    roles += fmt::format("role r{} \"R\"\n", i);
    out += fmt::format("  {} r{} answers within {} minutes{}, outside\n", i == 0 ? "first stage" : "stage", i,
                       1 << i,
                       again                          ? fmt::format(", resolves within {} minutes", 1 << i)
                       : last != 0 && i + 1 == stages ? fmt::format(", resolves within {} minutes", last)
                                                      : "");
  }
  return made::codes(made::compile(roles + out + staffed + (shifts == 0 ? "" : "\n") +
                                   "  stage staff final, outside\n  must reach staff within 2000 minutes\n"));
}

/// Of sums of times on the ways to a stage.
TEST(CheckLimits, WhereAnEscalationHasMoreMomentsToStartThatIsSaid) {
  EXPECT_EQ(chain(9, false), "");
  EXPECT_EQ(chain(9, true), "") << "a sum that is there already is no other";
  EXPECT_EQ(chain(9, false, 0, 257), "K4510") << "of 513";
  EXPECT_EQ(chain(9, false, 0, 255), "") << "of 512";
  EXPECT_EQ(chain(10, false), "K4510");
}

/// Of moments at which somebody hears, from all starts: stages that each take working days, and are
/// there at hours of their own.
std::string by_working_days(int stages) {
  std::string out = "escalation lost \"She cannot be found\"\n", roles;
  for (int i = 0; i < stages; ++i) {
    roles += fmt::format("role r{} \"R\"\n", i);
    out += fmt::format("  {} r{} answers within {} minutes, resolves within {} working days, outside\n",
                       i == 0 ? "first stage" : "stage", i, 7 + 3 * i, 1 + i % 3);
    if (i > 0)
      out += fmt::format("    staffed monday to friday {:02}:{:02} to {}:{:02}\n", 8 + i % 9, 7 * i % 60,
                         17 + i % 6, 11 * i % 60);
  }
  return made::codes(made::compile(
      roles + out + "  stage staff final, outside\n  must reach staff within 200 working days\n"));
}

TEST(CheckLimits, WhereAnEscalationHasMoreMomentsToHearThatIsSaid) {
  EXPECT_EQ(by_working_days(10), "");
  EXPECT_EQ(by_working_days(11), "K4510");
}

/// Of those near to days that are closed, or on which the clocks change.
TEST(CheckLimits, WhereAnEscalationHasMoreMomentsNearToClosedDaysThatIsSaid) {
  EXPECT_EQ(chain(9, false, 6), "");
  EXPECT_EQ(chain(9, false, 7), "K4510");
}

}  // namespace
}  // namespace check_limits_tests
