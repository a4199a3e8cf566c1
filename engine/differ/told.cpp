#include <algorithm>

#include "engine/differ/answers.hpp"

namespace kith::differing {

namespace {

void join(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& from) {
  std::vector<std::uint32_t> both = to;
  both.insert(both.end(), from.begin(), from.end());
  std::sort(both.begin(), both.end());
  both.erase(std::unique(both.begin(), both.end()), both.end());
  to = std::move(both);
}

/// Those that are not under another of them; what is implied by the names of others only where nothing else
/// is left.
template <class Id, class Entry>
std::vector<Named> named(const model::Taxonomy<Id, Entry>& names, const std::vector<std::uint32_t>& ids) {
  std::vector<Named> found;
  for (const bool declared : {true, false}) {
    for (const std::uint32_t id : ids) {
      const auto parent = names.parent(Id{id});
      const bool under = parent && std::find(ids.begin(), ids.end(), parent->index) != ids.end();
      const Entry& entry = names[Id{id}];
      if (!under && entry.declared == declared) found.push_back({entry.name, entry.title});
    }
  }
  return found;
}

/// Is every one of them there?
template <class Id, class Entry>
bool every(const model::Taxonomy<Id, Entry>& names, const std::vector<std::uint32_t>& ids,
           std::optional<Id> but = std::nullopt) {
  for (std::uint32_t i = 0; i < names.size(); ++i)
    if (names[Id{i}].declared && but != Id{i} && std::find(ids.begin(), ids.end(), i) == ids.end())
      return false;
  return true;
}

}  // namespace

template <class Same, class Join>
void Answers::merge(Same&& same, Join&& join_ways) {
  std::vector<Way> merged;
  for (Way& way : ways_) {
    const auto other = std::find_if(merged.begin(), merged.end(), [&](const Way& one) {
      return one.change == way.change && one.may_permit_more == way.may_permit_more && one.dead == way.dead &&
             one.by == way.by && one.decisions.empty() == way.decisions.empty() &&
             one.anybody == way.anybody && same(one, way);
    });
    if (other == merged.end()) merged.push_back(std::move(way));
    else join_ways(*other, way);
  }
  ways_ = std::move(merged);
}

/// Only what differs in one respect is told together, so that no more is said than was shown.
void Answers::merge() {
  const auto same_questions = [](const Way& a, const Way& b) {
    return a.categories == b.categories && a.decisions == b.decisions && a.purposes == b.purposes;
  };
  merge(same_questions, [](Way& to, const Way& from) { join(to.roles, from.roles); });
  merge(
      [](const Way& a, const Way& b) {
        return a.categories == b.categories && a.decisions == b.decisions && a.roles == b.roles;
      },
      [](Way& to, const Way& from) { join(to.purposes, from.purposes); });
  merge([](const Way& a, const Way& b) { return a.purposes == b.purposes && a.roles == b.roles; },
        [](Way& to, const Way& from) {
          join(to.categories, from.categories);
          join(to.decisions, from.decisions);
        });
}

void Answers::tell() {
  for (const Way& way : ways_) found_.found.push_back(told(way));
  for (const Way& way : ways_) tell_undetermined(way);
}

Difference Answers::told(const Way& way) const {
  Difference made;
  made.kind = way.change.kind;
  made.more_permissive = way.change.more_permissive || way.may_permit_more;
  made.after_death = way.dead;
  made.categories = named(rules_.categories, way.categories);
  made.decisions = named(rules_.decisions, way.decisions);
  if (!every(rules_.purposes, way.purposes)) made.purposes = named(rules_.purposes, way.purposes);
  if (!every(rules_.roles, way.roles, rules_.roles.find("person")))
    made.roles = named(rules_.roles, way.roles);
  made.aspects = way.change.aspects;
  made.example = shown(deciding_, way.scenario, way.change);
  return made;
}

namespace {

namespace given = model::scenario;

std::optional<given::Section> section_of(const given::Given& given) {
  if (std::holds_alternative<given::Consent>(given.node)) return given::Section::consents;
  if (std::holds_alternative<given::Capacity>(given.node)) return given::Section::capacity;
  if (std::holds_alternative<given::BestInterests>(given.node)) return given::Section::best_interests;
  if (std::holds_alternative<given::Wish>(given.node)) return given::Section::wishes;
  if (std::holds_alternative<given::Fact>(given.node)) return given::Section::facts;
  if (std::holds_alternative<given::Event>(given.node)) return given::Section::events;
  if (std::holds_alternative<given::Concern>(given.node)) return given::Section::concerns;
  if (std::holds_alternative<given::Born>(given.node)) return given::Section::age;
  return std::nullopt;
}

}  // namespace

/// Where something of the example is not known, and only the stack after hangs on it.
void Answers::tell_undetermined(const Way& way) {
  if (way.change.kind == Difference::Kind::newly_undetermined) return;
  for (std::size_t i = 0; i < way.scenario.givens.size(); ++i) {
    const auto section = section_of(way.scenario.givens[i]);
    if (!section) continue;
    Way open = way;
    auto& givens = open.scenario.givens;
    givens.erase(givens.begin() + static_cast<std::ptrdiff_t>(i));
    givens.push_back({given::NotKnown{*section}, {}, {}});
    const auto both = deciding_.decide(open.scenario);
    const auto how = both ? change(both->before.answer, both->after.answer) : std::nullopt;
    if (!how || how->kind != Difference::Kind::newly_undetermined) continue;
    open.change = *how;
    const auto& asked = *open.scenario.asked;
    if (asked.category) open.categories = {asked.category->index};
    if (asked.purpose) open.purposes = {asked.purpose->index};
    found_.found.push_back(told(open));
    return;
  }
}

}  // namespace kith::differing
