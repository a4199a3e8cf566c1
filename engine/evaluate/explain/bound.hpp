#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/evaluate/decide/decide.hpp"
#include "kith/answer.hpp"

/// Whether something may be done follows who decides about it: what the boundaries would allow is not done
/// while it is to be found out who decides, nor against whoever does.
namespace kith::evaluate {

/// What becomes of what the boundaries allow, why, and what to find out. What is about telling stays as it
/// is.
struct Bound {
  Outcome allow = Outcome::allow;
  std::string why;
  std::vector<FindOut> find_out;
};
/// With these on record too.
Bound bound(const Decided&, std::span<const Supposed> = {});

/// What the boundaries come to, as who decides binds it.
Outcome outcome(const Decided&, const Bound&);

/// What it may come to as who decides binds it; nothing where that leaves all as it is, and nothing hangs on
/// it.
std::optional<OutcomeSet> possible_as_bound(const Decided&, const Bound&);
/// In the order in which they are listed: refuse, ask first, allow.
std::vector<Outcome> outcomes_in(OutcomeSet);

/// Changes the outcome, its reasons and what to find out.
void bind_to_decider(const Decided&, const Bound&, Answer&);

}  // namespace kith::evaluate
