#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "dsl/check/ground/combinations.hpp"
#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// Whether every question that `below` speaks of is one that `above` speaks of, on every day.
bool speaks_wherever(const model::Ruleset&, const model::Boundary& above, const model::Boundary& below);

/// Of the questions that one boundary speaks of, where clauses apply and where they stand, over the values of
/// all that they read. A clause of another boundary counts where it speaks of all of these questions.
class Stands {
 public:
  /// Of the boundary's own clauses, and of what sets them aside. Nothing where more is read than is walked,
  /// or where more than `most_nodes` of conditions are; what was looked at is taken from that. `also`:
  /// clauses of others that speak of all these questions, and what sets those aside.
  static std::optional<Stands> of(Work&, const Subjects& subjects, model::BoundaryId, std::size_t& most_nodes,
                                  const std::vector<model::ClauseId>& also = {});

  const Bits& applies(model::ClauseId) const;
  /// Where no clause that sets it aside stands.
  const Bits& stands(model::ClauseId);
  /// Whether the clause is looked at.
  bool counts(model::ClauseId id) const { return applies_.count(id.index) != 0; }
  /// Whether all that may set the clause aside counts, and all that may set that aside.
  bool known_in_full(model::ClauseId) const;
  const Combinations& over() const { return *over_; }

 private:
  explicit Stands(const model::Ruleset& rules) : rules_(&rules) {}
  void gather(model::ClauseId, const model::Boundary& asked);
  std::size_t size() const;
  void read(model::Ruleset&, const Subjects& subjects, const model::Boundary& asked);
  void add_otherwise(model::BoundaryId);

  const model::Ruleset* rules_;
  std::vector<model::ClauseId> all_;
  std::map<std::uint32_t, Bits> applies_, stands_;  ///< by clause
  std::map<std::uint32_t, bool> in_full_;           ///< by clause
  std::optional<Combinations> over_;
};

}  // namespace kith::check
