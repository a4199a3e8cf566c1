#include "engine/evaluate/requirements.hpp"

#include <algorithm>
#include <map>

#include "engine/evaluate/completion.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/evaluate/find_out.hpp"
#include "engine/evaluate/items.hpp"
#include "engine/evaluate/reasons.hpp"
#include "engine/evaluate/words.hpp"

namespace kith::evaluate {

using model::Requirement;
using time::Instant;

namespace {

/// A person's requirements at a moment, one demand at a time.
class Gatherer {
 public:
  Gatherer(const model::Ruleset& rules, const model::State& state, Instant at) : rules_(rules), state_(state), at_(at), asking_(Asking::about_person(rules, state, at)) {}

  std::vector<Demand> found;

  void gather(const Requirement& requirement) {
    if (!requirement.for_each) return consider(requirement, std::nullopt);
    for (const Item& item : items({asking_, {}, {}, {}, {}, false, 0}, *requirement.for_each)) consider(requirement, item);
  }

 private:
  About about(const std::optional<Item>& item) const { return {rules_, state_, item, std::nullopt, false}; }
  Truth truth(const Requirement& requirement, const std::optional<Item>& item, Instant at) const {
    const Truth whether = truth_then(about(item), requirement.condition, at);
    return requirement.for_each ? both(whether, truth_then(about(item), requirement.for_each->where, at)) : whether;
  }
  time::Date day(Instant at) const { return std::chrono::floor<std::chrono::days>(rules_.zone.local(at)); }

  /// Never before its item or its `from`.
  std::optional<Instant> earliest(const Requirement& requirement, const std::optional<Item>& item) const {
    std::optional<Instant> found;
    if (requirement.period.from) found = rules_.zone.day(*requirement.period.from).first;
    const auto came = item ? came_to_be(state_, *item) : std::nullopt;
    if (came) found = found ? std::max(*found, came->first) : came->first;
    return found;
  }
  /// An event from before the rule was in force is never reached.
  bool reaches(const Requirement& requirement, const std::optional<Item>& item) const {
    if (!item || item->kind != model::ItemKind::event) return true;
    const auto came = came_to_be(state_, *item);
    return !came || requirement.period.contains(day(came->first));
  }

  void consider(const Requirement& requirement, const std::optional<Item>& item) {
    const Truth whether = truth(requirement, item, at_);
    if (whether == Truth::no || !reaches(requirement, item)) return;
    std::vector<model::Condition> conditions = {requirement.condition};
    if (requirement.for_each) conditions.push_back(requirement.for_each->where);
    const Instant arose = since_when(changes(about(item), conditions, at_), at_, earliest(requirement, item), [&](Instant then) {
      const Truth was = truth(requirement, item, then);
      return whether == Truth::yes ? was == Truth::yes : was != Truth::no;
    });
    if (!requirement.period.contains(day(arose))) return;
    Demand first = describe(requirement, item, conditions);
    first.arose = arose;
    first.certain = whether == Truth::yes;
    for (Demand& one : demands(first, requirement.steps, state_, rules_, at_)) {
      if (requirement.every) recur(one, *requirement.every);
      found.push_back(std::move(one));
    }
  }

  Demand describe(const Requirement& requirement, const std::optional<Item>& item, const std::vector<model::Condition>& conditions) const {
    Demand demand;
    demand.requirement = requirement.name;
    demand.title = requirement.title;
    demand.layer = requirement.layer;
    demand.item = item;
    demand.strength = requirement.strength;
    demand.cites = &requirement.cites;
    demand.place = &requirement.place;
    Trace trace({asking_, {}, {}, item, {}, false, 0});
    for (const model::Condition condition : conditions) {
      trace.condition(condition);
      for (FactUsed& used : evidence(trace, condition)) demand.facts.push_back(std::move(used));
    }
    demand.find_out = find_out(trace, conditions);
    demand.text = fill(trace.inquiry(), requirement.because);
    demand.easy_read = fill(trace.inquiry(), requirement.easy_read);
    return demand;
  }

  /// A recurring demand starts again whenever it has been done; it is due one interval after that, or after it arose.
  void recur(Demand& demand, time::Duration every) const {
    const auto to = recipients(rules_, state_, *demand.action, asking_.now);
    for (bool again = true; again;) {
      again = false;
      for (const Recipient& recipient : to) {
        const model::ActionDone* record = done(rules_, state_, demand, recipient, at_);
        if (!record || record->done->last + std::chrono::milliseconds(1) <= *demand.arose) continue;
        demand.arose = record->done->last + std::chrono::milliseconds(1);
        again = true;
      }
    }
    demand.recurs = every;
  }

  const model::Ruleset& rules_;
  const model::State& state_;
  Instant at_;
  Asking asking_;
};

/// What a rule and recipient come to: one action with one reason.
class Resolver {
 public:
  Resolver(const model::Ruleset& rules, const model::State& state, Instant at) : rules_(rules), state_(state), at_(at), asking_(Asking::about_person(rules, state, at)) {}

