#include <gtest/gtest.h>

#include <regex>

#include "tests/house/tree.hpp"

namespace {

/// What stands between backticks in a cell.
std::vector<std::string> quoted(const std::string& cell) {
  static const std::regex code("`([^`]+)`");
  std::vector<std::string> found;
  for (std::sregex_iterator match(cell.begin(), cell.end(), code), end; match != end; ++match)
    found.push_back((*match)[1].str());
  return found;
}

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> found;
  for (std::size_t from = 1, to; (to = line.find(" |", from)) != std::string::npos; from = to + 2)
    found.push_back(line.substr(from, to - from));
  return found;
}

bool stands_in(const std::vector<house::SourceFile>& files, const std::string& text,
               const std::string& path) {
  return std::any_of(files.begin(), files.end(), [&](const house::SourceFile& file) {
    return file.path.starts_with(path) &&
           std::any_of(file.lines.begin(), file.lines.end(),
                       [&](const std::string& line) { return line.find(text) != std::string::npos; });
  });
}

/// docs/limits.md names each constant with its file, and the test that meets it.
TEST(Limits, WhatThePageNamesIsThere) {
  const auto code = house::files({".cpp", ".hpp"}), tests = house::files({".cpp", ".json"});
  int rows = 0;
  for (const std::string& line : house::lines_of(std::filesystem::path(KITH_SOURCE_DIR) / "docs/limits.md")) {
    const std::vector<std::string> row = line.starts_with("| ") ? cells(line) : std::vector<std::string>{};
    if (row.size() != 5 || quoted(row[3]).empty()) continue;
    ++rows;
    std::vector<std::string> names = quoted(row[3]);
    const std::string path = names.back();
    names.pop_back();
    for (const std::string& name : names)
      EXPECT_TRUE(stands_in(code, " " + name + " = ", path) || stands_in(code, " " + name + "{", path))
          << path << " has no " << name;
    for (const std::string& test : quoted(row[4])) EXPECT_TRUE(stands_in(tests, test, "tests/")) << test;
  }
  EXPECT_GE(rows, 15);
}

}  // namespace
