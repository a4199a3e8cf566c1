#pragma once
#include "tests/oracle/conditions.hpp"

/// Which clauses are candidates for a question, which apply and which stand.
namespace kith::oracle {

template <class Ids, class Id, class Concepts>
bool any_covers(const Concepts& concepts, const Ids& above, Id below) {
  return std::any_of(above.begin(), above.end(), [&](const auto& id) { return concepts.covers(id, below); });
}

inline bool speaks_of(const Asked& asked, const Boundary& boundary) {
  const Question& q = asked.question;
  if (!in_force(asked, boundary.period, boundary.layer)) return false;
  const bool who = boundary.anyone || std::any_of(boundary.with.begin(), boundary.with.end(),
                                                  [&](RoleId role) { return has_role(asked, q.with, role); });
  if (!who) return false;
  if (q.decision)
    return (boundary.anything && !boundary.decisions.empty()) ||
           any_covers(asked.rules.decisions, boundary.decisions, *q.decision);
  if (!boundary.anything && !any_covers(asked.rules.categories, boundary.about, *q.category)) return false;
  return boundary.decisions.empty() &&
         (boundary.purposes.empty() || any_covers(asked.rules.purposes, boundary.purposes, *q.purpose));
}

/// An allow that keeps back the category, or a mark, asked about is no candidate.
inline bool keeps_back_what_is_asked(const Asked& asked, const Clause& clause) {
  if (asked.question.category &&
      any_covers(asked.rules.categories, clause.keep_back, *asked.question.category))
    return true;
  const auto& marked = asked.question.marked;
  return std::any_of(marked.begin(), marked.end(), [&](MarkId mark) {
    return any_covers(asked.rules.marks, clause.keep_back_marks, mark);
  });
}

/// By clause.
inline std::vector<bool> candidates(const Asked& asked) {
  std::vector<bool> candidate;
  for (const Clause& clause : asked.rules.clauses)
    candidate.push_back(speaks_of(asked, asked.rules[clause.boundary]) &&
                        !(clause.effect == Effect::allow && keeps_back_what_is_asked(asked, clause)));
  return candidate;
}

/// Does a condition, or a definition that it reads, have a test of this kind?
template <class... Tests>
bool reads(const Asked& asked, const Condition& condition) {
  if (condition.always()) return false;
  for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
    const Node& n = asked.rules.nodes[i];
    if (n.kind == Node::Kind::atom && (std::holds_alternative<Tests>(asked.rules.atoms[n.a].test) || ...))
      return true;
    const auto* rule = n.kind == Node::Kind::definition ? rule_in_force(asked, DefinitionId{n.a}) : nullptr;
    if (rule != nullptr && reads<Tests...>(asked, rule->condition)) return true;
  }
  return false;
}

/// The authorities of which a condition, or a definition that it reads, says that whoever holds them refuses.
inline void add_refusals(const Asked& asked, const Condition& condition, std::set<AuthorityId>& found) {
  if (condition.always()) return;
  for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
    const Node& n = asked.rules.nodes[i];
    if (n.kind == Node::Kind::atom) {
      const auto* test = std::get_if<HolderSaysTest>(&asked.rules.atoms[n.a].test);
      if (test != nullptr && !test->agrees) found.insert(test->authority);
    }
    const auto* rule = n.kind == Node::Kind::definition ? rule_in_force(asked, DefinitionId{n.a}) : nullptr;
    if (rule != nullptr) add_refusals(asked, rule->condition, found);
  }
}
inline std::set<AuthorityId> refusals_read(const Asked& asked, const std::vector<bool>& candidate) {
  std::set<AuthorityId> found;
  for (std::uint32_t i = 0; i < candidate.size(); ++i)
    if (candidate[i]) add_refusals(asked, asked.rules.clauses[i].condition, found);
  return found;
}

/// An `ask first` that reads capacity or best interests, or has no `needs`, or each of whose `needs` asks,
/// consults, assesses or tells the person, is a refusal after a death.
inline Effect effect_of(const Asked& asked, const Clause& clause) {
  if (!asked.dead() || clause.effect != Effect::ask_first) return clause.effect;
  bool somebody_else = false;
  for (const kith::model::Action& need : clause.needs) {
    using Kind = kith::model::Action::Kind;
    const bool person = need.who && need.who->person;
    const bool asks_them =
        person && (need.kind == Kind::ask || need.kind == Kind::consult || need.kind == Kind::tell);
    somebody_else = somebody_else || (!asks_them && need.kind != Kind::assess);
  }
  const bool found = reads<CapacityTest, BestInterestsTest>(asked, clause.condition);
  return found || !somebody_else ? Effect::refuse : Effect::ask_first;
}