  RequiredAction resolve(const Demand& demand, const Recipient& recipient) const {
    const Inquiry inquiry{asking_, {}, {}, demand.item, {}, false, 0};
    RequiredAction result;
    result.action = action(inquiry, *demand.action, demand.requirement);
    name_recipient(recipient, result.action);
    if (demand.action->by) result.by_role = rules_.roles[*demand.action->by].name;
    if (demand.item) result.item = shown(rules_, state_, *demand.item);
    result.strength = demand.strength;
    result.safety = demand.safety;
    result.step = demand.step;
    result.reasons.push_back(reason(demand));
    settle(demand, recipient, result);
    result.action.due = result.due;
    return result;
  }

 private:
  void name_recipient(const Recipient& recipient, Action& action) const {
    if (!recipient.party || recipient.party->kind != model::Party::Kind::member) return;
    const std::string& name = (*state_.circle)[recipient.party->index].name;
    const auto place = action.what.find(action.to);
    if (!action.to.empty() && place != std::string::npos) action.what.replace(place, action.to.size(), name);
    action.to = name;
  }
  ActionReason reason(const Demand& demand) const {
    ActionReason result;
    result.requirement = demand.requirement;
    result.title = demand.title;
    result.ruleset = rules_[demand.layer].name + "@" + rules_[demand.layer].version;
    result.at = demand.place->file + ":" + std::to_string(demand.place->line) + ":" + std::to_string(demand.place->column);
    result.strength = demand.strength;
    result.within = demand.recurs ? "every " + time::text(*demand.recurs) : words(demand.action->deadline);
    if (demand.arose) result.arose = rules_.zone.text(*demand.arose);
    if (const auto by = due_by(demand)) result.due = rules_.zone.text(*by);
    result.text = demand.text;
    result.easy_read = demand.easy_read;
    result.cites = citations(rules_, *demand.cites);
    result.facts = demand.facts;
    return result;
  }
  std::optional<Instant> due_by(const Demand& demand) const {
    if (!demand.arose) return std::nullopt;
    if (demand.recurs && demand.action->deadline.kind == model::Deadline::Kind::none)
      return time::after(*demand.arose, *demand.recurs, rules_.zone, rules_.calendar ? &*rules_.calendar : nullptr);
    return due(rules_, demand.action->deadline, *demand.arose);
  }

  void settle(const Demand& demand, const Recipient& recipient, RequiredAction& result) const {
    const auto by = due_by(demand);
    if (by) result.due = rules_.zone.text(*by);
    const model::ActionDone* record = done(rules_, state_, demand, recipient, at_);
    if (record) {
      result.status = by && record->done->first > *by ? ActionStatus::done_late : ActionStatus::done;
      result.done_on = rules_.zone.text(*record->done);
      result.done_by = record->by;
      result.done_from = "/actions/" + std::to_string(record - state_.actions->data());
    } else if (!demand.certain) {
      result.status = ActionStatus::find_out;
      for (const FindOut& one : demand.find_out) result.find_out += (result.find_out.empty() ? "" : "; ") + one.plain;
    } else {
      result.status = by && at_ > *by ? ActionStatus::overdue : ActionStatus::due;
      bar(demand, recipient, result);
    }
    result.reasons.front().status = result.status;
  }

  /// Everything addressed to anyone but the person passes through the boundaries.
  void bar(const Demand& demand, const Recipient& recipient, RequiredAction& result) const {
    const model::Action& asked = *demand.action;
    if (!recipient.party || recipient.party->kind == model::Party::Kind::person || !asked.category || !asked.purpose) return;
    model::Question question;
    question.category = asked.category;
    question.purpose = asked.purpose;
    question.with = *recipient.party;
    question.matter = asked.matter && asked.matter->kind == model::Matter::Kind::decision ? std::optional(model::DecisionId{asked.matter->id}) : std::nullopt;
    question.at = at_;
    Answer answer = evaluate::answer(rules_, state_, question);
    if (answer.outcome == Outcome::allow) {
      result.limits = answer.limits;
      return;
    }
    const bool conflict = demand.strength == Strength::must && only_lower(demand, answer);
    result.status = conflict ? ActionStatus::conflict : ActionStatus::blocked;
    result.dealt_with_by = rules_[demand.layer].owner ? rules_.roles[*rules_[demand.layer].owner].title : result.action.by;
    result.barred = std::move(answer);
  }
  /// Is it barred only by layers below the one that requires it?
  bool only_lower(const Demand& demand, const Answer& answer) const {
    return !answer.because.empty() && std::all_of(answer.because.begin(), answer.because.end(), [&](const Reason& reason) {
      return std::any_of(rules_.layers.begin(), rules_.layers.end(), [&](const model::Layer& layer) {
        return layer.name + "@" + layer.version == reason.ruleset && demand.layer.index < layer.above.size() && layer.above[demand.layer.index];
      });
    });
  }

