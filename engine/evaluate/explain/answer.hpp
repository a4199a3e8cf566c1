#pragma once
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/answer.hpp"

namespace kith::evaluate {

/// Answers one question with its whole rationale. Pure and total.
Answer answer(const model::Ruleset&, const model::State&, const model::Question&);

}  // namespace kith::evaluate
