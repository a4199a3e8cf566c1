#include "dsl/check/rule/rules.hpp"

namespace kith::check {

namespace {

template <class Id, class Entry>
std::vector<std::vector<Id>> children(const model::Taxonomy<Id, Entry>& taxonomy) {
  std::vector<std::vector<Id>> out(taxonomy.size());
  for (std::uint32_t i = 0; i < taxonomy.size(); ++i)
    if (const auto parent = taxonomy.parent(Id{i})) out[parent->index].push_back(Id{i});
  return out;
}

/// Adds the boundary to everything that `top` covers; `about x, x.y` names it once.
template <class Id>
void cover(std::vector<std::vector<model::BoundaryId>>& index, const std::vector<std::vector<Id>>& below,
           Id top, model::BoundaryId boundary) {
  std::vector<Id> next{top};
  while (!next.empty()) {
    const Id at = next.back();
    next.pop_back();
    auto& entry = index[at.index];
    if (entry.empty() || entry.back() != boundary) entry.push_back(boundary);
    next.insert(next.end(), below[at.index].begin(), below[at.index].end());
  }
}

}  // namespace

void index_boundaries(Work& work) {
  model::Ruleset& out = work.out;
  const auto categories = children(out.categories);
  const auto decisions = children(out.decisions);
  const auto roles = children(out.roles);
  out.boundaries_about.resize(out.categories.size());
  out.boundaries_to.resize(out.decisions.size());
  out.boundaries_with.resize(out.roles.size());
  for (std::uint32_t i = 0; i < out.boundaries.size(); ++i) {
    const model::Boundary& boundary = out.boundaries[i];
    if (boundary.anyone) out.boundaries_with_anyone.push_back(model::BoundaryId{i});
    for (const auto role : boundary.with) cover(out.boundaries_with, roles, role, model::BoundaryId{i});
    for (const auto decision : boundary.decisions)
      cover(out.boundaries_to, decisions, decision, model::BoundaryId{i});
    for (const auto category : boundary.about)
      cover(out.boundaries_about, categories, category, model::BoundaryId{i});
    if (!boundary.anything || !boundary.decisions.empty()) continue;
    for (auto& entry : out.boundaries_about)
      if (entry.empty() || entry.back() != model::BoundaryId{i}) entry.push_back(model::BoundaryId{i});
  }
}

}  // namespace kith::check
