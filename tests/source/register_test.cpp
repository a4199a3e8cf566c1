#include <gtest/gtest.h>

#include <set>

#include "dsl/source/register.hpp"
#include "tests/golden/golden.hpp"

namespace kith::source {
namespace {

TEST(Register, EveryCodeHasItsWords) {
  for (const Entry& entry : entries()) {
    EXPECT_FALSE(entry.summary.empty()) << entry.text << " " << entry.name << " has no summary";
    EXPECT_FALSE(entry.explanation.empty()) << entry.text << " " << entry.name << " has no explanation";
    EXPECT_EQ(entry.wrong.empty(), entry.right.empty()) << entry.text << " has one example without the other";
    EXPECT_FALSE(entry.summary.ends_with('.')) << entry.text << ": a summary has no full stop";
    EXPECT_EQ(entry.summary.find('\n'), std::string_view::npos) << entry.text << ": a summary is one line";
    EXPECT_NE(entry.wrong.empty() ? "" : entry.wrong, entry.wrong.empty() ? "-" : entry.right) << entry.text;
  }
}

TEST(Register, CodesAscendAndAreUnique) {
  std::set<std::string_view> names;
  const Entry* last = nullptr;
  for (const Entry& entry : entries()) {
    if (last != nullptr) {
      EXPECT_LT(last->code, entry.code) << entry.text << " stands twice";
    }
    EXPECT_TRUE(names.insert(entry.name).second) << entry.name << " stands twice";
    EXPECT_EQ(entry.text, "K" + std::to_string(static_cast<int>(entry.code)));
    last = &entry;
  }
}

TEST(Register, FindsACodeInAnyCase) {
  ASSERT_NE(find_entry("k1001"), nullptr);
  EXPECT_EQ(find_entry("K1001")->code, Code::invalid_utf8);
  EXPECT_EQ(find_entry("K0001"), nullptr);
  EXPECT_EQ(find_entry(""), nullptr);
}

TEST(Register, IsWhatTheDocumentationSays) { golden::expect("docs/diagnostics.md", diagnostics_markdown()); }

}  // namespace
}  // namespace kith::source
