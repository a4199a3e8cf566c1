#pragma once
#include "dsl/syntax/tree/condition.hpp"
#include "kith/terms.hpp"

/// The tree of a scenario as written.
namespace kith::syntax {

struct GivenRecord {
  Text path;
};
/// Several roles, or dates; else it is a GivenIs.
struct GivenMember {
  Name id;
  std::vector<Name> roles;
  std::optional<When> since, until;
};
/// `mum is family.mother` or `exploitation_risk is high`: only the declarations tell whether a member or a
/// fact is meant.
struct GivenIs {
  Name subject, value;
};
struct GivenNamed {
  Name id;
  bool named = true;
};
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
  std::optional<Name> by;  ///< somebody else
};
struct GivenCapacity {
  CapacityIs::Kind kind = CapacityIs::Kind::has;
  std::vector<Matter> matters;
  std::optional<Name> with;
  std::optional<When> on, review_by;
  bool only = false;  ///< it holds for exactly what is listed
};
struct GivenBestInterests {
  struct NotConsulted {
    Name who;
    Text why;
  };
  std::vector<Matter> matters;
  std::optional<Name> with;
  bool supports = true;
  std::optional<When> on, review_by;
  std::vector<Name> consulted;
  std::vector<NotConsulted> not_consulted;
  bool only = false;  ///< it holds for exactly what is listed
};
struct GivenWish {
  Name by;
  bool wants = true;
  Name decision;
  std::optional<When> on;
};
/// A fact of the person, of the question, or `of` a member. No value and not unknown: yes. A plain `NAME is
/// NAME` is a GivenIs.
struct GivenFact {
  Name fact;
  std::optional<Name> of;
  std::optional<Operand> value;
  bool unknown = false;
  std::optional<When> on;
};
struct GivenSetting {
  Name setting;
};
struct GivenBorn {
  When on;
};
struct GivenDied {
  When on;
};  ///< a date or a moment
struct GivenSupported {
  When since;
};  ///< a date or a moment
struct GivenEvent {
  struct Field {
    Name name;
    Operand value;
  };
  Name event;
  std::optional<Name> id;  ///< `called …`
  std::optional<When> at, due;
  std::vector<Field> fields;
};
struct GivenConcern {
  std::optional<Name> id;  ///< `called …`
  When opened;
  std::optional<When> closed;
  std::vector<Name> alleged, cleared;
  std::vector<Name> harmed;  ///< `person`, `others`, or `nobody` alone
};
/// `plan cafe_travel is at shadowing since 2026-04-20`
struct GivenPlan {
  Name plan, level;
  When since;
};
/// `person agrees to checking_in of cafe_travel on 2026-05-28`
struct GivenAgreement {
  Name by;
  bool agrees = true;
  Name level, plan;
  std::optional<When> on;
};
struct GivenRestriction {
  Name id, kind;
  std::optional<When> since, ended, last_reviewed, review_by;
  std::optional<Text> authority, rationale, exit_when;
  std::vector<Name> tried;
  /// `authority court_order "…" from … until …`
  std::optional<Name> authority_kind = {};
  std::optional<When> authority_from = {}, authority_until = {};
};
struct GivenGoal {
  Name id;
  Text says;
  std::optional<Name> plan;
  std::optional<When> set_on;
};
struct GivenReview {
  Name of;
  When held;
  std::vector<Name> attended, evidence;
  std::optional<Text> changed;
};
struct GivenEscalation {
  Name escalation;
  When opened;
};
struct GivenStage {
  Name stage, escalation;
  When told;
  std::optional<When> answered, resolved;
};
/// `tell_family is done at 2026-05-20 15:00 step 1 for e2 to mum by amy`
struct GivenDone {
  Name rule;
  When at;
  std::optional<Number> step;
  std::optional<Name> item, to, by;
};
enum class Section : std::uint8_t {
  consents,
  capacity,
  best_interests,
  wishes,
  facts,
  events,
  concerns,
  setting,
  age,
  plans,
  restrictions,
  goals,
  reviews,
  escalations,
  actions
};
struct GivenNotKnown {
  Section section = Section::consents;
};

/// `entered in error on 2026-02-03 by amy "It was somebody else."`, behind what is given.
struct GivenInError {
  When on;
  Name by;
  Text why;
};

