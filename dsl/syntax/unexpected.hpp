#pragma once
#include <optional>

#include "dsl/syntax/reader.hpp"

namespace kith::syntax {

/// Where a declaration that could not be read seems to hold another one, indented by mistake; null when it does not.
Cursor indented_declaration(const Reader&, Cursor first, Cursor last);

/// Says why the declaration from `first` to `last` could not be read, from what was expected where reading stopped.
void say_unexpected(const Reader&, Cursor first, Cursor last, source::Diagnostics&);
void say_indented(const Reader&, const source::Sources&, const Token&, source::Diagnostics&);
/// A line in the first column that starts no declaration. `continues`: it belongs to the one above.
void say_unknown_declaration(const Reader&, const Token&, bool continues, source::Diagnostics&);
void say_before_declaration(const Reader&, const Token&, source::Diagnostics&);

/// The declaration word that a word was probably meant for, or "".
std::string meant_declaration(std::string_view word);

}  // namespace kith::syntax
