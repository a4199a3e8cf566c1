#include "engine/report/matrix/matrix.hpp"

#include <algorithm>

#include "engine/evaluate/explain/decision.hpp"
#include "engine/evaluate/record/entered.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

struct Asker {
  model::Party party;
  MatrixColumn column;
};

Named named(const model::Concept& entry) { return {entry.name, entry.title}; }

bool in_date(const model::Member& member, time::Instant at) {
  return (!member.since || member.since->first <= at) && (!member.until || at < member.until->first);
}

bool in_force(const model::Boundary& boundary, time::Date day) {
  return boundary.decisions.empty() && boundary.period.contains(day);
}

/// Builds one matrix: who asks, for what, and each answer.
struct Builder {
  const model::Ruleset& ruleset;
  const model::State& state;
  time::Instant at;
  const MatrixBeside& beside;
  time::Date day = std::chrono::floor<std::chrono::days>(ruleset.zone.local(at));
  evaluate::Workspace workspace = {};
  evaluate::ByIds by_ids{workspace};

  std::string role_titles(const model::Member& member) const {
    std::vector<std::string> out;
    for (const model::RoleId role : member.roles) out.push_back(ruleset.roles[role].title);
    return joined(out);
  }

  bool somebody_has(model::RoleId role) const {
    if (!state.circle) return false;
    return std::any_of(state.circle->begin(), state.circle->end(), [&](const model::Member& member) {
      return in_date(member, at) &&
             std::any_of(member.roles.begin(), member.roles.end(),
                         [&](model::RoleId held) { return ruleset.roles.covers(role, held); });
    });
  }

  /// In order of declaration; a role that a member has is asked about through the member.
  std::vector<model::RoleId> roles_named() const {
    std::vector<bool> named(ruleset.roles.size(), false);
    for (const model::Boundary& boundary : ruleset.boundaries)
      if (in_force(boundary, day))
        for (const model::RoleId role : boundary.with) named[role.index] = true;
    for (const model::RoleId role : beside.roles) named[role.index] = true;
    std::vector<model::RoleId> out;
    for (std::uint32_t i = 0; i < ruleset.roles.size(); ++i)
      if (named[i] && !somebody_has({i})) out.push_back({i});
    return out;
  }

  std::vector<Asker> askers() const {
    std::vector<Asker> out;
    if (state.circle)
      for (std::uint32_t i = 0; i < state.circle->size(); ++i) {
        const model::Member& member = (*state.circle)[i];
        if (in_date(member, at))
          out.push_back({{model::Party::Kind::member, i}, {member.id, member.name, role_titles(member)}});
      }
    for (const model::RoleId role : roles_named()) {
      const model::Concept& entry = ruleset.roles[role];
      if (entry.name == "person")
        out.insert(out.begin(), {{model::Party::Kind::person, 0}, {"person", state.person_name, ""}});
      else out.push_back({{model::Party::Kind::role, role.index}, {entry.name, entry.title, ""}});
    }
    return out;
  }

  /// A boundary without `for` speaks of every purpose.
  std::vector<model::PurposeId> purposes() const {
    std::vector<model::PurposeId> out;
    for (std::uint32_t i = 0; i < ruleset.purposes.size(); ++i) {
      const model::PurposeId purpose{i};
      const bool spoken_of = std::any_of(
          ruleset.boundaries.begin(), ruleset.boundaries.end(), [&](const model::Boundary& boundary) {
            return in_force(boundary, day) && (boundary.purposes.empty() ||
                                               std::any_of(boundary.purposes.begin(), boundary.purposes.end(),
                                                           [&](model::PurposeId named) {
                                                             return ruleset.purposes.covers(named, purpose);
                                                           }));
          });
      if (spoken_of && may_be_asked_for(ruleset, purpose)) out.push_back(purpose);
    }
    return out;
  }

  MatrixCell cell(model::CategoryId category, model::PurposeId purpose, const Asker& asker) {
    model::Question question;
    question.category = category;
    question.purpose = purpose;
    question.with = asker.party;
    question.marked = beside.marked;
    question.at = at;
    const Decision& decision = by_ids.decide(workspace.put(ruleset, state, question));
    MatrixCell out;
    out.outcome = decision.outcome;
    out.possible = decision.possible;
    if (decision.limits) {
      out.detail = decision.limits->detail;
      out.limited = !decision.limits->keep_back.empty() || !decision.limits->within.empty() ||
                    decision.limits->on_condition;
    }
    out.by.assign(decision.because.begin(), decision.because.end());
    return out;
  }

  MatrixTable table(model::PurposeId purpose, const std::vector<Asker>& askers) {
    MatrixTable out{{named(ruleset.purposes[purpose])}, {}, {}};
    MatrixFilling filling(out);
    for (std::uint32_t i = 0; i < ruleset.categories.size(); ++i) {
      const model::Concept& category = ruleset.categories[model::CategoryId{i}];
      if (!category.declared) continue;
      filling.row(named(category));
      for (const Asker& asker : askers) filling.cell(cell({i}, purpose, asker));
    }
    return out;
  }
};

void add(std::vector<MatrixTable>& tables, MatrixTable table) {
  for (MatrixTable& each : tables)
    if (same_answers(each, table)) return each.purposes.push_back(std::move(table.purposes.front()));
  tables.push_back(std::move(table));
}

}  // namespace

void MatrixFilling::cell(const MatrixCell& cell) {
  const auto [at, is_new] = known_.emplace(cell, static_cast<std::uint32_t>(table_.answers.size()));
  if (is_new) table_.answers.push_back(cell);
  table_.rows.back().cells.push_back(at->second);
}

bool may_be_asked_for(const model::Ruleset& rules, model::PurposeId purpose) {
  return rules.purposes[purpose].declared ||
         std::any_of(rules.boundaries.begin(), rules.boundaries.end(), [&](const model::Boundary& one) {
           return std::find(one.purposes.begin(), one.purposes.end(), purpose) != one.purposes.end();
         });
}

bool same_answers(const MatrixTable& a, const MatrixTable& b) {
  return a.answers == b.answers &&
         std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(),
                    [](const MatrixRow& x, const MatrixRow& y) { return x.cells == y.cells; });
}

Matrix matrix(const model::Ruleset& ruleset, const model::State& recorded, time::Instant at,
              std::optional<model::PurposeId> purpose, const MatrixBeside& beside) {
  const auto read = evaluate::as_read(ruleset, recorded, at);
  const model::State& state = read ? *read : recorded;
  Builder builder{ruleset, state, at, beside};
  Matrix out{state.person_name, ruleset.zone.text(at), {}, {}, {}, state.circle.has_value()};
  const std::vector<Asker> askers = builder.askers();
  for (const Asker& asker : askers) out.columns.push_back(asker.column);
  for (const model::PurposeId each : purpose ? std::vector{*purpose} : builder.purposes())
    add(out.tables, builder.table(each, askers));
  out.rulesets = ruleset.rulesets_used();
  return out;
}

std::string mark(const MatrixCell& cell) {
  const std::string star = cell.limited ? "*" : "";
  switch (cell.outcome) {
    case Outcome::refuse: return "no";
    case Outcome::ask_first: return "ask";
    case Outcome::undetermined: return "?";
    case Outcome::allow: break;
  }
  switch (cell.detail) {
    case Detail::existence: return "only" + star;
    case Detail::summary: return "sum" + star;
    case Detail::full: return "yes" + star;
  }
  return {};
}

}  // namespace kith::report
