#pragma once
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
// After gtest, which it builds on.
#include <rapidcheck/gtest.h>

/// Properties that must have something to hold of, and small choices for generators: the first of each is the
/// plainest, so that a failure shrinks towards it.
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

/// How many cases were put: a ruleset, a record and a question each, or what a property makes instead.
inline std::uint64_t& cases_put() {
  static std::uint64_t count = 0;
  return count;
}

/// A property of generated cases, which fails too where a kind of case that it is about is never met. A rare
/// kind may not come up at once: other cases are tried until it does, a great many times before it is held to
/// be none. `cases`: how many, where that is not as many as of every property.
template <class Property>
void hold(const std::vector<std::string>& kinds, Property property, int cases = 0) {
  constexpr int most_rounds = 40;
  Met met;
  const auto* running = testing::UnitTest::GetInstance()->current_test_info();
  const rc::detail::TestMetadata test{std::string(running->test_suite_name()) + "/" + running->name(),
                                      running->name()};
  rc::detail::TestParams params = rc::detail::configuration().testParams;
  if (cases > 0) params.maxSuccess = cases;
  const auto all_met = [&] {
    return std::all_of(kinds.begin(), kinds.end(),
                       [&](const std::string& kind) { return met.times(kind) > 0; });
  };
  const std::uint64_t before = cases_put();
  std::uint64_t times = 0;
  for (int round = 0; round == 0 || (round < most_rounds && !all_met()); ++round, ++params.seed) {
    const auto check = [&] {
      property(met);
      ++times;
    };
    const auto result = round == 0 && cases == 0 ? rc::detail::checkTestable(check, test)
                                                 : rc::detail::checkTestable(check, test, params);
    if (result.template is<rc::detail::SuccessResult>()) continue;
    std::ostringstream words;
    rc::detail::printResultMessage(result, words);
    FAIL() << words.str() << "\nwith RC_PARAMS=seed=" << params.seed;
  }
  std::cout << "cases " << test.id << ' ' << std::max(cases_put() - before, times) << '\n';
  for (const std::string& kind : kinds) {
    EXPECT_GT(met.times(kind), 0) << "no case is: " << kind;
    testing::Test::RecordProperty("met " + kind, met.times(kind));
  }
}

/// As wide from the first case on as at the last: a narrow choice would be the plainest nearly always.
inline int pick(int many) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, many)); }
inline bool chance(int percent) { return pick(100) >= 100 - percent; }

inline std::string pick(const std::vector<std::string>& from) {
  return from[static_cast<std::size_t>(pick(static_cast<int>(from.size())))];
}

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
