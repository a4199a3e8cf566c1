#include "bench/workload/workload.hpp"

#include <gtest/gtest.h>

#include "bench/limit/limit.hpp"
#include "bench/workload/caseload.hpp"

namespace {

class Workload : public testing::TestWithParam<int> {};

TEST_P(Workload, is_answered_as_by_a_plain_loop_and_by_masks) {
  const workload::Workload work = workload::make(GetParam(), 400);
  const std::optional<kith::Ruleset> ruleset = workload::compile_text(workload::ruleset_text(work));
  ASSERT_TRUE(ruleset);
  const auto caseload =
      workload::load(*ruleset, workload::people_lines(work), workload::question_lines(work));
  ASSERT_TRUE(caseload);
  const workload::Limit limit(work);
  const std::vector<workload::Limit::Packed> packed = limit.packed(work.questions);
  workload::Limit::Answer quick = limit.answer();
  for (std::size_t i = 0; i < work.questions.size(); ++i) {
    const std::string expected = workload::answer(work, work.questions[i]);
    limit.decide(packed[i], quick);
    EXPECT_EQ(workload::text(quick), expected) << workload::question_json(work.questions[i]);
    EXPECT_EQ(workload::line(kith::decide(caseload->cases[i])), expected)
        << workload::question_json(work.questions[i]);
  }
}

INSTANTIATE_TEST_SUITE_P(rules, Workload, testing::Values(20, 200), testing::PrintToStringParamName());

}  // namespace
