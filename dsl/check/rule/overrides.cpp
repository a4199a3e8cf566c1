#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/periods.hpp"
#include "dsl/check/rule/rules.hpp"

namespace kith::check {

namespace {

using model::BoundaryId;
using model::ClauseId;

/// What a name after `overrides` means.
struct Target {
  std::vector<ClauseId> clauses;
  bool whole_boundary = false;  ///< pairs that cannot be are then silently not made
};

/// More pairs than any stack that people can review.
constexpr std::size_t most_pairs = 4'000'000;

class Overrides {
 public:
  explicit Overrides(Work& work) : work_(work) {}

  void read() {
    for (std::uint32_t i = 0; i < work_.out.clauses.size(); ++i) read_clause(ClauseId{i});
    for (std::uint32_t i = 0; i < work_.out.boundaries.size() && room_; ++i) read_boundary(BoundaryId{i});
    if (room_) read_all();
    for (auto& clause : work_.out.clauses) {
      auto& by = clause.set_aside_by;
      std::sort(by.begin(), by.end());
      by.erase(std::unique(by.begin(), by.end()), by.end());
    }
  }

 private:
  const model::Clause& clause(ClauseId id) const { return work_.out[id]; }
  const model::Boundary& boundary_of(ClauseId id) const { return work_.out[work_.out[id].boundary]; }

  void read_clause(ClauseId over) {
    for (const auto& written : work_.written_clauses[over.index]->overrides) {
      const auto target = find(clause(over).boundary, written.name);
      if (!target || !allowed(boundary_of(over), *target, written.name)) continue;
      for (const ClauseId under : target->clauses)
        pair(over, under, target->whole_boundary, written.name.span);
    }
  }

  void read_boundary(BoundaryId over) {
    for (const auto& written : work_.written_boundaries[over.index]->overrides) {
      const auto target = find(over, written.name);
      if (!target || !allowed(work_.out[over], *target, written.name)) continue;
      if (work_.out[target->clauses.front()].boundary == over) {
        work_.report(Code::overrides_itself, written.name.span,
                     fmt::format("boundary {} overrides itself", quoted(work_.out[over].name)));
        continue;
      }
      for (const ClauseId upper : work_.out[over].clauses)
        for (const ClauseId under : target->clauses)
          if (count(written.name.span)) pair(upper, under, true, written.name.span);
    }
  }

  /// A label of the boundary itself, then `boundary.label`, then a boundary.
  std::optional<Target> find(BoundaryId from, const syntax::Name& name) {
    const model::Boundary& own = work_.out[from];
    if (const auto labelled = work_.clauses.find(own.name + "." + name.text); labelled != work_.clauses.end())
      for (const ClauseId id : labelled->second)
        if (clause(id).boundary == from) return Target{{id}, false};
    if (const auto found = work_.clauses.find(name.text); found != work_.clauses.end())
      return seen(own.layer, name, Kind::clause, {found->second, false});
    const auto found = work_.boundaries.find(name.text);
    if (found == work_.boundaries.end()) {
      report_unknown(work_, own.layer, name, Kind::clause, labels(own));
      return std::nullopt;
    }
    Target whole{{}, true};
    for (const BoundaryId id : found->second)
      whole.clauses.insert(whole.clauses.end(), work_.out[id].clauses.begin(), work_.out[id].clauses.end());
    if (whole.clauses.empty()) return std::nullopt;
    return seen(own.layer, name, Kind::boundary, std::move(whole));
  }

  std::vector<std::string> labels(const model::Boundary& own) const {
    std::vector<std::string> out;
    for (const ClauseId id : own.clauses) out.push_back(clause(id).id.substr(own.name.size() + 1));
    return out;
  }

  std::optional<Target> seen(LayerId from, const syntax::Name& name, Kind kind, Target target) {
    const auto owner = [&](ClauseId id) { return boundary_of(id).layer; };
    if (std::any_of(target.clauses.begin(), target.clauses.end(),
                    [&](ClauseId id) { return work_.visible(from, owner(id)); }))
      return target;
    report_not_visible(work_, from, name, kind, owner(target.clauses.front()));
    return std::nullopt;
  }

  /// Its own ruleset's, one below, or one that says so.
  bool may(const model::Boundary& over, const model::Boundary& under) const {
    return over.layer == under.layer || under.may_be_overridden ||
           work_.out[under.layer].above[over.layer.index];
  }

  bool allowed(const model::Boundary& over, const Target& target, const syntax::Name& at) {
    for (const ClauseId id : target.clauses) {
      const model::Boundary& under = boundary_of(id);
      if (may(over, under)) continue;
      auto& finding =
          work_.report(Code::may_not_be_overridden, at.span,
                       fmt::format("boundary {} of ruleset {} does not say that it may be overridden",
                                   quoted(under.name), quoted(work_.out[under.layer].name)));
      finding.hint = "a lower ruleset cannot weaken an upper one";
      finding.labels.push_back({work_.place(under.place), "`may be overridden` would stand here"});
      return false;
    }
    return true;
  }

  void pair(ClauseId over, ClauseId under, bool silent, Span at) {
    if (over == under) {
      if (!silent)
        work_.report(Code::overrides_itself, at,
                     fmt::format("clause {} overrides itself", quoted(clause(over).id)));
      return;
    }
    if (!overlap(boundary_of(over).period, boundary_of(under).period)) return;
    if (clause(over).effect == Effect::ask_first && clause(under).effect == Effect::refuse) {
      if (!silent) report_ask_first(over, under, at);
      return;
    }
    work_.out.clauses[under.index].set_aside_by.push_back(over);
  }

  void report_ask_first(ClauseId over, ClauseId under, Span at) {
    auto& finding = work_.report(
        Code::ask_first_over_refusal, at,
        fmt::format("{} would set a refusal aside, and an `ask first` never does", quoted(clause(over).id)));
    finding.labels.push_back(
        {work_.place(clause(under).place), fmt::format("{} refuses here", quoted(clause(under).id))});
  }

  /// False, once reported, where there are more pairs than can be meant.
  bool count(Span at) {
    if (!room_ || ++pairs_ <= most_pairs) return room_;
    room_ = false;
    work_
        .report(Code::too_many_overrides, at,
                fmt::format("more than {} pairs of clauses override each other", most_pairs))
        .hint = "name the clauses that are meant, or split the stack";
    return false;
  }

  /// Two boundaries that never answer one question set nothing aside.
  static bool same_kind(const model::Boundary& a, const model::Boundary& b) {
    return a.decisions.empty() == b.decisions.empty();
  }

  void read_all() {
    std::vector<BoundaryId> all, others;
    for (std::uint32_t i = 0; i < work_.out.boundaries.size(); ++i)
      (work_.out.boundaries[i].overrides_all ? all : others).push_back(BoundaryId{i});
    for (const BoundaryId over : all)
      for (const BoundaryId under : others)
        if (!reach(over, under)) return;
  }

  bool reach(BoundaryId over, BoundaryId under) {
    const Span at = work_.written_boundaries[over.index]->name.span;
    if (!count(at)) return false;
    if (!same_kind(work_.out[over], work_.out[under]) || !may(work_.out[over], work_.out[under])) return true;
    for (const ClauseId a : work_.out[over].clauses)
      for (const ClauseId b : work_.out[under].clauses) {
        if (!count(at)) return false;
        pair(a, b, true, at);
      }
    return true;
  }

  Work& work_;
  std::size_t pairs_ = 0;
  bool room_ = true;
};

}  // namespace

void add_overrides(Work& work) { Overrides(work).read(); }

}  // namespace kith::check
