#include "engine/evaluate/row/standing.hpp"

#include <algorithm>
#include <iterator>

#include "engine/evaluate/condition/death.hpp"

namespace kith::evaluate {

using model::Boundary;
using model::Clause;
using model::ClauseId;

namespace {

template <class Id, class Entry>
bool any_covers(const model::Taxonomy<Id, Entry>& concepts, const std::vector<Id>& wide, Id narrow) {
  return std::any_of(wide.begin(), wide.end(), [&](Id id) { return concepts.covers(id, narrow); });
}

/// On this day, for this purpose?
bool speaks_now(const Inquiry& inquiry, const Boundary& boundary) {
  const Asking& asking = inquiry.asking;
  if (!boundary.period.contains(asking.day)) return false;
  if (!asking.question.purpose || boundary.purposes.empty()) return true;
  return any_covers(asking.rules.purposes, boundary.purposes, *asking.question.purpose);
}

/// The boundaries about what is asked that speak to somebody in the recipient's roles, in order.
std::vector<model::BoundaryId> speaking_of(const Inquiry& inquiry) {
  const model::Ruleset& rules = inquiry.rules();
  const auto& about = boundaries_about(inquiry);
  std::vector<model::BoundaryId> found;
  const auto add = [&](const std::vector<model::BoundaryId>& with) {
    std::set_intersection(about.begin(), about.end(), with.begin(), with.end(), std::back_inserter(found));
  };
  add(rules.boundaries_with_anyone);
  for (const model::RoleId role : inquiry.asking.roles) add(rules.boundaries_with[role.index]);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// An allow that keeps back the category asked about, or a mark of the information, has nothing to say about
/// it.
bool keeps_it_back(const Inquiry& inquiry, const Clause& clause) {
  if (inquiry.category && any_covers(inquiry.rules().categories, clause.keep_back, *inquiry.category))
    return true;
  const auto& marked = inquiry.asking.question.marked;
  return std::any_of(marked.begin(), marked.end(), [&](model::MarkId mark) {
    return any_covers(inquiry.rules().marks, clause.keep_back_marks, mark);
  });
}

}  // namespace

const std::vector<model::BoundaryId>& boundaries_about(const Inquiry& inquiry) {
  const model::Ruleset& rules = inquiry.rules();
  return inquiry.category ? rules.boundaries_about[inquiry.category->index]
                          : rules.boundaries_to[inquiry.asking.question.decision->index];
}

std::vector<ClauseId> candidates(const Inquiry& inquiry) {
  const model::Ruleset& rules = inquiry.rules();
  std::vector<ClauseId> found;
  bool overridden = false;
  for (const model::BoundaryId id : speaking_of(inquiry)) {
    if (!speaks_now(inquiry, rules[id])) continue;
    for (const ClauseId clause : rules[id].clauses) {
      if (keeps_it_back(inquiry, rules[clause])) continue;
      found.push_back(clause);
      overridden = overridden || !rules[clause].set_aside_by.empty();
    }
  }
  if (overridden)
    std::sort(found.begin(), found.end(),
              [&](ClauseId a, ClauseId b) { return rules[a].standing_rank < rules[b].standing_rank; });
  return found;
}

bool grants(const Inquiry& inquiry, const Clause& clause) {
  const auto& categories = inquiry.rules().categories;
  if (clause.effect != Effect::allow || !inquiry.category) return true;
  if (!model::asked_by_name(categories, *inquiry.category)) return true;
  const auto& about = inquiry.rules()[clause.boundary].about;
  return std::any_of(about.begin(), about.end(), [&](model::CategoryId named) {
    return model::reaches(categories, named, *inquiry.category);
  });
}

Overrides::Overrides(const Inquiry& inquiry, const std::vector<ClauseId>& clauses)
    : set_aside_by_(clauses.size()) {
  const model::Ruleset& rules = inquiry.rules();
  const auto place_of = [&](ClauseId id) {
    return static_cast<std::uint32_t>(std::find(clauses.begin(), clauses.end(), id) - clauses.begin());
  };
  for (std::uint32_t place = 0; place < clauses.size(); ++place) {
    const Clause& clause = rules[clauses[place]];
    if (!clause.set_aside_by.empty())
      for (std::uint32_t other = 0; other < place; ++other)
        if (std::find(clause.set_aside_by.begin(), clause.set_aside_by.end(), clauses[other]) !=
                clause.set_aside_by.end() &&
            grants(inquiry, rules[clauses[other]]))
          set_aside_by_[place].push_back(other);
  }
  const auto within = [&](bool last) {
    for (std::uint32_t place = 0; place < clauses.size(); ++place) {
      const Clause& clause = rules[clauses[place]];
      if (!clause.otherwise || rules[clause.boundary].otherwise != last) continue;
      Otherwise otherwise{place, {}};
      for (const ClauseId other : rules[clause.boundary].clauses)
        if (const auto at = place_of(other); at < clauses.size() && at != place)
          otherwise.others.push_back(at);
      otherwise_.push_back(std::move(otherwise));
    }
  };
  within(false);
  give_way_to_the_dead(inquiry, clauses);
  give_way(inquiry, clauses);
  within(true);
  none_ = otherwise_.empty() &&
          std::all_of(set_aside_by_.begin(), set_aside_by_.end(), [](const auto& by) { return by.empty(); });
}

/// What could only have been asked in life gives way to an `ask first` that speaks of the death.
void Overrides::give_way_to_the_dead(const Inquiry& inquiry, const std::vector<ClauseId>& clauses) {
  if (!inquiry.dead()) return;
  const model::Ruleset& rules = inquiry.rules();
  const auto still_asked = [&](const Clause& clause) {
    return clause.effect == Effect::ask_first && effect_of(inquiry, clause) == clause.effect;
  };
  std::vector<std::uint32_t> speaking;
  for (std::uint32_t place = 0; place < clauses.size(); ++place)
    if (still_asked(rules[clauses[place]]) && speaks_of_death(inquiry, rules[clauses[place]].condition))
      speaking.push_back(place);
  for (std::uint32_t place = 0; place < clauses.size() && !speaking.empty(); ++place)
    if (effect_of(inquiry, rules[clauses[place]]) != rules[clauses[place]].effect)
      otherwise_.push_back({place, speaking});
}

/// A boundary `when otherwise` gives way to whatever another says; an allow that grants nothing says nothing.
void Overrides::give_way(const Inquiry& inquiry, const std::vector<ClauseId>& clauses) {
  const model::Ruleset& rules = inquiry.rules();
  const auto last = [&](ClauseId id) { return rules[rules[id].boundary].otherwise; };
  if (std::none_of(clauses.begin(), clauses.end(), last)) return;
  std::vector<std::uint32_t> others;
  for (std::uint32_t place = 0; place < clauses.size(); ++place)
    if (!last(clauses[place]) && grants(inquiry, rules[clauses[place]])) others.push_back(place);
  for (std::uint32_t place = 0; place < clauses.size(); ++place)
    if (last(clauses[place])) otherwise_.push_back({place, others});
}

}  // namespace kith::evaluate
