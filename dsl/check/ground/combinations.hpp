#pragma once
#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// No more of them are walked.
constexpr std::size_t most_combinations = 4096;

/// One bit a combination.
using Bits = std::vector<std::uint64_t>;

/// What conditions read.
struct Subjects {
  std::vector<std::uint32_t> of;  ///< by atom, the number of what it reads: atoms of one number move together
  std::vector<bool> either;       ///< by atom: whether it may be a yes or a no, whatever it says
};
/// Where all that is read is known.
Subjects subjects_if_known(const model::Ruleset&);
/// Wherever it is not known, too, whichever way it turns out: only what one unknown tells moves together, so
/// that what holds of these holds of every record.
Subjects subjects_if_unknown(const model::Ruleset&);

/// One thing that is read, and the truths that each of its values gives the atoms that read it.
struct Subject {
  std::vector<std::uint32_t> atoms;
  std::vector<std::vector<bool>> values;  ///< by value, by place in `atoms`
};

/// The values of what the atoms read; of one boundary, so that only what it is about can be asked.
Subject subject_of(const model::Ruleset&, const model::Boundary&, std::vector<std::uint32_t> atoms);

/// What an atom is taken to be, whatever its subject's value; nothing for one that may be either.
using Supposed = std::function<std::optional<bool>(const model::Atom&)>;

/// A condition in every combination of the values of what it reads. Those of one condition are the same, in
/// the same order, whatever is supposed of the same atoms.
class Combinations {
 public:
  /// Nothing beyond the most combinations, or where definitions nest too deep to follow.
  static std::optional<Combinations> of(const model::Ruleset&, const Subjects&, const model::Boundary&,
                                        model::Condition, const Supposed& = {});

  /// Where the node (index in the whole table) of the condition is true.
  const Bits& where(std::uint32_t node) const { return nodes_[node - condition_.begin]; }
  /// Whether a test of this kind is read.
  template <class Test>
  bool read() const {
    return std::any_of(atoms_.begin(), atoms_.end(), [&](std::uint32_t atom) {
      return std::holds_alternative<Test>(rules_->atoms[atom].test);
    });
  }
  static bool any(const Bits&, const Bits&);
  /// `a` somewhere true and `b` not.
  bool any_without(const Bits& a, const Bits& b) const;
  Bits everywhere() const;
  /// What each condition that is read is in the first combination in which both are true.
  std::vector<std::pair<std::uint32_t, bool>> first(const Bits&, const Bits&) const;

 private:
  Combinations(const model::Ruleset& rules, const model::Boundary& boundary, model::Condition condition)
      : rules_(&rules), boundary_(&boundary), condition_(condition) {}

  bool gather(model::Condition, const Supposed&, int depth);
  void add(std::uint32_t atom, const Supposed&);
  bool spread(const Subjects&);
  void columns(const Subject&, std::size_t stride);
  std::vector<Bits> run(model::Condition);
  const Bits& definition(std::uint32_t);

  const model::Ruleset* rules_;
  const model::Boundary* boundary_;
  model::Condition condition_;
  std::size_t count_ = 1;
  std::size_t gathered_ = 0;
  std::vector<std::uint32_t> atoms_;                      ///< in the order met
  std::vector<std::pair<std::uint32_t, bool>> supposed_;  ///< atoms, and what they are taken to be
  std::unordered_map<std::uint32_t, Bits> atom_columns_;  ///< by atom
  std::unordered_map<std::uint32_t, Bits>
      definitions_;  ///< by definition; one that changes within the period is free
  std::vector<std::uint32_t> free_definitions_;
  std::vector<Bits> nodes_;
};

/// Puts a condition of the table at its end, to be looked at with others as one; the place of its root.
std::uint32_t append_condition(std::vector<model::Node>&, model::Condition);

/// What is left of circumstances without others of them.
void take_out(Bits& from, const Bits& what);

}  // namespace kith::check
