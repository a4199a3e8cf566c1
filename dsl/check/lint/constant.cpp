#include <fmt/format.h>

#include "dsl/check/ground/combinations.hpp"
#include "dsl/check/lint/lints.hpp"

namespace kith::check {

namespace {

/// A clause's own `when`, and what its boundary asks for all its clauses.
struct Parts {
  Bits shared, own;
};

Parts parts_of(const Work& work, const model::Clause& clause, const Combinations& combinations) {
  const auto& boundary = *work.written_boundaries[clause.boundary.index];
  const model::Node& root = work.out.nodes[clause.condition.root()];
  if (!boundary.when && boundary.in_force.settings.empty())
    return {combinations.everywhere(), combinations.where(clause.condition.root())};
  return {combinations.where(root.a), combinations.where(root.b)};
}

/// Whether the clause's own `when` leaves nothing of its boundary's out, whatever is on record and whichever
/// way what is not turns out.
bool always_applies(const Work& work, const model::Clause& clause, const Subjects& if_unknown) {
  const auto all = Combinations::of(work.out, if_unknown, work.out[clause.boundary], clause.condition);
  if (!all) return false;
  const Parts parts = parts_of(work, clause, *all);
  return !all->any_without(parts.shared, parts.own);
}

void look_at(Work& work, std::size_t i, const Subjects& if_known, const Subjects& if_unknown) {
  const model::Clause& clause = work.out.clauses[i];
  const Span span = work.written_clauses[i]->span;
  const auto combinations = Combinations::of(work.out, if_known, work.out[clause.boundary], clause.condition);
  if (!combinations) return;
  const Parts parts = parts_of(work, clause, *combinations);
  if (!Combinations::any(parts.shared, parts.own))
    work.report(
        Code::never_applies, span,
        fmt::format("clause {} can never apply: its conditions exclude each other", quoted(clause.id)));
  else if (!combinations->any_without(parts.shared, parts.own) && always_applies(work, clause, if_unknown)) {
    // What the consent does not give, and that the rule speaks of death, is known by the `when`.
    const bool says_more =
        clause.effect == Effect::allow && (clause.names_given || combinations->read<model::PersonDiedTest>());
    work.report(Code::always_applies, span,
                fmt::format("clause {} always applies, although it has a `when`", quoted(clause.id)))
        .hint = says_more ? "mend the `when`" : "leave the `when` out, or mend it";
  }
}

}  // namespace

void lint_constant_clauses(Work& work) {
  const Subjects if_known = subjects_if_known(work.out), if_unknown = subjects_if_unknown(work.out);
  // A stack that is larger than people write is not looked at to the end.
  std::size_t nodes_left = 2'000'000;
  for (std::size_t i = 0; i < work.out.clauses.size(); ++i) {
    const model::Clause& clause = work.out.clauses[i];
    const std::size_t size = clause.condition.end - clause.condition.begin;
    if (!work.written_clauses[i]->when || clause.condition.always()) continue;
    if (size > nodes_left) return;
    nodes_left -= size;
    look_at(work, i, if_known, if_unknown);
  }
}

}  // namespace kith::check
