#include "engine/evaluate/requirement/completion.hpp"

#include <algorithm>
#include <tuple>

#include "engine/evaluate/condition/death.hpp"
#include "engine/evaluate/condition/items.hpp"
#include "engine/evaluate/record/steps.hpp"

namespace kith::evaluate {

using model::Party;
using time::Instant;

std::vector<Recipient> recipients(const model::Ruleset& rules, const model::State& state,
                                  const model::Action& action, const time::Stamp& now) {
  if (!action.who) return {{}};
  if (action.who->person) return {{Party{Party::Kind::person, 0}, "person"}};
  std::vector<Recipient> found;
  const auto holds = [&](const model::Member& member) {
    ++looked_at;
    if (action.who->role) {
      const auto roles = roles_at(member, now);
      return std::any_of(roles.begin(), roles.end(),
                         [&](auto role) { return rules.roles.covers(*action.who->role, role); });
    }
    if (!member.authorities || !in_date(member.since, member.until, now)) return false;
    return std::any_of(
        member.authorities->begin(), member.authorities->end(), [&](const model::HeldAuthority& held) {
          return rules.authorities.covers(*action.who->everyone_holding, held.kind) &&
                 lasts(rules, state, held.kind, now.first) && in_date(held.since, held.until, now);
        });
  };
  for (std::uint32_t i = 0; state.circle && i < state.circle->size(); ++i)
    if (holds((*state.circle)[i])) found.push_back({Party{Party::Kind::member, i}, (*state.circle)[i].id});
  if (!state.circle && action.who->everyone_holding)
    found.push_back({std::nullopt, rules.authorities[*action.who->everyone_holding].name, false});
  if (found.empty() && action.who->role)
    found.push_back({Party{Party::Kind::role, action.who->role->index}, rules.roles[*action.who->role].name});
  return found;
}

bool same_action(const model::Action& a, const model::Action& b) {
  return a.kind == b.kind && a.text == b.text && a.object == b.object && a.category == b.category &&
         a.purpose == b.purpose && a.matter == b.matter;
}

namespace {

/// Where nothing is on record as done, nobody need look which rules ask for the same.
bool any_done(const model::State& state) { return state.actions && !state.actions->empty(); }

std::vector<RuleStep> asking_for(const model::Ruleset& rules, const model::Action& action) {
  std::vector<RuleStep> found;
  const auto add = [&](const std::string& name, const std::vector<model::RequiredStep>& steps) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
      ++looked_at;
      if (same_action(steps[i].action, action)) found.push_back({name, static_cast<int>(i) + 1});
    }
  };
  for (const model::Plan& plan : rules.plans)
    for (std::size_t i = 0; i < plan.ups.size(); ++i)
      add(model::step_up_name(plan.name, i), plan.ups[i].steps);
  for (const model::Requirement& other : rules.requirements) add(other.name, other.steps);
  return found;
}

/// The demand's own step, and every other rule's that asks for the same.
std::vector<RuleStep> by_whatever_rule(const model::Ruleset& rules, const Demand& demand,
                                       StepsAsking& asking) {
  std::vector<RuleStep> found = asking.of(rules, *demand.action);
  const RuleStep own{demand.requirement, demand.step};
  if (std::find(found.begin(), found.end(), own) == found.end()) found.push_back(own);
  return found;
}

/// Does it say to whom, or was there only this one whom it can mean? Where a date alone is on record, whoever
/// was there at either end of that day.
bool reaches(const model::Ruleset& rules, const model::State& state, const model::ActionDone& record,
             const Demand& demand, const Recipient& recipient) {
  if (!record.to.empty() || recipient.id.empty()) return record.to == recipient.id;
  bool there = false;
  for (const Instant then : {record.done->first, record.done->last})
    for (const Recipient& one : recipients(rules, state, *demand.action, {then, then, false})) {
      if (one.id == recipient.id) there = true;
      else if (one.party && one.party->kind == Party::Kind::member) return false;
    }
  return there;
}

bool in_time_to_count(const model::ActionDone& record, const Demand& demand, Instant at) {
  if (!record.done || record.done->first > at || record.done->last < *demand.arose) return false;
  return !demand.after || record.done->last > *demand.after;
}

