#pragma once
#include "dsl/source/diagnostics.hpp"
#include "dsl/source/source.hpp"
#include "dsl/syntax/print/print.hpp"
#include "dsl/syntax/tree/ast.hpp"
#include "dsl/syntax/tree/same.hpp"

/// The door of the language's text: reading it, printing it, and whether two files say the same.
namespace kith::syntax {

/// Reads one file. Declarations are read one by one, so that a mistake in one never hides the next; a
/// declaration with a mistake is left out of the tree and every mistake is in `diagnostics`.
File parse(const source::Sources&, std::uint32_t file, source::Diagnostics&);

}  // namespace kith::syntax
