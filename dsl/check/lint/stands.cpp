#include "dsl/check/lint/stands.hpp"

#include <algorithm>

#include "dsl/check/ground/periods.hpp"

namespace kith::check {

namespace {

template <class Id, class Of>
bool all_covered(const model::Taxonomy<Id, Of>& taxonomy, const std::vector<Id>& above,
                 const std::vector<Id>& below) {
  return std::all_of(below.begin(), below.end(), [&](Id id) {
    return std::any_of(above.begin(), above.end(), [&](Id over) { return taxonomy.covers(over, id); });
  });
}

}  // namespace

bool speaks_wherever(const model::Ruleset& rules, const model::Boundary& above,
                     const model::Boundary& below) {
  if (above.decisions.empty() != below.decisions.empty() || !within(below.period, above.period)) return false;
  if (above.otherwise && !below.otherwise) return false;
  const bool who = above.anyone || (!below.anyone && all_covered(rules.roles, above.with, below.with));
  const bool why = above.purposes.empty() ||
                   (!below.purposes.empty() && all_covered(rules.purposes, above.purposes, below.purposes));
  if (!above.decisions.empty())
    return who && why && !above.anything && !below.anything &&
           all_covered(rules.decisions, above.decisions, below.decisions);
  const bool what =
      above.anything || (!below.anything && all_covered(rules.categories, above.about, below.about));
  return who && why && what;
}

std::optional<Stands> Stands::of(Work& work, const Subjects& subjects, model::BoundaryId id,
                                 std::size_t& most_nodes, const std::vector<model::ClauseId>& also) {
  const model::Boundary& asked = work.out[id];
  Stands out(work.out);
  for (const model::ClauseId clause : asked.clauses) out.gather(clause, asked);
  for (const model::ClauseId clause : also) out.gather(clause, asked);
  if (out.size() > most_nodes) return std::nullopt;
  most_nodes -= out.size();
  out.read(work.out, subjects, asked);
  if (!out.over_) return std::nullopt;
  out.add_otherwise(id);
  return out;
}

/// The clause behind all that may set it aside. Overrides never lead round in a circle.
void Stands::gather(model::ClauseId id, const model::Boundary& asked) {
  if (in_full_.count(id.index) != 0) return;
  bool in_full = true;
  for (const model::ClauseId over : (*rules_)[id].set_aside_by) {
    const bool counts = speaks_wherever(*rules_, (*rules_)[(*rules_)[over].boundary], asked) &&
                        (!(*rules_)[over].otherwise || &(*rules_)[(*rules_)[over].boundary] == &asked);
    if (counts) gather(over, asked);
    in_full = in_full && counts && in_full_[over.index];
  }
  in_full_[id.index] = in_full;
  all_.push_back(id);
}

std::size_t Stands::size() const {
  std::size_t out = 0;
  for (const model::ClauseId id : all_) out += (*rules_)[id].condition.end - (*rules_)[id].condition.begin;
  return out;
}

/// All conditions as one, at the end of the table for as long as it is looked at.
void Stands::read(model::Ruleset& rules, const Subjects& subjects, const model::Boundary& asked) {
  auto& nodes = rules.nodes;
  const std::size_t before = nodes.size();
  std::vector<std::uint32_t> roots;
  for (const model::ClauseId id : all_) roots.push_back(append_condition(nodes, rules[id].condition));
  model::Condition whole;
  whole.begin = static_cast<std::uint32_t>(before);
  whole.end = static_cast<std::uint32_t>(nodes.size());
  over_ = Combinations::of(rules, subjects, asked, whole);
  nodes.resize(before);
  if (!over_) return;
  for (std::size_t i = 0; i < all_.size(); ++i)
    applies_[all_[i].index] =
        rules[all_[i]].condition.always() ? over_->everywhere() : over_->where(roots[i]);
}

/// What holds otherwise applies where no other clause of its boundary does.
void Stands::add_otherwise(model::BoundaryId id) {
  const std::vector<model::ClauseId>& own = (*rules_)[id].clauses;
  for (const model::ClauseId clause : own) {
    if (!(*rules_)[clause].otherwise) continue;
    for (const model::ClauseId other : own)
      if (other != clause) take_out(applies_[clause.index], applies_[other.index]);
  }
}

const Bits& Stands::applies(model::ClauseId id) const { return applies_.at(id.index); }

const Bits& Stands::stands(model::ClauseId id) {
  if (const auto known = stands_.find(id.index); known != stands_.end()) return known->second;
  Bits bits = applies(id);
  for (const model::ClauseId over : (*rules_)[id].set_aside_by)
    if (applies_.count(over.index) != 0) take_out(bits, stands(over));
  return stands_[id.index] = std::move(bits);
}

bool Stands::known_in_full(model::ClauseId id) const { return in_full_.at(id.index); }

}  // namespace kith::check
