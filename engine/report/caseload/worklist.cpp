#include "engine/report/caseload/worklist.hpp"

#include <algorithm>
#include <optional>

#include "engine/evaluate/explain/holders.hpp"
#include "engine/model/state.hpp"
#include "engine/report/words/care.hpp"
#include "engine/report/words/names.hpp"
#include "engine/time/parse.hpp"
#include "kith/assess.hpp"

namespace kith {
namespace {

constexpr std::chrono::hours week{24 * 7};

bool goes_to_settler(const RequiredAction& action) {
  return action.status == ActionStatus::blocked && !action.dealt_with_by.empty();
}

/// The name of the role that it falls to; empty where only its title is known.
std::string role_of(const RequiredAction& action) {
  if (!goes_to_settler(action)) return action.by_role;
  return action.settled_by ? action.settled_by->role.name : "";
}

/// Required or for safety: listed whenever it is due.
bool always_listed(const Task& task) {
  return task.tier != Tier::rest || task.strength == Strength::must || task.safety;
}

Task task(const std::string& person, const std::string& person_name, const RequiredAction& action) {
  Task out{person,
           person_name,
           action.action.what,
           action.item ? action.item->title : "",
           report::why_words(action),
           "",
           "",
           action.due};
  out.status = action.status;
  out.strength = action.strength;
  out.safety = action.safety;
  out.tier = action.tier;
  out.overdue_after = action.overdue_after;
  out.held_by = goes_to_settler(action) ? action.settled_by : action.action.held_by;
  if (action.status == ActionStatus::due || action.status == ActionStatus::overdue)
    out.hears = action.action.hears;
  if (const ActionReason* by = report::pressing(action)) {
    out.requirement = by->requirement;
    out.within = by->within;
  }
  return out;
}

Task task(const std::string& person, const std::string& person_name, const ToFindOut& one,
          const WhoHolds& who) {
  const std::string why_not = one.fact.why.empty() ? "" : ": " + one.fact.why;
  Task out{person,
           person_name,
           (one.fact.plain.empty() ? one.fact.what : one.fact.plain) + why_not,
           "",
           report::if_words(one),
           "",
           "",
           one.due};
  out.status = ActionStatus::find_out;
  out.strength = one.strength;
  out.safety = one.safety;
  out.tier = one.tier;
  if (one.due.empty() || one.may_be_late) out.due.clear();
  if (out.due.empty() || one.without_delay) out.within = report::by_when_words(one);
  if (!who.role.name.empty()) out.held_by = who;
  if (!one.would_follow.front().action.reasons.empty())
    out.requirement = one.would_follow.front().action.reasons.front().requirement;
  return out;
}

Task of_somebody_dead(Task task, const std::string& died) {
  task.died = died;
  return task;
}

}  // namespace

/// Nothing where it falls to a role that is not asked about.
Worklist::Pile* Worklist::pile(const std::string& title, const std::string& role) {
  if (only_for_ && std::find(only_for_->begin(), only_for_->end(), title) == only_for_->end()) return nullptr;
  const auto found =
      std::find_if(piles_.begin(), piles_.end(), [&](const Pile& pile) { return pile.desk.title == title; });
  if (found == piles_.end()) {
    // Filled before it is put there: of a value that is made in a conditional, GCC 12 lets go twice where
    // memory runs out.
    Pile made;
    made.desk.role = role;
    made.desk.title = title;
    return &piles_.emplace_back(std::move(made));
  }
  if (found->desk.role.empty()) found->desk.role = role;
  return &*found;
}

void Worklist::add(const State& state) { add(state, what_is_due(state, at_)); }

void Worklist::add(const State& state, const Due& due) {
  const model::State& record = state.record();
  const bool dead = record.died && at_ >= record.died->first;
  const std::string died = dead ? state.ruleset().checked().zone.text(*record.died) : "";
  for (const RequiredAction& action : due.actions) add(record.person_id, record.person_name, action, died);
  for (const ToFindOut& one : due.find_out) add(record.person_id, record.person_name, one, died);
}

void Worklist::add(const std::string& person, const std::string& person_name, const RequiredAction& action,
                   const std::string& died) {
  if (!open(action.status)) return;
  Pile* const desk = pile(evaluate::falls_to(action), role_of(action));
  if (desk) put(*desk, of_somebody_dead(task(person, person_name, action), died), {rank(action), person});
}

void Worklist::add(const std::string& person, const std::string& person_name, const ToFindOut& one,
                   const std::string& died) {
  if (one.would_follow.empty()) return;
  for (const WhoHolds& who : one.found_out_by)
    if (Pile* const desk = pile(who.role.title, who.role.name))
      put(*desk, of_somebody_dead(task(person, person_name, one, who), died), {rank(one), person});
}

void Worklist::put(Pile& to, Task task, Place place) {
  const Rank& rank = place.first;
  if (!always_listed(task) && !rank.stands_back && rank.due > at_ + week) {
    ++to.desk.later;
    return;
  }
  const auto at = std::upper_bound(to.places.begin(), to.places.end(), place) - to.places.begin();
  to.places.insert(to.places.begin() + at, std::move(place));
  to.desk.tasks.insert(to.desk.tasks.begin() + at, std::move(task));
  if (to.desk.tasks.size() <= listed_ || report::never_cut_off(to.desk.tasks.back().tier)) return;
  ++to.desk.more[report::place_of(to.desk.tasks.back().tier)];
  to.places.pop_back();
  to.desk.tasks.pop_back();
}

std::vector<Desk> Worklist::desks() const {
  std::vector<const Pile*> order;
  for (const Pile& each : piles_) order.push_back(&each);
  std::sort(order.begin(), order.end(), [](const Pile* a, const Pile* b) {
    if (a->places.empty() != b->places.empty()) return b->places.empty();
    if (!a->places.empty() && a->places.front() != b->places.front())
      return a->places.front() < b->places.front();
    return a->desk.title < b->desk.title;
  });
  std::vector<Desk> out;
  for (const Pile* each : order) out.push_back(each->desk);
  return out;
}

}  // namespace kith
