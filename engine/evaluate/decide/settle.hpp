#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "engine/evaluate/condition/holder_says.hpp"
#include "engine/evaluate/decide/trace.hpp"
#include "engine/evaluate/decide/unknowns.hpp"
#include "engine/evaluate/row/standing.hpp"
#include "kith/answer.hpp"

namespace kith::evaluate {

/// A set of outcomes, bit i for outcome i (refuse, ask_first, allow).
using OutcomeSet = std::uint8_t;
constexpr OutcomeSet outcome_bit(Outcome outcome) {
  return static_cast<OutcomeSet>(1U << static_cast<unsigned>(outcome));
}

/// Does a clause of each effect stand? An allow that grants nothing says nothing.
template <class Value>
std::array<Value, 3> by_effect(const Cell& cell, const std::vector<Value>& stands) {
  std::array<Value, 3> any{Value(Truth::no), Value(Truth::no), Value(Truth::no)};
  for (std::size_t i = 0; i < stands.size(); ++i) {
    if (!cell.grants[i]) continue;
    Value& of_effect = any[static_cast<std::size_t>(cell.effects[i])];
    of_effect = either(of_effect, stands[i]);
  }
  return any;
}
/// What holds where no clause stands: refuse; ask first for the person's own information asked for by the
/// person, who is alive.
Outcome uncovered(const Inquiry&);
/// What they come to where it is known of each effect whether a clause of it stands.
Outcome comes_to(const Inquiry&, const std::array<Truth, 3>& standing);

/// One category (or decision) decided, before anything narrower is looked at.
struct Settled {
  Outcome outcome = Outcome::refuse;
  OutcomeSet possible = 0;
  const Cell* of = nullptr;   ///< the trace's
  Standing standing;          ///< in three values
  std::vector<Truth> stands;  ///< over all completions: yes in every one, no in none
  std::vector<bool>
      held_then;  ///< by candidate: it applies by an authority that was held when the person died
  std::vector<Unknown> unknowns;
  std::vector<bool> decides;    ///< by unknown: does something hang on it
  std::size_t completions = 1;  ///< `most_completions` and 1: more than that
  bool approximate = false;
  HolderNo unread_no = {};  ///< a no by somebody with a power over it, which no candidate reads

  const std::vector<model::ClauseId>& candidates() const { return of->candidates; }
  bool grants(std::size_t place) const { return of->grants[place]; }
};
/// Does a clause of this effect stand that nobody's say binds? A `Value` is a truth, or many at once.
template <class Value>
Value whoever_decides(const Inquiry& inquiry, const Settled& settled, const std::vector<Value>& stands,
                      Effect effect) {
  Value any(Truth::no);
  for (std::size_t i = 0; i < stands.size(); ++i) {
    const model::Clause& clause = inquiry.rules()[settled.candidates()[i]];
    if (clause.whoever_decides && clause.effect == effect) any = either(any, stands[i]);
  }
  return any;
}
/// The trace is of a cell.
Settled settle(Trace&);

}  // namespace kith::evaluate