/// The earlier; of one moment, a date before a moment, then by who did it, then in the order of the record.
bool earlier(const model::ActionDone& a, const model::ActionDone& b) {
  const auto *one = &a, *other = &b;
  return std::tie(a.done->first, b.done->last, a.by, one) <
         std::tie(b.done->first, a.done->last, b.by, other);
}

const model::ActionDone* first_done(const model::Ruleset& rules, const model::State& state,
                                    const Demand& demand, const std::vector<RuleStep>& steps_asking,
                                    const Recipient& recipient, Instant at) {
  if (!demand.arose) return nullptr;
  const std::string item = demand.item ? id(state, *demand.item) : "";
  const model::ActionDone* first = nullptr;
  for (const RuleStep& what : steps_asking) {
    const auto& places = state.actions_for({what.rule, item});
    // No day is longer than this, however the clocks go.
    constexpr std::chrono::hours day{36};
    auto place = std::partition_point(places.begin(), places.end(), [&](std::uint32_t one) {
      return (*state.actions)[one].done->first + day < *demand.arose;
    });
    for (; place != places.end(); ++place) {
      const model::ActionDone& record = (*state.actions)[*place];
      if (record.done->first > at || (first && !earlier(record, *first))) break;
      ++looked_at;
      if (record.step != what.step || &record == demand.counted || !in_time_to_count(record, demand, at) ||
          !reaches(rules, state, record, demand, recipient))
        continue;
      first = &record;
      break;
    }
  }
  return first;
}

}  // namespace

const std::vector<RuleStep>& StepsAsking::of(const model::Ruleset& rules, const model::Action& action) {
  const auto [found, fresh] = found_.try_emplace(&action);
  if (fresh) found->second = asking_for(rules, action);
  return found->second;
}

const model::ActionDone* done(const model::Ruleset& rules, const model::State& state, const Demand& demand,
                              const Recipient& recipient, StepsAsking& asking, Instant at) {
  if (!any_done(state)) return nullptr;
  return first_done(rules, state, demand, by_whatever_rule(rules, demand, asking), recipient, at);
}

namespace {

bool over_by(const model::EscalationRecord& record, Instant then) {
  return std::any_of(record.steps.begin(), record.steps.end(),
                     [&](const auto& step) { return step.resolved && step.resolved->last <= then; });
}
bool earlier(const time::Stamp& a, const time::Stamp& b) {
  return std::tie(a.first, b.last) < std::tie(b.first, a.last);
}
/// About the same concern, where both say which.
bool about_the_same(const model::State& state, const model::EscalationRecord& record,
                    const std::optional<Item>& item) {
  return !item || item->kind != model::ItemKind::concern || record.concern.empty() ||
         record.concern == id(state, *item);
}

}  // namespace

const model::EscalationRecord* opened(const model::State& state, const Demand& demand, Instant at) {
  if (!state.escalations || !demand.arose || demand.action->kind != model::Action::Kind::escalate)
    return nullptr;
  const model::EscalationRecord* first = nullptr;
  for (const model::EscalationRecord& record : *state.escalations) {
    if (record.name != demand.action->object || !record.opened || record.opened->first > at) continue;
    if (record.opened->last < *demand.arose && over_by(record, *demand.arose)) continue;
    if (about_the_same(state, record, demand.item) && (!first || earlier(*record.opened, *first->opened)))
      first = &record;
  }
  return first;
}

time::Stamp began(const model::Ruleset& rules, const Demand& demand) {
  if (!demand.dated) return {*demand.arose, *demand.arose, false};
  return rules.zone.day(std::chrono::floor<std::chrono::days>(rules.zone.local(*demand.arose)));
}

Demand renewed(const model::Ruleset& rules, const model::State& state, Demand demand,
               const Recipient& recipient, StepsAsking& asking, Instant at) {
  if (!demand.recurs || !any_done(state)) return demand;
  const std::vector<RuleStep> steps = by_whatever_rule(rules, demand, asking);
  while (const model::ActionDone* record = first_done(rules, state, demand, steps, recipient, at)) {
    if (demand.recurs_until && record->done->first > *demand.recurs_until) break;
    demand.after = record->done->last;
    demand.arose = record->done->first;
    demand.dated = record->done->whole_day;
    demand.undated = false;
  }
  return demand;
}

}  // namespace kith::evaluate
