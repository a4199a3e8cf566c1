#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/ground/combinations.hpp"
#include "dsl/check/ground/periods.hpp"
#include "dsl/check/lint/lints.hpp"

/// A clause that another always takes the place of: wherever it applies the other applies too, and sets it
/// aside or, where it allows, refuses.
namespace kith::check {

namespace {

template <class Id, class Of>
bool all_covered(const model::Taxonomy<Id, Of>& taxonomy, const std::vector<Id>& above,
                 const std::vector<Id>& below) {
  return std::all_of(below.begin(), below.end(), [&](Id id) {
    return std::any_of(above.begin(), above.end(), [&](Id over) { return taxonomy.covers(over, id); });
  });
}

/// Whether every question that `below` speaks of is one that `above` speaks of, on every day.
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

class Pairs {
 public:
  explicit Pairs(Work& work) : work_(work), reads_(subjects(work.out)) {
    for (const model::Clause& clause : work.out.clauses)
      for (const model::ClauseId over : clause.set_aside_by) sets_aside_.insert(over.index);
  }

  void look() {
    for (std::uint32_t i = 0; i < work_.out.clauses.size(); ++i) {
      const model::Clause& below = work_.out.clauses[i];
      if (const auto over = first(below.set_aside_by, below)) report(i, *over, "is always set aside by");
      else if (below.effect == Effect::allow && sets_aside_.count(i) == 0) look_for_refusal(i);
    }
  }

 private:
  /// Within its own boundary: elsewhere, an upper layer that refuses what a lower one allows is what layers
  /// are for.
  void look_for_refusal(std::uint32_t i) {
    const model::Clause& below = work_.out.clauses[i];
    std::vector<model::ClauseId> refusals;
    for (const model::ClauseId id : work_.out[below.boundary].clauses)
      if (work_.out[id].effect == Effect::refuse) refusals.push_back(id);
    if (const auto over = first(refusals, below))
      report(i, *over, "never allows anything: wherever it applies so does the refusal");
  }

  std::optional<model::ClauseId> first(const std::vector<model::ClauseId>& from, const model::Clause& below) {
    const auto found = std::find_if(from.begin(), from.end(),
                                    [&](model::ClauseId id) { return always_with(work_.out[id], below); });
    return found == from.end() ? std::nullopt : std::optional(*found);
  }

  /// Whether `above` surely stands wherever `below` applies.
  bool always_with(const model::Clause& above, const model::Clause& below) {
    return !above.otherwise && above.set_aside_by.empty() &&
           speaks_wherever(work_.out, work_.out[above.boundary], work_.out[below.boundary]) &&
           implied(above, below);
  }

  bool implied(const model::Clause& above, const model::Clause& below) {
    if (above.condition.always()) return true;
    if (below.condition.always() || below.otherwise) return false;
    const std::size_t size =
        (above.condition.end - above.condition.begin) + (below.condition.end - below.condition.begin);
    if (size > nodes_left_) return false;
    nodes_left_ -= size;
    return implied_by_meaning(above.condition, below.condition, work_.out[below.boundary]);
  }

  /// Both conditions as one, at the end of the table for as long as it is looked at.
  bool implied_by_meaning(model::Condition above, model::Condition below, const model::Boundary& of) {
    auto& nodes = work_.out.nodes;
    const std::size_t before = nodes.size();
    model::Condition both = below;
    both.begin = static_cast<std::uint32_t>(before);
    copy(below);
    const auto below_root = static_cast<std::uint32_t>(nodes.size() - 1);
    copy(above);
    both.end = static_cast<std::uint32_t>(nodes.size());
    const auto combinations = Combinations::of(work_.out, reads_, of, both);
    const bool implied =
        combinations &&
        !combinations->any_without(combinations->where(below_root), combinations->where(both.end - 1)) &&
        Combinations::any(combinations->where(below_root), combinations->everywhere());
    nodes.resize(before);
    return implied;
  }

  void copy(model::Condition condition) {
    auto& nodes = work_.out.nodes;
    const auto shift = static_cast<std::uint32_t>(nodes.size()) - condition.begin;
    for (std::uint32_t n = condition.begin; n < condition.end; ++n) {
      model::Node node = nodes[n];
      using Kind = model::Node::Kind;
      if (node.kind == Kind::all_of || node.kind == Kind::any_of || node.kind == Kind::negation)
        node.a += shift;
      if (node.kind == Kind::all_of || node.kind == Kind::any_of) node.b += shift;
      nodes.push_back(node);
    }
  }

  void report(std::uint32_t below, model::ClauseId over, std::string_view how) {
    auto& finding = work_.report(
        Code::never_decides, work_.written_clauses[below]->span,
        fmt::format("clause {} {} {}", quoted(work_.out.clauses[below].id), how, quoted(work_.out[over].id)));
    finding.hint = "take it out, or say what sets it apart";
    finding.labels.push_back({work_.out[over].place, quoted(work_.out[over].id) + " stands here"});
  }

  Work& work_;
  std::vector<std::uint32_t> reads_;
  std::set<std::uint32_t> sets_aside_;
  /// A stack that is larger than people write is not looked at to the end.
  std::size_t nodes_left_ = 500'000;
};

}  // namespace

void lint_never_decides(Work& work) { Pairs(work).look(); }

}  // namespace kith::check
