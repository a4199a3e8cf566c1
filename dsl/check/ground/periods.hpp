#pragma once
#include <optional>

#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// `from` and `until` as a period; one that ends before it begins is reported.
model::Period period(Work&, const std::optional<syntax::When>& from,
                     const std::optional<syntax::When>& until);

/// The period of a rule: what it says itself, within its ruleset's, and its ruleset's where it says nothing.
model::Period rule_period(Work&, LayerId, const syntax::InForce&, Span rule);
/// The same, where what is wrong with it is said elsewhere.
model::Period period_of(const Work&, LayerId, const syntax::InForce&);

bool overlap(const model::Period&, const model::Period&);
/// Whether `inner` never leaves `outer`.
bool within(const model::Period& inner, const model::Period& outer);
/// "from 2026-04-01 until 2027-04-01", "always".
std::string words(const model::Period&);

/// Reports a duration in working days where the stack has no calendar.
void need_calendar(Work&, Span at);
void need_calendar(Work&, const syntax::Duration&);
void need_calendar(Work&, const std::optional<syntax::Duration>&);

}  // namespace kith::check
