#pragma once
#include <map>
#include <utility>
#include <vector>

#include "engine/evaluate/decide/trace.hpp"
#include "engine/evaluate/row/cell.hpp"
#include "engine/prove/asked.hpp"
#include "engine/prove/subjects.hpp"
#include "engine/prove/together/together.hpp"

namespace kith::proving {

/// What may be so of whoever asks, or of the information: one of these roles is held, or it bears one of
/// these marks. All of them do the same to the rules.
struct Trait {
  bool mark = false;
  std::vector<std::uint32_t> ids;  ///< roles or marks
  std::vector<bool> clauses;       ///< a role: to whom which clauses speak; a mark: which clauses it ends
  std::vector<bool> conditions;    ///< which conditions are a yes by it
  bool promised = false;           ///< the promise is about whoever holds it

  bool does_nothing() const;
  bool does_as(const Trait&) const;
};

/// What one question comes to as a function of the conditions that are read for it, with all that they may
/// be: the cell's clauses for whoever asks, and the promise's own `when`.
class Circumstances {
 public:
  Circumstances(const model::Ruleset&, const model::Promise&, const Asked&, evaluate::Numbers&);
  /// Only as far as what tells it from another: the rest is worked out by `gather`.
  struct Outline {};
  Circumstances(const model::Ruleset&, const model::Promise&, const Asked&, evaluate::Numbers&, Outline);
  void gather();

  const model::Ruleset& rules() const { return rules_; }
  const model::Promise& promise() const { return promise_; }
  const Asked& asked() const { return asked_; }
  evaluate::Inquiry inquiry() const { return put_.inquiry(); }
  const evaluate::Cell& cell() const { return cell_; }
  /// Of the cell, then those that only the promise reads.
  const std::vector<model::AtomId>& atoms() const { return atoms_; }
  const std::vector<Subject>& subjects() const { return subjects_; }
  const std::vector<Trait>& traits() const { return traits_; }
  /// Places of the traits by which a clause speaks to whoever asks, by which it ends, and by which a
  /// condition is so.
  const std::vector<std::size_t>& spoken_to_by(std::size_t candidate) const {
    return spoken_to_by_[candidate];
  }
  const std::vector<std::size_t>& ended_by(std::size_t candidate) const { return ended_by_[candidate]; }
  const std::vector<std::size_t>& so_by(std::size_t atom) const { return so_by_[atom]; }
  /// Of what is known without a record; by atom.
  const std::vector<Truth>& constant() const { return constant_; }
  /// Is the atom one of the traits', which are known of whoever asks?
  bool by_trait(std::size_t atom) const { return by_trait_[atom]; }
  /// Is the promise about whoever asks, whatever roles they hold?
  bool speaks_to_asker() const;
  bool everybody(std::size_t candidate) const { return everybody_[candidate]; }
  bool can_allow(std::size_t candidate) const { return can_allow_[candidate]; }
  bool can_ask(std::size_t candidate) const;
  /// Is an allow of the candidate bound by nobody's say?
  bool whoever_decides(std::size_t candidate) const;
  /// May an allow that somebody's say binds come to something else by that? `able`: the person is known to be
  /// able to decide about it.
  bool may_be_bound(bool able) const;
  bool may_be_bound(const std::vector<Truth>& atoms) const;
  /// Does who decides about it bind an allow?
  bool decider_binds() const { return asked_.decision && !asked_.dead; }
  /// Conditions, and what of each shows that the person is able to decide about it.
  std::vector<std::pair<std::size_t, Truth>> signs_of_ability() const;
  bool is_able(const std::vector<Truth>& atoms) const;
  /// The authorities by which somebody else may say a no that no candidate reads and that counts.
  std::vector<model::AuthorityId> powers_to_say_no(bool able) const;
  /// Does whether it is told hang on what is under it?
  bool hangs_on_kinds() const;
  /// After a death what forbids may apply by an authority that was held then.
  bool may_be_held_then(std::size_t candidate) const { return held_then_[candidate]; }
  /// Conditions that, each by itself, presume capacity: where one is a yes, no finding about capacity is none
  /// of the three.
  const std::vector<std::size_t>& presuming() const { return presuming_; }
  /// Conditions about different things that no record makes so together.
  const std::vector<NeverTogether>& never_together() const { return never_together_; }
  /// Is capacity none of the three under this possibility of a subject?
  bool is_none(std::size_t subject, std::size_t possibility) const;
  /// What the promise's `when` comes to.
  Truth when(const std::vector<Truth>& atoms) const;
  /// The days from the asked one on for which all of this is so; no end: for ever.
  std::optional<time::Date> last_day() const { return last_day_; }
  std::size_t place(model::AtomId id) const { return places_[id.index]; }
  /// What tells this from another, without what is only gathered from it: where it is the same, so is every
  /// answer.
  std::vector<std::uint32_t> signature() const;

 private:
  void gather_atoms();
  void gather_presuming();
  void gather_constants();
  void gather_traits();
  void gather_subjects();
  void gather_when();
  std::uint32_t write_when(model::Condition, std::map<std::uint32_t, std::uint32_t>& written);
  void use(std::vector<Use>&) const;
  Trait trait(bool mark, std::uint32_t id) const;

  const model::Ruleset& rules_;
  const model::Promise& promise_;
  Asked asked_;
  Put put_;
  evaluate::Cell cell_;
  std::vector<model::AtomId> atoms_;
  std::vector<model::Node>
      when_;  ///< the promise's `when`, by places of what it reads; the last is the whole
  std::vector<std::size_t> places_;  ///< by atom of the ruleset
  std::vector<Truth> constant_;
  std::vector<bool> by_trait_, is_constant_, everybody_, can_allow_, held_then_;
  std::vector<Trait> traits_;
  std::vector<std::vector<std::size_t>> spoken_to_by_, ended_by_, so_by_;
  std::vector<Subject> subjects_;
  std::vector<std::size_t> presuming_;
  std::vector<NeverTogether> never_together_;
  std::optional<time::Date> last_day_;
};

/// Is it so of one of the traits that touch something? `mark`: of the marks, else of the roles; `is(t)`: is
/// it so of this one? A `Value` is a truth, or what takes its place.
template <class Value, class Touches, class Is>
Value any_trait(const Circumstances& all, bool mark, Touches&& touches, Is&& is) {
  Value any(Truth::no);
  for (std::size_t t = 0; t < all.traits().size(); ++t)
    if (all.traits()[t].mark == mark && touches(all.traits()[t])) any = either(any, is(t));
  return any;
}
/// Is it so of one of these traits?
template <class Value, class Is>
Value any_of(const std::vector<std::size_t>& traits, Is&& is) {
  Value any(Truth::no);
  for (const std::size_t t : traits) any = either(any, is(t));
  return any;
}
/// Does a candidate apply? `own`: what its condition comes to; `held_then()`: does it by what was held at
/// death?
template <class Value, class Is, class HeldThen>
Value applies(const Circumstances& all, std::size_t candidate, Value own, Is&& is, HeldThen&& held_then) {
  const Value spoken_to =
      all.everybody(candidate) ? Value(Truth::yes) : any_of<Value>(all.spoken_to_by(candidate), is);
  const bool allows = all.rules()[all.cell().candidates[candidate]].effect == Effect::allow;
  if (allows && all.asked().dead && !all.can_allow(candidate)) own = Value(Truth::no);
  if (all.may_be_held_then(candidate)) own = either(own, held_then());
  return both(both(spoken_to, opposite(any_of<Value>(all.ended_by(candidate), is))), own);
}

}  // namespace kith::proving
