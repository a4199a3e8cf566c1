#pragma once
#include "tests/oracle/concerns.hpp"
#include "tests/oracle/consent.hpp"

/// A yes or a no by somebody else; the language's section "By somebody else".
namespace kith::oracle {

// ---- who decides together, and who alone ------------------------------------------------------------------------

/// "Silence is joint": alone only where every one's record says so, or lists the matter there.
inline bool says_alone(const HeldAuthority& held, const RecordedMatter& matter) {
  const auto& listed = held.severally_for;
  return held.severally == true || std::find(listed.begin(), listed.end(), matter) != listed.end();
}

/// Everyone's power of one kind over a matter.
struct Power {
  MemberIndex member = 0;
  const HeldAuthority* held = nullptr;
  Truth is = Truth::no;
};
inline std::vector<Power> powers_over(const Asked& asked, const RecordedMatter& matter, AuthorityId kind) {
  std::vector<Power> all;
  for (MemberIndex i = 0; i < asked.state.circle->size(); ++i) {
    const Member& member = (*asked.state.circle)[i];
    if (!member.authorities) continue;
    for (const HeldAuthority& held : *member.authorities) {
      const Truth is = power_over(asked, member, held, matter);
      if (asked.rules.authorities.covers(kind, held.kind) && is != Truth::no) all.push_back({i, &held, is});
    }
  }
  return all;
}

inline bool holds_one(const std::vector<Power>& powers, MemberIndex member) {
  return std::any_of(powers.begin(), powers.end(), [&](const Power& one) { return one.member == member; });
}

/// Is one with whom they must act not among them, or no longer?
inline bool one_is_missing(const Asked& asked, const RecordedMatter& matter,
                           const std::vector<Power>& powers) {
  for (const Power& one : powers) {
    if (!one.held->jointly_with) return true;
    for (const MemberIndex other : *one.held->jointly_with)
      if (!holds_one(powers, other)) return true;
  }
  for (MemberIndex i = 0; i < asked.state.circle->size(); ++i) {
    const Member& member = (*asked.state.circle)[i];
    if (holds_one(powers, i) || !member.authorities) continue;
    for (const HeldAuthority& held : *member.authorities) {
      // Outside their own dates a member holds nothing.
      const auto& until = over(member.until, asked.at) ? member.until : held.until;
      if (held.kind != powers.front().held->kind || !over(until, asked.at) || !begun(held.since, asked.at) ||
          !over(asked.rules, held, matter))
        continue;
      // They held it beside one of those who hold it now: `until` includes its day.
      for (const Power& one : powers)
        if (!one.held->since || !over(until, one.held->since->first)) return true;
    }
  }
  return false;
}

// ---- what one of them says --------------------------------------------------------------------------------------

inline bool usable_with_capacity(const Asked& asked, AuthorityId kind) {
  for (std::uint32_t i = 0; i < asked.rules.authorities.size(); ++i)
    if (asked.rules.authorities[AuthorityId{i}].usable_with_capacity &&
        asked.rules.authorities.covers(AuthorityId{i}, kind))
      return true;
  return false;
}

inline Truth lacks(const Asked& asked, const RecordedMatter& matter) {
  if (too_young(asked, matter)) return Truth::no;
  const auto found = capacity(asked, matter);
  return found ? truth(*found == CapacityOutcome::lacking) : Truth::unknown;
}

/// "The person lacks capacity for it (or the authority is usable with capacity; or the person has died and it
/// outlives them)": still.
inline Truth awake_now(const Asked& asked, AuthorityId kind) {
  if (usable_with_capacity(asked, kind)) return Truth::yes;
  if (asked.dead() && lasts(asked, kind)) return Truth::yes;
  if (asked.dead() && !asked.held_at_death) return Truth::no;
  return lacks(asked, matter_asked(asked.question));
}
/// The same on the day of what was said.
inline Truth awake_then(const Asked& asked, AuthorityId kind, const Stamp& on) {
  if (of_the_estate(asked, kind))
    return truth(asked.state.died.has_value() && on.last >= asked.state.died->first);
  if (usable_with_capacity(asked, kind)) return Truth::yes;
  if (asked.dead() && on.first >= asked.state.died->first && (lasts(asked, kind) || !asked.held_at_death))
    return truth(lasts(asked, kind));
  Asked then = asked.seen_from(on.last);
  then.in_life = true;
  return lacks(then, matter_asked(asked.question));
}

/// "On its date and still, that member's verified power covers the matter." Undated: unknown.
inline Truth carries(const Asked& asked, const Member& member, const HeldAuthority& held,
                     const Consent& record) {
  if (!counts_now(asked, member, held)) return Truth::no;
  const Truth still = both(verified(asked, held) ? Truth::yes : Truth::unknown, awake_now(asked, held.kind));
  if (!record.on) return both(still, Truth::unknown);
  const auto stood = [&](const std::optional<Stamp>& since, const std::optional<Stamp>& until) {
    return begun(since, record.on->last) && !over(until, record.on->first);
  };
  if (!stood(member.since, member.until) || !stood(held.since, held.until)) return Truth::no;
  return both(still, awake_then(asked, held.kind, *record.on));
}

template <class OfKind>
std::vector<Holder> holders_of(const Asked& asked, bool for_a_no, OfKind of_kind) {
  std::vector<Holder> found;
  for (MemberIndex i = 0; i < asked.state.circle.value_or(std::vector<Member>{}).size(); ++i) {
    const Member& member = (*asked.state.circle)[i];
    Holder holder{i};
    std::vector<const HeldAuthority*> powers;
    if (member.authorities)
      for (const HeldAuthority& held : *member.authorities)
        if (of_kind(held.kind) && counts_now(asked, member, held) && reaches(asked, held, for_a_no))
          powers.push_back(&held);
    if (powers.empty()) continue;
    for (const HeldAuthority* held : powers)
      holder.holds = either(holder.holds, verified(asked, *held) ? Truth::yes : Truth::unknown);
    Truth by_power = Truth::no;
    for (const HeldAuthority* held : powers)
      by_power = either(
          by_power, both(verified(asked, *held) ? Truth::yes : Truth::unknown, awake_now(asked, held->kind)));
    if (!asked.state.consents) {
      // They may have said anything.
      holder.agrees = holder.refuses = holder.no_on_record = both(by_power, Truth::unknown);
      found.push_back(holder);
      continue;
    }
    const ConsentFor what = consent_for(asked, std::nullopt);
    std::vector<const Consent*> records;
    Words words{false, {}};
    for (const Consent& record : *asked.state.consents) {
      if (!covers(asked, record, what) || !begun(record.on, asked.at)) continue;
      if (!record.giver_unknown && record.given_by != i) continue;
      Truth counts = Truth::no;
      for (const HeldAuthority* held : powers) counts = either(counts, carries(asked, member, *held, record));
      if (record.giver_unknown) counts = both(counts, Truth::unknown);
      if (counts == Truth::no) continue;
      records.push_back(&record);
      words.counts.push_back(counts);
    }
    const ConsentSet may_be = said(asked, what, records, words).statuses;
    const auto is = [&](ConsentSet wanted) {
      return (may_be & ~wanted) == 0 ? Truth::yes : (may_be & wanted) == 0 ? Truth::no : Truth::unknown;
    };
    holder.agrees = is(consent_bit(ConsentStatus::given));
    holder.refuses = is(consent_bit(ConsentStatus::refused) | consent_bit(ConsentStatus::withdrawn));
    const ConsentSet recorded = Trying(asked, what, records, words).all().statuses;
    constexpr ConsentSet no = consent_bit(ConsentStatus::refused) | consent_bit(ConsentStatus::withdrawn);
    holder.no_on_record = (recorded & ~no) == 0  ? Truth::yes
                          : (recorded & no) == 0 ? Truth::no
                                                 : Truth::unknown;
    if (alleged_source(asked, {Party::Kind::member, i}) != Truth::no)
      holder.agrees = both(holder.agrees, Truth::unknown);
    found.push_back(holder);
  }
  return found;
}

inline Truth one_refuses(const std::vector<Holder>& holders, Truth Holder::*no = &Holder::refuses) {
  Truth any = Truth::no;
  for (const Holder& one : holders) any = either(any, both(one.holds, one.*no));
  return any;
}

/// Whoever is not verified may be no holder: the answer is what holds whichever of them are.
inline Truth all_agree(const std::vector<Holder>& holders) {
  std::set<Truth> all;
  for (std::uint32_t which = 0; which < 1U << holders.size(); ++which) {
    Truth agree = Truth::no;
    bool first = true, possible = true;
    for (std::size_t i = 0; i < holders.size(); ++i) {
      const bool in = (which >> i & 1U) != 0;
      possible = possible && (in || holders[i].holds != Truth::yes);
      if (!in) continue;
      agree = first ? holders[i].agrees : both(agree, holders[i].agrees);
      first = false;
    }
    if (possible) all.insert(agree);
  }
  return all.size() == 1 ? *all.begin() : Truth::unknown;
}

inline Truth one_agrees(const std::vector<Holder>& holders) {
  Truth any = Truth::no;
  for (const Holder& one : holders) any = either(any, both(one.holds, one.agrees));
  return any;
}

/// The kinds, of one or under it, that somebody holds over what is asked.
inline std::set<AuthorityId> kinds_held(const Asked& asked, AuthorityId authority) {
  std::set<AuthorityId> kinds;
  for (const Member& member : *asked.state.circle)
    for (const HeldAuthority& held : member.authorities.value_or(std::vector<HeldAuthority>{}))
      if (asked.rules.authorities.covers(authority, held.kind) && counts_now(asked, member, held) &&
          reaches(asked, held))
        kinds.insert(held.kind);
  return kinds;
}

/// Powers of two kinds at once: which of them decides is not known.
inline Truth holder_says(const Asked& asked, const HolderSaysTest& test) {
  if (!asked.state.circle) return Truth::unknown;
  const auto holders = holders_of(asked, !test.agrees, [&](AuthorityId kind) {
    return asked.rules.authorities.covers(test.authority, kind);
  });
  if (!test.agrees) return one_refuses(holders);
  const auto kinds = kinds_held(asked, test.authority);
  if (kinds.size() > 1) return one_agrees(holders) == Truth::no ? Truth::no : Truth::unknown;
  const Truth all = all_agree(holders);
  if (kinds.empty() || asked.dead()) return all;
  const RecordedMatter matter = matter_asked(asked.question);
  const std::vector<Power> powers = powers_over(asked, matter, *kinds.begin());
  if (powers.empty()) return all;
  const bool alone = std::all_of(powers.begin(), powers.end(),
                                 [&](const Power& one) { return says_alone(*one.held, matter); });
  if (alone) return one_agrees(holders);
  const Truth joint = one_is_missing(asked, matter, powers) ? both(all, Truth::unknown) : all;
  // A null in `severally` is an unknown: the answer is what holds whichever way it is.
  const bool perhaps_alone = std::all_of(powers.begin(), powers.end(), [&](const Power& one) {
    return !one.held->severally || says_alone(*one.held, matter);
  });
  return perhaps_alone && joint != one_agrees(holders) ? Truth::unknown : joint;
}

/// "Where a no counts and no candidate clause reads it."
inline Truth unread_no(const Asked& asked, const std::set<AuthorityId>& read) {
  if (asked.versions) {
    std::set<Truth> all;
    for (const Asked& version : *asked.versions) all.insert(unread_no(asked.of_version(version), read));
    return all.size() == 1 ? *all.begin() : Truth::unknown;
  }
  const auto& consents = asked.state.consents;
  Truth any = Truth::no;
  for (std::uint32_t i = 0; i < asked.rules.authorities.size(); ++i) {
    if (!asked.state.circle) {
      // Somebody may hold it, and may have said no. What its kind is over "bounds every record of that kind".
      const AuthorityId kind{i};
      HeldAuthority whole;
      whole.kind = kind;
      if (!reaches(asked, whole, true)) continue;
      const bool is_read = std::any_of(read.begin(), read.end(), [&](AuthorityId wide) {
        return asked.rules.authorities.covers(wide, kind);
      });
      const bool perhaps =
          !consents || std::any_of(consents->begin(), consents->end(), [&](const Consent& one) {
            const bool reaches =
                !one.category || (asked.question.category && means(asked, one.with, asked.question.with));
            return one.giver_unknown && reaches && begun(one.on, asked.at);
          });
      const bool now = lasts(asked, kind) || (asked.held_at_death && !of_the_estate(asked, kind));
      if (!is_read && perhaps && now && awake_now(asked, kind) != Truth::no) any = Truth::unknown;
      continue;
    }
    const bool is_read = std::any_of(read.begin(), read.end(), [&](AuthorityId wide) {
      return asked.rules.authorities.covers(wide, AuthorityId{i});
    });
    if (!is_read)
      any = either(any, one_refuses(holders_of(asked, true,
                                               // What is under it may be read.
                                               [&](AuthorityId kind) { return kind == AuthorityId{i}; }),
                                    &Holder::no_on_record));
  }
  return any;
}

}  // namespace kith::oracle
