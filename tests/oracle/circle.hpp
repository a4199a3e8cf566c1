#pragma once
#include <algorithm>
#include <map>

#include "kith/truth.hpp"
#include "tests/oracle/asked.hpp"

/// The recipient, what they hold, and what those around the person want.
namespace kith::oracle {

/// A member outside `since` and `until` does not count: they hold no role.
inline std::vector<RoleId> roles_of(const Asked& asked, const Party& party) {
  switch (party.kind) {
    case Party::Kind::role: return {RoleId{party.index}};
    case Party::Kind::person: {
      const auto person = asked.rules.roles.find("person");
      return person ? std::vector<RoleId>{*person} : std::vector<RoleId>{};
    }
    case Party::Kind::member: break;
  }
  if (!asked.state.circle) return {};
  const Member& member = (*asked.state.circle)[party.index];
  return counts(member.since, member.until, asked.question.at) ? member.roles : std::vector<RoleId>{};
}

inline bool has_role(const Asked& asked, const Party& party, RoleId role) {
  for (const RoleId held : roles_of(asked, party))
    if (asked.rules.roles.covers(role, held)) return true;
  return false;
}

/// Does a record's `with` mean this recipient: it names them, or covers one of their roles.
inline bool means(const Asked& asked, const Party& with, const Party& recipient) {
  if (with == recipient) return true;
  return with.kind == Party::Kind::role && has_role(asked, recipient, RoleId{with.index});
}

/// What is asked, as a matter that somebody can decide: this decision, or sharing this category.
inline RecordedMatter matter_asked(const Question& question) {
  if (question.category) return {true, question.category->index};
  return {false, question.decision->index};
}

/// In scope: no `scope`, or it lists the matter, or a `sharing:` category that covers it, or the question's
/// `matter`.
inline bool in_scope(const Asked& asked, const HeldAuthority& held, const RecordedMatter& matter) {
  if (!held.scope) return true;
  for (const RecordedMatter& listed : *held.scope) {
    if (listed == matter) return true;
    if (listed.sharing && matter.sharing &&
        asked.rules.categories.covers(CategoryId{listed.id}, CategoryId{matter.id}))
      return true;
    const auto& named = asked.question.matter;
    if (matter == matter_asked(asked.question) && named && listed == RecordedMatter{false, named->index})
      return true;
  }
  return false;
}

inline bool of_the_estate(const Asked& asked, AuthorityId kind) {
  return asked.rules.authorities.covers(*asked.rules.authorities.find("personal_representative"), kind);
}

/// Every authority ends with the person's life save those that outlive them; a personal representative's
/// counts only from then.
inline bool lasts(const Asked& asked, AuthorityId kind) {
  if (of_the_estate(asked, kind)) return asked.dead();
  if (!asked.dead()) return true;
  for (std::uint32_t i = 0; i < asked.rules.authorities.size(); ++i)
    if (asked.rules.authorities[AuthorityId{i}].outlives &&
        asked.rules.authorities.covers(AuthorityId{i}, kind))
      return true;
  return false;
}

inline Truth recipient_holds(const Asked& asked, AuthorityId authority) {
  const Member* member = asked.member();
  if (member == nullptr || !member->authorities) return Truth::no;
  Truth holds = Truth::no;
  for (const HeldAuthority& held : *member->authorities) {
    if (!asked.rules.authorities.covers(authority, held.kind)) continue;
    const bool then = asked.held_at_death && !of_the_estate(asked, held.kind) && !lasts(asked, held.kind);
    if (!then && !lasts(asked, held.kind)) continue;
    const Instant when = then ? asked.state.died->first : asked.at;
    if (!counts(member->since, member->until, when) || !counts(held.since, held.until, when)) continue;
    if (!in_scope(asked, held, matter_asked(asked.question))) continue;
    const bool verified = held.verified_on && held.verified_on->first <= asked.at;
    holds = either(holds, verified ? Truth::yes : Truth::unknown);
  }
  return holds;
}

/// Everyone who holds at the moment an authority over the matter, verified or not; nothing where the circle
/// is not known.
inline std::optional<std::vector<MemberIndex>> holders_over(const Asked& asked,
                                                            const RecordedMatter& matter) {
  if (!asked.state.circle) return std::nullopt;
  std::vector<MemberIndex> holders;
  for (MemberIndex i = 0; i < asked.state.circle->size(); ++i) {
    const Member& member = (*asked.state.circle)[i];
    if (!member.authorities || !counts(member.since, member.until, asked.at)) continue;
    for (const HeldAuthority& held : *member.authorities) {
      if (of_the_estate(asked, held.kind) || !counts(held.since, held.until, asked.at) ||
          !in_scope(asked, held, matter))
        continue;
      holders.push_back(i);
      break;
    }
  }
  return holders;
}

/// Nobody has to name themself.
inline Truth recipient_named(const Asked& asked) {
  if (asked.question.with.kind == Party::Kind::person) return Truth::yes;
  const Member* member = asked.member();
  if (member == nullptr || !member->named_by_person) return Truth::unknown;
  return truth(*member->named_by_person);
}

/// Nobody is an alleged source of harm to themself; a role is never listed, and never cleared.
inline Truth alleged_source(const Asked& asked) {
  if (asked.question.with.kind == Party::Kind::person) return Truth::no;
  if (!asked.state.concerns) return Truth::unknown;
  Truth alleged = Truth::no;
  const auto lists = [&](const std::vector<MemberIndex>& members) {
    return asked.question.with.kind == Party::Kind::member &&
           std::find(members.begin(), members.end(), asked.question.with.index) != members.end();
  };
  for (const Concern& concern : *asked.state.concerns) {
    if (!counts(concern.opened, concern.closed, asked.at)) continue;
    const bool no_list = !concern.alleged_sources || concern.alleged_sources->empty();
    if (!no_list && lists(*concern.alleged_sources)) alleged = Truth::yes;
    if (no_list && !lists(concern.cleared)) alleged = either(alleged, Truth::unknown);
  }
  return alleged;
}

// ---- wishes -----------------------------------------------------------------------------------------------------

/// The wishes of one party about exactly one matter that are on record by the moment. An undated one always
/// is.
inline std::vector<Wish> wishes_of(const Asked& asked, const Party& by, const RecordedMatter& about) {
  std::vector<Wish> found;
  for (const Wish& wish : *asked.state.wishes)
    if (wish.by == by && wish.about == about && begun(wish.on, asked.at)) found.push_back(wish);
  return found;
}

/// What one party's wishes come to. Where undated ones stand, unknown unless every one that could be the
/// latest says the same.
inline Truth wants_that(const std::vector<Wish>& wishes, Stance stance) {
  std::vector<Wish> dated, may_be_last;
  for (const Wish& wish : wishes) (wish.on ? dated : may_be_last).push_back(wish);
  if (dated.empty() && !may_be_last.empty()) return Truth::unknown;
  for (const Wish& wish : latest_of(dated, [](const Wish& w) { return *w.on; })) may_be_last.push_back(wish);
  if (may_be_last.empty()) return Truth::no;
  for (const Wish& wish : may_be_last)
    if (!wish.stance || wish.stance != may_be_last.front().stance) return Truth::unknown;
  return truth(may_be_last.front().stance == stance);
}

inline RecordedMatter wish_matter(const Asked& asked, const std::optional<DecisionId>& decision) {
  return decision ? RecordedMatter{false, decision->index} : matter_asked(asked.question);
}

inline Truth wish_test(const Asked& asked, const WishTest& test) {
  if (!asked.state.wishes) return Truth::unknown;
  const RecordedMatter about = wish_matter(asked, test.decision);
  if (!test.by) return wants_that(wishes_of(asked, Party{}, about), test.stance);
  if (!asked.state.circle) return Truth::unknown;
  std::vector<Party> parties;
  for (const Wish& wish : *asked.state.wishes)
    if (has_role(asked, wish.by, *test.by) &&
        std::find(parties.begin(), parties.end(), wish.by) == parties.end())
      parties.push_back(wish.by);
  Truth any = Truth::no;
  for (const Party& party : parties)
    any = either(any, wants_that(wishes_of(asked, party, about), test.stance));
  return any;
}

inline Truth no_wish_test(const Asked& asked, const NoWishTest& test) {
  if (!asked.state.wishes) return Truth::unknown;
  Truth none = Truth::yes;
  for (const Wish& wish : wishes_of(asked, Party{}, wish_matter(asked, test.decision)))
    none = both(none, wish.on ? Truth::no : Truth::unknown);
  return none;
}

}  // namespace kith::oracle
