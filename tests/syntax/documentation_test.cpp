#include <sstream>

#include "dsl/syntax/token/keywords.hpp"
#include "tests/golden/golden.hpp"
#include "tests/syntax/reading.hpp"

namespace kith::syntax {
namespace {

const std::string reference = "docs/language.md";

std::string page() { return golden::read(std::string(KITH_SOURCE_DIR) + "/" + reference); }

/// The fenced blocks of one kind.
std::vector<std::string> blocks(const std::string& kind) {
  std::vector<std::string> out;
  std::istringstream lines(page());
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line == "```" + kind) {
      out.emplace_back();
      inside = true;
    } else if (line == "```") {
      inside = false;
    } else if (inside) {
      out.back() += line + "\n";
    }
  }
  return out;
}

TEST(Documentation, EveryBlockOfDeclarationsIsRead) {
  const auto all = blocks("kith");
  EXPECT_GT(all.size(), 10U);
  for (const std::string& block : all) expect_kept(Reading(block, reference), block);
}

TEST(Documentation, EveryConditionIsRead) {
  std::size_t count = 0;
  for (const std::string& block : blocks("kith-condition")) {
    std::istringstream lines(block);
    for (std::string line; std::getline(lines, line); ++count)
      expect_kept(Reading("define x \"X\"\n  " + line + "\n", reference), line);
  }
  EXPECT_GT(count, 40U);
}

TEST(Documentation, NamesEveryReservedWord) {
  const std::string text = page();
  const std::string list = text.substr(text.find("## 12."));
  for (const WordRow& row : word_table) {
    const bool listed = list.find(fmt::format("`{}`", row.text)) != std::string::npos;
    EXPECT_TRUE(listed || !row.reserved) << row.text;
  }
}

}  // namespace
}  // namespace kith::syntax
