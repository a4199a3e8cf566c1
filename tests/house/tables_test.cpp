#include <gtest/gtest.h>

#include "tests/house/tree.hpp"

namespace {

bool is_row(const std::string& line) { return line.starts_with("|"); }
bool is_rule(const std::string& line) {
  return is_row(line) && line.find_first_not_of("|-: ") == std::string::npos;
}

/// Where a row stands that a reader of Markdown shows with its bars: no heading and no rule are above it.
std::vector<std::size_t> rows_of_no_table(const std::vector<std::string>& lines) {
  std::vector<std::size_t> found;
  bool fenced = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].find("```") != std::string::npos) fenced = !fenced;
    const bool first = is_row(lines[i]) && (i == 0 || !is_row(lines[i - 1]));
    if (!fenced && first && (i + 1 == lines.size() || !is_rule(lines[i + 1]))) found.push_back(i + 1);
  }
  return found;
}

TEST(Tables, every_row_in_the_documents_stands_in_a_table) {
  for (const house::SourceFile& file : house::files({".md"}))
    for (const std::size_t line : rows_of_no_table(file.lines))
      ADD_FAILURE() << file.path << ":" << line << ": no table";
}

TEST(Tables, a_row_behind_a_blank_line_stands_in_none) {
  EXPECT_EQ(rows_of_no_table({"| a |", "|---|", "| 1 |", "", "| 2 |", "| 3 |"}), std::vector<std::size_t>{5});
  EXPECT_EQ(rows_of_no_table({"```", "| 2 |", "```", "|"}), std::vector<std::size_t>{4});
}

}  // namespace
