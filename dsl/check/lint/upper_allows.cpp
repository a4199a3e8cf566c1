#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/lint/lints.hpp"

namespace kith::check {

namespace {

using Allows = std::vector<std::vector<model::ClauseId>>;

/// The boundary's first allow, if it has one.
const model::Clause* first_allow(const model::Ruleset& rules, const model::Boundary& boundary,
                                 model::ClauseId& id) {
  for (const model::ClauseId clause : boundary.clauses)
    if (rules[clause].effect == Effect::allow) {
      id = clause;
      return &rules[clause];
    }
  return nullptr;
}

/// By category (and by role), the allows of the boundaries that name it.
struct Named {
  Allows about, with;

  explicit Named(const model::Ruleset& rules) : about(rules.categories.size()), with(rules.roles.size()) {
    for (const model::Boundary& boundary : rules.boundaries) {
      model::ClauseId allow;
      if (first_allow(rules, boundary, allow) == nullptr) continue;
      for (const auto category : boundary.about) about[category.index].push_back(allow);
      for (const auto role : boundary.with) with[role.index].push_back(allow);
    }
  }
};

/// What is asked about by name no allow above reaches.
bool allow_reaches(const model::Taxonomy<model::RoleId>&, model::RoleId, model::RoleId) { return true; }
bool allow_reaches(const model::Taxonomy<model::CategoryId, model::Category>& categories,
                   model::CategoryId above, model::CategoryId below) {
  return model::reaches(categories, above, below);
}

template <class Id, class Entry>
void lint_one(Work& work, LayerId layer, const model::Taxonomy<Id, Entry>& taxonomy, const Allows& allows,
              const syntax::Name& name, Kind kind) {
  constexpr std::size_t most_labels = 3;
  const auto own = taxonomy.find(name.text);
  if (!own) return;
  std::vector<model::ClauseId> upper;
  std::string above;
  for (auto at = taxonomy.parent(*own); at; at = taxonomy.parent(*at))
    for (const model::ClauseId id : allows[at->index]) {
      const LayerId owner = work.out[work.out[id].boundary].layer;
      if (!work.out[layer].above[owner.index] || !allow_reaches(taxonomy, *at, *own)) continue;
      if (above.empty()) above = taxonomy[*at].name;
      upper.push_back(id);
    }
  if (upper.empty()) return;
  auto& finding = work.report(Code::under_upper_allow, name.span,
                              fmt::format("{} {} falls under an allow for {} in a ruleset above", word(kind),
                                          quoted(name.text), quoted(above)));
  finding.hint = "see that the allow is meant for it too";
  for (std::size_t i = 0; i < std::min(upper.size(), most_labels); ++i)
    finding.labels.push_back(
        {work.place(work.out[upper[i]].place), fmt::format("{} allows here", quoted(work.out[upper[i]].id))});
}

}  // namespace

void lint_upper_allows(Work& work) {
  const Named named(work.out);
  each<syntax::Concept>(work, [&](LayerId layer, const syntax::Concept& declared, Span) {
    if (declared.kind == syntax::Concept::Kind::category)
      lint_one(work, layer, work.out.categories, named.about, declared.name, Kind::category);
    if (declared.kind == syntax::Concept::Kind::role)
      lint_one(work, layer, work.out.roles, named.with, declared.name, Kind::role);
  });
}

}  // namespace kith::check
