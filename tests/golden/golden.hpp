#pragma once
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

/// Texts that people read are held to files. KITH_UPDATE_GOLDEN=1 rewrites the files from what the program
/// says now.
namespace golden {

inline std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

inline bool updating() {
  const char* update = std::getenv("KITH_UPDATE_GOLDEN");
  return update != nullptr && std::string_view(update) == "1";
}

/// Fails the test unless the file (named from the root of the source tree) holds exactly `text`.
inline void expect(const std::string& name, std::string_view text) {
  const std::filesystem::path path = std::filesystem::path(KITH_SOURCE_DIR) / name;
  if (updating()) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  ASSERT_TRUE(std::filesystem::exists(path)) << name << " is missing: run the test with KITH_UPDATE_GOLDEN=1";
  EXPECT_EQ(read(path), text) << "in " << name;
}

/// The parts of a file by their headings, lines that start with `## `.
inline std::map<std::string, std::string> parts_of(const std::filesystem::path& path) {
  std::map<std::string, std::string> found;
  std::istringstream lines(read(path));
  std::string heading;
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("## ")) heading = line.substr(3);
    else found[heading] += line + "\n";
  return found;
}

/// The same of one part of a file.
inline void expect_part(const std::string& name, const std::string& heading, const std::string& text) {
  const std::filesystem::path path = std::filesystem::path(KITH_SOURCE_DIR) / name;
  auto parts = parts_of(path);
  if (!updating()) {
    EXPECT_EQ(parts[heading], text) << "under " << heading << " in " << name;
    return;
  }
  parts[heading] = text;
  std::string whole;
  for (const auto& [each, own] : parts) whole += "## " + each + "\n" + own;
  expect(name, whole);
}

}  // namespace golden
