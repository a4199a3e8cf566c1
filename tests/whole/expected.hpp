#pragma once
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "engine/evaluate/duties.hpp"
#include "kith/assessment.hpp"
#include "kith/ruleset.hpp"

/// What a row expects, against what was found: only what the row names is compared.
namespace kith::tests {

inline std::string word(ActionStatus status) {
  static constexpr const char* words[] = {"overdue", "due", "find_out", "conflict", "blocked", "done_late", "done"};
  return words[static_cast<std::size_t>(status)];
}
inline std::string word(Strength strength) {
  static constexpr const char* words[] = {"must", "contract", "should", "policy", "may"};
  return words[static_cast<std::size_t>(strength)];
}

/// What plans and escalations ask for by themselves, as the tables see it.
inline nlohmann::json duties_shown(const Ruleset& rules, const model::State& state, const std::vector<evaluate::Duty>& duties, time::Instant at) {
  nlohmann::json out = nlohmann::json::array();
  for (const evaluate::Duty& duty : duties) {
    const RequiredAction action = evaluate::resolved(rules.checked(), state, duty, at).action;
    out.push_back({{"what", action.action.what}, {"by", action.by_role}, {"due", action.due}, {"status", word(action.status)}, {"because", action.reasons.at(0).text}});
  }
  return out;
}

/// The first difference, in words; empty where there is none.
inline std::string difference(const nlohmann::json& found, const nlohmann::json& expected, const std::string& where = "") {
  if (expected.is_object()) {
    for (const auto& [key, value] : expected.items()) {
      if (!found.contains(key)) return where + "/" + key + " is missing";
      if (const auto inner = difference(found[key], value, where + "/" + key); !inner.empty()) return inner;
    }
    return "";
  }
  if (expected.is_array() && found.is_array() && found.size() == expected.size()) {
    for (std::size_t i = 0; i < expected.size(); ++i)
      if (const auto inner = difference(found[i], expected[i], where + "/" + std::to_string(i)); !inner.empty()) return inner;
    return "";
  }
  return found == expected ? "" : where + " is " + found.dump() + ", expected " + expected.dump();
}

inline void expect_shown(const nlohmann::json& shown, const nlohmann::json& expected) {
  EXPECT_EQ(difference(shown, expected), "") << shown.dump(2);
}

}  // namespace kith::tests
