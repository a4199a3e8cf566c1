#include <gtest/gtest.h>

#include "dsl/check/stack/stack.hpp"
#include "engine/model/ruleset.hpp"
#include "tests/check/stacks.hpp"

namespace language_tests {
namespace {

TEST(Language, TheExamplesOfTheReferenceHaveNoErrors) {
  const auto compilation = kith::compile(KITH_SOURCE_DIR "/tests/check/language/plan.kith", kith::Lints::run);
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  EXPECT_EQ(stacks::codes(compilation), "K4003 K4003 K4018")
      << "the notes that capacity is presumed, and may be found wider, and that a boundary cites nothing\n"
      << stacks::texts(compilation);
  const auto& rules = compilation.ruleset->checked();
  EXPECT_EQ(rules.layers.size(), 2U);
  EXPECT_EQ(rules.layers.back().name, "cafe_plan");
}

}  // namespace
}  // namespace language_tests
