#pragma once
#include <vector>

#include "engine/evaluate/requirements.hpp"
#include "engine/model/care.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// Where one escalation on record stands: who holds it, until when, what is overdue, who hears next, the worst case.
EscalationAnswer escalation_answer(const model::Ruleset&, const model::State&, std::uint32_t record, time::Instant at);

}  // namespace kith::evaluate
