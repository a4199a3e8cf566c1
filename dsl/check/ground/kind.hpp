#pragma once
#include <cstdint>
#include <string_view>

namespace kith::check {

/// The kinds of names a stack declares, each a namespace of its own.
enum class Kind : std::uint8_t {
  category,
  mark,
  role,
  authority,
  purpose,
  decision,
  basis,
  setting,
  restriction,
  source,
  calendar,
  fact,
  event,
  definition,
  boundary,
  promise,
  ruleset,
  clause,
  involvement,
  requirement,
  plan,
  escalation,
  measure,
  field
};

/// "category"; as it starts a declaration: `word`. As a sentence says it: `a_word`, "a category".
std::string_view word(Kind);
std::string_view a_word(Kind);

}  // namespace kith::check
