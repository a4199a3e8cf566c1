#include <cstdlib>
#include <new>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "bench/workload/caseload.hpp"
#include "bench/workload/workload.hpp"
#include "kith/kith.hpp"

/// What takes no memory. Every allocation of this program is counted, so that it stands by itself.
namespace {
std::size_t allocations = 0;
}

[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size != 0 ? size : 1)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size != 0 ? size : 1);
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace kith::tests {
namespace {

TEST(Workspace, AllocatesNothingForWhatItHasMet) {
  const workload::Workload work = workload::make(200, 2000);
  const std::optional<kith::Ruleset> ruleset = workload::compile_text(workload::ruleset_text(work));
  ASSERT_TRUE(ruleset);
  std::string people, asked;
  for (int i = 0; i < workload::people; ++i) people += workload::person_json(work, i) + "\n";
  for (const workload::Question& question : work.questions) asked += workload::question_json(question) + "\n";
  const auto caseload = workload::load(*ruleset, people, asked);
  ASSERT_TRUE(caseload);
  kith::Workspace workspace;
  std::size_t reasons = 0;
  const auto decide_all = [&] {
    for (const Question& question : caseload->cases) reasons += workspace.decide(question).because.size();
  };
  decide_all();
  decide_all();
  const std::size_t before = allocations;
  ASSERT_GT(before, 0U);
  decide_all();
  EXPECT_EQ(allocations - before, 0U);
  EXPECT_GT(reasons, 0U);
}

}  // namespace
}  // namespace kith::tests
