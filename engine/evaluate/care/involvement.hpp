#pragma once
#include <optional>

#include "engine/evaluate/decide/workspace.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// Who decides about a matter at a moment, who is heard, and what each may be told.
WhoDecides who_decides(const model::Ruleset&, const model::State&, model::DecisionId, time::Instant at);
/// The same of a record as it is read (`as_read`), in the workspace of whatever else is asked about it.
WhoDecides who_decides(const model::Ruleset&, const model::State&, model::DecisionId, time::Instant at,
                       Workspace&);

}  // namespace kith::evaluate
