#include "engine/evaluate/condition/death.hpp"

#include <algorithm>

#include "engine/evaluate/condition/conditions.hpp"

namespace kith::evaluate {

namespace {

time::Stamp moment_of_death(const model::State& state) {
  return {state.died->first, state.died->first, false};
}

/// Is it done with the person themself?
bool needs_the_person(const model::Action& need) {
  using Kind = model::Action::Kind;
  if (need.kind == Kind::assess) return true;
  const bool to_them = need.who && need.who->person;
  return to_them && (need.kind == Kind::ask || need.kind == Kind::consult || need.kind == Kind::tell);
}

/// Can an `ask first` be settled only while the person lives?
bool only_in_life(const Inquiry& inquiry, const model::Clause& clause) {
  if (std::all_of(clause.needs.begin(), clause.needs.end(), needs_the_person)) return true;
  return any_atom(inquiry, clause.condition, [&](model::AtomId id) {
    const auto& test = inquiry.rules()[id].test;
    return std::holds_alternative<model::CapacityTest>(test) ||
           std::holds_alternative<model::BestInterestsTest>(test);
  });
}

bool outlives(const model::Ruleset& rules, model::AuthorityId kind) {
  for (std::optional<model::AuthorityId> at = kind; at; at = rules.authorities.parent(*at))
    if (rules.authorities[*at].outlives) return true;
  return false;
}

}  // namespace

AsOf findings_as_of(const Inquiry& inquiry, const time::Stamp& at) {
  if (!inquiry.dead()) return {at, at};
  const time::Zone& zone = inquiry.rules().zone;
  const time::Stamp died = moment_of_death(inquiry.state());
  return {died, zone.day(std::chrono::floor<std::chrono::days>(zone.local(died.first)))};
}

bool of_the_estate(const model::Ruleset& rules, model::AuthorityId kind) {
  const auto representative = rules.authorities.find(model::personal_representative);
  return representative && rules.authorities.covers(*representative, kind);
}

bool lasts(const model::Ruleset& rules, const model::State& state, model::AuthorityId kind,
           time::Instant at) {
  if (of_the_estate(rules, kind)) return has_died(state, at);
  return !has_died(state, at) || outlives(rules, kind);
}

std::optional<time::Stamp> authority_as_of(const Inquiry& inquiry, model::AuthorityId kind,
                                           const time::Stamp& at) {
  if (of_the_estate(inquiry.rules(), kind)) return inquiry.dead() ? std::optional(at) : std::nullopt;
  if (!inquiry.dead() || outlives(inquiry.rules(), kind)) return at;
  return inquiry.as_at_death ? std::optional(moment_of_death(inquiry.state())) : std::nullopt;
}

bool speaks_of_death(const Inquiry& inquiry, model::Condition condition) {
  return any_atom(inquiry, condition, [&](model::AtomId id) {
    return std::holds_alternative<model::PersonDiedTest>(inquiry.rules()[id].test);
  });
}

Effect effect_of(const Inquiry& inquiry, const model::Clause& clause) {
  const bool closed = inquiry.dead() && clause.effect == Effect::ask_first && only_in_life(inquiry, clause);
  return closed ? Effect::refuse : clause.effect;
}

}  // namespace kith::evaluate
