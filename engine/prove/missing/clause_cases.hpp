#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "engine/prove/walk.hpp"
#include "engine/rehearse/coverage/seen.hpp"

namespace kith::proving {

/// What no scenario shows of a clause, or of what all clauses of a boundary begin with.
struct Gap {
  std::optional<std::size_t> condition;  ///< it alone decides; none: the clause comes to `is`
  Truth is = Truth::yes;
};

/// What a clause speaks of, as a promise that always holds, on a day on which its boundary is in force.
model::Promise spoken_of(const model::Ruleset&, const model::Clause&);

/// Cases of what is asked in which a gap of `counted` would be closed, each of what the clause reads alone;
/// `found` is shown one after another and says whether to stop, and at most `budget` are worked out.
/// `counted`: the clause as it is counted, or its boundary.
void clause_cases(const Circumstances&, const model::Clause&, const rehearsing::CountedRule& counted,
                  const Gap&, std::size_t budget, const std::function<bool(const Case&)>& found);

}  // namespace kith::proving
