#pragma once
#include "engine/rehearse/coverage/seen.hpp"
#include "engine/rehearse/given.hpp"

namespace kith::rehearsing {

/// What a question met: each clause that might speak of what is asked, or of a kind under it that was looked
/// at.
void observe_question(Seen&, const Setup&);
/// Who decides one decision: the involvements that cover it.
void observe_decision(Seen&, const model::State&, model::DecisionId, time::Instant at);
/// A whole person: requirements, plans, escalations, and who decides.
void observe_person(Seen&, const Setup&);

}  // namespace kith::rehearsing
