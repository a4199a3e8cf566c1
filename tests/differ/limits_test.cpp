#include <fmt/format.h>
#include <gtest/gtest.h>

#include "kith/difference.hpp"
#include "tests/differ/rules.hpp"
#include "tests/oracle/texts.hpp"

/// What two rulesets limit otherwise.
namespace kith {
namespace {

/// A gate waits where more is permitted on any record, whichever way round it was changed.
TEST(Limits, ALimitThatIsWiderOnSomeRecordMayPermitMore) {
  const auto with = [](const char* pressed, const char* free) {
    constexpr const char* rest =
        "    lawful basis gdpr.consent, confidentiality.consent\n    because \"So.\"\n    easy read \"Yes.\"\n";
    return texts::compiled(
        differ_tests::rules_to_change() +
        fmt::format(
            "category notes \"Notes\"\nboundary n \"Notes\"\n  about notes\n  with friend\n"
            "  allow one with {}\n    when coercion\n{}  allow two with {}\n    when not coercion\n{}",
            pressed, rest, free, rest));
  };
  const auto one = with("full", "summary"), other = with("summary", "full");
  EXPECT_TRUE(differences(one, other).more_permissive());
  EXPECT_TRUE(differences(other, one).more_permissive());
  EXPECT_FALSE(differences(other, with("summary", "summary")).more_permissive());
}

}  // namespace
}  // namespace kith
