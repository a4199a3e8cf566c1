#pragma once
#include <cstdint>
#include <vector>

#include "engine/evaluate/requirement/requirements.hpp"
#include "engine/model/care.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// Has it been opened by then, as far as anybody knows?
bool has_begun(const model::EscalationRecord&, time::Instant at);
/// Where one escalation on record stands: who holds it, until when, what is overdue, who hears next, the
/// worst case.
EscalationAnswer escalation_answer(const model::Ruleset&, const model::State&, std::uint32_t record,
                                   time::Instant at);
/// Who is to be told of a live one, to answer or to end it.
std::vector<Duty> escalation_duties(const model::Ruleset&, const model::State&, std::uint32_t record,
                                    time::Instant at);

}  // namespace kith::evaluate
