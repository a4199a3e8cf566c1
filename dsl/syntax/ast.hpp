#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "dsl/source/source.hpp"
#include "engine/time/time.hpp"
#include "kith/answer.hpp"
#include "kith/decimal.hpp"

/// The tree of one file as written: words, spans and order, nothing resolved. See docs/language.md.
namespace kith::syntax {

using source::Span;

/// A name or dotted path.
struct Name {
  std::string text;
  Span span;
};
struct Text {
  std::string value;  ///< neighbouring texts joined
  Span span;
};
struct Number {
  Decimal value;
  bool percent = false;
  Span span;
};
struct Duration {
  time::Duration value;
  Span span;
};
/// A date or a moment.
struct When {
  time::Civil value;
  Span span;
};

// ---- conditions -------------------------------------------------------------------------------------------------

/// A node's place in `File::conditions`.
struct ConditionId {
  std::uint32_t index = 0;
};

enum class Comparison : std::uint8_t { is, is_not, at_least, at_most, below, above };
/// What a fact or field is compared with: a name (a choice), a number, yes/no.
using Operand = std::variant<Name, Number, bool>;

/// What a capacity, best-interests or consent condition is about.
struct Matter {
  enum class Kind : std::uint8_t { asked, the_matter, decision, sharing };
  Kind kind = Kind::asked;
  Name name;  ///< for decision and sharing
};

struct Window {
  enum class Kind : std::uint8_t { last, since_last_step };
  Kind kind = Kind::last;
  Duration length;  ///< for last
};
struct Count {
  enum class Kind : std::uint8_t { none, at_least, at_most, exactly };
  Kind kind = Kind::none;
  std::int64_t number = 0;
  Span span;
};
enum class ConsentStatus : std::uint8_t { given, refused, withdrawn, objected, unclear, expired, not_recorded };

struct AllOf { std::vector<ConditionId> parts; };
struct AnyOf { std::vector<ConditionId> parts; };
struct Not { ConditionId part; };
/// A bare yes/no fact, field or definition: `stable`.
struct Holds { Name name; };
/// `exploitation_risk is at least medium`, `age is below 18`, `severity is high`.
struct Compare { Name name; Comparison comparison = Comparison::is; Operand operand; };
struct IsRecorded { Name name; bool recorded = true; };
struct ConsentIs { std::optional<Name> decision; std::vector<ConsentStatus> statuses; };
struct CapacityIs { enum class Kind : std::uint8_t { has, lacks, fluctuates } kind = Kind::has; Matter matter; };
/// `decision` absent: sharing what is asked, or `it`.
struct BestInterests { bool supports = true; Matter matter; bool says_it = false; };
/// `by` is `person` or a role; no decision: `it`.
struct WishIs { Name by; bool wants = true; std::optional<Name> decision; };
struct NoWish { std::optional<Name> decision; };
struct RecipientIs { Name role; };
struct RecipientNamed {};
struct RecipientHolds { Name authority; };
struct RecipientAlleged {};
struct CategoryIs { Name category; };
struct PurposeIs { Name purpose; };
struct SettingIs { Name setting; };
struct Marked { Name mark; };
/// `at least 6 journey where … late by more than 15 minutes in the last 6 weeks`
struct EventCount {
  Count count;
  Name event;
  std::optional<ConditionId> where;
  std::optional<Duration> late_by;
  Window window;
};
struct Different { Count count; Name event; Name field; Window window; };
struct Trend {
  Name event;
  std::optional<ConditionId> where;
  enum class Kind : std::uint8_t { fewer, more, as_many } kind = Kind::fewer;
  Duration length;
};
struct Latest { Name event; Name field; Comparison comparison = Comparison::is; Operand operand; };
struct Average { Name event; Name field; Window window; Comparison comparison = Comparison::at_least; Number operand; };
/// `last plan_review was more than 1 month ago`
struct LastEvent { Name event; bool more_than = true; Duration length; };
/// Only inside `for each`.
struct ItLate { Duration by; };
struct ItemDate { Name field; bool more_than = true; Duration length; };
struct Who { Name role; bool everyone_holding = false; };
struct Includes { Name field; Who who; };

struct Condition {
  std::variant<AllOf, AnyOf, Not, Holds, Compare, IsRecorded, ConsentIs, CapacityIs, BestInterests, WishIs, NoWish, RecipientIs,
               RecipientNamed, RecipientHolds, RecipientAlleged, CategoryIs, PurposeIs, SettingIs, Marked, EventCount,
               Different, Trend, Latest, Average, LastEvent, ItLate, ItemDate, Includes>
      node;
  Span span;
};

// ---- shared parts -----------------------------------------------------------------------------------------------

struct Citation { Name source; Text provision; };
/// `from`, `until`, `applies in`
struct InForce {
  std::optional<When> from, until;
  std::vector<Name> settings;
};

struct Deadline;
struct Within { Duration length; };
struct EndOfNextWorkingDay {};
struct WithoutDelay {};
struct SoonerOf { std::vector<Deadline> of; };  ///< exactly two
struct Deadline {
  std::variant<Within, EndOfNextWorkingDay, WithoutDelay, SoonerOf> node;
  Span span;
};

struct Action {
  enum class Kind : std::uint8_t { record, perform, meet, tell, consult, ask, assess, review, update, brief } kind = Kind::perform;
  Text text;                      ///< record, do, meet; review and update when a text is given
  std::optional<Who> who;         ///< tell, consult, ask, brief (`person` is a role)
  std::optional<Name> category;   ///< tell, consult
  std::optional<Name> purpose;    ///< tell, consult
  std::optional<Matter> matter;   ///< assess
  std::optional<Name> object;     ///< review, update
  std::optional<Deadline> deadline;
  std::optional<Name> by;
  std::optional<ConditionId> unless;
  Span span;
};

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
  std::variant<Header, Uses, Concept, SourceDecl, CalendarDecl, FactDecl, EventDecl, Define, Presume, Boundary, Promise, Scenario> node;
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
