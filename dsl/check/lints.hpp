#pragma once
#include "dsl/check/work.hpp"

namespace kith::check {

/// Everything that is no mistake and still deserves a look, over a stack without errors.
void lint(Work&);

void lint_consent_cover(Work&);
void lint_consent_without_capacity(Work&);
void lint_deletions(Work&);
void lint_upper_allows(Work&);
void lint_constant_clauses(Work&);
void lint_easy_read(Work&);

}  // namespace kith::check
