#pragma once
#include "engine/model/ruleset.hpp"
#include "engine/report/assessment/assessment.hpp"

/// Where somebody stands among the levels of a plan, or a concern among the stages of an escalation: drawn
/// with no other program.
namespace kith::report {

/// The most support on top, with the present level and the one that follows marked.
Ladder ladder(const model::Plan&, const PlanAnswer&);
/// In order of declaration, with whoever holds it marked.
Ladder ladder(const model::Ruleset&, const model::Escalation&, const EscalationAnswer&);
/// For each plan and live escalation of the assessment.
std::vector<Ladder> ladders(const model::Ruleset&, const Assessment&, time::Instant at);

}  // namespace kith::report
