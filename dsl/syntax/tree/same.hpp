#pragma once
#include "dsl/syntax/tree/ast.hpp"

namespace kith::syntax {

/// Whether two trees say the same, places and comments apart.
bool same(const File&, const File&);

}  // namespace kith::syntax
