#include "engine/evaluate/condition/holder_says.hpp"

#include <algorithm>
#include <span>

#include "engine/evaluate/condition/capacity.hpp"
#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/condition/consent.hpp"
#include "engine/evaluate/condition/death.hpp"
#include "engine/evaluate/condition/holding.hpp"
#include "engine/evaluate/record/alleged.hpp"
#include "engine/evaluate/record/versions.hpp"

namespace kith::evaluate {

using model::AuthorityId;
using model::ConsentStatus;
using model::MemberIndex;

namespace {

constexpr model::ConsentSet yes_bits = model::consent_bit(ConsentStatus::given);
constexpr model::ConsentSet no_bits =
    model::consent_bit(ConsentStatus::refused) | model::consent_bit(ConsentStatus::withdrawn);

bool usable_with_capacity(const model::Ruleset& rules, AuthorityId kind) {
  for (std::optional<AuthorityId> at = kind; at; at = rules.authorities.parent(*at))
    if (rules.authorities[*at].usable_with_capacity) return true;
  return false;
}

/// One authority in force over what is asked.
struct Power {
  MemberIndex member = 0;
  const model::HeldAuthority* record = nullptr;
  Origin origin;
};

/// What is a no counts by a power over something wider, also where what is asked has to be named.
enum class For : std::uint8_t { yes, no };

bool counts_for(const Inquiry& inquiry, const model::HeldAuthority& held, For word) {
  const bool named = word == For::no || names_it(inquiry.rules(), held, inquiry.matter());
  return named && over_what_is_asked(inquiry, held);
}

/// One member's, of this kind or of any.
void add_in_force(const Inquiry& inquiry, MemberIndex i, std::optional<AuthorityId> authority, For word,
                  std::vector<Power>& found) {
  const model::Member& member = (*inquiry.state().circle)[i];
  for (std::uint32_t place = 0; member.authorities && place < member.authorities->size(); ++place) {
    const model::HeldAuthority& held = (*member.authorities)[place];
    if ((!authority || inquiry.rules().authorities.covers(*authority, held.kind)) &&
        counts_for(inquiry, held, word) && stands_at(inquiry, member, held, inquiry.asking.now))
      found.push_back({i, &held, {Origin::Section::authority, i, place}});
  }
}

/// Everybody's, in the order of the circle.
std::vector<Power> in_force(const Inquiry& inquiry, std::optional<AuthorityId> authority, For word) {
  std::vector<Power> found;
  if (!inquiry.state().circle) return found;
  for (MemberIndex i = 0; i < inquiry.state().circle->size(); ++i)
    add_in_force(inquiry, i, authority, word, found);
  return found;
}

Truth verified(const Inquiry& inquiry, const Power& held) {
  return is_verified(inquiry, held.member, *held.record, inquiry.asking.now) ? Truth::yes : Truth::unknown;
}

/// Is the person unable to decide it themself, or does the power not ask? After their death, one that counts
/// then needs no more.
Truth sleeps_not(const Inquiry& inquiry, AuthorityId kind, const time::Stamp& at, bool then) {
  if (usable_with_capacity(inquiry.rules(), kind)) return Truth::yes;
  if (inquiry.dead() && at.first >= inquiry.state().died->first) {
    const bool counts = lasts(inquiry.rules(), inquiry.state(), kind, inquiry.asking.question.at);
    if (counts || !inquiry.as_at_death) return truth(counts);
  }
  Inquiry as_of = inquiry;
  as_of.in_life = as_of.in_life || then;
  return outcome_is(capacity_at(as_of, inquiry.matter(), at), model::CapacityOutcome::lacking);
}

Truth counts_now(const Inquiry& inquiry, const Power& held) {
  return both(verified(inquiry, held), sleeps_not(inquiry, held.record->kind, inquiry.asking.now, false));
}

/// Does this power carry what its holder said, on its date and still?
Truth carries(const Inquiry& inquiry, const Power& held, const model::Consent& said) {
  const Truth now = counts_now(inquiry, held);
  if (!said.on) return both(now, Truth::unknown);
  const model::Member& member = (*inquiry.state().circle)[held.member];
  const bool held_then = in_date(member.since, member.until, *said.on) &&
                         in_date(held.record->since, held.record->until, *said.on);
  if (!held_then) return Truth::no;
  if (of_the_estate(inquiry.rules(), held.record->kind))
    return both(now, truth(inquiry.state().died && said.on->last >= inquiry.state().died->first));
  return both(now, sleeps_not(inquiry, held.record->kind, *said.on, true));
}

/// What one holder says.
struct Word {
  MemberIndex member = 0;
  Truth holds = Truth::no;  ///< unknown: not verified
  Truth agrees = Truth::no, refuses = Truth::no;
  Truth no_on_record = Truth::no;  ///< a yes that is too old to rely on is none
  bool is_said = false;            ///< they said something, whether or not it counts
  Reading reading;                 ///< why, and where
};

/// `held`: this member's powers.
Word word_of(const Inquiry& inquiry, MemberIndex member, std::span<const Power> held) {
  Word word;
  word.member = member;
  for (const Power& one : held) word.holds = either(word.holds, verified(inquiry, one));
  const ConsentAt said = said_by(inquiry, member, [&](const model::Consent& consent) {
    Truth counts = Truth::no;
    for (const Power& one : held) counts = either(counts, carries(inquiry, one, consent));
    return counts;
  });
  // Whatever they may have said that nobody supplied, it counts only by a power that counts now.
  Truth by_power = Truth::no;
  for (const Power& one : held) by_power = either(by_power, counts_now(inquiry, one));
  word.agrees = both(by_power, consent_is(said.possible, yes_bits));
  word.refuses = both(by_power, consent_is(said.possible, no_bits));
  word.no_on_record = both(by_power, consent_is(said.recorded, no_bits));
  const Why why = said.reading.why;
  word.is_said = why != Why::section_absent && why != Why::recorded_as_unknown && why != Why::giver_not_known;
  word.reading = said.reading;
  if (word.holds == Truth::unknown) {
    word.reading.why = Why::not_verified;
    const auto open = [&](const Power& one) { return verified(inquiry, one) == Truth::unknown; };
    word.reading.origin = std::find_if(held.begin(), held.end(), open)->origin;
    word.reading.on = nullptr;
  }
  const model::Party who{model::Party::Kind::member, member};
  if (word.agrees == Truth::yes && may_be_alleged(inquiry.state(), who, inquiry.asking.now)) {
    word.agrees = Truth::unknown;
    word.reading.why = Why::giver_alleged;
  }
  return word;
}

/// Each member's once: their powers stand together.
std::vector<Word> words_by(const Inquiry& inquiry, const std::vector<Power>& held) {
  std::vector<Word> found;
  for (auto own = held.begin(); own != held.end();) {
    const auto next =
        std::find_if(own, held.end(), [&](const Power& one) { return one.member != own->member; });
    found.push_back(word_of(inquiry, own->member, {own, next}));
    own = next;
  }
  // Of several it is the first by id that is shown: where they stand in the record never matters.
  const auto id = [&](const Word& word) -> const std::string& {
    return (*inquiry.state().circle)[word.member].id;
  };
  std::sort(found.begin(), found.end(), [&](const Word& a, const Word& b) { return id(a) < id(b); });
  return found;
}

std::vector<Word> words_of(const Inquiry& inquiry, AuthorityId authority, For what) {
  return words_by(inquiry, in_force(inquiry, authority, what));
}

/// Of those who hold it or may: all of them agree. The yes of whoever is not verified is not known.
Truth all_agree(const std::vector<Word>& words) {
  bool any = false, may = true, must = true;
  for (const Word& word : words) {
    any = any || word.agrees != Truth::no;
    if (word.holds == Truth::yes) may = may && word.agrees != Truth::no;
    must = must && word.agrees == Truth::yes;
  }
  if (!any || !may) return Truth::no;
  return must ? Truth::yes : Truth::unknown;
}

Truth one_agrees(const std::vector<Word>& words) {
  Truth found = Truth::no;
  for (const Word& word : words) found = either(found, both(word.holds, word.agrees));
  return found;
}

/// Those who may each decide alone need nobody else; of the others, all agree, and none is missing who has to
/// act with them. Where nobody knows which of these they are, it is what holds either way. Of powers of two
/// kinds nobody knows which decides.
Truth they_agree(const Inquiry& inquiry, AuthorityId authority, const std::vector<Word>& words) {
  const std::vector<Power> held = in_force(inquiry, authority, For::yes);
  const bool of_two = std::any_of(held.begin(), held.end(), [&](const Power& one) {
    return one.record->kind != held.front().record->kind;
  });
  if (of_two) return one_agrees(words) == Truth::no ? Truth::no : Truth::unknown;
  const Truth all = all_agree(words);
  if (held.empty() || inquiry.dead()) return all;
  const HoldersDecide together =
      holders_decide(inquiry, inquiry.matter(), held.front().record->kind, inquiry.asking.now);
  const Truth one = one_agrees(words);
  if (together.alone) return one;
  const Truth joint = together.others_missing ? both(all, Truth::unknown) : all;
  return together.perhaps_alone && joint != one ? Truth::unknown : joint;
}

Truth one_refuses(const std::vector<Word>& words) {
  Truth found = Truth::no;
  for (const Word& word : words) found = either(found, both(word.holds, word.refuses));
  return found;
}

/// Where it lies, or what leaves it open.
Reading reading_of(Truth value, const std::vector<Word>& words, Truth Word::*says) {
  Reading reading;
  reading.value = value;
  for (const Word& word : words) {
    const bool shown = value == Truth::unknown ? word.holds == Truth::unknown || word.*says == Truth::unknown
                                               : word.*says == value;
    if (!shown) continue;
    reading.why = value == Truth::unknown ? word.reading.why : Why::none;
    reading.origin = word.reading.origin;
    reading.on = word.reading.on;
    break;
  }
  if (value == Truth::unknown && reading.why == Why::none) reading.why = Why::unsure_which;
  return reading;
}

Reading circle_absent() {
  Reading reading;
  reading.why = Why::section_absent;
  return reading;
}

}  // namespace

Reading holder_agrees(const Inquiry& inquiry, AuthorityId authority) {
  if (!inquiry.state().circle) return circle_absent();
  const auto words = words_of(inquiry, authority, For::yes);
  return reading_of(they_agree(inquiry, authority, words), words, &Word::agrees);
}

Reading holder_refuses(const Inquiry& inquiry, AuthorityId authority) {
  if (!inquiry.state().circle) return circle_absent();
  const auto words = words_of(inquiry, authority, For::no);
  return reading_of(one_refuses(words), words, &Word::refuses);
}

namespace {

/// Where nobody knows who is in the circle, somebody may have said no by a power that counts now.
HolderNo of_nobody_knows_whom(const Inquiry& inquiry, const std::vector<AuthorityId>& kinds) {
  HolderNo found;
  found.said = false;
  found.reading.why = Why::section_absent;
  // Whatever record there may be of a power, it is over no more than its kind is.
  model::HeldAuthority held;
  for (const AuthorityId kind : kinds) {
    held.kind = kind;
    if (over_what_is_asked(inquiry, held) && authority_as_of(inquiry, kind, inquiry.asking.now) &&
        sleeps_not(inquiry, kind, inquiry.asking.now, false) != Truth::no)
      found.reading.value = Truth::unknown;
  }
  return found;
}

/// Of this kind itself: what is under it may be read.
std::vector<Word> noes_of(const Inquiry& inquiry, AuthorityId kind) {
  std::vector<Power> held = in_force(inquiry, kind, For::no);
  std::erase_if(held, [&](const Power& one) { return one.record->kind != kind; });
  return words_by(inquiry, held);
}

HolderNo unread_in(const Inquiry& inquiry, const std::set<AuthorityId>& read) {
  const auto& authorities = inquiry.rules().authorities;
  std::vector<AuthorityId> kinds;
  for (std::uint32_t i = 0; i < authorities.size(); ++i)
    if (std::none_of(read.begin(), read.end(),
                     [&](AuthorityId one) { return authorities.covers(one, AuthorityId{i}); }))
      kinds.push_back({i});
  // Of several kinds it is the first by name that is shown: in which order they are declared never matters.
  std::sort(kinds.begin(), kinds.end(),
            [&](AuthorityId a, AuthorityId b) { return authorities[a].name < authorities[b].name; });
  if (!inquiry.state().circle) return of_nobody_knows_whom(inquiry, kinds);
  HolderNo found;
  const auto id = [&](MemberIndex member) -> const std::string& {
    return (*inquiry.state().circle)[member].id;
  };
  // Of several it is the first by id that is shown: where they stand in the record never matters.
  const auto sooner = [&](MemberIndex a, MemberIndex b) { return id(a) < id(b); };
  for (const AuthorityId kind : kinds)
    for (const Word& word : noes_of(inquiry, kind)) {
      const Truth no = both(word.holds, word.no_on_record);
      if (no == Truth::no || no < found.reading.value) continue;
      if (no > found.reading.value) {
        found.whose.clear();
        found.said = true;
      }
      found.said = found.said && word.is_said;
      if (found.whose.empty() || sooner(word.member, found.whose.front())) found.reading = word.reading;
      found.reading.value = no;
      const auto place = std::lower_bound(found.whose.begin(), found.whose.end(), word.member, sooner);
      if (place == found.whose.end() || *place != word.member) found.whose.insert(place, word.member);
    }
  return found;
}

}  // namespace

HolderNo unread_no(const Inquiry& inquiry, const std::set<AuthorityId>& read) {
  const auto doubt = [](const Origin& entry) { return HolderNo{doubted(entry), {}, true}; };
  return whichever(
      inquiry, [&](const Inquiry& one) { return unread_in(one, read); },
      [](const HolderNo& one) { return one.reading.value; }, doubt);
}

Truth holder_refused(const Inquiry& inquiry, MemberIndex member) {
  const auto read = [&](const Inquiry& one) {
    std::vector<Power> held;
    if (one.state().circle) add_in_force(one, member, std::nullopt, For::no, held);
    const Word word = word_of(one, member, held);
    return both(word.holds, word.refuses);
  };
  return whichever(
      inquiry, read, [](Truth is) { return is; }, [](const Origin&) { return Truth::unknown; });
}

std::vector<Supposed::Verified> not_verified_of(const Inquiry& inquiry) {
  std::vector<Supposed::Verified> found;
  for (const Power& one : in_force(inquiry, std::nullopt, For::no))
    if (verified(inquiry, one) == Truth::unknown) found.push_back({one.member, one.record->kind});
  return found;
}

bool others_may_speak(const Inquiry& inquiry) {
  return !inquiry.state().consents || somebody_else_speaks(inquiry);
}

bool somebody_else_speaks(const Inquiry& inquiry) {
  const auto& said = inquiry.asking.consents();
  return std::any_of(said.begin(), said.end(),
                     [](const model::Consent* one) { return one->given_by || one->giver_unknown; });
}

std::vector<MemberIndex> holders_of(const Inquiry& inquiry, std::optional<AuthorityId> authority) {
  std::vector<MemberIndex> found;
  for (const Power& one : in_force(inquiry, authority, For::no))
    if (found.empty() || found.back() != one.member) found.push_back(one.member);
  return found;
}

}  // namespace kith::evaluate
