#pragma once
#include <string>
#include <string_view>

#include "dsl/syntax/meant/meant.hpp"

namespace kith::syntax {

/// Where a declaration that could not be read seems to hold another one, indented by mistake; null when it
/// does not.
Cursor indented_declaration(const Reader&, Cursor first, Cursor last);

/// Why the declaration could not be read on, from what was expected there.
Mistake unexpected(const Stop&);
Mistake indented(const Reader&, const Token&);
/// A line in the first column that starts no declaration. `continues`: it belongs to the one above.
Mistake no_declaration(const Reader&, const Token&, bool continues);
Mistake before_declaration(const Reader&, const Token&);

/// The declaration word that a word was probably meant for, or "".
std::string meant_declaration(std::string_view word);

}  // namespace kith::syntax
