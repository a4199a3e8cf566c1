#pragma once
#include <memory>
#include <vector>

#include "dsl/check/ground/stack_file.hpp"
#include "dsl/source/diagnostics.hpp"
#include "engine/model/ruleset.hpp"
#include "kith/ruleset.hpp"

namespace kith::check {

/// Resolves names, types, layers and overrides over the whole stack and runs every lint. Null where anything
/// is an error.
std::shared_ptr<const model::Ruleset> check(const source::Sources&, const std::vector<StackFile>&,
                                            source::Diagnostics&);

}  // namespace kith::check
