#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/report/ruleset/proofs.hpp"
#include "kith/proof.hpp"
#include "kith/rehearsal.hpp"
#include "tests/oracle/texts.hpp"
#include "tests/prove/health.hpp"

/// What is said of a promise that is broken or not proved.
namespace kith::proof_stories {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr auto broken = Proof::Result::broken;

struct Story {
  const char* name;
  std::string rules, promise;
  std::vector<const char*> says, says_not = {};
};
void PrintTo(const Story& row, std::ostream* out) { *out << row.name; }

const std::vector<Story> stories = {
    {"of_its_own_when_alone",
     boundary("v", clause("allow ok", "consent is given")) + promised("other", never + "\n    when home"),
     never,
     {"The promise says that this never happens."},
     {"here that is not known"}},
    {"that_its_own_when_is_not_known",
     boundary("v", clause("allow ok", "consent is given")),
     never + "\n    when home",
     {"here that is not known"}},
    {"a_clause_that_does_not_apply",
     boundary("v", clause("allow ok", "not recipient is an alleged source of harm")),
     always + "\n    when not person has died and nobody holds lpa and nobody holds deputy",
     {"A concern is open about Sam since 2 May 2026.",
      "The answer is no: v.ok would allow it, and does not apply.",
      "test.kith:33: v.ok would allow it, and does not apply"},
     {"no boundary", "No record is known"}},
    {"an_allow_that_who_decides_binds",
     doing(clause("allow ring", "")),
     "always allow to travel by staff\n    when not person has died",
     {"though going.ring allows it: no rule says who decides this"},
     {"does not apply"}},
    {"a_mark",
     boundary("v", clause("allow ok", "home")),
     never + "\n    when the information is marked third_party",
     {"asks about “Health”, marked “About somebody else”, for “News”."}},
    {"what_is_not_known",
     boundary("v", clause("allow ok", "home")) + boundary("w", clause("refuse nope", "coercion")),
     always + "\n    when home and not person has died and nobody holds lpa and nobody holds deputy",
     {"The answer is not known: v.ok allows it; w.nope may refuse it.", "What is not known: Coercion (sam).",
      "w.nope may refuse it"}},
    {"what_surely_allows_it",
     boundary("v", clause("allow ok", "home and recipient holds lpa.health")) +
         boundary("v2", clause("allow ok\n    overrides w.nope", "coercion")) +
         boundary("w", clause("refuse nope", "coercion")),
     never + "\n    when coercion",
     {"The answer is yes, by v.ok."},
     {"v2.ok"}},
    {"what_happened_and_when",
     boundary("v", clause("allow ok", "at least 1 fall where severity is high in the last 7 days")),
     never,
     {"“Fall” (severity: high) happened on 2", " May 2026 at "}},
    {"an_objection",
     boundary("v", clause("allow ok", "consent is objected")),
     never + "\n    when lacks capacity",
     {"The person, unable to decide about it then, objected to telling Sam about “Health” on 2 April 2026"}},
    {"a_child_found_able_to_decide",
     boundary("v", clause("allow ok", "consent is given")),
     never + "\n    when age is below 16",
     {"the person was found able to decide about telling about “Health” on 3 March 2026"}},
    {"what_is_presumed_and_not_recorded",
     "presume not home\n  cites our_policy \"2\"\n" + boundary("v", clause("allow ok", "not home")),
     never + "\n    when home is not recorded",
     {"Sam asks about “Health”"}},
};

class BrokenIsTold : public testing::TestWithParam<Story> {};

TEST_P(BrokenIsTold, by_what_matters) {
  const Story& row = GetParam();
  const std::string text = a_stack(row.rules + promised("kept", row.promise));
  const auto proofs = prove(texts::compiled(text), {}, "kept");
  ASSERT_EQ(proofs.size(), 1U);
  const std::string said = report::proofs_text(proofs, 1000);
  ASSERT_EQ(proofs[0].result, broken) << said;
  for (const char* part : row.says) EXPECT_THAT(said, HasSubstr(part));
  for (const char* part : row.says_not) EXPECT_THAT(said, Not(HasSubstr(part)));
  EXPECT_FALSE(
      rehearse(texts::compiled(text + "\n" + proofs[0].counterexample->scenario))[0].failures.empty());
}

INSTANTIATE_TEST_SUITE_P(Table, BrokenIsTold, testing::ValuesIn(stories),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(NotProved, says_what_would_have_to_be_so_together) {
  const auto proofs = prove(texts::compiled(
      a_stack(boundary("v", clause("allow ok", "at least 2 fall in the last 7 days and home")) +
              promised("kept", never + "\n    when at most 1 fall in the last 168 hours"))));
  ASSERT_EQ(proofs[0].result, Proof::Result::not_proved) << report::proofs_text(proofs, 100);
  EXPECT_THAT(proofs[0].in_the_way,
              testing::Contains(testing::AllOf(HasSubstr("at most 1 fall in the last 168 hours"),
                                               HasSubstr("together with: "),
                                               HasSubstr("at least 2 fall in the last 7 days"))));
}

}  // namespace
}  // namespace kith::proof_stories
