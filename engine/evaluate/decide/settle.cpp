#include "engine/evaluate/decide/settle.hpp"

#include <map>
#include <memory>
#include <set>

#include "engine/evaluate/condition/death.hpp"

namespace kith::evaluate {

using model::AtomId;
using model::ClauseId;

namespace {

/// What holds where no clause stands: refuse; ask first for the person's own information asked for by the
/// person, who is alive.
Outcome uncovered(const Inquiry& inquiry) {
  const bool own =
      !inquiry.dead() && inquiry.category && inquiry.asking.question.with.kind == model::Party::Kind::person;
  return own ? Outcome::ask_first : Outcome::refuse;
}

/// Of the clauses that stand, refuse beats ask first beats allow.
Outcome outcome_of(const Inquiry& inquiry, const Settled& settled, const std::vector<Truth>& stands) {
  const std::vector<ClauseId>& clauses = settled.candidates;
  bool ask = false, allow = false;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (stands[i] != Truth::yes) continue;
    switch (effect_of(inquiry, inquiry.rules()[clauses[i]])) {
      case Effect::refuse: return Outcome::refuse;
      case Effect::ask_first: ask = true; break;
      case Effect::allow: allow = allow || settled.grants[i]; break;
    }
  }
  return ask ? Outcome::ask_first : allow ? Outcome::allow : uncovered(inquiry);
}

/// Runs the undecided conditions again with every unknown given a value.
class Completion {
 public:
  Completion(Trace& trace, const Settled& settled, const Overrides& overrides, const std::vector<Truth>& own)
      : trace_(trace),
        settled_(settled),
        overrides_(overrides),
        own_(own),
        nodes_(std::make_unique_for_overwrite<Truth[]>(trace.inquiry().rules().nodes.size())),
        atoms_(trace.inquiry().rules().atoms.size(), Truth::unknown),
        fixed_(atoms_.size()),
        fixed_definitions_() {}

  Standing stand(std::size_t number) {
    choose(number);
    definitions_ = fixed_definitions_;
    std::vector<Truth> applies = own_;
    for (std::size_t i = 0; i < applies.size(); ++i)
      if (applies[i] == Truth::unknown)
        applies[i] = evaluate(trace_.inquiry().rules()[settled_.candidates[i]].condition);
    return overrides_.stand(std::move(applies));
  }

 private:
  void choose(std::size_t number) {
    for (const Unknown& unknown : settled_.unknowns) {
      const auto& choice = unknown.choices[number % unknown.choices.size()];
      number /= unknown.choices.size();
      for (std::size_t i = 0; i < unknown.atoms.size(); ++i) {
        atoms_[unknown.atoms[i].index] = choice[i];
        fixed_[unknown.atoms[i].index] = true;
      }
      if (unknown.key.kind == UnknownKey::Kind::definition)
        fixed_definitions_[unknown.key.id] = choice.front();
    }
  }
  Truth evaluate(model::Condition condition) {
    return run(
        trace_.inquiry().rules(), condition, nodes_,
        [&](AtomId id) { return fixed_[id.index] ? atoms_[id.index] : trace_.atom(id).value; },
        [&](model::DefinitionId id) { return definition(id); });
  }
  Truth definition(model::DefinitionId id) {
    if (const auto done = definitions_.find(id.index); done != definitions_.end()) return done->second;
    const Truth known = trace_.definition(id);
    if (known != Truth::unknown) return known;
    const Inquiry& inquiry = trace_.inquiry();
    const auto* rule = rule_in_force(inquiry.rules()[id], inquiry.asking.day);
    // Without a rule, and not among the unknowns: it stands beside what settles the condition.
    const Truth value = rule ? evaluate(rule->condition) : Truth::unknown;
    definitions_.emplace(id.index, value);
    return value;
  }

