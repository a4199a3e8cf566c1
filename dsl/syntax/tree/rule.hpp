#pragma once
#include "dsl/syntax/tree/parts.hpp"
#include "kith/terms.hpp"

/// The tree of vocabulary and rules as written.
namespace kith::syntax {

struct Header {
  Name name;
  Text version;
  Text title;
  std::optional<Name> owner;
  std::optional<When> effective_from, effective_until;
  std::optional<Duration> review_every, good_for;
  std::optional<Text> zone;
};
struct Uses {
  Text path;
};

/// category, mark, role, authority, purpose, decision, basis, setting
struct Concept {
  enum class Kind : std::uint8_t {
    category,
    mark,
    role,
    authority,
    purpose,
    decision,
    basis,
    setting,
    restriction
  } kind = Kind::category;
  Name name;
  Text title;
  std::optional<Text> includes, excludes;
  std::optional<Text> easy_read;           ///< its words for the person
  bool urgent = false;                     ///< purpose
  std::optional<Name> decided_by;          ///< purpose
  std::vector<Name> first_try;             ///< decision
  bool never_decided_for_another = false;  ///< decision
  bool confidentiality = false;            ///< basis: else data protection
  bool outlives = false;                   ///< authority: does not end with the person's life
  std::vector<Matter> over;                ///< authority: all that it is over; empty: everything
  bool usable_with_capacity = false;       ///< authority
  bool by_name = false;                    ///< category: asked about by name
  bool nothing_else = false;               ///< category: no more in it than what is declared under it
};
struct SourceDecl {
  Name name;
  Text title;
  enum class Kind : std::uint8_t {
    law,
    regulation,
    contract,
    code,
    guidance,
    protocol,
    advice,
    policy,
    support_plan
  } kind = Kind::law;
  std::optional<Text> address;
  InForce in_force;
};
struct CalendarDecl {
  Name name;
  Text title;
  When through;
  std::vector<When> closed;
};
struct ValueType {
  enum class Kind : std::uint8_t { yes_or_no, choice, number, text } kind = Kind::yes_or_no;
  std::vector<Name> choices;
  bool ordered = false;
  std::optional<Number> least, most;
  Span span;
};
struct FactDecl {
  Name name;
  Text title;
  std::optional<Text> includes, excludes;
  enum class Subject : std::uint8_t { person, recipient, question } subject = Subject::person;
  ValueType type;
  std::optional<Duration> out_of_date_after;
  std::optional<Name> judged_by;
};
struct EventDecl {
  struct Field {
    Name name;
    Text title;
    ValueType type;
  };
  Name name;
  Text title;
  std::optional<Text> includes, excludes;
  bool expected = false;
  std::vector<Field> fields;
};
struct Define {
  Name name;
  Text title;
  InForce in_force;
  std::optional<ConditionId> condition;
};
struct Presume {
  bool capacity = false;
  Name fact;                     ///< unless capacity
  std::optional<Operand> value;  ///< absent: yes
  InForce in_force;
  std::optional<ConditionId> when;
  Text because;
  std::vector<Citation> cites;
};

struct OverrideTarget {
  Name name;
};  ///< label, boundary.label; on a boundary, a boundary
struct Clause {
  Effect effect = Effect::refuse;
  std::optional<Name> label;
  std::optional<Detail> detail;
  std::vector<OverrideTarget> overrides;
  std::optional<ConditionId> when;
  bool otherwise = false;
  std::vector<Name> lawful_basis, keep_back;
  std::vector<Action> on_condition, needs;
  Text because, easy_read;
  std::vector<Citation> cites;
  bool whoever_decides = false;  ///< not bound by who decides
  Span span;
};
struct Boundary {
  Name name;
  Text title;
  InForce in_force;
  bool about_anything = false, with_anyone = false;
  std::vector<Name> about, with, purposes;  ///< `for`
  std::vector<Name> decisions, by;          ///< `to DECISION by ROLE`
  bool to_anything = false, by_anyone = false;
  std::optional<ConditionId> when;
  bool otherwise = false;  ///< only where nothing else speaks
  std::vector<OverrideTarget> overrides;
  bool overrides_all = false, may_be_overridden = false;
  std::vector<Clause> clauses;
};
/// Is it about what may be done, not about what may be told?
inline bool is_about_doing(const Boundary& boundary) {
  return boundary.to_anything || !boundary.decisions.empty();
}
struct Promise {
  Name name;
  Text title;
  InForce in_force;
  PromiseKind kind = PromiseKind::never_allow;
  bool anything = false, anyone = false;
  std::vector<Name> categories, with, purposes, decisions, by;
  Name rule;  ///< of a promise about care: the plan, or the requirement
  std::optional<Within> within;
  std::optional<ConditionId> when;
  Text because;
  std::vector<Citation> cites;
};

/// What is promised of a plan or a requirement, and not of an answer.
inline bool is_about_care(const Promise& promise) {
  return promise.kind == PromiseKind::never_step_down || promise.kind == PromiseKind::always_within;
}

}  // namespace kith::syntax
