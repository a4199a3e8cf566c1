#include "dsl/syntax/token/keywords.hpp"

#include <algorithm>

namespace kith::syntax {

static_assert(std::is_sorted(word_table.begin(), word_table.end(),
                             [](const WordRow& a, const WordRow& b) { return a.text < b.text; }));

const std::vector<std::string>& declaration_words() {
  static const std::vector<std::string> all = {
      "ruleset",     "uses",       "category", "mark",       "role",     "authority", "purpose",
      "decision",    "basis",      "setting",  "source",     "calendar", "fact",      "event",
      "define",      "presume",    "boundary", "promise",    "scenario", "plan",      "involvement",
      "requirement", "escalation", "measure",  "restriction"};
  return all;
}

bool starts_declaration(std::string_view word) {
  const auto& all = declaration_words();
  return std::find(all.begin(), all.end(), word) != all.end();
}

}  // namespace kith::syntax
