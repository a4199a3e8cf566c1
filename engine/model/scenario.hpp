#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/model/condition.hpp"
#include "engine/model/ids.hpp"
#include "engine/model/record.hpp"
#include "engine/model/vocabulary.hpp"
#include "engine/time/time.hpp"
#include "kith/answer.hpp"

/// A test beside the rules, names resolved: what is given, what is asked, what is expected.
namespace kith::model::scenario {

struct Record {
  std::string path;
};  ///< relative to the current directory, as a file name
struct Member {
  std::string id;
  std::vector<RoleId> roles;
  std::optional<time::Stamp> since, until;
};
struct NamedByPerson {
  std::string id;
  bool named = true;
};
struct HoldsAuthority {
  std::string id;
  AuthorityId authority;
  std::vector<Matter> scope;
  std::optional<time::Stamp> verified_on, since, until;
};
/// `with`: a member's id, or a role's name.
struct Consent {
  std::optional<CategoryId> category;
  std::optional<DecisionId> decision;
  std::string with;
  std::vector<PurposeId> purposes;
  enum class Status : std::uint8_t { given, refused, withdrawn, unknown } status = Status::given;
  std::optional<time::Stamp> on, until;
  std::optional<Detail> detail;
  std::string by = {};  ///< a member's id; empty: the person
};
struct Capacity {
  std::vector<Matter> matters;
  std::string with;
  CapacityOutcome outcome = CapacityOutcome::present;
  std::optional<time::Stamp> on, review_by;
  bool only = false;
};
struct BestInterests {
  struct NotConsulted {
    std::string who, why;
  };
  std::vector<Matter> matters;
  std::string with;
  Finding finding = Finding::supports;
  std::optional<time::Stamp> on, review_by;
  std::vector<std::string> consulted;
  std::vector<NotConsulted> not_consulted;
  bool only = false;
};
struct Wish {
  std::string by;
  DecisionId about;
  Stance stance = Stance::wants;
  std::optional<time::Stamp> on;
};
/// No value: recorded, and unknown.
struct Fact {
  FactId fact;
  std::string of;
  std::optional<Value> value;
  std::optional<time::Stamp> on;
};
struct Setting {
  SettingId setting;
};
struct Born {
  time::Date on;
};
struct Died {
  time::Stamp on;
};
struct Supported {
  time::Stamp since;
};
struct Event {
  struct Field {
    FieldId field;
    Value value;
  };
  EventId event;
  std::string id;
  std::optional<time::Stamp> at, due;
  std::vector<Field> fields;
};
struct Concern {
  std::string id;  ///< empty: one is made up
  time::Stamp opened;
  std::optional<time::Stamp> closed;
  std::vector<std::string> alleged, cleared;
  bool says_who = false;  ///< who was harmed: these, or nobody
  bool person_harmed = false, others_harmed = false;
};
struct AtLevel {
  std::string plan, level;
  time::Stamp since;
};
struct Agreed {
  std::string by, plan, level;
  bool agrees = true;
  std::optional<time::Stamp> on;
};
struct Opened {
  std::string escalation;
  time::Stamp at;
};
struct StageTold {
  std::string escalation, stage;
  time::Stamp told;
  std::optional<time::Stamp> answered, resolved;
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
struct NotKnown {
  Section section = Section::consents;
};

/// Marked as entered in error; `by`: a member's id, a role's name, or `person`.
struct InError {
  time::Stamp on;
  std::string by, why;
};

struct Given {
  std::variant<Record, Member, NamedByPerson, HoldsAuthority, Consent, Capacity, BestInterests, Wish, Fact,
               Setting, Born, Died, Supported, Event, Concern, AtLevel, Agreed, Restriction, Goal, ReviewHeld,
               Opened, StageTold, ActionDone, NotKnown>
      node;
  Spot place;
  std::optional<InError> in_error = {};
};

struct Asked {
  enum class Kind : std::uint8_t { question, assessment, who_decides } kind = Kind::question;
  std::string who;  ///< a member's id, a role's name, or "person"
  std::optional<CategoryId> category;
  std::optional<PurposeId> purpose;
  std::optional<DecisionId> matter, decision;
  std::vector<MarkId> marked;
  time::Instant at{};
  Spot place;
};

struct OutcomeIs {
  Outcome outcome = Outcome::refuse;
  std::vector<ClauseId> by;
  std::optional<Detail> detail;
};
struct NothingToFindOut {};
struct FindsOut {
  std::string what;
};
struct KeepsBack {
  std::vector<std::string> names;
};
struct IsSetAside {
  ClauseId clause;
  std::optional<ClauseId> by;
};
struct MayBe {
  std::vector<Outcome> outcomes;
};
struct SaysBecause {
  std::string text;
};
/// Among what the person is told.
struct SaysToPerson {
  std::string text;
};
struct SaysMeanwhile {
  std::string text;
};
struct SaysWouldChange {
  std::string text;
};

/// The action of a requirement, a plan's step up, or an escalation; what is absent may be anything.
struct ActionIs {
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
  std::string rule;
  std::optional<int> step;
  std::string to, item, by;  ///< a member's id or a role; an item's id; a role
  std::optional<time::Stamp> at;
};
struct ReviewIs {
  std::string plan;
  bool overdue = false;
  std::optional<time::Stamp> at;
};
struct PlanIs {
  enum class Is : std::uint8_t {
    stays,
    steps_up,
    may_step_up,
    may_step_down,
    steps_down,
    held_back
  } is = Is::stays;
  std::string plan, level;
};
struct EscalationIs {
  enum class Is : std::uint8_t { held, next, closed, ends, overdue } is = Is::held;
  std::string escalation, stage;
  std::optional<time::Stamp> at;
};
struct DecidedBy {
  enum class Is : std::uint8_t { person, role, nobody, try_first, no_rule } is = Is::person;
  std::string who;  ///< the role or the authority, or the step to try
  bool in_best_interests = false;
  bool everyone_holding = false;
};
struct IsInvolved {
  std::string role;
  bool consulted = true;
};
struct MeasureIs {
  enum class Is : std::uint8_t { met, not_met, figure } is = Is::met;
  std::string measure;
  std::optional<Decimal> number, of;
  bool percent = false;
};
struct RecordLacks {
  std::string text;
};

struct Expected {
  std::variant<OutcomeIs, NothingToFindOut, FindsOut, KeepsBack, IsSetAside, MayBe, SaysBecause,
               SaysMeanwhile, SaysWouldChange, ActionIs, ReviewIs, PlanIs, EscalationIs, DecidedBy,
               IsInvolved, MeasureIs, RecordLacks, SaysToPerson>
      node;
  Spot place;
};

}  // namespace kith::model::scenario

namespace kith::model {

struct Scenario {
  std::string title, provenance;
  LayerId layer;
  std::vector<scenario::Given> givens;
  std::optional<scenario::Asked> asked;
  std::vector<scenario::Expected> expected;
  Spot place;
};

}  // namespace kith::model
