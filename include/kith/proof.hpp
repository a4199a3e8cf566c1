#pragma once
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/answer.hpp"
#include "kith/diagnostic.hpp"
#include "kith/ruleset.hpp"
#include "kith/truth.hpp"

namespace kith {

/// What is proved of every plan, though nobody promises it.
enum class PlanPromise : std::uint8_t {
  never_flaps,   ///< no step is followed at once by one that takes it back
  can_be_left,   ///< from every level but the last a step down may come
  step_ups_end,  ///< what a step up brings can be taken back, or is reviewed for ever
};
inline constexpr std::array plan_promises = {PlanPromise::never_flaps, PlanPromise::can_be_left,
                                             PlanPromise::step_ups_end};
/// As it stands behind the plan's name: PLAN.never_flaps.
constexpr std::string_view name_of(PlanPromise promise) {
  if (promise == PlanPromise::never_flaps) return "never_flaps";
  return promise == PlanPromise::can_be_left ? "can_be_left" : "step_ups_end";
}
constexpr std::string_view words_of(PlanPromise promise) {
  if (promise == PlanPromise::never_flaps) return "never flaps";
  return promise == PlanPromise::can_be_left ? "every level can be left downwards"
                                             : "no step up is without an end";
}

/// What is proved of every kind of restriction, though nobody promises it.
enum class RestrictionPromise : std::uint8_t {
  has_exit,    ///< as long as nothing says what ends one, somebody is asked for that
  is_reviewed  ///< however often it was looked at, it is asked for again while it goes on
};
inline constexpr std::array restriction_promises = {RestrictionPromise::has_exit,
                                                    RestrictionPromise::is_reviewed};
/// As it stands behind the kind's name: KIND.has_exit; where kinds may be called anything:
/// restrictions.has_exit.
constexpr std::string_view name_of(RestrictionPromise promise) {
  return promise == RestrictionPromise::has_exit ? "has_exit" : "is_reviewed";
}
constexpr std::string_view words_of(RestrictionPromise promise) {
  return promise == RestrictionPromise::has_exit ? "each has a way out"
                                                 : "each is looked at again for as long as it goes on";
}

/// What was found about one promise, about a plan, or about a kind of restriction.
struct Proof {
  enum class Result : std::uint8_t {
    proved,     ///< no record, whole or in part, breaks it, whoever asks and whenever
    broken,     ///< the counterexample does
    not_proved  ///< neither was found
  };
  /// A record and a question that break the promise, by the engine's own answer.
  struct Counterexample {
    std::string scenario;            ///< as Kith, to be kept as a test
    std::vector<std::string> story;  ///< sentences
    std::vector<Named> clauses;      ///< that the answer comes from; of a plan, its steps
    std::vector<Effect> effects;     ///< of each clause
    std::vector<Truth> applies;      ///< whether each does; of a plan or a requirement, always a yes
    std::vector<Place> places;       ///< of each
  };
  /// Of a plan: PLAN.never_flaps, PLAN.can_be_left, PLAN.step_ups_end; of a restriction: KIND.has_exit,
  /// KIND.is_reviewed.
  std::string promise, title, ruleset;
  PromiseKind kind = PromiseKind::never_allow;
  std::optional<PlanPromise> of_plan;                     ///< then `kind` says nothing
  std::optional<RestrictionPromise> of_restriction = {};  ///< then `kind` says nothing
  Place place;
  Result result = Result::not_proved;
  std::uint64_t questions = 0;  ///< pairs of category and purpose, or decisions, that it speaks of; of a
                                ///< plan, steps and levels; of restrictions, kinds
  std::uint64_t cases = 0;      ///< of what may be on record, that were looked at
  std::string solver;           ///< that settled what were too many cases to look at; empty: none was asked
  bool kept = false;            ///< it stands since an earlier run, and was not looked at again
  std::optional<Counterexample> counterexample;
  std::vector<std::string> in_the_way;  ///< of a proof: sentences
  /// Of a restriction's exit and reviews that are proved: how long after it began, or was last looked at, it
  /// is asked for at the latest, as in "1 month", or `at_once`, or `on_its_date`, where that hangs on the
  /// date that each has for its next review; empty: not worked out.
  std::string asked_by = {};
  static constexpr std::string_view at_once = "at once";
  static constexpr std::string_view on_its_date = "on its date";

  bool unasked() const { return of_plan || of_restriction; }
  /// Of what may be told or done; otherwise of care: of a plan, or a requirement.
  bool of_an_answer() const {
    return !unasked() && kind != PromiseKind::never_step_down && kind != PromiseKind::always_within;
  }
};
/// What is proved unasked, in words; empty for a promise.
constexpr std::string_view unasked_words(const Proof& proof) {
  if (proof.of_plan) return words_of(*proof.of_plan);
  return proof.of_restriction ? words_of(*proof.of_restriction) : std::string_view{};
}
/// What a clause of a counterexample does, may do, or does not: "allows it".
constexpr std::string_view words_of(Effect effect, Truth applies) {
  const std::size_t is = applies == Truth::yes ? 0 : applies == Truth::unknown ? 1 : 2;
  constexpr std::array<std::array<std::string_view, 3>, 3> words = {
      {{"allows it", "may allow it", "would allow it, and does not apply"},
       {"asks first", "may ask first", "would ask first, and does not apply"},
       {"refuses it", "may refuse it", "would refuse it, and does not apply"}}};
  return words[effect == Effect::allow ? 0 : effect == Effect::ask_first ? 1 : 2][is];
}
constexpr std::string_view words_of(Proof::Result result) {
  if (result == Proof::Result::proved) return "proved";
  return result == Proof::Result::broken ? "broken" : "not proved";
}

/// How much is looked at before a promise is given up as not proved.
struct ProofLimits {
  std::uint64_t cases = 2'000'000;
  std::uint64_t records = 200;  ///< put together to show that it is broken
  /// A program that reads SMT-LIB 2, asked where there are more cases: its path, or its name as found by
  /// PATH. Empty: nobody is asked, and no program is started.
  std::string solver = {};
  std::chrono::seconds timeout{60};  ///< for one promise; then the solver is ended
};

/// Proves each promise of the stack, or breaks it, in order of declaration; then what is proved of every
/// plan, and of every kind of restriction. `only`: the one of that name.
std::vector<Proof> prove(const Ruleset&, const ProofLimits& = {}, const std::string& only = {});

}  // namespace kith