  Trace& trace_;
  const Settled& settled_;
  const Overrides& overrides_;
  const std::vector<Truth>& own_;
  std::unique_ptr<Truth[]> nodes_;
  std::vector<Truth> atoms_;
  std::vector<bool> fixed_;
  std::map<std::uint32_t, Truth> fixed_definitions_, definitions_;
};

/// What one completion came to; two that are equal differ in nothing that matters.
struct Signature {
  Outcome outcome;
  std::vector<bool> allows;  ///< on an allow: which allow clauses stand, for they limit it
  bool operator==(const Signature&) const = default;
};

/// Does an allow surely stand that nobody's say binds?
bool whoever_decides(const Inquiry& inquiry, const Settled& settled, const std::vector<Truth>& stands) {
  for (std::size_t i = 0; i < stands.size(); ++i) {
    const model::Clause& clause = inquiry.rules()[settled.candidates[i]];
    if (clause.whoever_decides && clause.effect == Effect::allow && stands[i] == Truth::yes) return true;
  }
  return false;
}

/// What the clauses come to. Against a holder's no that none of them reads, what would be an allow is asked
/// first.
Outcome against_no(const Inquiry& inquiry, const Settled& settled, const std::vector<Truth>& stands,
                   bool no) {
  const Outcome outcome = outcome_of(inquiry, settled, stands);
  const bool bound = no && outcome == Outcome::allow && !whoever_decides(inquiry, settled, stands);
  return bound ? Outcome::ask_first : outcome;
}

/// `no`: a holder's no that no clause reads counts.
Signature signature(const Inquiry& inquiry, const Settled& settled, const std::vector<Truth>& stands,
                    bool no) {
  Signature result{against_no(inquiry, settled, stands, no), std::vector<bool>(stands.size())};
  if (result.outcome != Outcome::allow) return result;
  for (std::size_t i = 0; i < stands.size(); ++i)
    result.allows[i] =
        stands[i] == Truth::yes && inquiry.rules()[settled.candidates[i]].effect == Effect::allow;
  return result;
}

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

/// Two completions that differ only in one unknown: `stride` apart. Does any such pair differ?
bool hangs_on(const std::vector<Signature>& signatures, std::size_t stride, std::size_t choices) {
  for (std::size_t n = 0; n < signatures.size(); ++n)
    if (n / stride % choices != 0 && !(signatures[n] == signatures[n - stride])) return true;
  return false;
}

/// Whether a holder's no counts in one completion: where it is not known, it is the last of the unknowns.
bool no_counts(const Settled& settled, std::size_t number, std::size_t count) {
  if (settled.unread_no.reading.value != Truth::unknown) return settled.unread_no.reading.value == Truth::yes;
  return number >= count / 2;
}

void complete_all(Trace& trace, Settled& settled, const Overrides& overrides, const std::vector<Truth>& own,
                  std::size_t count) {
  Completion completion(trace, settled, overrides, own);
  std::vector<Signature> signatures;
  for (std::size_t n = 0; n < count; ++n) {
    const std::vector<Truth> stands = completion.stand(n).stands;
    if (n == 0) settled.stands = stands;
    for (std::size_t i = 0; i < stands.size(); ++i)
      if (stands[i] != settled.stands[i]) settled.stands[i] = Truth::unknown;
    signatures.push_back(signature(trace.inquiry(), settled, stands, no_counts(settled, n, count)));
    settled.possible |= outcome_bit(signatures.back().outcome);
  }
  std::size_t stride = 1;
  for (const Unknown& unknown : settled.unknowns) {
    settled.decides.push_back(hangs_on(signatures, stride, unknown.choices.size()));
    stride *= unknown.choices.size();
  }
}

/// Beyond the bound: each clause whose standing is unknown may stand or not, in every combination.
void approximate(const Inquiry& inquiry, Settled& settled) {
  settled.approximate = true;
  settled.stands = settled.standing.stands;
  settled.decides.assign(settled.unknowns.size(), true);
  bool sure[3] = {}, may[3] = {};
  for (std::size_t i = 0; i < settled.stands.size(); ++i) {
    if (!settled.grants[i]) continue;
    const auto effect = static_cast<std::size_t>(effect_of(inquiry, inquiry.rules()[settled.candidates[i]]));
    sure[effect] = sure[effect] || settled.stands[i] == Truth::yes;
    may[effect] = may[effect] || settled.stands[i] != Truth::no;
  }
  const auto refuse = static_cast<std::size_t>(Effect::refuse),
             ask = static_cast<std::size_t>(Effect::ask_first),
             allow = static_cast<std::size_t>(Effect::allow);
  if (may[refuse]) settled.possible |= outcome_bit(Outcome::refuse);
  if (!sure[refuse] && may[ask]) settled.possible |= outcome_bit(Outcome::ask_first);
  if (!sure[refuse] && !sure[ask] && may[allow]) settled.possible |= outcome_bit(Outcome::allow);
  if (!sure[refuse] && !sure[ask] && !sure[allow]) settled.possible |= outcome_bit(uncovered(inquiry));
  const Truth no = settled.unread_no.reading.value;
  if (no == Truth::no || (settled.possible & outcome_bit(Outcome::allow)) == 0 ||
      whoever_decides(inquiry, settled, settled.stands))
    return;
  settled.possible |= outcome_bit(Outcome::ask_first);
  if (no == Truth::yes) settled.possible &= static_cast<OutcomeSet>(~outcome_bit(Outcome::allow));
}

std::size_t count_completions(const std::vector<Unknown>& unknowns) {
  std::size_t count = 1;
  for (const Unknown& unknown : unknowns)
    count = std::min(count * unknown.choices.size(), most_completions + 1);
  return count;
}

}  // namespace

namespace {

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
  const Truth no = settled.unread_no.reading.value;
  if (undecided.empty() && no != Truth::unknown) {
    settled.stands = settled.standing.stands;
    settled.possible = outcome_bit(against_no(inquiry, settled, settled.stands, no == Truth::yes));
  } else {
    settled.unknowns = unknowns(trace, undecided);
    if (no == Truth::unknown)
      settled.unknowns.push_back({{UnknownKey::Kind::holders_no, 0, false}, {}, {{Truth::no}, {Truth::yes}}});
    const std::size_t count = count_completions(settled.unknowns);
    count > most_completions ? approximate(inquiry, settled)
                             : complete_all(trace, settled, overrides, own, count);
  }
  conclude(inquiry, settled);
  return settled;
}

}  // namespace kith::evaluate
