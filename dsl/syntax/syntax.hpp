#pragma once
#include <string>

#include "dsl/source/diagnostics.hpp"
#include "dsl/source/source.hpp"
#include "dsl/syntax/ast.hpp"

namespace kith::syntax {

/// Reads one file. Declarations are read one by one, so that a mistake in one never hides the next; a declaration with a
/// mistake is left out of the tree and every mistake is in `diagnostics`.
File parse(const source::Sources&, std::uint32_t file, source::Diagnostics&);

/// The file in canonical layout, its comments kept. For a file parsed without a mistake, printing then parsing gives the same tree.
std::string print(const File&, const source::Sources&);

/// One condition in canonical words, on one line.
std::string print(const File&, ConditionId);

/// Whether two trees say the same, places and comments apart.
bool same(const File&, const File&);

}  // namespace kith::syntax
