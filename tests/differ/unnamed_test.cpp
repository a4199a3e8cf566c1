#include <gtest/gtest.h>

#include "kith/difference.hpp"
#include "tests/oracle/texts.hpp"

/// What a declaration does not name is no part of it: which event comes first is nothing to a rule for each
/// restriction, and which decision to one about any.
namespace kith {
namespace {

using texts::compiled;

std::string for_each_restriction(const std::string& events) {
  return R"(ruleset small version "1"
  title "Small"
role staff "Staff"
source our_policy "Policy" policy
)" + events +
         R"(restriction locked_door "A locked door"
requirement reviewed "Restrictions are reviewed"
  for each restriction
  then review it within 5 days by staff
  cites our_policy "1"
)";
}

std::string of_anything(const std::string& decisions) {
  return "ruleset small version \"1\"\n  title \"Small\"\n" + decisions +
         "involvement whatever_it_is \"Whatever it is\"\n  of anything\n";
}

TEST(WhatIsNotNamed, IsNothingToARuleForEachOfSomethingElse) {
  const std::string fall = "event fall \"A fall\"\n", seizure = "event seizure \"A seizure\"\n";
  const auto none = compiled(for_each_restriction(""));
  EXPECT_TRUE(differences(none, none).equal());
  EXPECT_TRUE(differences(compiled(for_each_restriction(fall + seizure)),
                          compiled(for_each_restriction(seizure + fall)))
                  .equal());
}

TEST(WhatIsNotNamed, IsNothingToWhoIsInvolvedInAnything) {
  const std::string move = "decision move \"Moving\"\n", work = "decision work \"A job\"\n";
  const auto none = compiled(of_anything(""));
  EXPECT_TRUE(differences(none, none).equal());
  EXPECT_TRUE(differences(compiled(of_anything(move + work)), compiled(of_anything(work + move))).equal());
}

}  // namespace
}  // namespace kith
