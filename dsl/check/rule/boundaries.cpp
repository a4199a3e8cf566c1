#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/periods.hpp"
#include "dsl/check/rule/clauses.hpp"
#include "dsl/check/rule/names.hpp"
#include "dsl/check/rule/parts.hpp"
#include "dsl/check/rule/rules.hpp"

namespace kith::check {

namespace {

/// Those that stand under no other: they cover the rest, of every layer.
std::vector<model::DecisionId> every_decision(const model::Ruleset& out) {
  std::vector<model::DecisionId> found;
  for (std::uint32_t i = 0; i < out.decisions.size(); ++i)
    if (!out.decisions.parent(model::DecisionId{i})) found.push_back(model::DecisionId{i});
  return found;
}

model::Boundary boundary_of(Work& work, LayerId layer, const syntax::Boundary& written) {
  const model::Ruleset& out = work.out;
  model::Boundary boundary;
  boundary.name = written.name.text;
  boundary.title = written.title.value;
  boundary.layer = layer;
  boundary.period = rule_period(work, layer, written.in_force, written.name.span);
  boundary.about = resolve(work, layer, out.categories, written.about, Kind::category);
  boundary.with =
      resolve(work, layer, out.roles, is_about_doing(written) ? written.by : written.with, Kind::role);
  boundary.anyone = written.with_anyone || written.by_anyone;
  boundary.purposes = resolve(work, layer, out.purposes, written.purposes, Kind::purpose);
  boundary.decisions = written.to_anything
                           ? every_decision(out)
                           : resolve(work, layer, out.decisions, written.decisions, Kind::decision);
  boundary.anything = written.to_anything ? !boundary.decisions.empty() : written.about_anything;
  boundary.may_be_overridden = written.may_be_overridden;
  boundary.overrides_all = written.overrides_all;
  boundary.otherwise = written.otherwise;
  boundary.place = work.spot(written.name.span);
  return boundary;
}

void add_clauses(Work& work, model::BoundaryId id, const syntax::Boundary& written, const Fragment& shared) {
  std::unordered_map<std::string, Span> labels;
  const syntax::Clause* otherwise = nullptr;
  for (const syntax::Clause& clause : written.clauses) {
    model::Clause made = clause_of(work, id, written, clause, shared);
    const auto [first, fresh] = labels.emplace(made.id, clause.span);
    if (!fresh) {
      auto& finding = work.report(Code::duplicate_clause, clause.label ? clause.label->span : clause.span,
                                  fmt::format("two clauses are called {}", quoted(made.id)));
      finding.hint = "give one of them another label";
      finding.labels.push_back({work.place(first->second), "the other is here"});
    }
    if (clause.otherwise && otherwise != nullptr) {
      auto& finding =
          work.report(Code::second_otherwise, clause.span,
                      fmt::format("boundary {} has a second `otherwise`", quoted(written.name.text)));
      finding.labels.push_back({work.place(otherwise->span), "the first is here"});
    }
    if (clause.otherwise && otherwise == nullptr) otherwise = &clause;
    const model::ClauseId clause_id{static_cast<std::uint32_t>(work.out.clauses.size())};
    work.clauses[made.id].push_back(clause_id);
    work.out.boundaries[id.index].clauses.push_back(clause_id);
    work.written_clauses.push_back(&clause);
    work.out.clauses.push_back(std::move(made));
  }
}

/// A rule about whatever anybody might do is for what no rule speaks of.
void check_to_anything(Work& work, const syntax::Boundary& written) {
  if (!written.to_anything || written.otherwise) return;
  auto& finding = work.report(
      Code::to_anything_speaks_first, written.name.span,
      fmt::format("boundary {} is `to anything`, and is not `when otherwise`", quoted(written.name.text)));
  finding.hint = "add `when otherwise`, or name the decisions";
}

/// What speaks only where nothing else does permits nothing, and has nothing to set aside.
void check_otherwise(Work& work, const syntax::Boundary& written) {
  if (!written.otherwise) return;
  const std::string own = fmt::format("boundary {} is `when otherwise`", quoted(written.name.text));
  const auto misplaced = [&](Span span, const char* what, const char* hint) {
    work.report(Code::otherwise_goes_too_far, span, fmt::format("{} and {}", own, what)).hint = hint;
  };
  for (const syntax::Clause& clause : written.clauses) {
    if (clause.effect == Effect::allow)
      misplaced(clause.span, "allows", "say in a boundary of its own when this is allowed");
    if (!clause.overrides.empty())
      misplaced(clause.overrides.front().name.span, "overrides", "leave `overrides` out");
  }
  if (written.overrides_all || !written.overrides.empty())
    misplaced(written.name.span, "overrides", "leave `overrides` out");
}

}  // namespace

void add_boundaries(Work& work) {
  RuleNames names("boundary");
  each<syntax::Boundary>(work, [&](LayerId layer, const syntax::Boundary& written, Span) {
    const model::BoundaryId id{static_cast<std::uint32_t>(work.out.boundaries.size())};
    work.out.boundaries.push_back(boundary_of(work, layer, written));
    work.written_boundaries.push_back(&written);
    work.boundaries[written.name.text].push_back(id);
    names.add(work, written.name.text, work.out[id].period, written.name.span);
    const Fragment shared =
        both(lower_settings(work, layer, written.in_force.settings), lower(work, layer, written.when));
    check_reads(work, shared.reads, telling_of(written));
    check_otherwise(work, written);
    check_to_anything(work, written);
    add_clauses(work, id, written, shared);
  });
}

}  // namespace kith::check
