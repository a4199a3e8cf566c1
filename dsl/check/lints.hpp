#pragma once
#include "dsl/check/work.hpp"

namespace kith::check {

/// Everything that is no mistake and still deserves a look, over a stack without errors.
void lint(Work&);

}  // namespace kith::check
