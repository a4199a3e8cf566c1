#pragma once
#include <string>

#include "kith/kith.hpp"

namespace figures {

/// The largest stack of rulesets that is shipped, a provider's with one person's plan, and that person.
struct Stack {
  std::string path;      ///< of the ruleset
  std::string compiled;  ///< what `kith compile` writes of it
  kith::Ruleset rules;
  std::string record;
  kith::State person;
  kith::Moment at;
};

/// Made once. Ends the program where the shipped files are not as expected.
const Stack& stack();

/// A question about that person, as JSON.
extern const char* const stack_question;

}  // namespace figures
