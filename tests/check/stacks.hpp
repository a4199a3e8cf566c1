#pragma once
#include <chrono>
#include <map>
#include <string>

#include "dsl/source/diagnostics.hpp"
#include "kith/ruleset.hpp"

/// Rulesets held in memory, for tests.
namespace stacks {

using Files = std::map<std::string, std::string>;

/// With everything that is found, as of 1 September 2026.
inline kith::Compilation compile(const Files& files, const std::string& root = "root.kith") {
  const auto read = [&](const std::string& path) {
    const auto file = files.find(path);
    return file == files.end() ? std::nullopt : std::optional(file->second);
  };
  using namespace std::chrono;
  return kith::compile(root, read, {true, local_days(2026y / September / 1)});
}

inline kith::Compilation compile(const std::string& text) { return compile(Files{{"root.kith", text}}); }

/// A text of several files, each after a line `# file NAME`; the first is the root. Without such a line all
/// of it is the root.
inline Files split(const std::string& text, std::string& root) {
  const std::string start = "# file ";
  Files files;
  root = "root.kith";
  std::string* into = &files[root];
  bool named = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string line = text.substr(at, end - at);
    at = end;
    if (!line.starts_with(start)) {
      *into += line;
      continue;
    }
    const std::string name = line.substr(start.size(), line.find_last_not_of("\r\n") + 1 - start.size());
    if (!named) {
      files.clear();
      root = name;
    }
    named = true;
    into = &files[name];
  }
  return files;
}

inline kith::Compilation compile_split(const std::string& text) {
  std::string root;
  const Files files = split(text, root);
  return compile(files, root);
}

inline std::string texts(const kith::Compilation& compilation) {
  std::string out;
  for (const auto& finding : compilation.diagnostics) out += kith::source::terminal(finding, false) + "\n";
  return out;
}

inline std::string codes(const kith::Compilation& compilation) {
  std::string out;
  for (const auto& finding : compilation.diagnostics) out += (out.empty() ? "" : " ") + finding.code;
  return out;
}

}  // namespace stacks
