#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "dsl/syntax/ast_escalation.hpp"
#include "dsl/syntax/ast_involvement.hpp"
#include "dsl/syntax/ast_measure.hpp"
#include "dsl/syntax/ast_parts.hpp"
#include "dsl/syntax/ast_plan.hpp"
#include "dsl/syntax/ast_requirement.hpp"

/// The tree of one file as written: words, spans and order, nothing resolved. See docs/language.md.
namespace kith::syntax {

// ---- declarations -----------------------------------------------------------------------------------------------

struct Header {
  Name name;
  Text version;
  Text title;
  std::optional<Name> owner;
  std::optional<When> effective_from, effective_until;
  std::optional<Duration> review_every, good_for;
  std::optional<Text> zone;
};
struct Uses { Text path; };

/// category, mark, role, authority, purpose, decision, basis, setting
struct Concept {
  enum class Kind : std::uint8_t { category, mark, role, authority, purpose, decision, basis, setting } kind = Kind::category;
  Name name;
  Text title;
  std::optional<Text> includes, excludes;
  bool urgent = false;                 ///< purpose
  std::optional<Name> decided_by;      ///< purpose
  std::vector<Name> first_try;         ///< decision
  bool never_decided_for_another = false;  ///< decision
  bool confidentiality = false;        ///< basis: else data protection
};
struct SourceDecl {
  Name name;
  Text title;
  enum class Kind : std::uint8_t { law, regulation, contract, code, guidance, protocol, advice, policy, support_plan } kind = Kind::law;
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
  struct Field { Name name; ValueType type; };
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
  Name fact;                       ///< unless capacity
  std::optional<Operand> value;    ///< absent: yes
  InForce in_force;
  std::optional<ConditionId> when;
  Text because;
  std::vector<Citation> cites;
};

struct OverrideTarget { Name name; };  ///< label, boundary.label; on a boundary, a boundary
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
  Span span;
};
struct Boundary {
  Name name;
  Text title;
  InForce in_force;
  bool about_anything = false, with_anyone = false;
  std::vector<Name> about, with, purposes;  ///< `for`
  std::vector<Name> decisions, by;          ///< `to DECISION by ROLE`
  std::optional<ConditionId> when;
  std::vector<OverrideTarget> overrides;
  bool overrides_all = false, may_be_overridden = false;
  std::vector<Clause> clauses;
};
struct Promise {
  Name name;
  Text title;
  InForce in_force;
  bool anything = false, anyone = false;
  std::vector<Name> categories, with, purposes, decisions, by;
  std::optional<ConditionId> when;
  Text because;
  std::vector<Citation> cites;
};

// ---- scenarios --------------------------------------------------------------------------------------------------

struct GivenRecord { Text path; };
/// Several roles, or dates; else it is a GivenIs.
struct GivenMember { Name id; std::vector<Name> roles; std::optional<When> since, until; };
/// `mum is family.mother` or `exploitation_risk is high`: only the declarations tell whether a member or a fact is meant.
struct GivenIs { Name subject, value; };
struct GivenNamed { Name id; bool named = true; };
struct GivenAuthority {
  Name id, authority;
  std::vector<Matter> scope;
  std::optional<When> verified_on, since, until;
};
struct GivenConsent {
  std::optional<Name> category, with, decision;
  std::vector<Name> purposes;
  enum class Status : std::uint8_t { given, refused, withdrawn, unknown } status = Status::given;
  std::optional<When> on, until;
  std::optional<Detail> detail;
};
struct GivenCapacity {
  CapacityIs::Kind kind = CapacityIs::Kind::has;
  std::vector<Matter> matters;
  std::optional<Name> with;
  std::optional<When> on, review_by;
};
struct GivenBestInterests {
  struct NotConsulted { Name who; Text why; };
  std::vector<Matter> matters;
  std::optional<Name> with;
  bool supports = true;
  std::optional<When> on, review_by;
  std::vector<Name> consulted;
  std::vector<NotConsulted> not_consulted;
};
struct GivenWish { Name by; bool wants = true; Name decision; std::optional<When> on; };
/// A fact of the person, of the question, or `of` a member. No value and not unknown: yes. A plain `NAME is NAME` is a GivenIs.
struct GivenFact {
  Name fact;
  std::optional<Name> of;
  std::optional<Operand> value;
  bool unknown = false;
  std::optional<When> on;
};
struct GivenSetting { Name setting; };
struct GivenBorn { When on; };
struct GivenEvent {
  struct Field { Name name; Operand value; };
  Name event;
  std::optional<When> at, due;
  std::vector<Field> fields;
};
struct GivenConcern { When opened; std::optional<When> closed; std::vector<Name> alleged, cleared; };
enum class Section : std::uint8_t { consents, capacity, best_interests, wishes, facts, events, concerns, setting, age };
struct GivenNotKnown { Section section = Section::consents; };

struct Given {
  std::variant<GivenRecord, GivenIs, GivenMember, GivenNamed, GivenAuthority, GivenConsent, GivenCapacity, GivenBestInterests, GivenWish,
               GivenFact, GivenSetting, GivenBorn, GivenEvent, GivenConcern, GivenNotKnown>
      node;
  Span span;
};

struct AskedQuestion {
  Name who;
  std::optional<Name> category, purpose, matter;  ///< asks about CATEGORY for PURPOSE in the matter of DECISION
  std::optional<Name> decision;                   ///< asks to do DECISION
  std::vector<Name> marked;
  When at;
  Span span;
};

struct ExpectOutcome { Outcome outcome = Outcome::refuse; std::vector<Name> by; std::optional<Detail> detail; };
struct ExpectNothingToFindOut {};
struct ExpectFindOut { Text what; };  ///< "consent", "capacity", "best interests", or a concept's name
struct ExpectKeepBack { std::vector<Name> names; };
struct ExpectSetAside { Name clause; std::optional<Name> by; };
struct ExpectPossible { std::vector<Outcome> outcomes; };
struct ExpectBecause { Text text; };
struct ExpectMeanwhile { Text text; };
struct ExpectWouldChange { Text text; };

struct Expect {
  std::variant<ExpectOutcome, ExpectNothingToFindOut, ExpectFindOut, ExpectKeepBack, ExpectSetAside, ExpectPossible, ExpectBecause,
               ExpectMeanwhile, ExpectWouldChange>
      node;
  Span span;
};

struct Scenario {
  Text title;
  Text provenance;  ///< `from "…"`
  std::vector<Given> givens;
  std::optional<AskedQuestion> question;
  std::vector<Expect> expects;
};

// ---- the file ---------------------------------------------------------------------------------------------------

/// A comment as written, `#` included, and where it stands, so that the printer can put it back.
struct Comment {
  std::string text;
  Span span;
  bool own_line = true;  ///< else it follows something on its line
};

struct Declaration {
  std::variant<Header, Uses, Concept, SourceDecl, CalendarDecl, FactDecl, EventDecl, Define, Presume, Boundary, Promise, Scenario,
               Involvement, Requirement, Plan, Escalation, Measure>
      node;
  Span span;  ///< from its first character to its last, without comments that follow
};

struct File {
  std::uint32_t source = 0;
  std::vector<Declaration> declarations;
  std::vector<Condition> conditions;
  std::vector<Comment> comments;  ///< in order of place

  const Condition& operator[](ConditionId id) const { return conditions[id.index]; }
};

}  // namespace kith::syntax
