#pragma once
#include <vector>

#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/reading.hpp"

namespace kith::evaluate {

/// Is a member's power supposed to be verified?
bool supposed_verified(const Inquiry&, const Supposed::Verified&);
/// Is it verified by the moment, or supposed to be?
bool is_verified(const Inquiry&, model::MemberIndex, const model::HeldAuthority&, const time::Stamp& at);
/// Are member and power in date, and is the power not ended by the person's death?
bool stands_at(const Inquiry&, const model::Member&, const model::HeldAuthority&, const time::Stamp& at);

Reading recipient_is(const Inquiry&, model::RoleId);
Reading recipient_named(const Inquiry&);
/// Yes: in scope, in date and verified; unknown: in scope and in date only.
Reading recipient_holds(const Inquiry&, model::AuthorityId, const time::Stamp& at);
/// The places of the recipient's authorities of a kind that count at the moment for what is asked, or would
/// once they are verified.
std::vector<std::uint32_t> held_for_this(const Inquiry&, model::AuthorityId, const time::Stamp& at);
Reading alleged_source(const Inquiry&, const time::Stamp& at);
/// Does an open concern name them? A role stands for everybody who holds it.
Reading named_in_concern(const Inquiry&, const time::Stamp& at);
/// `by` absent: the person.
Reading wish(const Inquiry&, std::optional<model::RoleId> by, model::RecordedMatter about, model::Stance,
             const time::Stamp& at);
/// A member's own.
Reading wish_of(const Inquiry&, model::MemberIndex by, model::RecordedMatter about, model::Stance,
                const time::Stamp& at);
Reading no_wish(const Inquiry&, model::RecordedMatter about, const time::Stamp& at);
/// The latest wish on record by the person about this, of several the one shown; null where there is none.
const model::Wish* latest_wish(const Inquiry&, model::RecordedMatter about, const time::Stamp& at);

/// Is this kind of authority over the matter, as it is declared?
bool over(const model::Ruleset&, model::AuthorityId, model::RecordedMatter);
/// In scope, and within what its kind is over.
bool power_reaches(const model::Ruleset&, const model::HeldAuthority&, model::RecordedMatter);
/// The same of what is asked, or of the matter that the question names.
bool over_what_is_asked(const Inquiry&, const model::HeldAuthority&);
/// Is the authority over this matter: no scope, or the matter itself, or a wider category to share?
bool in_scope(const model::Ruleset&, const model::HeldAuthority&, model::RecordedMatter);
/// The same; over what is asked also where it is over the matter that the question names.
bool in_scope(const Inquiry&, const model::HeldAuthority&, model::RecordedMatter);
/// What is asked about by name a power has to name, or what is under it: by its scope; without one, by what
/// its kind is over.
bool names_it(const model::Ruleset&, const model::HeldAuthority&, model::RecordedMatter);

/// By member: were they consulted on it, or is it said why not?
std::vector<bool> heard_for(const model::BestInterests&, std::size_t members);

}  // namespace kith::evaluate
