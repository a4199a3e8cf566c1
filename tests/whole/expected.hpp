#pragma once
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "engine/evaluate/requirement/duty.hpp"
#include "kith/assessment.hpp"
#include "kith/ruleset.hpp"
#include "tests/json/json.hpp"

/// What a row expects, against what was found: only what the row names is compared.
namespace kith::tests {

inline std::string word(ActionStatus status) {
  static constexpr const char* words[] = {"overdue", "due",   "find_out",  "conflict",
                                          "blocked", "ended", "done_late", "done"};
  return words[static_cast<std::size_t>(status)];
}
inline std::string word(Strength strength) {
  static constexpr const char* words[] = {"must", "contract", "should", "policy", "may"};
  return words[static_cast<std::size_t>(strength)];
}

/// What may have to be done, with everything that is not known about it.
struct Maybe {
  RequiredAction action;
  std::vector<FindOut> unknowns;
};
/// Each once, however much it hangs on.
inline std::vector<Maybe> may_be(const Due& due) {
  const auto same = [](const RequiredAction& a, const RequiredAction& b) {
    return a.action.what == b.action.what && a.reasons[0].step == b.reasons[0].step &&
           a.reasons[0].requirement == b.reasons[0].requirement &&
           (a.item ? a.item->from : "") == (b.item ? b.item->from : "");
  };
  std::vector<Maybe> all;
  for (const ToFindOut& one : due.find_out)
    for (const WouldFollow& follows : one.would_follow) {
      const auto found = std::find_if(all.begin(), all.end(),
                                      [&](const Maybe& other) { return same(other.action, follows.action); });
      Maybe& place = found == all.end() ? all.emplace_back(Maybe{follows.action, {}}) : *found;
      place.unknowns.push_back(one.fact);
    }
  return all;
}
/// What must be done, and after it what may have to be.
inline std::vector<RequiredAction> everything(const Due& due) {
  std::vector<RequiredAction> all = due.actions;
  for (Maybe& one : may_be(due)) all.push_back(std::move(one.action));
  return all;
}

/// What plans and escalations ask for by themselves, as the tables see it.
inline nlohmann::json duties_shown(const Ruleset& rules, const model::State& state,
                                   const std::vector<evaluate::Duty>& duties, time::Instant at) {
  nlohmann::json out = nlohmann::json::array();
  evaluate::Holders holders(rules.checked(), state, at);
  for (const evaluate::Duty& duty : duties) {
    const RequiredAction action = evaluate::resolved(rules.checked(), holders, duty, at).action;
    out.push_back({{"what", action.action.what},
                   {"by", action.by_role},
                   {"due", action.due},
                   {"status", word(action.status)},
                   {"because", action.reasons.at(0).text}});
  }
  return out;
}

/// The first difference, in words; empty where there is none.
inline std::string difference(const nlohmann::json& found, const nlohmann::json& expected,
                              const std::string& where = "") {
  if (expected.is_object()) {
    for (const auto& [key, value] : expected.items()) {
      if (!found.contains(key)) return where + "/" + key + " is missing";
      if (const auto inner = difference(found[key], value, where + "/" + key); !inner.empty()) return inner;
    }
    return "";
  }
  if (expected.is_array() && found.is_array() && found.size() == expected.size()) {
    for (std::size_t i = 0; i < expected.size(); ++i)
      if (const auto inner = difference(found[i], expected[i], where + "/" + std::to_string(i));
          !inner.empty())
        return inner;
    return "";
  }
  return found == expected ? "" : where + " is " + found.dump() + ", expected " + expected.dump();
}

inline void expect_shown(const nlohmann::json& shown, const nlohmann::json& expected) {
  EXPECT_EQ(difference(shown, expected), "") << shown.dump(2);
}

}  // namespace kith::tests