  const model::Ruleset& rules_;
  const model::State& state_;
  Instant at_;
  Asking asking_;
};

/// Rules that ask for the same of the same recipient about the same item are one action.
std::string merge_key(const RequiredAction& one, const model::Action& action, const Recipient& recipient) {
  const auto number = [](const auto& id) { return id ? std::to_string(id->index) : std::string("-"); };
  return one.action.kind + '\x1f' + recipient.id + '\x1f' + action.text + '\x1f' + action.object + '\x1f' + number(action.category) + '\x1f' +
         number(action.purpose) + '\x1f' + (one.item ? one.item->from : "") + '\x1f' + one.action.what;
}

/// Joins one reason more: each keeps its own strength, deadline and lateness; the action shows the worst.
void join(RequiredAction& whole, RequiredAction&& more) {
  whole.strength = std::min(whole.strength, more.strength);
  whole.safety = whole.safety || more.safety;
  if (more.status < whole.status) {
    whole.status = more.status;
    whole.barred = std::move(more.barred);
    whole.dealt_with_by = std::move(more.dealt_with_by);
    whole.find_out = std::move(more.find_out);
  }
  const bool open = more.status < ActionStatus::done_late;
  if (open && !more.due.empty() && (whole.due.empty() || more.due < whole.due)) whole.due = whole.action.due = more.due;
  whole.reasons.push_back(std::move(more.reasons.front()));
}

/// What is urgent comes first: overdue, then what the law asks for, then safety, then by date.
bool before(const RequiredAction& a, const RequiredAction& b) {
  const auto key = [](const RequiredAction& one) {
    const bool open = one.status < ActionStatus::done_late;
    return std::tuple(!open, one.status != ActionStatus::overdue, one.strength != Strength::must, !one.safety, one.due.empty(), one.due);
  };
  return key(a) < key(b);
}

/// Is every recipient of a step dealt with? Then since when: the last time it was done.
struct Closed {
  bool closed = true;
  Instant at;
};
Closed closed(const model::Ruleset& rules, const model::State& state, const Demand& demand, Instant at) {
  const Resolver resolver(rules, state, at);
  Closed result{true, *demand.arose};
  for (const Recipient& recipient : recipients(rules, state, *demand.action, {at, at, false})) {
    const ActionStatus status = resolver.resolve(demand, recipient).status;
    if (status < ActionStatus::blocked) result.closed = false;
    if (const auto* record = done(rules, state, demand, recipient, at)) result.at = std::max(result.at, record->done->first);
  }
  return result;
}

}  // namespace

std::vector<Demand> demands(const Demand& first, const std::vector<model::RequiredStep>& steps, const model::State& state, const model::Ruleset& rules,
                            Instant at) {
  std::vector<Demand> found;
  std::optional<Instant> arose = first.arose;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].once_that_is_done) {
      const Closed before = closed(rules, state, found.back(), at);
      if (!before.closed) break;
      arose = before.at;
    }
    Demand demand = first;
    demand.arose = arose;
    demand.action = &steps[i].action;
    demand.step = static_cast<int>(i) + 1;
    if (steps[i].if_late) demand.if_late = &*steps[i].if_late;
    found.push_back(std::move(demand));
  }
  return found;
}

std::vector<RequiredAction> required_actions(const model::Ruleset& rules, const model::State& state, Instant at, std::vector<Demand> more) {
  Gatherer gatherer(rules, state, at);
  for (const Requirement& requirement : rules.requirements) gatherer.gather(requirement);
  std::vector<Demand> demands = std::move(more);
  demands.insert(demands.end(), std::make_move_iterator(gatherer.found.begin()), std::make_move_iterator(gatherer.found.end()));

  const Resolver resolver(rules, state, at);
  std::vector<RequiredAction> actions;
  std::map<std::string, std::size_t> places;
  const auto add = [&](const Demand& demand, const Recipient& recipient) {
    RequiredAction one = resolver.resolve(demand, recipient);
    const ActionStatus status = one.status;
    const auto [place, fresh] = places.emplace(merge_key(one, *demand.action, recipient), actions.size());
    if (fresh) {
      actions.push_back(std::move(one));
    } else {
      join(actions[place->second], std::move(one));
    }
    return status;
  };
  const time::Stamp now{at, at, false};
  for (const Demand& demand : demands)
    for (const Recipient& recipient : recipients(rules, state, *demand.action, now)) {
      const ActionStatus status = add(demand, recipient);
      const bool late = status == ActionStatus::overdue || status == ActionStatus::done_late;
      if (!late || !demand.if_late) continue;
      Demand consequence = demand;
      consequence.action = demand.if_late;
      consequence.if_late = nullptr;
      consequence.arose = due(rules, demand.action->deadline, *demand.arose);
      for (const Recipient& other : recipients(rules, state, *consequence.action, now)) add(consequence, other);
    }
  std::stable_sort(actions.begin(), actions.end(), before);
  return actions;
}

}  // namespace kith::evaluate
