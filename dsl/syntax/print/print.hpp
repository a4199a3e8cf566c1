#pragma once
// The way back from a tree to its text, a file a kind of declaration (layout_*) and the words of its parts
// (words_*). What the grammar learns, this room must learn too: a property prints and parses again.

#include <string>

#include "dsl/source/source.hpp"
#include "dsl/syntax/tree/ast.hpp"

namespace kith::syntax {

/// The file in canonical layout, its comments kept. For a file parsed without a mistake, printing then
/// parsing gives the same tree.
std::string print(const File&, const source::Sources&);

/// One condition in canonical words, on one line.
std::string print(const File&, ConditionId);

}  // namespace kith::syntax
