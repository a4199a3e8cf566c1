#include "engine/evaluate/requirement/requirements.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/requirement/duty.hpp"
#include "engine/evaluate/requirement/find_outs.hpp"
#include "engine/evaluate/requirement/resolve.hpp"
#include "engine/evaluate/requirement/tiers.hpp"
#include "kith/rank.hpp"

namespace kith::evaluate {

using time::Instant;

namespace {

/// Rules that ask for the same of the same recipient about the same item are one action.
std::string merge_key(const Resolved& resolved, const model::Action& action, const Recipient& recipient) {
  const RequiredAction& one = resolved.action;
  const auto number = [](const auto& id) { return id ? std::to_string(id->index) : std::string("-"); };
  // What may have to be done is never one with what must, nor with what hangs on something else.
  std::string hanging;
  for (const HangsOn& on : resolved.hangs_on)
    hanging += '\x1f' + on.fact.what + '\x1f' + on.fact.from + '\x1f' + on.when;
  return one.action.kind + '\x1f' + recipient.id + '\x1f' + action.text + '\x1f' + action.object + '\x1f' +
         number(action.category) + '\x1f' + number(action.purpose) + '\x1f' +
         (one.item ? one.item->from : "") + '\x1f' + one.action.what + hanging;
}

/// The earliest deadline of the reasons that are open; where none is, of all.
void join_deadline(Resolved& whole, const Resolved& more) {
  const bool was_open = open(whole.action.status), is_open = open(more.action.status);
  if (was_open && !is_open) return;
  const bool sooner = more.due && (!whole.due || time::sooner(*more.due, *whole.due));
  if (was_open == is_open && !sooner) return;
  whole.due = more.due;
  whole.action.due = whole.action.action.due = more.action.due;
  whole.action.overdue_after = more.action.overdue_after;
  whole.action.action.within = more.action.action.within;
}

/// Joins one reason more: each keeps its own strength, deadline and lateness; the action shows the worst.
void join(Resolved& whole, Resolved&& more) {
  join_deadline(whole, more);
  RequiredAction& action = whole.action;
  // As strong as those that still ask for it.
  if (open(action.status) == open(more.action.status))
    action.strength = std::min(action.strength, more.action.strength);
  else if (open(more.action.status)) action.strength = more.action.strength;
  action.safety = action.safety || more.action.safety;
  action.live = action.live || more.action.live;
  if (action.moved.empty()) action.moved = more.action.moved;
  whole.who_leads = whole.who_leads || more.who_leads;
  action.tier = std::min(action.tier, more.action.tier);
  action.perhaps_late = action.perhaps_late || more.action.perhaps_late;
  whole.at_once = (whole.at_once && open(action.status)) || (more.at_once && open(more.action.status));
  whole.written = std::min(whole.written, more.written);
  if (action.by_role.empty()) {
    action.by_role = more.action.by_role;
    action.action.by = more.action.action.by;
    action.action.held_by = more.action.action.held_by;
  }
  if (more.action.status < action.status) {
    action.status = more.action.status;
    action.limits = std::move(more.action.limits);
    action.barred = std::move(more.action.barred);
    action.dealt_with_by = std::move(more.action.dealt_with_by);
    action.settled_by = std::move(more.action.settled_by);
    action.done_on = more.action.done_on;
    action.done_by = more.action.done_by;
    action.done_from = more.action.done_from;
  }
  action.reasons.push_back(std::move(more.action.reasons.front()));
}

/// Every demand for every recipient, those that ask for the same joined.
class Joiner {
 public:
  Joiner(const model::Ruleset& rules, const model::State& state, Instant at)
      : rules_(rules), state_(state), at_(at), roster_(rules, state, at) {}
  std::vector<Resolved> found;
  Holders& holders() { return roster_.holders(); }

  void add(const Demand& demand) {
    for (const Recipient& recipient : roster_.recipients(*demand.action)) {
      Resolved one = resolve(rules_, state_, demand, recipient, roster_, at_);
      if (demand.only_if_done && !one.done) continue;
      const bool late = one.late || one.perhaps_late;
      const bool sure = one.late;
      const auto due = one.due;
      const model::ActionDone* done = one.done ? one.done->record : nullptr;
      const std::string from = one.done ? one.done->from : "";
      place(std::move(one), *demand.action, recipient);
      if (!late || !demand.if_late) continue;
      const Demand next = consequence(demand, due->over(), done);
      add(sure ? next : if_it_was_late(next, from));
    }
  }

 private:
  /// What follows when it is late; the record of its being done late is not also one of that.
  static Demand consequence(const Demand& demand, Instant due, const model::ActionDone* done) {
    Demand result = demand;
    result.action = demand.if_late;
    result.if_late = nullptr;
    result.arose = due;
    result.dated = false;
    result.recurs = std::nullopt;
    result.only_if_done = false;
    result.counted = done;
    return result;
  }
  /// Nobody wrote down at what time it was done, or at what time its own time began to run.
  static Demand if_it_was_late(Demand demand, const std::string& from) {
    const FindOut when{"when it was done",
                       "whether it was done in time: " + demand.title,
                       from,
                       "no time was recorded",
                       {"whoever did it"},
                       1};
    demand.certain = false;
    demand.hangs_on = {{when, "not so"}};
    return demand;
  }
  void place(Resolved one, const model::Action& action, const Recipient& recipient) {
    const auto [place, fresh] = places_.emplace(merge_key(one, action, recipient), found.size());
    if (fresh) {
      found.push_back(std::move(one));
    } else {
      join(found[place->second], std::move(one));
    }
  }

