#include "engine/evaluate/decide/settle.hpp"

#include <set>

#include "engine/evaluate/condition/death.hpp"
#include "engine/evaluate/decide/completions.hpp"

namespace kith::evaluate {

using model::AtomId;
using model::ClauseId;

namespace {

bool an_allow_stands(const Inquiry& inquiry, const Settled& settled) {
  for (std::size_t i = 0; i < settled.stands.size(); ++i)
    if (settled.stands[i] == Truth::yes && settled.grants[i] &&
        inquiry.rules()[settled.candidates[i]].effect == Effect::allow)
      return true;
  return false;
}

void conclude(const Inquiry& inquiry, Settled& settled) {
  settled.outcome = Outcome::undetermined;
  for (const Outcome one : {Outcome::refuse, Outcome::ask_first, Outcome::allow})
    if (settled.possible == outcome_bit(one)) settled.outcome = one;
  if (settled.outcome == Outcome::allow && !an_allow_stands(inquiry, settled))
    settled.outcome = Outcome::undetermined;
}

/// The authorities of which these clauses, or definitions that they read, read that whoever holds them
/// refuses.
std::set<model::AuthorityId> refusals_read(const Inquiry& inquiry, const std::vector<ClauseId>& clauses) {
  std::set<model::AuthorityId> found;
  Entered entered;
  const auto take = [&](AtomId id) {
    const auto* test = std::get_if<model::HolderSaysTest>(&inquiry.rules()[id].test);
    if (test != nullptr && !test->agrees) found.insert(test->authority);
    return false;
  };
  for (const ClauseId clause : clauses) any_atom(inquiry, inquiry.rules()[clause].condition, take, entered);
  return found;
}

/// After a death an allow applies only where its rule speaks of it; what forbids, also where an authority
/// that it reads was held at death. Whether it was held then is no longer found out by anybody: what may have
/// been forbidden stays so.
Truth after_death(const Inquiry& inquiry, const model::Clause& clause, Truth applies, bool& held_then) {
  if (clause.effect == Effect::allow) return speaks_of_death(inquiry, clause.condition) ? applies : Truth::no;
  if (applies != Truth::no) return applies;
  Inquiry then = inquiry;
  then.as_at_death = true;
  held_then = Trace(then).condition(clause.condition) != Truth::no;
  return truth(held_then);
}

}  // namespace

Settled settle(Trace& trace) { return settle(trace, candidates(trace.inquiry())); }

Settled settle(Trace& trace, std::vector<ClauseId> candidates) {
  const Inquiry& inquiry = trace.inquiry();
  Settled settled;
  settled.candidates = std::move(candidates);
  for (const ClauseId clause : settled.candidates)
    settled.grants.push_back(grants(inquiry, inquiry.rules()[clause]));
  const Overrides overrides(inquiry, settled.candidates);
  std::vector<Truth> own;
  std::vector<model::Condition> undecided;
  settled.held_then.resize(settled.candidates.size());
  for (const ClauseId clause : settled.candidates) {
    own.push_back(trace.condition(inquiry.rules()[clause].condition));
    bool held_then = false;
    if (inquiry.dead()) own.back() = after_death(inquiry, inquiry.rules()[clause], own.back(), held_then);
    settled.held_then[own.size() - 1] = held_then;
    if (own.back() == Truth::unknown) undecided.push_back(inquiry.rules()[clause].condition);
  }
  settled.standing = overrides.stand(own);
  if (others_may_speak(inquiry))
    settled.unread_no = unread_no(inquiry, refusals_read(inquiry, settled.candidates));
  if (!undecided.empty()) settled.unknowns = unknowns(trace, undecided);
  if (settled.unread_no.reading.value == Truth::unknown)
    settled.unknowns.push_back({{UnknownKey::Kind::holders_no, 0, false}, {}, {{Truth::no}, {Truth::yes}}});
  complete(trace, overrides, own, settled);
  conclude(inquiry, settled);
  return settled;
}

}  // namespace kith::evaluate
