#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/lint/lints.hpp"

/// Holes in the table that a ruleset draws: of what it speaks of, to whom, nothing in the stack says whether
/// they may be told.
namespace kith::check {

namespace {

using model::BoundaryId;

/// What the ruleset's own boundaries name, each once, in order.
template <class Id, class Named>
std::vector<Id> named_by(const model::Ruleset& rules, LayerId own, Named named) {
  std::vector<Id> out;
  for (const model::Boundary& boundary : rules.boundaries) {
    if (boundary.layer != own || !boundary.decisions.empty()) continue;
    for (const Id id : named(boundary))
      if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
  }
  return out;
}

/// Whether some boundary speaks of the category with the role, whatever it says and for whichever purpose.
class SpokenOf {
 public:
  explicit SpokenOf(const model::Ruleset& rules) : rules_(rules) {
    for (std::uint32_t i = 0; i < rules.boundaries.size(); ++i) {
      const model::Boundary& boundary = rules.boundaries[i];
      if (boundary.decisions.empty() && !boundary.otherwise && boundary.anyone) everybody_.push_back({i});
    }
  }

  bool of(model::CategoryId category, model::RoleId role) const {
    return any(everybody_, category) || any(rules_.boundaries_with[role.index], category);
  }

 private:
  bool any(const std::vector<BoundaryId>& among, model::CategoryId category) const {
    return std::any_of(among.begin(), among.end(), [&](BoundaryId id) {
      const model::Boundary& boundary = rules_[id];
      if (!boundary.decisions.empty() || boundary.otherwise) return false;
      return boundary.anything || std::any_of(boundary.about.begin(), boundary.about.end(), [&](auto about) {
               return rules_.categories.covers(about, category);
             });
    });
  }

  const model::Ruleset& rules_;
  std::vector<BoundaryId> everybody_;
};

/// Where the ruleset first names the category.
const syntax::Name* first_named(const Work& work, LayerId own, const std::string& category) {
  for (std::size_t i = 0; i < work.out.boundaries.size(); ++i) {
    if (work.out.boundaries[i].layer != own) continue;
    for (const syntax::Name& name : work.written_boundaries[i]->about)
      if (name.text == category) return &name;
  }
  return nullptr;
}

void report(Work& work, const syntax::Name& at, const std::vector<model::RoleId>& unspoken) {
  constexpr std::size_t most_named = 3;
  std::string names;
  for (std::size_t i = 0; i < std::min(unspoken.size(), most_named); ++i)
    names += (i == 0 ? "" : ", ") + quoted(work.out.roles[unspoken[i]].name);
  if (unspoken.size() > most_named) names += fmt::format(" and {} more", unspoken.size() - most_named);
  work.report(Code::nothing_said, at.span,
              fmt::format("nothing says whether {} may be told about {}", names, quoted(at.text)))
      .hint =
      "where no rule speaks nothing is told, and the answer says so; write a boundary where that is not meant";
}

}  // namespace

void lint_gaps(Work& work) {
  const LayerId own{static_cast<std::uint32_t>(work.out.layers.size() - 1)};
  const auto roles = named_by<model::RoleId>(work.out, own, [](const auto& one) { return one.with; });
  const SpokenOf spoken(work.out);
  for (const auto category :
       named_by<model::CategoryId>(work.out, own, [](const auto& one) { return one.about; })) {
    std::vector<model::RoleId> unspoken;
    for (const model::RoleId role : roles)
      if (!spoken.of(category, role)) unspoken.push_back(role);
    const syntax::Name* at = first_named(work, own, work.out.categories[category].name);
    if (!unspoken.empty() && at != nullptr) report(work, *at, unspoken);
  }
}

}  // namespace kith::check
