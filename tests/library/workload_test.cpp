#include "bench/workload.hpp"

#include <gtest/gtest.h>

#include "bench/caseload.hpp"
#include "bench/limit.hpp"

namespace {

class Workload : public testing::TestWithParam<int> {};

std::string people(const workload::Workload& work) {
  std::string lines;
  for (int i = 0; i < workload::people; ++i) lines += workload::person_json(work, i) + "\n";
  return lines;
}

std::string questions(const workload::Workload& work) {
  std::string lines;
  for (const workload::Question& question : work.questions) lines += workload::question_json(question) + "\n";
  return lines;
}

TEST_P(Workload, is_answered_as_by_a_plain_loop_and_by_masks) {
  const workload::Workload work = workload::make(GetParam(), 400);
  const std::optional<kith::Ruleset> ruleset = workload::compile_text(workload::ruleset_text(work));
  ASSERT_TRUE(ruleset);
  const auto caseload = workload::load(*ruleset, people(work), questions(work));
  ASSERT_TRUE(caseload);
  const workload::Limit limit(work);
  workload::Limit::Answer quick;
  for (std::size_t i = 0; i < work.questions.size(); ++i) {
    const std::string expected = workload::answer(work, work.questions[i]);
    limit.decide(work.questions[i], quick);
    EXPECT_EQ(workload::text(quick), expected) << workload::question_json(work.questions[i]);
    EXPECT_EQ(workload::line(kith::decide(caseload->cases[i])), expected)
        << workload::question_json(work.questions[i]);
  }
}

INSTANTIATE_TEST_SUITE_P(rules, Workload, testing::Values(20, 200), testing::PrintToStringParamName());

}  // namespace
