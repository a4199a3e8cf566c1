#include <gtest/gtest.h>

#include <thread>

#include "bench/workload/caseload.hpp"
#include "bench/workload/workload.hpp"

namespace {

std::string all_answers(const workload::Caseload& caseload) {
  std::string text;
  for (const kith::Question& each : caseload.cases)
    text += kith::render(kith::decide(each), kith::Rendering::json);
  return text;
}

TEST(Threads, share_one_ruleset_and_its_records_and_get_the_same_bytes) {
  const workload::Workload work = workload::make(20, 50);
  const std::optional<kith::Ruleset> ruleset = workload::compile_text(workload::ruleset_text(work));
  ASSERT_TRUE(ruleset);
  const auto caseload =
      workload::load(*ruleset, workload::people_lines(work), workload::question_lines(work));
  ASSERT_TRUE(caseload);

  const std::string alone = all_answers(*caseload);
  std::vector<std::string> found(4);
  std::vector<std::thread> threads;
  for (std::string& each : found) threads.emplace_back([&] { each = all_answers(*caseload); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& each : found) EXPECT_EQ(each, alone);
}

}  // namespace
