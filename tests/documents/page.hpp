#pragma once
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/golden/golden.hpp"

/// The pages of documentation as the tests read them.
namespace documents {

inline const std::filesystem::path source = KITH_SOURCE_DIR;

struct Block {
  std::string kind;  ///< the word behind the opening fence
  std::string text;
  std::size_t line = 0;
};

struct Page {
  std::string path;  ///< from the root of the source tree
  std::string text;
  std::vector<Block> blocks;

  std::string where(const Block& block) const { return path + ":" + std::to_string(block.line); }
};

inline Page page(const std::string& path) {
  Page out{path, golden::read(source / path), {}};
  std::size_t number = 0;
  bool inside = false;
  for (std::size_t at = 0; at < out.text.size();) {
    const std::size_t end = std::min(out.text.find('\n', at), out.text.size());
    const std::string line = out.text.substr(at, end - at);
    at = end + 1;
    ++number;
    if (line.starts_with("```")) {
      inside = !inside;
      if (inside) out.blocks.push_back({line.substr(3), "", number});
    } else if (inside) {
      out.blocks.back().text += line + "\n";
    }
  }
  return out;
}

/// Every page of the repository that people read: none of what tests hold.
inline std::vector<Page> pages() {
  std::vector<std::string> paths{"README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"};
  for (const std::string folder : {"docs", "rulesets"})
    for (const auto& file : std::filesystem::recursive_directory_iterator(source / folder))
      if (file.path().extension() == ".md")
        paths.push_back(file.path().lexically_relative(source).generic_string());
  std::sort(paths.begin(), paths.end());
  std::vector<Page> out;
  for (const std::string& path : paths) out.push_back(page(path));
  return out;
}

}  // namespace documents
