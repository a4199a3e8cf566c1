#pragma once
#include <sstream>
#include <string>
#include <vector>

/// A sheet as those read it who count its lines and words.
namespace sheets {

inline std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

inline int words(const std::string& line) {
  std::istringstream in(line);
  int count = 0;
  for (std::string word; in >> word;) ++count;
  return count;
}

}  // namespace sheets
