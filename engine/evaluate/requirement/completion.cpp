#include "engine/evaluate/requirement/completion.hpp"

#include <algorithm>
#include <tuple>

#include "engine/evaluate/condition/death.hpp"
#include "engine/evaluate/condition/items.hpp"

namespace kith::evaluate {

using model::Party;
using time::Instant;

std::vector<Recipient> recipients(const model::Ruleset& rules, const model::State& state,
                                  const model::Action& action, const time::Stamp& now) {
  if (!action.who) return {{}};
  if (action.who->person) return {{Party{Party::Kind::person, 0}, "person"}};
  std::vector<Recipient> found;
  const auto holds = [&](const model::Member& member) {
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

/// Does a record's rule and step name this demand, or another rule's step that asks for the same?
bool names(const model::Ruleset& rules, const model::ActionDone& record, const Demand& demand) {
  if (record.rule == demand.requirement && record.step == demand.step) return true;
  const auto place = static_cast<std::size_t>(record.step) - 1;
  const auto asks_the_same = [&](const std::string& name, const std::vector<model::RequiredStep>& steps) {
    return name == record.rule && place < steps.size() && same_action(steps[place].action, *demand.action);
  };
  for (const model::Plan& plan : rules.plans)
    for (std::size_t i = 0; i < plan.ups.size(); ++i)
      if (asks_the_same(model::step_up_name(plan.name, i), plan.ups[i].steps)) return true;
  return std::any_of(rules.requirements.begin(), rules.requirements.end(),
                     [&](const model::Requirement& other) { return asks_the_same(other.name, other.steps); });
}

/// Does it say to whom, or is there only one whom it can mean?
bool reaches(const model::Ruleset& rules, const model::State& state, const model::ActionDone& record,
             const Demand& demand, const Recipient& recipient) {
  if (!record.to.empty() || recipient.id.empty()) return record.to == recipient.id;
  const Instant then = record.done->first;
  return recipients(rules, state, *demand.action, {then, then, false}).size() <= 1;
}

bool in_time_to_count(const model::ActionDone& record, const Demand& demand, Instant at) {
  if (!record.done || record.done->first > at || record.done->last < *demand.arose) return false;
  return !demand.after || record.done->last > *demand.after;
}

}  // namespace

namespace {

/// The earlier; of one moment, a date before a moment, then by who did it: wherever it stands in the record.
bool earlier(const model::ActionDone& a, const model::ActionDone& b) {
  return std::tie(a.done->first, b.done->last, a.by) < std::tie(b.done->first, a.done->last, b.by);
}

}  // namespace

const model::ActionDone* done(const model::Ruleset& rules, const model::State& state, const Demand& demand,
                              const Recipient& recipient, Instant at) {
  if (!state.actions || !demand.arose) return nullptr;
  const std::string item = demand.item ? id(state, *demand.item) : "";
  const model::ActionDone* first = nullptr;
  for (const model::ActionDone& record : *state.actions) {
    if (!in_time_to_count(record, demand, at) || &record == demand.counted || record.item != item) continue;
    if (!names(rules, record, demand) || !reaches(rules, state, record, demand, recipient)) continue;
    if (!first || earlier(record, *first)) first = &record;
  }
  return first;
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
               const Recipient& recipient, Instant at) {
  if (!demand.recurs) return demand;
  while (const model::ActionDone* record = done(rules, state, demand, recipient, at)) {
    if (demand.recurs_until && record->done->first > *demand.recurs_until) break;
    demand.after = record->done->last;
    demand.arose = record->done->first;
    demand.dated = record->done->whole_day;
  }
  return demand;
}

}  // namespace kith::evaluate
