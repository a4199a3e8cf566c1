#pragma once
#include <vector>

#include "engine/evaluate/decide/decide.hpp"
#include "kith/answer.hpp"

namespace kith::evaluate {

/// What to find out about conditions that are not decided. They are worked out in the trace.
std::vector<FindOut> find_out(Trace&, const std::vector<model::Condition>&);

/// Everything not known on which the answer, or one about a narrower category, hangs; the most useful first.
std::vector<FindOut> find_out(Decided&);

/// Is it one thing to find out: of one name, in the same words, at the same place in the record? Who can say
/// it may differ, and is told together.
bool same_unknown(const FindOut&, const FindOut&);
/// Does it read as one: of one name and in the same words, from the same people? Where in the record it would
/// stand is not said.
bool reads_the_same(const FindOut&, const FindOut&);
/// Adds each that is not there yet.
void add(std::vector<FindOut>& found, std::vector<FindOut> more);

/// Says who can supply each in words for the person too.
void name_plainly(const model::Ruleset&, const model::State&, time::Instant at, FindOut&);

/// Can only whoever asks say it: which decision it is about, a fact of the question? Where nobody asks, there
/// is nothing to find out.
bool is_for_the_asker(const model::Ruleset&, const FindOut&);

}  // namespace kith::evaluate
