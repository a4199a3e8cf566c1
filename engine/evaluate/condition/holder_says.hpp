#pragma once
#include <set>
#include <vector>

#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/reading.hpp"

/// A yes or a no by somebody else, who holds an authority over what is asked.
namespace kith::evaluate {

/// Does whoever holds it say yes? Of several who decide together, all do.
Reading holder_agrees(const Inquiry&, model::AuthorityId);
/// Does one of those who hold it say no?
Reading holder_refuses(const Inquiry&, model::AuthorityId);

/// A no by a holder of some authority that no clause reads.
struct HolderNo {
  Reading reading = settled(false);       ///< its `value`: does one count
  std::vector<model::MemberIndex> whose;  ///< who said no, or may have said no
  bool said = true;                       ///< they did, and it is open whether it counts
};
/// `read`: the authorities of which clauses read that whoever holds them refuses.
HolderNo unread_no(const Inquiry&, const std::set<model::AuthorityId>& read);

/// Has this member, by a power of theirs, said no?
Truth holder_refused(const Inquiry&, model::MemberIndex);

/// May somebody else have spoken about what is asked: by a record, or by those that were not supplied?
bool others_may_speak(const Inquiry&);
/// Does any record by the moment hold what somebody else said about what is asked, or may it?
bool somebody_else_speaks(const Inquiry&);

/// Their powers that are not verified.
std::vector<Supposed::Verified> not_verified_of(const Inquiry&);
/// Those who hold an authority of the kind, or any, over what is asked, verified or not.
std::vector<model::MemberIndex> holders_of(const Inquiry&, std::optional<model::AuthorityId>);

}  // namespace kith::evaluate
