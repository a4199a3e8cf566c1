#pragma once
#include <cstdlib>
#include <filesystem>
#include <fstream>
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

/// Fails the test unless the file (named from the root of the source tree) holds exactly `text`.
inline void expect(const std::string& name, std::string_view text) {
  const std::filesystem::path path = std::filesystem::path(KITH_SOURCE_DIR) / name;
  const char* update = std::getenv("KITH_UPDATE_GOLDEN");
  if (update != nullptr && std::string_view(update) == "1") {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  ASSERT_TRUE(std::filesystem::exists(path)) << name << " is missing: run the test with KITH_UPDATE_GOLDEN=1";
  EXPECT_EQ(read(path), text) << "in " << name;
}

}  // namespace golden
