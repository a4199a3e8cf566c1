#pragma once
#include <algorithm>

#include "kith/truth.hpp"
#include "tests/oracle/circle.hpp"

/// Who may have caused harm, and whom a concern names.
namespace kith::oracle {

/// What one concern says of somebody, by the language's section on involvement: an open one by its list; a
/// closed one by its outcomes, for closing clears nobody.
inline Truth alleged_by(const Concern& concern, const Party& with, bool open, time::Instant at) {
  const auto lists = [&](const std::vector<MemberIndex>& members) {
    return with.kind == Party::Kind::member &&
           std::find(members.begin(), members.end(), with.index) != members.end();
  };
  const ConcernOutcome* outcome = nullptr;
  for (const ConcernOutcome& one : concern.outcomes)
    if (outcome == nullptr && with.kind == Party::Kind::member && one.who == with.index) outcome = &one;
  if (open) {
    if (concern.alleged_sources && !concern.alleged_sources->empty())
      return truth(lists(*concern.alleged_sources));
    const bool cleared =
        lists(concern.cleared) || (outcome != nullptr && outcome->is == ConcernOutcome::Is::cleared);
    return cleared ? Truth::no : Truth::unknown;
  }
  if (outcome != nullptr) {
    if (!outcome->is) return Truth::unknown;
    if (*outcome->is == ConcernOutcome::Is::substantiated)
      return truth(!outcome->lifted || outcome->lifted->first > at);
    return *outcome->is == ConcernOutcome::Is::inconclusive && !outcome->planned ? Truth::unknown : Truth::no;
  }
  if (concern.alleged_sources) return lists(*concern.alleged_sources) ? Truth::unknown : Truth::no;
  return concern.nobody || lists(concern.cleared) ? Truth::no : Truth::unknown;
}

/// Nobody is an alleged source of harm to themself; a role is never listed, and never cleared.
inline Truth alleged_source(const Asked& asked, const Party& who) {
  if (who.kind == Party::Kind::person) return Truth::no;
  if (!asked.state.concerns) return Truth::unknown;
  Truth alleged = Truth::no;
  for (const Concern& concern : *asked.state.concerns)
    if (begun(concern.opened, asked.at))
      alleged = either(alleged,
                       alleged_by(concern, who, counts(concern.opened, concern.closed, asked.at), asked.at));
  return alleged;
}
inline Truth alleged_source(const Asked& asked) { return alleged_source(asked, asked.question.with); }

/// Who of the circle an open concern lists and has not cleared.
inline bool lists_uncleared(const Concern& concern, MemberIndex member) {
  const auto in = [&](const std::vector<MemberIndex>& members) {
    return std::find(members.begin(), members.end(), member) != members.end();
  };
  const auto outcome = std::find_if(concern.outcomes.begin(), concern.outcomes.end(),
                                    [&](const ConcernOutcome& one) { return one.who == member; });
  const bool cleared = in(concern.cleared) ||
                       (outcome != concern.outcomes.end() && outcome->is == ConcernOutcome::Is::cleared);
  return concern.alleged_sources && in(*concern.alleged_sources) && !cleared;
}

/// Does it list them, or say what it came to for them?
inline bool speaks_of(const Concern& concern, MemberIndex member) {
  const auto& listed = concern.alleged_sources;
  return (listed && std::find(listed->begin(), listed->end(), member) != listed->end()) ||
         std::any_of(concern.outcomes.begin(), concern.outcomes.end(),
                     [&](const ConcernOutcome& one) { return one.who == member; });
}

/// A role stands for whoever holds it, or a narrower one, at the moment. No list names nobody.
inline Truth named_in_concern(const Asked& asked) {
  const Party& with = asked.question.with;
  if (with.kind == Party::Kind::person) return Truth::no;
  if (!asked.state.concerns || (with.kind == Party::Kind::role && !asked.state.circle)) return Truth::unknown;
  const auto meant = [&](MemberIndex member) {
    if (with.kind == Party::Kind::member) return member == with.index;
    return has_role(asked, Party{Party::Kind::member, member}, RoleId{with.index});
  };
  Truth named = Truth::no;
  for (const Concern& concern : *asked.state.concerns) {
    if (!begun(concern.opened, asked.at)) continue;
    const bool open = counts(concern.opened, concern.closed, asked.at);
    for (MemberIndex i = 0; i < asked.state.circle->size(); ++i) {
      if (!meant(i)) continue;
      if (open) named = either(named, truth(lists_uncleared(concern, i)));
      else if (speaks_of(concern, i))
        named = either(named, alleged_by(concern, {Party::Kind::member, i}, false, asked.at));
    }
  }
  return named;
}

}  // namespace kith::oracle
