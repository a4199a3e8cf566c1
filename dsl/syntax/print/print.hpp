#pragma once
#include <string>

#include "dsl/source/source.hpp"
#include "dsl/syntax/tree/ast.hpp"

namespace kith::syntax {

/// The file in canonical layout, its comments kept. For a file parsed without a mistake, printing then parsing gives the same tree.
std::string print(const File&, const source::Sources&);

/// One condition in canonical words, on one line.
std::string print(const File&, ConditionId);

}  // namespace kith::syntax
