#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// The source tree as the house tests read it.
namespace house {

struct SourceFile {
  std::string path;  ///< from the root, such as `dsl/syntax/parse.cpp`
  std::vector<std::string> lines;
};

inline std::vector<std::string> lines_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

inline bool built_or_hidden(const std::filesystem::path& folder) {
  const std::string name = folder.filename().string();
  return name.starts_with("build") || name.starts_with(".") || name == "node_modules";
}

/// Every file below the root with one of the endings, by path; what is built and what is hidden are left out.
inline std::vector<SourceFile> files(std::initializer_list<std::string_view> endings) {
  const std::filesystem::path root = KITH_SOURCE_DIR;
  std::vector<SourceFile> found;
  for (auto entry = std::filesystem::recursive_directory_iterator(root);
       entry != std::filesystem::recursive_directory_iterator(); ++entry) {
    if (entry->is_directory() && built_or_hidden(entry->path())) entry.disable_recursion_pending();
    const std::string ending = entry->path().extension().string();
    if (!entry->is_regular_file() || std::find(endings.begin(), endings.end(), ending) == endings.end())
      continue;
    found.push_back({entry->path().lexically_relative(root).string(), lines_of(entry->path())});
  }
  std::sort(found.begin(), found.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return found;
}

}  // namespace house
