#pragma once
#include "dsl/syntax/ast_condition.hpp"
#include "kith/answer.hpp"

/// The tree of a scenario as written.
namespace kith::syntax {

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

}  // namespace kith::syntax
