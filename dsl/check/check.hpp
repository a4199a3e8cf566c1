#pragma once
#include <memory>
#include <vector>

#include "dsl/check/ground/stack_file.hpp"
#include "dsl/source/diagnostics.hpp"
#include "engine/model/ruleset.hpp"
#include "kith/ruleset.hpp"

namespace kith::check {

/// Resolves names, types, layers and overrides over the whole stack. Null where anything is an error.
/// Warnings and notes are found where lints are run, and not otherwise.
std::shared_ptr<const model::Ruleset> check(const source::Sources&, const std::vector<StackFile>&,
                                            source::Diagnostics&, const Lints&);

}  // namespace kith::check