  const model::Ruleset& rules_;
  const model::State& state_;
  Instant at_;
  Roster roster_;
  std::map<std::string, std::size_t> places_;
};

/// Is every recipient of a step dealt with? Then since when: the last time it was done.
std::optional<time::Stamp> closed(const model::Ruleset& rules, const model::State& state,
                                  const Demand& demand, Roster& roster, Instant at) {
  if (!demand.arose) return std::nullopt;
  time::Stamp last = began(rules, demand);
  const auto also = [&](const time::Stamp& other) {
    if (std::tie(other.first, other.last) > std::tie(last.first, last.last)) last = other;
  };
  for (const Recipient& recipient : roster.recipients(*demand.action)) {
    const Demand now = renewed(rules, state, demand, recipient, roster.steps_asking(), at);
    if (now.after) {
      also(began(rules, now));
      continue;
    }
    const Resolved one = resolve(rules, state, demand, recipient, roster, at);
    if (one.action.status < ActionStatus::blocked) return std::nullopt;
    if (one.done) also(one.done->at);
  }
  return last;
}

/// The actions of a step up are how it is taken: the line that names the level stands behind the first of
/// them that is still to be done.
void behind_their_steps(const model::Ruleset& rules, std::vector<Resolved>& found,
                        const std::vector<Duty>& duties) {
  const auto first_duty = found.end() - static_cast<std::ptrdiff_t>(duties.size());
  for (std::size_t i = 0; i < duties.size(); ++i) {
    if (duties[i].steps.empty()) continue;
    std::optional<Instant> first;
    for (auto one = found.begin(); one != first_duty; ++one) {
      const auto& reasons = one->action.reasons;
      const bool is_step = std::any_of(reasons.begin(), reasons.end(), [&](const auto& reason) {
        return reason.requirement == duties[i].steps;
      });
      if (is_step && open(one->action.status) && one->due && !one->at_once &&
          (!first || one->due->earliest < *first))
        first = one->due->earliest;
    }
    RequiredAction& duty = (first_duty + static_cast<std::ptrdiff_t>(i))->action;
    if (first && duties[i].due && *first > duties[i].due->latest) duty.ranked_at = rules.zone.text(*first);
  }
}

/// By rank; of equals, what the rules wrote first.
Due in_order(const model::Ruleset& rules, const model::State& state, Instant at,
             std::vector<Resolved> found) {
  std::vector<std::pair<Rank, Resolved*>> ranked;
  for (Resolved& one : found) ranked.emplace_back(rank(one.action), &one);
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second->written) < std::tie(b.first, b.second->written);
  });
  Due due;
  FindOuts find_out(rules, state, at);
  bool who_leads = false;
  for (const auto& [place, one] : ranked) {
    who_leads = who_leads || one->who_leads;
    if (one->hangs_on.empty()) due.actions.push_back(std::move(one->action));
    else find_out.add(std::move(one->action), one->hangs_on, one->by);
  }
  if (who_leads) find_out.add_who_leads();
  due.find_out = find_out.take();
  return due;
}

}  // namespace

std::vector<Demand> demands(const Demand& first, const std::vector<model::RequiredStep>& steps,
                            const model::State& state, const model::Ruleset& rules, Roster& roster,
                            Instant at) {
  std::vector<Demand> found;
  Demand demand = first;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].once_that_is_done && !found.empty()) {
      const auto since = closed(rules, state, found.back(), roster, at);
      if (!since) break;
      demand.arose = since->first;
      demand.dated = since->whole_day;
      demand.recurs = std::nullopt;
      demand.undated = false;
    }
    const auto asked = [&](const model::Action& action) {
      if (!action.unless) return true;
      const Asking& asking = roster.asking(first.item);
      return truth_at({asking, std::nullopt, {}, first.item}, *action.unless, asking.now) != Truth::yes;
    };
    if (!asked(steps[i].action)) continue;
    demand.action = &steps[i].action;
    demand.step = static_cast<int>(i) + 1;
    demand.if_late = steps[i].if_late && asked(*steps[i].if_late) ? &*steps[i].if_late : nullptr;
    found.push_back(demand);
  }
  return found;
}

Due required(const model::Ruleset& rules, const model::State& state, Instant at,
             const std::vector<Demand>& more, const std::vector<Duty>& duties) {
  Joiner joiner(rules, state, at);
  for (const Demand& demand : more) joiner.add(demand);
  for (const Demand& demand : demands_of_requirements(rules, state, at)) joiner.add(demand);
  for (const Duty& duty : duties) joiner.found.push_back(resolved(rules, joiner.holders(), duty, at));
  for (Resolved& one : joiner.found)
    one.action.ranked_at = one.due && !one.at_once ? rules.zone.text(one.due->earliest) : "";
  behind_their_steps(rules, joiner.found, duties);
  return in_order(rules, state, at, std::move(joiner.found));
}

}  // namespace kith::evaluate
