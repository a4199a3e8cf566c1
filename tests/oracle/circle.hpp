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

/// Is something strictly under `above`, down to `below`, asked about by name? `above` absent: under anything.
inline bool by_name_under(const Asked& asked, std::optional<CategoryId> above, CategoryId below) {
  const auto& categories = asked.rules.categories;
  for (std::uint32_t i = 0; i < categories.size(); ++i) {
    const CategoryId id{i};
    const bool between =
        categories.covers(id, below) && (!above || (id != *above && categories.covers(*above, id)));
    if (categories[id].by_name && between) return true;
  }
  return false;
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

/// What a kind of authority is declared to be over bounds every record of that kind, and of those under it.
inline bool over(const Ruleset& rules, AuthorityId kind, const RecordedMatter& matter) {
  for (std::uint32_t i = 0; i < rules.authorities.size(); ++i) {
    const Authority& declared = rules.authorities[AuthorityId{i}];
    if (!rules.authorities.covers(AuthorityId{i}, kind) ||
        (declared.decisions.empty() && declared.categories.empty()))
      continue;
    bool within = false;
    for (const DecisionId decision : declared.decisions)
      within = within || (!matter.sharing && rules.decisions.covers(decision, DecisionId{matter.id}));
    for (const CategoryId category : declared.categories)
      within = within || (matter.sharing && rules.categories.covers(category, CategoryId{matter.id}));
    if (!within) return false;
  }
  return true;
}

/// Both the record and its kind are over the matter.
inline bool over(const Ruleset& rules, const HeldAuthority& held, const RecordedMatter& matter) {
  bool listed = !held.scope;
  if (held.scope)
    for (const RecordedMatter& one : *held.scope)
      listed = listed || one == matter ||
               (one.sharing && matter.sharing &&
                rules.categories.covers(CategoryId{one.id}, CategoryId{matter.id}));
  return listed && over(rules, held.kind, matter);
}

/// "Reached by no wider scope: each must name it, or what is under it": a record by its scope, and without
/// one its kind by what it is over.
inline bool names_it(const Asked& asked, const HeldAuthority& held, const RecordedMatter& matter) {
  const CategoryId category{matter.id};
  if (!matter.sharing || !by_name_under(asked, std::nullopt, category)) return true;
  std::vector<CategoryId> named;
  if (held.scope)
    for (const RecordedMatter& listed : *held.scope)
      if (listed.sharing) named.push_back(CategoryId{listed.id});
  for (std::uint32_t i = 0; i < asked.rules.authorities.size(); ++i)
    if (!held.scope && asked.rules.authorities.covers(AuthorityId{i}, held.kind))
      for (const CategoryId over : asked.rules.authorities[AuthorityId{i}].categories) named.push_back(over);
  for (const CategoryId one : named)
    if (asked.rules.categories.covers(one, category) && !by_name_under(asked, one, category)) return true;
  return false;
}

/// One matter, of what is asked and what the question names, that both the record and its kind are over.
/// A no counts by a power over something wider, too, where what is asked is asked about by name.
inline bool reaches(const Asked& asked, const HeldAuthority& held, bool for_a_no = false) {
  // Where nothing is asked, whatever it is over.
  if (!asked.question.category && !asked.question.decision) return true;
  if (!for_a_no && !names_it(asked, held, matter_asked(asked.question))) return false;
  return over(asked.rules, held, matter_asked(asked.question)) ||
         (asked.question.matter && over(asked.rules, held, {false, asked.question.matter->index}));
}

/// Does it count at the moment? What was held when the person died counts too, where that is what is read.
inline bool counts_now(const Asked& asked, const Member& member, const HeldAuthority& held) {
  const bool then = asked.held_at_death && !of_the_estate(asked, held.kind) && !lasts(asked, held.kind);
  if (!then && !lasts(asked, held.kind)) return false;
  const Instant when = then ? asked.state.died->first : asked.at;
  return counts(member.since, member.until, when) && counts(held.since, held.until, when);
}

inline bool verified(const Asked& asked, const HeldAuthority& held) {
  return held.verified_on && held.verified_on->first <= asked.at;
}

inline Truth recipient_holds(const Asked& asked, AuthorityId authority) {
  const Member* member = asked.member();
  if (member == nullptr || !member->authorities) return Truth::no;
  Truth holds = Truth::no;
  for (const HeldAuthority& held : *member->authorities)
    if (asked.rules.authorities.covers(authority, held.kind) && counts_now(asked, *member, held) &&
        reaches(asked, held))
      holds = either(holds, verified(asked, held) ? Truth::yes : Truth::unknown);
  return holds;
}

/// Is this a power over the matter? Unverified, or over a part of it only: unknown for the whole.
inline Truth power_over(const Asked& asked, const Member& member, const HeldAuthority& held,
                        const RecordedMatter& matter) {
  if (!counts_now(asked, member, held)) return Truth::no;
  if (over(asked.rules, held, matter))
    return verified(asked, held) && names_it(asked, held, matter) ? Truth::yes : Truth::unknown;
  for (std::uint32_t i = 0; !matter.sharing && i < asked.rules.decisions.size(); ++i)
    if (asked.rules.decisions.covers(DecisionId{matter.id}, DecisionId{i}) &&
        over(asked.rules, held, {false, i}))
      return Truth::unknown;
  return Truth::no;
}

/// Does somebody in the circle hold one of these kinds over the matter?
template <class OfKind>
Truth somebody_holds(const Asked& asked, const RecordedMatter& matter, OfKind of_kind) {
  if (!asked.state.circle) return Truth::unknown;
  Truth holds = Truth::no;
  for (const Member& member : *asked.state.circle)
    for (const HeldAuthority& held : member.authorities.value_or(std::vector<HeldAuthority>{}))
      if (of_kind(held.kind)) holds = either(holds, power_over(asked, member, held, matter));
  return holds;
}
inline Truth somebody_holds(const Asked& asked, const RecordedMatter& matter, AuthorityId kind) {
  return somebody_holds(asked, matter,
                        [&](AuthorityId held) { return asked.rules.authorities.covers(kind, held); });
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
