#pragma once
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// Everything about one person at one moment. Pure and total.
Assessment assess(const model::Ruleset&, const model::State&, time::Instant at);
/// How each escalation on record goes, of those that have begun.
std::vector<EscalationAnswer> escalations(const model::Ruleset&, const model::State&, time::Instant at);
/// What governance figures are made of: actions, what may have to be done, plans, measures and what the
/// record lacks. Who may be told what, which takes longest, and who decides are left out.
Assessment assess_for_figures(const model::Ruleset&, const model::State&, time::Instant at);
/// Only what must be done or may have to be: what a caseload's worklist needs of each person.
Due what_is_due(const model::Ruleset&, const model::State&, time::Instant at);

}  // namespace kith::evaluate
