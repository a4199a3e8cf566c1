#pragma once
#include <regex>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "kith/answer.hpp"
#include "kith/decision.hpp"
#include "tests/json/json.hpp"

/// Rules of a table in a few lines, and answers in few words.
namespace kith::tests {

using nlohmann::json;

/// Gives every clause a reason, and every allow a lawful basis.
inline std::string completed(const json& lines) {
  static const std::regex starts_clause("  (allow|ask first|refuse)( .*)?");
  std::string text, open;
  const auto close = [&] {
    if (open == "allow") text += "    lawful basis gdpr, common_law\n";
    if (!open.empty()) text += "    because \"It is so.\"\n";
    open.clear();
  };
  for (const std::string line : lines) {
    std::smatch clause;
    const bool starts = std::regex_match(line, clause, starts_clause);
    if (starts || line.front() != ' ') close();
    if (starts) open = clause[1];
    text += line + "\n";
  }
  close();
  return text;
}

/// What a decision says in few words is what the whole answer says.
inline void expect_in_few_words(const Decision& few, const Answer& answer) {
  EXPECT_EQ(few.outcome, answer.outcome);
  EXPECT_EQ(few.possible, answer.possible);
  EXPECT_EQ(few.approximate, answer.approximate);
  EXPECT_EQ(few.find_out, !answer.find_out.empty());
  std::set<std::string> because;
  for (const Reason& reason : answer.because) because.insert(reason.clause);
  EXPECT_EQ(std::set<std::string>(few.because.begin(), few.because.end()), because);
  ASSERT_EQ(few.limits.has_value(), answer.limits.has_value());
  if (!few.limits) return;
  EXPECT_EQ(few.limits->detail, answer.limits->detail);
  EXPECT_EQ(few.limits->on_condition, !answer.limits->on_condition.empty());
  EXPECT_EQ(few.limits->only_the_rest, answer.limits->only_the_rest);
  EXPECT_EQ(few.limits->within.size(), answer.limits->within.size());
  std::set<std::string> keep_back;
  for (const Named& kept : answer.limits->keep_back) keep_back.insert(kept.name);
  EXPECT_EQ(std::set<std::string>(few.limits->keep_back.begin(), few.limits->keep_back.end()), keep_back);
}

}  // namespace kith::tests
