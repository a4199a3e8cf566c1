#include "engine/report/worklist.hpp"

#include <algorithm>
#include <optional>

#include "engine/evaluate/resolve.hpp"
#include "engine/model/state.hpp"
#include "engine/report/care_names.hpp"
#include "engine/report/care_words.hpp"
#include "engine/time/parse.hpp"
#include "kith/assess.hpp"

namespace kith {
namespace {

constexpr std::chrono::hours week{24 * 7};

bool goes_to_settler(const RequiredAction& action) { return action.status == ActionStatus::blocked && !action.dealt_with_by.empty(); }

bool pressing(const RequiredAction& action) {
  return action.status == ActionStatus::overdue || action.strength == Strength::must || action.safety || action.action.within == "without delay";
}

Task task(const std::string& person, const std::string& person_name, const RequiredAction& action) {
  Task out{person, person_name, action.action.what, action.item ? action.item->title : "", report::why_words(action), "", "", action.due, action.status, action.strength, action.safety};
  if (!action.reasons.empty()) out.requirement = action.reasons.front().requirement, out.within = action.reasons.front().within;
  return out;
}

}  // namespace

/// Nothing where it falls to a role that is not asked about.
Worklist::Pile* Worklist::pile(const RequiredAction& action) {
  const bool settler = goes_to_settler(action);
  const std::string title = settler ? action.dealt_with_by : action.action.by;
  const std::string role = settler ? std::string() : action.by_role;
  if (only_for_ && std::find(only_for_->begin(), only_for_->end(), title) == only_for_->end()) return nullptr;
  const auto found = std::find_if(piles_.begin(), piles_.end(), [&](const Pile& pile) { return pile.desk.title == title; });
  Pile& out = found == piles_.end() ? piles_.emplace_back(Pile{{role, title, {}}, {}}) : *found;
  if (out.desk.role.empty()) out.desk.role = role;
  return &out;
}

void Worklist::add(const State& state) {
  const model::State& record = state.record();
  for (const RequiredAction& action : due_actions(state, at_)) add(record.person_id, record.person_name, action);
}

void Worklist::add(const std::string& person, const std::string& person_name, const RequiredAction& action) {
  Pile* const desk = report::open(action.status) ? pile(action) : nullptr;
  if (!desk) return;
  Pile& to = *desk;
  const std::optional<Moment> due = time::parse_moment(action.due);
  if (!pressing(action) && (!due || *due > at_ + week)) {
    ++to.desk.later;
    return;
  }
  const bool at_once = evaluate::at_once(action);
  Urgency urgency{!pressing(action), action.status != ActionStatus::overdue, action.strength != Strength::must, !action.safety, !due && !at_once,
                  due.value_or(at_once ? Moment::min() : Moment{}), person, action.action.what};
  const auto at = std::upper_bound(to.urgencies.begin(), to.urgencies.end(), urgency) - to.urgencies.begin();
  to.urgencies.insert(to.urgencies.begin() + at, std::move(urgency));
  to.desk.tasks.insert(to.desk.tasks.begin() + at, task(person, person_name, action));
  if (to.desk.tasks.size() <= listed_) return;
  to.urgencies.pop_back();
  to.desk.tasks.pop_back();
  ++to.desk.more;
}

std::vector<Desk> Worklist::desks() const {
  std::vector<const Pile*> order;
  for (const Pile& each : piles_) order.push_back(&each);
  std::sort(order.begin(), order.end(), [](const Pile* a, const Pile* b) {
    if (a->urgencies.empty() != b->urgencies.empty()) return b->urgencies.empty();
    if (!a->urgencies.empty() && a->urgencies.front() != b->urgencies.front()) return a->urgencies.front() < b->urgencies.front();
    return a->desk.title < b->desk.title;
  });
  std::vector<Desk> out;
  for (const Pile* each : order) out.push_back(each->desk);
  return out;
}

}  // namespace kith
