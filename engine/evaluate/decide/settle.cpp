#include "engine/evaluate/decide/settle.hpp"

#include <set>

#include "engine/evaluate/condition/death.hpp"
#include "engine/evaluate/decide/completions.hpp"

namespace kith::evaluate {

using model::AtomId;

namespace {

bool an_allow_stands(const Inquiry& inquiry, const Settled& settled) {
  for (std::size_t i = 0; i < settled.stands.size(); ++i)
    if (settled.stands[i] == Truth::yes && settled.grants(i) &&
        inquiry.rules()[settled.candidates()[i]].effect == Effect::allow)
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

/// The authorities of which a cell's clauses read that whoever holds them refuses.
std::set<model::AuthorityId> refusals_read(const model::Ruleset& rules, const Cell& cell) {
  std::set<model::AuthorityId> found;
  for (const AtomId id : cell.atoms) {
    const auto* test = std::get_if<model::HolderSaysTest>(&rules[id].test);
    if (test != nullptr && !test->agrees) found.insert(test->authority);
  }
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

/// What each candidate's own condition comes to.
std::vector<Truth> own_conditions(const Trace& trace, Settled& settled) {
  const Inquiry& inquiry = trace.inquiry();
  std::vector<Truth> own;
  for (std::size_t i = 0; i < settled.candidates().size(); ++i)
    own.push_back(settled.of->terms(i, trace.row()));
  settled.held_then.resize(own.size());
  for (std::size_t i = 0; i < own.size() && inquiry.dead(); ++i) {
    bool held_then = false;
    own[i] = after_death(inquiry, inquiry.rules()[settled.candidates()[i]], own[i], held_then);
    settled.held_then[i] = held_then;
  }
  return own;
}

/// What those that are undecided hang on.
void add_unknowns(Trace& trace, const std::vector<Truth>& own, Settled& settled) {
  std::vector<model::Condition> undecided;
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (own[i] != Truth::unknown) continue;
    undecided.push_back(trace.inquiry().rules()[settled.candidates()[i]].condition);
    trace.condition(undecided.back());
  }
  if (!undecided.empty()) settled.unknowns = unknowns(trace, undecided);
  if (settled.unread_no.reading.value == Truth::unknown)
    settled.unknowns.push_back({{UnknownKey::Kind::holders_no, 0, false}, {}, {}});
  settled.completions = fill_choices(trace, settled.unknowns, most_completions);
}

}  // namespace

Outcome uncovered(const Inquiry& inquiry) {
  const bool own =
      !inquiry.dead() && inquiry.category && inquiry.asking.question.with.kind == model::Party::Kind::person;
  return own ? Outcome::ask_first : Outcome::refuse;
}

Outcome comes_to(const Inquiry& inquiry, const std::array<Truth, 3>& standing) {
  const auto [refuse, ask, allow] = standing;
  if (refuse == Truth::yes) return Outcome::refuse;
  if (ask == Truth::yes) return Outcome::ask_first;
  return allow == Truth::yes ? Outcome::allow : uncovered(inquiry);
}

Settled settle(Trace& trace) {
  const Inquiry& inquiry = trace.inquiry();
  Settled settled;
  settled.of = trace.cell().get();
  const std::vector<Truth> own = own_conditions(trace, settled);
  settled.standing.applies = own;
  settled.of->overrides.stand(settled.standing);
  if (others_may_speak(inquiry))
    settled.unread_no = unread_no(inquiry, refusals_read(inquiry.rules(), *settled.of));
  add_unknowns(trace, own, settled);
  complete(trace, own, settled);
  conclude(inquiry, settled);
  return settled;
}

}  // namespace kith::evaluate
