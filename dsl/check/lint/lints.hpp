#pragma once
#include "dsl/check/ground/work.hpp"
#include "kith/ruleset.hpp"

namespace kith::check {

/// Everything that is no mistake and still deserves a look, over a stack without errors.
void lint(Work&, const Lints&);

/// Refuses a stack in which an allow that stands whatever is on record breaks a promise. Promises that hold
/// or break with the record are not looked at.
void refuse_broken_promises(Work&);

/// Takes out of what was found what an `allow CODE because …` above a declaration says stays, last of all;
/// one that lets nothing stay is found itself. Where lints are not run, every warning and note goes.
void keep_allowed(Work&, const Lints&);

/// Whether a ruleset has boundaries, requirements or plans of its own, and not only vocabulary.
bool has_rules(const model::Ruleset&, LayerId);

/// Does some rule of the file say where it comes from?
bool cites_anything(const syntax::File&);

void lint_both_hold(Work&);
void lint_consent_cover(Work&);
void lint_consent_without_capacity(Work&);
void lint_deletions(Work&);
void lint_upper_allows(Work&);
void lint_constant_clauses(Work&);
void lint_easy_read(Work&);
void lint_hard_to_read(Work&);
void lint_never_decides(Work&);
void lint_gaps(Work&);
void lint_no_way_down(Work&);
void lint_owners(Work&);
void lint_restrictions(Work&);
void lint_shown_as_law(Work&);
void lint_uncited(Work&);
void lint_unused_definitions(Work&);
void lint_reviews(Work&, time::Date);

}  // namespace kith::check
