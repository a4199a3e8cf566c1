#include <gtest/gtest.h>

#include "kith/proof.hpp"
#include "tests/oracle/texts.hpp"

/// What is proved where an hour more in a day, or half an hour past the hour, decides.
namespace kith {
namespace {

const std::string words = R"(ruleset small version "1"
  title "Small"
  owner manager
  effective from 2026-01-01
role manager "Manager"
role key_worker "Key worker"
decision walk "Walking alone"
basis gdpr.consent "Consent" data_protection
basis confidentiality.consent "Consent" confidentiality
source law "The law" law at "https://example.org"
event fall "A fall"
)";

Proof::Result of_the_first(const std::string& rules) {
  return prove(texts::compiled(words + rules)).at(0).result;
}

/// On the night on which clocks go back, of a fall that bears a date alone.
Proof::Result fall_between(const std::string& days, const std::string& hours) {
  return of_the_first(
      "boundary walking \"Walking alone\"\n  to walk by key_worker\n  allow lately\n    when last fall was less than " +
      days +
      " ago\n    whoever decides\n    lawful basis gdpr.consent, confidentiality.consent\n    because \"So.\"\n    cites law \"1\"\n"
      "promise not_lately \"Not so lately\"\n  never allow to walk by key_worker\n    when last fall was more than " +
      hours + " ago\n");
}

TEST(ProofsOfDays, KnowThatADayMayHaveTwentyFiveHours) {
  EXPECT_NE(fall_between("1 day", "48 hours"), Proof::Result::proved);
  EXPECT_NE(fall_between("2 days", "72 hours"), Proof::Result::proved);
  EXPECT_EQ(fall_between("1 day", "49 hours"), Proof::Result::proved);
  EXPECT_EQ(fall_between("1 day", "2 days"), Proof::Result::proved);
}

/// What is counted in minutes may end with a day where it arose half past an hour; the next has a whole day
/// more.
Proof::Result chain_within(const std::string& first, const std::string& within) {
  return of_the_first(
      "requirement looked_at \"A fall is looked at\"\n  for each fall\n  then do \"look\" within " + first +
      " by manager\n  and once that is done do \"write\" within 1 day by manager\n  cites law \"1\"\n"
      "promise in_time \"In time\"\n  always looked_at within " +
      within + "\n");
}

TEST(ProofsOfDays, LookAtStartsPastTheHour) {
  EXPECT_EQ(chain_within("90 minutes", "49 hours"), Proof::Result::broken);
  EXPECT_EQ(chain_within("2 hours", "49 hours"), Proof::Result::broken);
  EXPECT_EQ(chain_within("90 minutes", "52 hours"), Proof::Result::proved);
}

}  // namespace
}  // namespace kith
