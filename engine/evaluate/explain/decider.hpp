#pragma once
#include <vector>

#include "engine/evaluate/condition/capacity.hpp"
#include "engine/evaluate/decide/trace.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// Who decides, before anything is said about it. No rule, and no gap between rules, ever makes a decision
/// the person's own: only capacity that is known to be there does.
struct Deciding {
  WhoDecides::Kind kind = WhoDecides::Kind::find_out;
  WhoDecides::Found found = WhoDecides::Found::none;
  const model::Involvement* involvement = nullptr;    ///< null: none covers it
  const model::Involvement::Decides* line = nullptr;  ///< of `other` and `try_first`
  std::vector<model::MemberIndex> members;            ///< by whom, where holders of an authority decide
  bool alone = false;                                 ///< each of them may
  bool several = false;                               ///< more than one line stands
  CapacityAt capacity;
  std::vector<FindOut> find_out;
  std::vector<TryFirst> try_first;
};
/// The trace is of a decision that the person asks about.
Deciding decider(Trace&);

/// The question about a decision itself, put by the person: `has capacity` and `it` are about that.
Asking asking_about(const model::Ruleset&, const model::State&, model::DecisionId, time::Instant at);

}  // namespace kith::evaluate
