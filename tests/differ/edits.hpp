#pragma once
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

/// Edits of a ruleset in the canonical layout, as somebody might make them: line by line, at random.
namespace differ_tests {

struct Edit {
  std::string name;  ///< what sort of edit it is
  std::string text;  ///< the whole file after it
  int line = 0;      ///< the first that is not as it was, from 1
};

using Random = std::mt19937_64;

/// One that changes what the rules say, if they say anything there: a number, a condition, a clause, whom or
/// what it is about. Nothing where the file has no place for the sort that was drawn.
std::optional<Edit> edit_of_meaning(const std::string& text, Random&);
/// One after which the rules say the same: other words, names, order, or logic that comes to the same.
std::optional<Edit> edit_of_writing(const std::string& text, Random&);

}  // namespace differ_tests
