#pragma once
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>
// After gtest, which it builds on.
#include <rapidcheck/gtest.h>

/// Properties that must have something to hold of, and small choices for generators: the first of each is the plainest, so that
/// a failure shrinks towards it.
namespace kith::properties {

/// The kinds of case that a property met.
class Met {
 public:
  void operator()(const std::string& kind) { ++times_[kind]; }
  int times(const std::string& kind) const {
    const auto found = times_.find(kind);
    return found == times_.end() ? 0 : found->second;
  }

 private:
  std::map<std::string, int> times_;
};

/// A property of generated cases, which fails too where a kind of case that it is about was never met. With another seed than the
/// tests' own, a rare kind may not come up.
template <class Property>
void hold(const std::vector<std::string>& kinds, Property property) {
  Met met;
  rc::detail::checkGTest([&] { property(met); });
  if (testing::Test::HasFailure()) return;
  for (const std::string& kind : kinds) {
    EXPECT_GT(met.times(kind), 0) << "no case is: " << kind;
    testing::Test::RecordProperty("met " + kind, met.times(kind));
  }
}

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
