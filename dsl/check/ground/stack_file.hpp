#pragma once
#include <cstdint>
#include <vector>

#include "dsl/syntax/tree/ast.hpp"

namespace kith::check {

/// One file of a stack, in the order: each after those it uses, the root last.
struct StackFile {
  syntax::File tree;
  std::vector<std::uint32_t> uses;  ///< places in the stack
  bool whole = true;                ///< all that it uses was found and read
};

}  // namespace kith::check
