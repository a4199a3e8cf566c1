#pragma once
#include <string>
#include <string_view>

#include "engine/model/ruleset.hpp"

namespace kith::report {

/// The condition in canonical words, with parentheses wherever "and" meets "or"; "always" for none.
std::string condition_text(const model::Ruleset&, model::Condition);
/// In the titles' plain words, as people say it (spoken.hpp); may hold {person} and {recipient}.
std::string condition_plain(const model::Ruleset&, model::Condition);
/// What kind of condition it is: fact, consent, capacity, ...
std::string_view kind_of(const model::Atom&);

}  // namespace kith::report
