#pragma once
#include <memory>
#include <vector>

#include "dsl/source/diagnostics.hpp"
#include "dsl/syntax/ast.hpp"
#include "engine/model/ruleset.hpp"
#include "kith/ruleset.hpp"

namespace kith::check {

/// One file of a stack, in the order: each after those it uses, the root last.
struct StackFile {
  syntax::File tree;
  std::vector<std::uint32_t> uses;  ///< places in the stack
  bool whole = true;                ///< all that it uses was found and read
};

/// Resolves names, types, layers and overrides over the whole stack and runs every lint. Null where anything is an error.
std::shared_ptr<const model::Ruleset> check(const source::Sources&, const std::vector<StackFile>&, source::Diagnostics&);

}  // namespace kith::check
