#include <algorithm>

#include <gtest/gtest.h>

#include "engine/evaluate/decide/workspace.hpp"
#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/explain/would_change.hpp"
#include "tests/evaluate/tables.hpp"

/// However much is unknown, an answer takes a bounded number of steps, and says where a bound was met.
namespace kith::tests {
namespace {

std::string fact(int number) { return "f" + std::to_string(number); }
const std::string reason = "    because \"It is so.\"\n", basis = "    lawful basis gdpr, common_law\n";

/// As many facts as clauses, each read by two.
std::string ring(int many) {
  std::string facts, clauses;
  for (int i = 0; i < many; ++i) {
    const std::string one = fact(i), next = fact((i + 1) % many), number = std::to_string(i);
    facts += "fact " + one + " \"F\" one of a, b, c, d, e, g, h\n";
    clauses += "  allow a" + number + "\n    when " + one + " is a and " + next + " is b\n" + basis + reason;
    clauses += "  refuse r" + number + "\n    when " + one + " is c and " + next + " is d\n" + reason;
  }
  return facts + "boundary money \"Money\"\n  about finances\n  with family\n" + clauses;
}
/// Two clauses that read every fact.
std::string all_of(int many) {
  std::string facts, all;
  for (int i = 0; i < many; ++i) {
    facts += "fact " + fact(i) + " \"F\" yes or no\n";
    all += (i == 0 ? "" : " and ") + fact(i);
  }
  return facts + "boundary money \"Money\"\n  about finances\n  with family\n  allow a\n    when " + all +
         "\n" + basis + reason + "  refuse r\n    when not (" + all + ")\n" + reason;
}

struct Taken {
  std::size_t steps = 0;
  Answer answer = {};
};
Taken deciding(const std::string& rules) {
  const Case c = made(json::object(), rules);
  evaluate::Workspace workspace;
  evaluate::decide(evaluate::Asking::of(c.rules.checked(), c.state.record(), c.question.asked()), workspace);
  return {workspace.steps()};
}
Taken answering(const std::string& rules) {
  const Case c = made(json::object(), rules);
  evaluate::Workspace workspace;
  const auto asking = evaluate::Asking::of(c.rules.checked(), c.state.record(), c.question.asked());
  Answer answer = evaluate::answer(asking, workspace);
  return {workspace.steps(), std::move(answer)};
}

class BoundsOn : public testing::TestWithParam<std::string (*)(int)> {};

TEST_P(BoundsOn, DecidingTakesStepsInProportion) {
  constexpr int few = 50, many = 800;
  const std::size_t first = deciding(GetParam()(few)).steps;
  EXPECT_GT(first, few);
  EXPECT_LE(deciding(GetParam()(many)).steps, first * (many / few));
}
TEST_P(BoundsOn, WhatWouldChangeItStopsAtItsBoundAndSaysSo) {
  for (const int many : {120, 480}) {
    const std::size_t once = deciding(GetParam()(many)).steps;
    const Taken one = answering(GetParam()(many));
    EXPECT_TRUE(one.answer.approximate) << many;
    EXPECT_EQ(one.answer.outcome, Outcome::undetermined) << many;
    EXPECT_EQ(one.answer.find_out.size(), static_cast<std::size_t>(many));
    EXPECT_TRUE(one.answer.would_change_approximate) << many;
    // Once for the answer itself, and as often as it is asked again.
    EXPECT_LE(one.steps, evaluate::most_supposing_steps + once) << many;
    EXPECT_LE(one.steps, (evaluate::most_suppositions + 1) * once) << many;
  }
}
TEST_P(BoundsOn, WithinThemEverythingIsTried) {
  const Taken one = answering(GetParam()(4));
  EXPECT_FALSE(one.answer.approximate);
  EXPECT_FALSE(one.answer.would_change_approximate);
}

INSTANTIATE_TEST_SUITE_P(Unknown, BoundsOn, testing::Values(ring, all_of),
                         [](const auto& one) { return one.index == 0 ? "Ring" : "AllOf"; });

/// What an allow hangs on that stands in one way alone of how seven facts turn out, by the bits of `way`, and
/// an eighth, which is one of three and read before them. Of `idle` it does not hang on what that is.
constexpr int facts_of_two = 7, all_facts = facts_of_two + 1;
std::string in_one_way(unsigned way, int idle = all_facts) {
  std::string facts = "fact three \"T\" one of a, b, c\n";
  std::string all =
      idle == 0 ? "(three is a or three is b or not three is a)" : "three is a and not three is b";
  for (int i = 0; i < facts_of_two; ++i) {
    facts += "fact " + fact(i) + " \"F\" yes or no\n";
    const std::string is = ((way >> i & 1U) != 0 ? "" : "not ") + fact(i);
    all += " and " + (idle == i + 1 ? "(" + fact(i) + " or not " + fact(i) + ")" : is);
  }
  return facts + "boundary money \"Money\"\n  about finances\n  with family\n  allow a\n    when " + all +
         "\n" + basis + reason;
}
/// Of how many things that are not known it is said that the outcome hangs on them.
std::ptrdiff_t hangs_on(const std::string& rules) {
  const Case c = made(json::object(), rules);
  evaluate::Workspace workspace;
  const auto asking = evaluate::Asking::of(c.rules.checked(), c.state.record(), c.question.asked());
  const auto decided = evaluate::decide(asking, workspace);
  const std::vector<bool>& decides = decided.asked.settled.decides;
  return std::count(decides.begin(), decides.end(), true);
}

TEST(Bounds, WhatAnAllowHangsOnInOneWayOfManyIsFound) {
  for (unsigned way = 0; way < 1U << facts_of_two; ++way)
    EXPECT_EQ(hangs_on(in_one_way(way)), all_facts) << way;
}
TEST(Bounds, WhatNothingHangsOnIsNotFound) {
  for (const unsigned way : {0U, 21U, 42U, 127U})
    for (int idle = 0; idle < all_facts; ++idle)
      EXPECT_EQ(hangs_on(in_one_way(way, idle)), all_facts - 1) << way << ", " << idle;
}

}  // namespace
}  // namespace kith::tests
