#pragma once
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "kith/assessment.hpp"

/// Parts of an assessment as a scenario writes them, and whether they come to what it expects.
namespace kith::rehearsing {

ActionStatus status(model::scenario::ActionIs::Is);

std::string words(const model::Ruleset&, const model::scenario::ActionIs&);
/// "`tell_family` overdue since 2026-05-21T09:05:00+01:00, by shift_lead".
std::string words(const RequiredAction&, const ActionReason&);

bool comes_to(const PlanAnswer&, const model::scenario::PlanIs&);
std::string words(const model::scenario::PlanIs&);
std::string words(const PlanAnswer&);
std::string review_words(const PlanAnswer&);

std::string words(const model::Ruleset&, const model::scenario::EscalationIs&);
std::string words(const EscalationAnswer&);

bool comes_to(const WhoDecides&, const model::scenario::DecidedBy&);
std::string words(const model::scenario::DecidedBy&);
std::string words(const WhoDecides&);

bool comes_to(const MeasureAnswer&, const model::scenario::MeasureIs&);
std::string words(const model::scenario::MeasureIs&);
std::string words(const MeasureAnswer&);

/// Every reason that an assessment gives for what it says.
std::vector<std::string> reasons(const Assessment&);

}  // namespace kith::rehearsing
