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

}  // namespace

void lint_constant_clauses(Work& work) {
  const auto reads = subjects(work.out);
  // A stack that is larger than people write is not looked at to the end.
  std::size_t nodes_left = 2'000'000;
  for (std::size_t i = 0; i < work.out.clauses.size(); ++i) {
    const model::Clause& clause = work.out.clauses[i];
    const syntax::Clause& written = *work.written_clauses[i];
    const std::size_t size = clause.condition.end - clause.condition.begin;
    if (!written.when || clause.condition.always()) continue;
    if (size > nodes_left) return;
    nodes_left -= size;
    const auto combinations = Combinations::of(work.out, reads, work.out[clause.boundary], clause.condition);
    if (!combinations) continue;
    const Parts parts = parts_of(work, clause, *combinations);
    if (!Combinations::any(parts.shared, parts.own))
      work.report(
          Code::never_applies, written.span,
          fmt::format("clause {} can never apply: its conditions exclude each other", quoted(clause.id)));
    else if (!combinations->any_without(parts.shared, parts.own))
      work.report(Code::always_applies, written.span,
                  fmt::format("clause {} always applies, although it has a `when`", quoted(clause.id)))
          .hint = "leave the `when` out, or mend it";
  }
}

}  // namespace kith::check