struct Given {
  std::variant<GivenRecord, GivenIs, GivenMember, GivenNamed, GivenAuthority, GivenConsent, GivenCapacity,
               GivenBestInterests, GivenWish, GivenFact, GivenSetting, GivenBorn, GivenDied, GivenSupported,
               GivenEvent, GivenConcern, GivenPlan, GivenAgreement, GivenRestriction, GivenGoal, GivenReview,
               GivenEscalation, GivenStage, GivenDone, GivenNotKnown>
      node;
  Span span;
  std::optional<GivenInError> in_error = {};
};

struct AskedQuestion {
  /// `ID asks …`, `the person is assessed …`, `DECISION is to be decided …`
  enum class Kind : std::uint8_t { question, assessment, who_decides } kind = Kind::question;
  Name who;  ///< for a question
  std::optional<Name> category, purpose,
      matter;                    ///< asks about CATEGORY for PURPOSE in the matter of DECISION
  std::optional<Name> decision;  ///< asks to do DECISION; or the one to be decided
  std::vector<Name> marked;
  When at;
  Span span;
};

struct ExpectOutcome {
  Outcome outcome = Outcome::refuse;
  std::vector<Name> by;
  std::optional<Detail> detail;
};
struct ExpectNothingToFindOut {};
struct ExpectFindOut {
  Text what;
};  ///< "consent", "capacity", "best interests", or a concept's name
struct ExpectKeepBack {
  std::vector<Name> names;
};
struct ExpectSetAside {
  Name clause;
  std::optional<Name> by;
};
struct ExpectPossible {
  std::vector<Outcome> outcomes;
};
struct ExpectBecause {
  Text text;
};
/// `easy read "…"`: words that the person is told.
struct ExpectEasyRead {
  Text text;
};
struct ExpectMeanwhile {
  Text text;
};
struct ExpectWouldChange {
  Text text;
};

/// `step 2 of tell_family to mum for e1 is due at 2026-05-21 09:05 by shift_lead`; without `at` and `by`,
/// any.
struct ExpectAction {
  enum class Is : std::uint8_t {
    due,
    overdue,
    done,
    done_late,
    perhaps_late,
    blocked,
    in_conflict,
    ended_by_death,
    to_be_found_out,
    not_required
  } is = Is::due;
  Name rule;  ///< a requirement, a plan's step up, or an escalation
  std::optional<Number> step;
  std::optional<Name> to, item, by;
  std::optional<When> at;
};
struct ExpectReview {
  Name plan;
  bool overdue = false;
  std::optional<When> at;
};
struct ExpectPlan {
  enum class Is : std::uint8_t {
    stays,
    steps_up,
    may_step_up,
    may_step_down,
    steps_down,
    held_back
  } is = Is::stays;
  Name plan;
  std::optional<Name> level;  ///< unless held back
};
struct ExpectEscalation {
  enum class Is : std::uint8_t { held, next, closed, ends } is = Is::held;
  Name escalation;
  std::optional<Name> role;  ///< for held and next
  std::optional<When> at;    ///< until then for held, by then for ends
};
struct ExpectDecider {
  enum class Is : std::uint8_t { person, role, nobody, try_first, no_rule } is = Is::person;
  std::optional<Name> who;  ///< the role, or the authority of `everyone holding`
  bool in_best_interests = false;
  Text step;  ///< for try first
  bool everyone_holding = false;
};
struct ExpectInvolved {
  Name role;
  bool consulted = true;
};
struct ExpectMeasure {
  enum class Is : std::uint8_t { met, not_met, figure } is = Is::met;
  Name measure;
  std::optional<Number> number, of;
};
struct ExpectLacks {
  Text text;
};

struct Expect {
  std::variant<ExpectOutcome, ExpectNothingToFindOut, ExpectFindOut, ExpectKeepBack, ExpectSetAside,
               ExpectPossible, ExpectBecause, ExpectMeanwhile, ExpectWouldChange, ExpectAction, ExpectReview,
               ExpectPlan, ExpectEscalation, ExpectDecider, ExpectInvolved, ExpectMeasure, ExpectLacks,
               ExpectEasyRead>
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

}  // namespace kith::syntax
