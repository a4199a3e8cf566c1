#pragma once
#include <string_view>
#include <vector>

#include "dsl/source/register.hpp"

/// The words of the register, a file for each thousand. A new code takes two places: its row in register.def, and its words
/// in the file of its thousand.
namespace kith::source {

struct Words {
  Code code;
  std::string_view summary;      ///< one line: lower case, no full stop
  std::string_view explanation;  ///< a paragraph or two, for a policy lead
  std::string_view wrong;        ///< the shortest text that has the mistake
  std::string_view right;        ///< the same, mended
};

std::vector<Words> words_1();  ///< text and grammar
std::vector<Words> words_2();  ///< names and types
std::vector<Words> words_3();  ///< rules and layers
std::vector<Words> words_4();  ///< warnings and notes
std::vector<Words> words_care();  ///< names, rules and warnings of involvements, requirements, plans, escalations and measures
std::vector<Words> words_6();  ///< records and questions

}  // namespace kith::source
