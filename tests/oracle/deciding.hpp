#pragma once
#include "tests/oracle/conditions.hpp"

/// Who decides, and what that leaves of an answer about doing something; the language's section on it.
namespace kith::oracle {

struct Deciding {
  enum class Is : std::uint8_t { person, other, try_first, no_rule, nobody, find_out } is = Is::find_out;
  std::optional<RoleId> role;        ///< of `other`: whoever holds it
  std::vector<MemberIndex> holders;  ///< of `other`: whoever holds the authority
};

// ---- holders ----------------------------------------------------------------------------------------------------

struct HoldersDecide {
  Truth is = Truth::no;
  std::vector<MemberIndex> members;
};
inline HoldersDecide holders_decide(const Asked& asked, const RecordedMatter& matter, AuthorityId kind) {
  if (!asked.state.circle) return {Truth::unknown, {}};
  const std::vector<Power> powers = powers_over(asked, matter, kind);
  if (powers.empty()) return {};
  for (const Power& one : powers)
    if (one.held->kind != powers.front().held->kind) return {Truth::unknown, {}};
  std::map<MemberIndex, Truth> by_member;
  for (const Power& one : powers) {
    const Truth was = by_member.emplace(one.member, Truth::no).first->second;
    by_member[one.member] = either(was, one.is);
  }
  // A holder who is, or may be, an alleged source of harm: whether the authority stands is to be found out.
  for (auto& [member, is] : by_member)
    if (alleged_source(asked, {Party::Kind::member, member}) != Truth::no) is = Truth::unknown;
  const bool alone = std::all_of(powers.begin(), powers.end(),
                                 [&](const Power& one) { return says_alone(*one.held, matter); });
  HoldersDecide found{alone ? Truth::no : Truth::yes, {}};
  for (const auto& [member, is] : by_member) {
    found.is = alone ? either(found.is, is) : both(found.is, is);
    if (!alone || is == Truth::yes) found.members.push_back(member);
  }
  if (!alone && one_is_missing(asked, matter, powers)) found.is = Truth::unknown;
  return found;
}

// ---- the lines --------------------------------------------------------------------------------------------------

/// Is it known that there is this outcome? Neither capacity nor its lack, of whoever is too young for either.
inline Truth capacity_is(const Asked& asked, CapacityOutcome outcome) {
  const RecordedMatter matter = matter_asked(asked.question);
  return too_young(asked, matter) ? Truth::no : known_as(capacity(asked, matter), outcome);
}

/// A line's own `when`, and what its kind of line asks for besides.
inline Truth stands(const Asked& asked, const Involvement& involvement, const Involvement::Decides& line) {
  const RecordedMatter matter = matter_asked(asked.question);
  Truth is = both(condition_truth(asked, involvement.applies), condition_truth(asked, line.when));
  if (line.in_best_interests) is = both(is, capacity_is(asked, CapacityOutcome::lacking));
  if (line.who.everyone_holding) {
    is = both(is, opposite(capacity_is(asked, CapacityOutcome::present)));
    return both(is, holders_decide(asked, matter, *line.who.everyone_holding).is);
  }
  if (!line.in_best_interests) return is;
  return both(is, opposite(somebody_holds(asked, matter, [&](AuthorityId held) {
                return std::none_of(line.even_where.begin(), line.even_where.end(), [&](AuthorityId but) {
                  return asked.rules.authorities.covers(but, held);
                });
              })));
}

/// "Of several that cover, the narrowest"; one for anything covers what no other does.
inline const Involvement* involvement_for(const Asked& asked) {
  const DecisionId decision = *asked.question.decision;
  const auto in_play = [&](const Involvement& one) {
    return in_force(asked, one.period, one.layer) && condition_truth(asked, one.applies) != Truth::no;
  };
  const Involvement* found = nullptr;
  for (const Involvement& one : asked.rules.involvements) {
    if (one.anything || !asked.rules.decisions.covers(one.decision, decision) || !in_play(one)) continue;
    if (found == nullptr || asked.rules.decisions.covers(found->decision, one.decision)) found = &one;
  }
  if (found != nullptr || asked.rules.decisions[decision].never_decided_for_another) return found;
  for (const Involvement& one : asked.rules.involvements)
    if (one.anything && in_play(one)) found = &one;
  return found;
}

/// A step is on record where a capacity record that lists exactly the decision says that it was tried.
inline bool all_tried(const Asked& asked) {
  const auto tried = [&](const std::string& step) {
    for (const Capacity& record : asked.state.capacity.value_or(std::vector<Capacity>{})) {
      const auto& about = record.matters;
      const bool lists = std::find(about.begin(), about.end(), matter_asked(asked.question)) != about.end();
      if (!lists || !record.on || !begun(record.on, asked.at) || !record.support_tried) continue;
      for (const std::string& one : *record.support_tried)
        if (one == step) return true;
    }
    return false;
  };
  const auto& steps = asked.rules.decisions[*asked.question.decision].first_try;
  return std::all_of(steps.begin(), steps.end(), tried);
}

inline Deciding deciding(const Asked& asked) {
  using Is = Deciding::Is;
  const Truth able = capacity_is(asked, CapacityOutcome::present);
  const auto nobody_else = [&](Is otherwise) {
    return Deciding{able == Truth::yes       ? Is::person
                    : able == Truth::unknown ? Is::find_out
                                             : otherwise,
                    {},
                    {}};
  };
  if (asked.rules.decisions[*asked.question.decision].never_decided_for_another)
    return nobody_else(Is::nobody);
  const Involvement* involvement = involvement_for(asked);
  if (involvement == nullptr) return nobody_else(Is::no_rule);
  std::vector<const Involvement::Decides*> stand;
  bool unknown = false;
  for (const Involvement::Decides& line : involvement->deciders) {
    const Truth is = stands(asked, *involvement, line);
    if (is == Truth::yes) stand.push_back(&line);
    unknown = unknown || is == Truth::unknown;
  }
  if (unknown || stand.size() > 1) return {Is::find_out, {}, {}};
  if (stand.empty()) return nobody_else(Is::no_rule);
  Deciding found{all_tried(asked) ? Is::other : Is::try_first, stand.front()->who.role, {}};
  if (const auto& kind = stand.front()->who.everyone_holding)
    found.holders = holders_decide(asked, matter_asked(asked.question), *kind).members;
  return found;
}

// ---- and what follows for doing it ------------------------------------------------------------------------------

/// Does a member oppose what is asked?
inline Truth opposes(const Asked& asked, const Party& who) {
  if (!asked.state.wishes) return Truth::unknown;
  return wants_that(wishes_of(asked, who, matter_asked(asked.question)), Stance::opposes);
}

/// Have they said no to it, by a power of theirs?
inline Truth refused(const Asked& asked, MemberIndex member) {
  for (const Holder& one : holders_of(asked, true, [](AuthorityId) { return true; }))
    if (one.member == member) return both(one.holds, one.refuses);
  return Truth::no;
}

/// Somebody else decides: does one of them oppose it, or a best-interests decision, or one who may hold a
/// power?
inline Truth others_oppose(const Asked& asked, const Deciding& decided) {
  const RecordedMatter matter = matter_asked(asked.question);
  Truth no = Truth::no;
  if (decided.role) no = either(no, wish_test(asked, WishTest{decided.role, {}, Stance::opposes}));
  for (const MemberIndex member : decided.holders) {
    no = either(no, opposes(asked, {Party::Kind::member, member}));
    no = either(no, refused(asked, member));
  }
  no = either(no, known_as(best_interests(asked, matter), Finding::opposes));
  for (MemberIndex i = 0; i < asked.state.circle.value_or(std::vector<Member>{}).size(); ++i) {
    const Member& member = (*asked.state.circle)[i];
    for (const HeldAuthority& held : member.authorities.value_or(std::vector<HeldAuthority>{}))
      if (power_over(asked, member, held, matter) == Truth::unknown &&
          either(opposes(asked, {Party::Kind::member, i}), refused(asked, i)) != Truth::no)
        no = either(no, Truth::unknown);
  }
  return no;
}

/// What an allow of the boundaries comes to, read in one version of the record.
inline Outcome allow_becomes(const Asked& asked) {
  using Is = Deciding::Is;
  const auto unless = [](Truth opposed) {
    return opposed == Truth::yes       ? Outcome::refuse
           : opposed == Truth::unknown ? Outcome::undetermined
                                       : Outcome::allow;
  };
  const Deciding decided = deciding(asked);
  switch (decided.is) {
    case Is::find_out:
    case Is::try_first: return Outcome::undetermined;
    case Is::no_rule: return Outcome::ask_first;
    case Is::nobody: return Outcome::refuse;
    case Is::person: break;
    case Is::other: return unless(others_oppose(asked, decided));
  }
  constexpr ConsentSet no = consent_bit(ConsentStatus::refused) | consent_bit(ConsentStatus::withdrawn);
  const ConsentSet said = consent(asked, *asked.question.decision).statuses;
  const Truth refused = (said & ~no) == 0 ? Truth::yes : (said & no) == 0 ? Truth::no : Truth::unknown;
  return unless(either(opposes(asked, Party{}), refused));
}

/// The same of the record as it stands: whichever entries are in error. Nobody decides for the dead.
Outcome bound_by_decider(const Asked& asked) {
  if (!asked.question.decision || asked.dead()) return Outcome::allow;
  Question about;
  about.decision = asked.question.decision;
  about.at = asked.question.at;
  std::set<Outcome> all;
  if (asked.versions)
    for (const Asked& version : *asked.versions)
      all.insert(allow_becomes(Asked(asked.rules, version.state, about)));
  else all.insert(allow_becomes(Asked(asked.rules, asked.state, about)));
  return all.size() == 1 ? *all.begin() : Outcome::undetermined;
}

/// What who decides leaves of what the clauses come to. "What makes an allow a refuse here makes an ask first
/// one too. Nothing else changes." What is still to be found out may be either. A clause that says `whoever
/// decides`, and stands whatever turns out, is not bound so.
struct ByDecider {
  Outcome allow = Outcome::allow;
  bool any_allow = false, any_ask = false;  ///< whoever decides
  bool perhaps_allow = false;               ///< one that may stand

  std::set<Outcome> leaves(Outcome outcome) const {
    if (outcome == Outcome::ask_first && allow == Outcome::refuse && !any_ask) return {Outcome::refuse};
    if (outcome != Outcome::allow || any_allow) return {outcome};
    std::set<Outcome> left{allow};
    if (allow == Outcome::undetermined) left = {Outcome::refuse, Outcome::allow};
    if (perhaps_allow) left.insert(Outcome::allow);
    return left;
  }
};

}  // namespace kith::oracle