/// "A wide allow grants nothing of it, but its limits bind."
inline bool grants(const Asked& asked, const Clause& clause) {
  if (clause.effect != Effect::allow || !asked.question.category) return true;
  const CategoryId category = *asked.question.category;
  if (!by_name_under(asked, std::nullopt, category)) return true;
  for (const CategoryId about : asked.rules[clause.boundary].about)
    if (asked.rules.categories.covers(about, category) && !by_name_under(asked, about, category)) return true;
  return false;
}

/// What the clauses come to, recorded (`given` empty) or under a completion.
class Standing {
 public:
  Standing(const Asked& asked, const std::vector<bool>& candidate, const Given& given)
      : asked_(asked), candidate_(candidate), given_(given), stands_(candidate.size()) {}

  Truth applies(std::uint32_t clause) const {
    if (!candidate_[clause]) return Truth::no;
    const Clause& c = asked_.rules.clauses[clause];
    const Truth own = after_death(c, condition_truth(asked_, c.condition, given_));
    Truth another = Truth::no;
    if (c.otherwise)
      for (const ClauseId sibling : asked_.rules[c.boundary].clauses)
        if (sibling.index != clause) another = either(another, applies(sibling.index));
    if (effect_of(asked_, c) != c.effect) another = either(another, asked_for_the_dead());
    if (asked_.rules[c.boundary].otherwise) another = either(another, another_boundary_speaks());
    return both(own, opposite(another));
  }

  /// It applies, and nothing standing sets it aside; an `ask first` never sets a refusal aside.
  Truth stands(std::uint32_t clause) {
    if (stands_[clause]) return *stands_[clause];
    const Clause& c = asked_.rules.clauses[clause];
    Truth set_aside = Truth::no;
    for (const ClauseId over : c.set_aside_by) {
      const bool weaker = asked_.rules[over].effect == Effect::ask_first && c.effect == Effect::refuse;
      if (candidate_[over.index] && !weaker && grants(asked_, asked_.rules[over]))
        set_aside = either(set_aside, stands(over.index));
    }
    stands_[clause] = both(applies(clause), opposite(set_aside));
    return *stands_[clause];
  }

 private:
  /// "What could only have been asked in life gives way to an ask first that speaks of the death."
  Truth asked_for_the_dead() const {
    Truth asks = Truth::no;
    for (std::uint32_t i = 0; i < candidate_.size(); ++i) {
      const Clause& other = asked_.rules.clauses[i];
      if (other.effect == Effect::ask_first && effect_of(asked_, other) == Effect::ask_first &&
          reads<PersonDiedTest>(asked_, other.condition))
        asks = either(asks, applies(i));
    }
    return asks;
  }
  /// "Where no clause of a boundary without it applies; an allow that grants nothing does not count."
  Truth another_boundary_speaks() const {
    Truth speaks = Truth::no;
    for (std::uint32_t i = 0; i < candidate_.size(); ++i) {
      const Clause& other = asked_.rules.clauses[i];
      if (!asked_.rules[other.boundary].otherwise && grants(asked_, other))
        speaks = either(speaks, applies(i));
    }
    return speaks;
  }
  /// Only a rule that speaks of the death permits; what forbids applies where an authority that it reads held
  /// at death, or holds now.
  Truth after_death(const Clause& clause, Truth own) const {
    if (!asked_.dead()) return own;
    if (clause.effect == Effect::allow)
      return reads<PersonDiedTest>(asked_, clause.condition) ? own : Truth::no;
    if (condition_truth(asked_, clause.condition, {}) != Truth::no) return own;
    Asked then = asked_;
    then.held_at_death = true;
    return truth(condition_truth(then, clause.condition, {}) != Truth::no);
  }
  const Asked& asked_;
  const std::vector<bool>& candidate_;
  const Given& given_;
  std::vector<std::optional<Truth>> stands_;
};

/// What holds where no clause stands.
inline Outcome uncovered(const Asked& asked) {
  const bool own =
      !asked.dead() && asked.question.category && asked.question.with.kind == Party::Kind::person;
  return own ? Outcome::ask_first : Outcome::refuse;
}

inline Outcome outcome_of(Effect effect) {
  switch (effect) {
    case Effect::refuse: return Outcome::refuse;
    case Effect::ask_first: return Outcome::ask_first;
    case Effect::allow: break;
  }
  return Outcome::allow;
}

}  // namespace kith::oracle
