#include "engine/evaluate/explain/holders.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/record/alleged.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/steps.hpp"

namespace kith::evaluate {

WhoHolds who_holds(const model::Ruleset& rules, const model::State& state, model::RoleId role,
                   time::Instant at) {
  WhoHolds found{named(rules.roles[role]), {}, state.circle.has_value()};
  if (found.role.name == "person") return {found.role, {{"person", person_name(state), ""}}, true};
  if (!state.circle) return found;
  std::vector<Holder> members;
  for (const model::Member& member : *state.circle) {
    ++looked_at;
    const auto held = roles_at(member, {at, at, false});
    if (std::any_of(held.begin(), held.end(),
                    [&](model::RoleId one) { return rules.roles.covers(role, one); }))
      members.push_back({member.id, member.name, member.contact});
  }
  std::sort(members.begin(), members.end(),
            [](const Holder& a, const Holder& b) { return std::tie(a.name, a.id) < std::tie(b.name, b.id); });
  found.members = std::move(members);
  return found;
}

namespace {

/// Takes out whoever is an alleged source of harm; how many were taken out, and whether one who is left may
/// be one.
struct Left {
  WhoHolds who;
  std::vector<std::string> out;
  bool doubtful = false;
};
Left left_of(const model::Ruleset& rules, const model::State& state, model::RoleId role, time::Instant at) {
  Left left{who_holds(rules, state, role, at), {}, false};
  if (!state.circle || left.who.role.name == "person") return left;
  std::unordered_map<std::string_view, model::MemberIndex> places;
  for (model::MemberIndex i = 0; i < state.circle->size(); ++i) places.emplace((*state.circle)[i].id, i);
  std::vector<Holder> members = left.who.members;
  std::erase_if(members, [&](const Holder& one) {
    const Truth alleged = alleged_source(state, places.at(one.id), {at, at, false}).value;
    // Where the concerns were not supplied, nobody in particular may be one.
    left.doubtful = left.doubtful || (alleged == Truth::unknown && state.concerns);
    if (alleged == Truth::yes) left.out.push_back(one.name.empty() ? one.id : one.name);
    return alleged == Truth::yes;
  });
  if (!left.out.empty()) left.who.members = std::move(members);
  return left;
}

}  // namespace

std::vector<model::RoleId> owners(const model::Ruleset& rules, model::LayerId layer) {
  std::vector<model::LayerId> layers{layer};
  for (std::size_t i = 0; i < layers.size(); ++i)
    for (const model::LayerId used : rules[layers[i]].uses)
      if (std::find(layers.begin(), layers.end(), used) == layers.end()) layers.push_back(used);
  std::vector<model::RoleId> found;
  for (const model::LayerId one : layers)
    if (rules[one].owner && std::find(found.begin(), found.end(), *rules[one].owner) == found.end())
      found.push_back(*rules[one].owner);
  return found;
}

Helper who_helps(const model::Ruleset& rules, const model::State& state, model::RoleId role,
                 model::LayerId layer, time::Instant at) {
  Left left = left_of(rules, state, role, at);
  Helper helper{left.who, "", false, left.doubtful};
  if (left.out.empty()) return helper;
  std::string names;
  for (const std::string& one : left.out) names += (names.empty() ? "" : ", ") + one;
  helper.moved = "not to " + names + ", who may have caused harm";
  if (!left.who.members.empty()) return helper;
  for (const model::RoleId owner : owners(rules, layer)) {
    Left next = left_of(rules, state, owner, at);
    if (next.who.members.empty() && !next.out.empty()) continue;
    // A role that nobody holds stands by role.
    return {next.who, helper.moved, next.who.members.empty(), next.doubtful};
  }
  helper.nobody = true;
  return helper;
}

const WhoHolds& Holders::of(model::RoleId role) {
  const auto found = of_.find(role);
  return found != of_.end() ? found->second
                            : of_.emplace(role, who_holds(rules_, state_, role, at_)).first->second;
}

const Helper& Holders::helping(model::RoleId role, model::LayerId layer) {
  const std::pair of(role, layer);
  const auto found = helping_.find(of);
  return found != helping_.end()
             ? found->second
             : helping_.emplace(of, who_helps(rules_, state_, role, layer, at_)).first->second;
}

const std::string& falls_to(const RequiredAction& action) {
  const bool settled = action.status == ActionStatus::blocked && !action.dealt_with_by.empty();
  return settled ? action.dealt_with_by : action.action.by;
}

void give_to(const Helper& helper, RequiredAction& action) {
  action.action.held_by = helper.who;
  action.moved = helper.moved;
  action.by_role = helper.who.role.name;
  action.action.by = helper.who.role.title;
  action.action.by_easy = helper.who.role.easy_read;
}

namespace {

/// Is somebody there at this hour?
bool staffed(const model::Ruleset& rules, const model::Stage& stage, time::Instant at) {
  return time::on_duty(stage.staffed, at, rules.zone, rules.calendar ? &*rules.calendar : nullptr);
}

WhoHolds hears_first(const model::Ruleset& rules, const model::State& state,
                     const model::Escalation& escalation, std::optional<model::RoleId> opener,
                     time::Instant at) {
  model::StageIndex next = escalation.first;
  for (std::size_t left = escalation.stages.size(); left > 0; --left) {
    const model::Stage& stage = escalation.stages[next];
    const bool themself = opener && rules.roles.covers(stage.role, *opener);
    if (!stage.then || (!themself && staffed(rules, stage, at))) break;
    next = *stage.then;
  }
  return who_holds(rules, state, escalation.stages[next].role, at);
}

}  // namespace

std::optional<WhoHolds> hears_first(const model::Ruleset& rules, const model::State& state,
                                    const std::string& escalation, std::optional<model::RoleId> opener,
                                    time::Instant at) {
  const time::Date day = std::chrono::floor<std::chrono::days>(rules.zone.local(at));
  for (const model::Escalation& one : rules.escalations)
    if (one.name == escalation && one.period.contains(day)) return hears_first(rules, state, one, opener, at);
  return std::nullopt;
}

namespace {

std::string title(const WhoHolds& held) { return held.role.title.empty() ? held.role.name : held.role.title; }
std::string name(const Holder& one) { return one.name.empty() ? one.id : one.name; }

}  // namespace

std::string who_it_is(const WhoHolds& held) {
  if (held.role.name == "person" && !held.members.empty()) return name(held.members.front());
  std::string out;
  for (const Holder& one : held.members)
    out += (out.empty() ? "" : "; ") + name(one) + (one.contact.empty() ? "" : ", " + one.contact);
  return title(held) + (out.empty() ? "" : " (" + out + ')');
}

std::string whom_to_ring(const WhoHolds& held) {
  if (!held.known) return title(held) + " (who holds this role is not known: the circle was not supplied)";
  if (held.members.empty()) return title(held) + " (nobody in the circle holds this role)";
  if (held.role.name == "person") return who_it_is(held);
  std::vector<Holder> members = held.members;
  for (Holder& one : members)
    if (one.contact.empty()) one.contact = "no contact on record";
  return who_it_is({held.role, std::move(members)});
}

}  // namespace kith::evaluate
