#pragma once
#include "tests/oracle/concerns.hpp"

/// Entries in error: what is surely one is taken out of the record, and what may be one is there and is not.
namespace kith::oracle {

/// "Whoever asks or holds the role asked for."
inline bool may_be_asker(const Ruleset& rules, const State& state, const Party& by, const Party& asks) {
  const auto roles = [&](const Party& who) {
    std::vector<RoleId> all;
    if (who.kind == Party::Kind::role) all.push_back(RoleId{who.index});
    if (who.kind == Party::Kind::member) all = (*state.circle)[who.index].roles;
    return all;
  };
  if (by == asks) return true;
  if (by.kind != Party::Kind::role && asks.kind != Party::Kind::role) return false;
  for (const RoleId a : roles(by))
    for (const RoleId b : roles(asks))
      if (rules.roles.covers(a, b) || rules.roles.covers(b, a)) return true;
  return false;
}

/// "Is or may be an alleged source of harm (every concern counts for this, marked or not)." A role may be
/// held by anybody.
inline bool is_or_may_be_alleged(const State& state, const Party& by, Instant at) {
  if (by.kind == Party::Kind::person) return false;
  if (!state.concerns) return true;
  std::vector<Party> all{by};
  for (MemberIndex i = 0; by.kind == Party::Kind::role && state.circle && i < state.circle->size(); ++i)
    all.push_back({Party::Kind::member, i});
  for (const Concern& concern : *state.concerns)
    for (const Party& one : all)
      if (begun(concern.opened, at) &&
          alleged_by(concern, one, counts(concern.opened, concern.closed, at), at) != Truth::no)
        return true;
  return false;
}

/// Takes out what `out` says: of each list, by the entry's mark.
template <class Out>
State rid_of(State state, Out out) {
  const auto from = [&](auto& list) {
    std::erase_if(list, [&](const auto& entry) { return out(entry.in_error); });
  };
  const auto from_facts = [&](std::optional<Facts>& facts) {
    if (!facts) return;
    for (auto& [fact, values] : *facts) from(values);
    std::erase_if(*facts, [](const auto& one) { return one.second.empty(); });
  };
  if (state.consents) from(*state.consents);
  if (state.capacity) from(*state.capacity);
  if (state.best_interests) from(*state.best_interests);
  if (state.wishes) from(*state.wishes);
  if (state.concerns) from(*state.concerns);
  if (state.events) from(state.events->log);
  from_facts(state.facts);
  for (std::size_t i = 0; state.circle && i < state.circle->size(); ++i) {
    if ((*state.circle)[i].authorities) from(*(*state.circle)[i].authorities);
    from_facts((*state.circle)[i].facts);
  }
  return state;
}

/// The record as it is read for a question: one version for each way in which what is doubtful may turn out.
inline std::vector<State> versions(const Ruleset& rules, const State& state, const Question& question) {
  const Instant at = question.at;
  const auto marked = [&](const std::optional<EnteredInError>& mark) { return mark && mark->on.first <= at; };
  const auto doubtful = [&](const std::optional<EnteredInError>& mark) {
    return marked(mark) &&
           (may_be_asker(rules, state, mark->by, question.with) || is_or_may_be_alleged(state, mark->by, at));
  };
  const State read = rid_of(state, [&](const auto& mark) { return marked(mark) && !doubtful(mark); });
  int many = 0;
  rid_of(read, [&](const auto& mark) {
    many += doubtful(mark);
    return false;
  });
  std::vector<State> all;
  for (unsigned way = 0; way < 1U << many; ++way) {
    int place = 0;
    all.push_back(
        rid_of(read, [&](const auto& mark) { return doubtful(mark) && (way >> place++ & 1U) != 0; }));
  }
  return all;
}

Asked asked_of(const Ruleset& rules, const State& state, const Question& question) {
  std::vector<Asked> all;
  for (State& version : versions(rules, state, question)) {
    const auto own = std::make_shared<const State>(std::move(version));
    all.emplace_back(rules, *own, question);
    all.back().own = own;
  }
  Asked asked = all.front();
  asked.recorded = &state;
  asked.consents = std::make_shared<std::map<std::pair<Instant, std::int64_t>, MayBe>>();
  if (all.size() > 1) asked.versions = std::make_shared<const std::vector<Asked>>(std::move(all));
  return asked;
}

}  // namespace kith::oracle
