#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "tests/check/stacks.hpp"
#include "tests/golden/golden.hpp"

/// Small rulesets below the whole of the language's examples, several to a file of tests/check/cases, each
/// behind a line `== ` with what it is about.
namespace cases {

inline const std::filesystem::path folder = KITH_SOURCE_DIR "/tests/check/cases";

struct Case {
  std::string title, text;
};

inline std::vector<Case> of(const std::filesystem::path& path) {
  std::vector<Case> out;
  std::istringstream in(golden::read(path));
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("== ")) out.push_back({line, ""});
    else if (!out.empty()) out.back().text += line + "\n";
  }
  return out;
}

/// The names of the files, in order.
inline std::vector<std::string> names() {
  std::vector<std::string> out;
  for (const auto& file : std::filesystem::directory_iterator(folder))
    out.push_back(file.path().stem().string());
  std::sort(out.begin(), out.end());
  return out;
}

/// What the cases stand below.
inline stacks::Files examples() {
  stacks::Files out;
  for (const std::string name : {"core.kith", "care.kith"})
    out[name] = golden::read(KITH_SOURCE_DIR "/tests/check/language/" + name);
  return out;
}

/// Whether it says itself which ruleset it is, and stands by itself.
inline bool is_whole(const std::string& text) {
  return text.starts_with("ruleset") || text.starts_with("# file");
}

inline kith::Compilation compiled(const std::string& text, const stacks::Files& examples) {
  const std::string head =
      "ruleset example version \"1\"\n  title \"Example\"\n  effective from 2026-04-01 owner service_manager\n"
      "uses \"care.kith\"\n";
  std::string root;
  stacks::Files files = stacks::split(is_whole(text) ? text : head + text, root);
  files.insert(examples.begin(), examples.end());
  return stacks::compile(files, root);
}

}  // namespace cases
