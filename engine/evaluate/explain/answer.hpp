#pragma once
// From a decision to an answer with its reasons: words for conditions, what to find out, what would change
// it, limits, who holds a role. Nothing here decides; each file can be changed alone.

#include "engine/evaluate/decide/workspace.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/answer.hpp"
#include "kith/decide.hpp"

namespace kith::evaluate {

/// Answers one question with its whole rationale. Pure and total.
Answer answer(const model::Ruleset&, const model::State&, const model::Question&);
/// The same of one that was put in a workspace.
Answer answer(const Asking&, Workspace&);

/// One answer of many about one person at one moment: without what would change it, and without the rulesets
/// and time-zone data, which whoever gathers them says once.
Answer answer_among_others(Workspace&, const model::Ruleset&, const model::State&, const model::Question&);

/// The same question of each declared category.
Everything everything(const model::Ruleset&, const model::State&, model::Question);

}  // namespace kith::evaluate
