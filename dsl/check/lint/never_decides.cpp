#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/ground/combinations.hpp"
#include "dsl/check/lint/lints.hpp"
#include "dsl/check/lint/mended.hpp"
#include "dsl/check/lint/stands.hpp"

/// A clause that another always takes the place of: wherever it applies the other applies too, and sets it
/// aside or, where it allows, refuses.
namespace kith::check {

namespace {

class Pairs {
 public:
  explicit Pairs(Work& work)
      : work_(work), if_known_(subjects_if_known(work.out)), if_unknown_(subjects_if_unknown(work.out)) {
    for (const model::Clause& clause : work.out.clauses)
      for (const model::ClauseId over : clause.set_aside_by) sets_aside_.insert(over.index);
    speaks_of_death_ = std::any_of(work.out.atoms.begin(), work.out.atoms.end(), [](const model::Atom& atom) {
      return std::holds_alternative<model::PersonDiedTest>(atom.test);
    });
  }

  void look() {
    for (std::uint32_t i = 0; i < work_.out.clauses.size(); ++i) {
      const model::Clause& below = work_.out.clauses[i];
      if (const auto over = first(below.set_aside_by, below)) report(i, *over, "is always set aside by");
      else if (below.effect == Effect::allow && sets_aside_.count(i) == 0) look_for_refusal(i);
    }
    for (std::uint32_t i = 0; i < work_.out.boundaries.size(); ++i) look_for_several({i});
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

  /// Between them, several clauses may leave nothing to one that none of them alone takes the place of.
  void look_for_several(model::BoundaryId id) {
    const std::vector<model::ClauseId>& clauses = work_.out[id].clauses;
    const auto open = [&](model::ClauseId clause) {
      return reported_.count(clause.index) == 0 && !sources_of(clause).empty();
    };
    if (std::none_of(clauses.begin(), clauses.end(), open)) return;
    auto if_known = Stands::of(work_, if_known_, id, nodes_left_);
    std::optional<Stands> if_unknown;
    for (const model::ClauseId clause : clauses) {
      if (!if_known || !open(clause) || taking_its_place(clause, *if_known).empty()) continue;
      if (!if_unknown) if_unknown = Stands::of(work_, if_unknown_, id, nodes_left_);
      if (!if_unknown) return;
      const std::vector<model::ClauseId> by = taking_its_place(clause, *if_unknown);
      if (!by.empty()) report(clause, by);
    }
  }

  /// Of which between them one stands wherever the clause applies; none where it never applies.
  std::vector<model::ClauseId> taking_its_place(model::ClauseId clause, Stands& stands) const {
    Bits left = stands.applies(clause);
    std::vector<model::ClauseId> by;
    if (!Combinations::any(left, left)) return by;
    for (const model::ClauseId other : sources_of(clause)) {
      if (!stands.counts(other) || !stands.known_in_full(other) || !lasts(work_.out[other]) ||
          !Combinations::any(left, stands.stands(other)))
        continue;
      by.push_back(other);
      take_out(left, stands.stands(other));
    }
    return Combinations::any(left, left) ? std::vector<model::ClauseId>{} : by;
  }

  void report(model::ClauseId clause, const std::vector<model::ClauseId>& by) {
    std::string names;
    for (const model::ClauseId other : by) names += (names.empty() ? "" : ", ") + quoted(work_.out[other].id);
    auto& finding =
        work_.report(Code::never_decides, work_.written_clauses[clause.index]->span,
                     fmt::format("clause {} never decides anything: wherever it applies {}{} stands",
                                 quoted(work_.out[clause].id), by.size() > 1 ? "one of " : "", names));
    finding.hint = "take it out, or say what sets it apart";
    for (const model::ClauseId other : by)
      finding.labels.push_back(
          {work_.place(work_.out[other].place), quoted(work_.out[other].id) + " stands here"});
  }

  /// What may take the place of a clause.
  std::vector<model::ClauseId> sources_of(model::ClauseId id) const {
    const model::Clause& clause = work_.out[id];
    std::vector<model::ClauseId> out = clause.set_aside_by;
    if (clause.effect == Effect::allow && sets_aside_.count(id.index) == 0)
      for (const model::ClauseId other : work_.out[clause.boundary].clauses)
        if (work_.out[other].effect == Effect::refuse &&
            std::find(out.begin(), out.end(), other) == out.end())
          out.push_back(other);
    return out;
  }

  std::optional<model::ClauseId> first(const std::vector<model::ClauseId>& from, const model::Clause& below) {
    const auto found = std::find_if(from.begin(), from.end(),
                                    [&](model::ClauseId id) { return always_with(work_.out[id], below); });
    return found == from.end() ? std::nullopt : std::optional(*found);
  }

  /// Whether `above` surely stands wherever `below` applies.
  bool always_with(const model::Clause& above, const model::Clause& below) {
    return !above.otherwise && above.set_aside_by.empty() && lasts(above) &&
           speaks_wherever(work_.out, work_.out[above.boundary], work_.out[below.boundary]) &&
           implied(above, below);
  }

  /// After a death an allow may no longer apply, and what it set aside stands beside what speaks of it.
  bool lasts(const model::Clause& above) const { return !speaks_of_death_ || above.effect != Effect::allow; }

  bool implied(const model::Clause& above, const model::Clause& below) {
    if (below.condition.always() || below.otherwise) return above.condition.always();
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
    const std::uint32_t below_root = append_condition(nodes, below);
    append_condition(nodes, above);
    both.end = static_cast<std::uint32_t>(nodes.size());
    const auto in = [&](const Subjects& subjects) {
      const auto all = Combinations::of(work_.out, subjects, of, both);
      if (!all) return false;
      const Bits& where = all->where(below_root);
      return Combinations::any(where, where) &&
             (above.always() || !all->any_without(where, all->where(both.end - 1)));
    };
    const bool implied = in(if_known_) && in(if_unknown_);
    nodes.resize(before);
    return implied;
  }

  void report(std::uint32_t below, model::ClauseId over, std::string_view how) {
    reported_.insert(below);
    auto& finding = work_.report(
        Code::never_decides, work_.written_clauses[below]->span,
        fmt::format("clause {} {} {}", quoted(work_.out.clauses[below].id), how, quoted(work_.out[over].id)));
    finding.hint = "take it out, or say what sets it apart";
    finding.labels.push_back(
        {work_.place(work_.out[over].place), quoted(work_.out[over].id) + " stands here"});
    if (may_go(below)) finding.fix = taken_out(work_, work_.written_clauses[below]->span);
  }
  /// Nothing goes by it: no overrides, no `when otherwise`, and nothing that names it.
  bool may_go(std::uint32_t i) const {
    const model::Clause& clause = work_.out.clauses[i];
    const std::vector<model::ClauseId>& beside = work_.out[clause.boundary].clauses;
    const bool otherwise = std::any_of(beside.begin(), beside.end(),
                                       [&](model::ClauseId id) { return work_.out[id].otherwise; });
    if (otherwise || beside.size() == 1 || sets_aside_.count(i) != 0 || !clause.set_aside_by.empty())
      return false;
    for (std::uint32_t file = 0; file < work_.sources.count(); ++file)
      if (work_.sources.text(file).find(clause.id) != std::string_view::npos) return false;
    return true;
  }

  Work& work_;
  Subjects if_known_, if_unknown_;
  bool speaks_of_death_ = false;
  std::set<std::uint32_t> sets_aside_, reported_;
  /// A stack that is larger than people write is not looked at to the end.
  std::size_t nodes_left_ = 500'000;
};

}  // namespace

void lint_never_decides(Work& work) { Pairs(work).look(); }

}  // namespace kith::check
