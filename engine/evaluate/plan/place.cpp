#include "engine/evaluate/plan/place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/record/alleged.hpp"

namespace kith::evaluate {

using model::LevelIndex;
using model::Plan;
using time::Instant;

namespace {

/// One past the last where the level is not known, or is none of the plan in force.
LevelIndex level_of(const Plan& plan, const model::PlanRecord& record) {
  const auto found = std::find_if(plan.levels.begin(), plan.levels.end(),
                                  [&](const Plan::Level& level) { return level.name == record.level; });
  return static_cast<LevelIndex>(found - plan.levels.begin());
}

/// Those that no other is later than.
std::vector<const model::PlanRecord*> latest(std::vector<const model::PlanRecord*> records) {
  std::optional<time::Stamp> last;
  for (const auto* one : records)
    if (!last || one->since->first > last->first) last = one->since;
  std::erase_if(records, [&](auto* one) { return later(*last, *one->since); });
  return records;
}

/// Is one shown rather than the other of the same level: the earlier moment, a date before a moment of it,
/// wherever it stands?
bool sooner(const time::Stamp& a, const time::Stamp& b) {
  return std::tie(a.first, b.last) < std::tie(b.first, a.last);
}

/// By what step did the person come to the level?
void look_back(const Plan& plan, const std::vector<const model::PlanRecord*>& records, PlanPlace& place) {
  auto others = records;
  std::erase_if(others, [&](auto* one) {
    return level_of(plan, *one) == place.level || !later(*place.record->since, *one->since);
  });
  for (const model::PlanRecord* other : latest(others)) {
    const LevelIndex level = level_of(plan, *other);
    if (place.before && (level < place.level_before ||
                         (level == place.level_before && !sooner(*place.before->since, *other->since))))
      continue;
    place.before = other;
    place.level_before = level;
  }
  place.arrived = place.record;
  for (const model::PlanRecord* one : records) {
    const bool since_then =
        level_of(plan, *one) == place.level && (!place.before || later(*one->since, *place.before->since));
    if (since_then && sooner(*one->since, *place.arrived->since)) place.arrived = one;
  }
}

/// Has any step up been due since a moment? Then what was agreed before no longer counts.
bool stepped_up_since(const model::Ruleset& rules, const model::State& state, const Plan& plan,
                      const PlanPlace& place, Instant from, Instant at) {
  for (const Plan::StepUp& up : plan.ups) {
    History history(about_plan(rules, state, place, !up.to));
    const auto is_due = [&](Instant then) { return history.truth({}, {up.when}, then) == Truth::yes; };
    for (const Instant change : history.changes({}, {up.when}, at))
      if (change >= from && is_due(change)) return true;
    if (is_due(from) || is_due(at)) return true;
  }
  return false;
}

/// Somebody who must agree: the person, a role, or one member who holds an authority.
struct Voice {
  bool person = false;
  std::optional<model::RoleId> role;
  std::optional<model::MemberIndex> member;
};

std::vector<std::pair<Voice, std::string>> parties(const model::Ruleset& rules, const model::State& state,
                                                   const model::Who& who, Instant at) {
  if (who.person) return {{{true, {}, {}}, person_name(state)}};
  if (who.role) return {{{false, who.role, {}}, rules.roles[*who.role].title}};
  const std::string everyone = "everyone holding “" + rules.authorities[*who.everyone_holding].title + "”";
  // Nobody can speak for those of whom it is not known who they are.
  if (!state.circle) return {{{}, everyone}};
  std::vector<std::pair<Voice, std::string>> found;
  const time::Stamp now{at, at, false};
  for (model::MemberIndex i = 0; i < state.circle->size(); ++i) {
    const model::Member& member = (*state.circle)[i];
    if (!member.authorities || !in_date(member.since, member.until, now)) continue;
    const bool holds = std::any_of(member.authorities->begin(), member.authorities->end(),
                                   [&](const model::HeldAuthority& held) {
                                     return rules.authorities.covers(*who.everyone_holding, held.kind) &&
                                            in_date(held.since, held.until, now);
                                   });
    if (holds) found.push_back({{false, {}, i}, name_of(member)});
  }
  return found;
}

bool speaks_for(const model::Ruleset& rules, const model::State& state, const model::Agreement& word,
                const Voice& voice, Instant at) {
  // Whoever may have caused harm agrees to no less support; that they do not agree still counts.
  const bool by_member = !word.by_person && !word.role;
  if (by_member && word.agrees == true &&
      alleged_source(state, word.member, {at, at, false}).value == Truth::yes)
    return false;
  if (voice.person || word.by_person) return voice.person && word.by_person;
  if (word.role) return voice.role && rules.roles.covers(*voice.role, *word.role);
  if (voice.member) return word.member == *voice.member;
  // Who has said something is in a circle that was supplied, so that it is a role that is spoken for.
  const auto roles = roles_at((*state.circle)[word.member], {at, at, false});
  return std::any_of(roles.begin(), roles.end(),
                     [&](auto role) { return rules.roles.covers(*voice.role, role); });
}

}  // namespace

std::vector<const model::Agreement*> latest_words(const std::vector<const model::Agreement*>& words) {
  std::vector<const model::Agreement*> last = words;
  std::erase_if(last, [&](auto* one) {
    return !one->on || std::any_of(words.begin(), words.end(),
                                   [&](auto* other) { return other->on && later(*other->on, *one->on); });
  });
  return last;
}

bool opposes(const Plan::Level& level, const PlanPlace& place, Instant at) {
  std::vector<const model::Agreement*> words = place.words;
  std::erase_if(words, [&](auto* word) {
    return !word->by_person || word->to != level.name || (word->on && word->on->first > at);
  });
  const auto last = latest_words(words);
  return !last.empty() &&
         std::all_of(last.begin(), last.end(), [](auto* word) { return word->agrees == false; });
}

PlanPlace place_on(const Plan& plan, const model::State& state, Instant at) {
  PlanPlace place;
  place.level = plan.start;
  std::vector<const model::PlanRecord*> records;
  if (state.plans)
    for (const model::PlanRecord& record : *state.plans)
      if (record.plan == plan.name && (!record.since || record.since->first <= at))
        records.push_back(&record);
  // One without a date may be the latest.
  const auto because_of = [&](auto record) {
    if (record != records.end())
      place.not_known_by = static_cast<std::uint32_t>(*record - state.plans->data());
    return place;
  };
  const auto no_date =
      std::find_if(records.begin(), records.end(), [](auto* record) { return !record->since; });
  if (records.empty() || no_date != records.end()) return because_of(no_date);
  const auto last = latest(records);
  // Of one date the most support counts, and of that the latest.
  const auto more = [&](auto* a, auto* b) {
    const auto rank = [&](const model::PlanRecord& one) {
      return std::tuple(level_of(plan, one), -one.since->first.time_since_epoch(),
                        -one.since->last.time_since_epoch());
    };
    return rank(*a) < rank(*b);
  };
  const auto* record = *std::min_element(last.begin(), last.end(), more);
  for (const model::PlanRecord* one : last)
    if (level_of(plan, *one) == plan.levels.size())
      return because_of(std::find(records.begin(), records.end(), one));
  place.record = record;
  place.index = static_cast<std::uint32_t>(record - state.plans->data());
  place.level = level_of(plan, *record);
  for (const model::PlanRecord* one : last)
    if (level_of(plan, *one) == place.level)
      for (const model::Agreement& word : one->agreed) place.words.push_back(&word);
  look_back(plan, records, place);
  return place;
}

namespace {

std::string why_no_level(const model::State& state, const PlanPlace& place) {
  if (!state.plans) return std::string(words(Why::section_absent));
  if (!place.not_known_by) return std::string(words(Why::not_recorded));
  const model::PlanRecord& record = (*state.plans)[*place.not_known_by];
  if (!record.since) return std::string(words(Why::undated));
  if (record.level.empty()) return std::string(words(Why::recorded_as_unknown));
  return "what is recorded is no level of the plan now in force";
}

}  // namespace

FindOut level_to_find_out(const Plan& plan, const model::State& state, const PlanPlace& place) {
  return {plan.name,
          fmt::format("which level of “{}” {} is at", plan.title, person_name(state)),
          place.not_known_by ? "/plans/" + std::to_string(*place.not_known_by) : "/plans",
          why_no_level(state, place),
          {"whoever keeps the record"},
          1};
}

About about_plan(const model::Ruleset& rules, const model::State& state, const PlanPlace& place,
                 bool only_after_last_step) {
  return {rules, state, std::nullopt, place.record ? place.record->since : std::nullopt,
          only_after_last_step};
}

namespace {

/// Does the party's latest word agree to the target, since the level began and with no step up due since? Of
/// several of one date each must.
bool agrees(const model::Ruleset& rules, const model::State& state, const Plan& plan, const PlanPlace& place,
            const std::vector<const model::Agreement*>& words, Instant at) {
  const std::string& target = plan.levels[place.level + 1].name;
  const auto for_it = [&](const model::Agreement& word) { return word.agrees == true && word.to == target; };
  // Anything else without a date may be the latest word.
  if (std::any_of(words.begin(), words.end(), [&](auto* word) { return !word->on && !for_it(*word); }))
    return false;
  const auto last = latest_words(words);
  const bool all = std::all_of(last.begin(), last.end(), [&](auto* word) {
    return for_it(*word) && !later(*place.record->since, *word->on);
  });
  if (last.empty() || !all) return false;
  const auto* first = *std::min_element(last.begin(), last.end(),
                                        [](auto* a, auto* b) { return a->on->first < b->on->first; });
  return !stepped_up_since(rules, state, plan, place, first->on->first, at);
}

}  // namespace

Agreed agreements(const model::Ruleset& rules, const model::State& state, const Plan& plan,
                  const PlanPlace& place, const Plan::StepDown& down, Instant at) {
  Agreed result;
  for (const model::Who& who : down.agreed_by)
    for (const auto& [party, title] : parties(rules, state, who, at)) {
      std::vector<const model::Agreement*> words;
      for (const model::Agreement* word : place.words)
        if ((!word->on || word->on->first <= at) && speaks_for(rules, state, *word, party, at))
          words.push_back(word);
      (agrees(rules, state, plan, place, words, at) ? result.agreed : result.missing).push_back(title);
    }
  return result;
}

}  // namespace kith::evaluate
