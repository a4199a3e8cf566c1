#include "engine/differ/people/scope.hpp"

#include <algorithm>

#include "engine/differ/declared/declarations.hpp"
#include "engine/differ/joint.hpp"

namespace kith::differing {

namespace {

template <class Id, class Entry>
std::optional<Id> found_in(const model::Taxonomy<Id, Entry>& own, const model::Taxonomy<Id, Entry>& all,
                           Id id) {
  for (std::optional<Id> at = id; at; at = all.parent(*at))
    if (const auto same = own.find(all[*at].name)) return same;
  return std::nullopt;
}

class Reach {
 public:
  Reach(const Joint& joint, const model::Ruleset& before, const model::Ruleset& after, bool everything)
      : joint_(joint), all_(joint.rules()), before_(before), after_(after), everything_(everything) {}

  std::vector<Scope::Shared> shared() const {
    std::vector<Scope::Shared> found;
    for (std::uint32_t c = 0; c < all_.categories.size(); ++c)
      for (std::uint32_t p = 0; p < all_.purposes.size(); ++p) {
        const model::CategoryId category{c};
        const model::PurposeId purpose{p};
        if (all_.categories[category].declared && all_.purposes[purpose].declared &&
            (everything_ || reaches(category, purpose)))
          found.push_back(
              {in_both(&model::Ruleset::categories, category), in_both(&model::Ruleset::purposes, purpose)});
      }
    return found;
  }
  std::vector<Decided> decisions(bool all) const {
    std::vector<Decided> found;
    for (std::uint32_t d = 0; d < all_.decisions.size(); ++d)
      if (const model::DecisionId id{d};
          all_.decisions[id].declared && (all || everything_ || changed(all_.boundaries_to[d])))
        found.push_back(in_both(&model::Ruleset::decisions, id));
    return found;
  }

 private:
  template <class Id, class Entry>
  InBoth<Id> in_both(model::Taxonomy<Id, Entry> model::Ruleset::*names, Id id) const {
    const Entry& entry = (all_.*names)[id];
    return {{entry.name, entry.title},
            found_in(before_.*names, all_.*names, id),
            found_in(after_.*names, all_.*names, id)};
  }
  bool changed(const std::vector<model::BoundaryId>& boundaries,
               std::optional<model::PurposeId> purpose = std::nullopt) const {
    return std::any_of(boundaries.begin(), boundaries.end(), [&](model::BoundaryId id) {
      const model::Boundary& one = all_[id];
      const auto covers = [&](model::PurposeId wide) { return all_.purposes.covers(wide, *purpose); };
      if (purpose && !one.purposes.empty() && std::none_of(one.purposes.begin(), one.purposes.end(), covers))
        return false;
      return std::any_of(one.clauses.begin(), one.clauses.end(),
                         [&](model::ClauseId clause) { return joint_.changed(clause); });
    });
  }
  /// What is under a kind of information counts for what is told of it.
  bool reaches(model::CategoryId category, model::PurposeId purpose) const {
    for (std::uint32_t c = 0; c < all_.categories.size(); ++c)
      if (all_.categories.covers(category, model::CategoryId{c}) &&
          changed(all_.boundaries_about[c], purpose))
        return true;
    return false;
  }

  const Joint& joint_;
  const model::Ruleset &all_, &before_, &after_;
  bool everything_;
};

bool any_of_kind(const Differences& all, std::initializer_list<Difference::Kind> kinds) {
  return std::any_of(all.found.begin(), all.found.end(), [&](const Difference& one) {
    return std::find(kinds.begin(), kinds.end(), one.kind) != kinds.end();
  });
}

}  // namespace

Scope::Scope(const Ruleset& is_before, const Ruleset& is_after) : before(is_before), after(is_after) {
  using Kind = Difference::Kind;
  const Meaning was(before.checked()), is(after.checked());
  const Joint joint(was, is);
  Differences declared;
  names_that_differ(was, is, declared);
  owners_that_differ(was, is, declared);
  declarations_that_differ(was, is, declared);
  const bool everything = any_of_kind(declared, {Kind::meaning});
  const bool deciders = everything || any_of_kind(declared, {Kind::who_decides});
  // Whom a duty tells something is told it as the boundaries allow.
  care =
      everything || joint.any_changed() || any_of_kind(declared, {Kind::duty, Kind::plan, Kind::escalation});
  owner_after_death = topmost_owner(before.checked()) != topmost_owner(after.checked());
  const Reach reach(joint, before.checked(), after.checked(), everything);
  shared = reach.shared();
  done = reach.decisions(deciders);
  if (deciders) decided = reach.decisions(true);
  for (std::uint32_t i = 0; i < joint.rules().clauses.size(); ++i)
    if (const model::ClauseId id{i}; joint.changed(id))
      (joint.of_second(id) ? changed_after : changed_before).insert(joint.rules().clauses[i].id);
}

}  // namespace kith::differing
