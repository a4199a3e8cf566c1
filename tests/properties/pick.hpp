#pragma once
#include <string>
#include <vector>

#include <gtest/gtest.h>
// After gtest, which it builds on.
#include <rapidcheck/gtest.h>

/// Small choices for generators. The first of each is the plainest, so that a failure shrinks towards it.
namespace kith::properties {

/// As wide from the first case on as at the last: a narrow choice would be the plainest nearly always.
inline int pick(int many) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, many)); }
inline bool chance(int percent) { return pick(100) >= 100 - percent; }

inline std::string pick(const std::vector<std::string>& from) { return from[static_cast<std::size_t>(pick(static_cast<int>(from.size())))]; }

/// Something made, which a failure reports in its own words: here it would only be in the way.
template <class T>
struct Made {
  T value;
  friend std::ostream& operator<<(std::ostream& out, const Made&) { return out << "made"; }
};

/// What a generator makes, as one value of the property: its choices shrink, and are not listed.
template <class Make>
auto made(Make make) {
  return (*rc::gen::exec([make] { return Made<decltype(make())>{make()}; })).value;
}

/// One to all of them, each once, in their order.
inline std::vector<std::string> some(const std::vector<std::string>& from, int percent) {
  std::vector<std::string> chosen;
  for (const std::string& one : from)
    if (chance(percent)) chosen.push_back(one);
  if (chosen.empty()) chosen.push_back(pick(from));
  return chosen;
}

inline std::string joined(const std::vector<std::string>& parts, const std::string& between = ", ") {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : between) + part;
  return text;
}

}  // namespace kith::properties
