#pragma once
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"

/// Conditions as people say them: every "not" inside a sentence of its own, and groups so that one reading is
/// left.
namespace kith::report {

/// One test, or several that are joined in one way; no part is joined in the same way as the whole.
struct Spoken {
  enum class Kind { test, all_of, any_of } kind = Kind::test;
  std::string words = {};  ///< of a test; may hold {person} and {recipient}
  std::vector<Spoken> parts = {};
};

/// Not of a condition that always holds.
Spoken spoken(const model::Ruleset&, model::Condition);
/// "a and b"; "either a or b; and c"; "either a or (b and c); and d".
std::string said(const Spoken&);
/// One of the parts of a list, as a sentence of its own.
std::string said_alone(const Spoken& part);

/// A test in plain words, or what is so where it is not.
std::string test_words(const model::Ruleset&, const model::Atom&, bool holds);

}  // namespace kith::report
