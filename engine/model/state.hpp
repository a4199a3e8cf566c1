#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/model/condition.hpp"
#include "engine/model/given_text.hpp"
#include "engine/model/ids.hpp"
#include "engine/model/once.hpp"
#include "engine/model/orders.hpp"
#include "engine/model/record.hpp"
#include "engine/model/vocabulary.hpp"
#include "engine/time/time.hpp"
#include "kith/answer.hpp"
#include "kith/truth.hpp"

/// One person's record, names resolved against a ruleset. Absent sections (not known) are `nullopt`; empty
/// ones have none on record.
namespace kith::model {

using time::Instant;

/// A place among the members of the circle.
using MemberIndex = std::uint32_t;

/// What a capacity, best-interests record or an authority's scope is about: a decision, or sharing a
/// category.
struct RecordedMatter {
  bool sharing = false;
  std::uint32_t id = 0;  ///< CategoryId when sharing, else DecisionId
  auto operator<=>(const RecordedMatter&) const = default;
};

/// A dated value of a fact. `value` absent: recorded, and unknown.
struct FactValue {
  std::optional<Value> value;
  std::optional<Stamp> on;
  std::string pointer;
  std::optional<EnteredInError> in_error = {};
};
/// By fact, in the order of the record.
using Facts = std::map<FactId, std::vector<FactValue>>;

struct HeldAuthority {
  AuthorityId kind;
  std::optional<std::vector<RecordedMatter>> scope;  ///< absent: everything the authority is for
  std::optional<Stamp> verified_on, since, until;
  /// May each holder of this kind decide alone? Absent: not known.
  std::optional<bool> severally = false;
  std::vector<RecordedMatter> severally_for;  ///< for these alone, where `severally` is no
  std::optional<std::vector<MemberIndex>> jointly_with = std::vector<MemberIndex>{};  ///< absent: not known
  std::optional<EnteredInError> in_error = {};
};

struct Member {
  std::string id, name;
  std::vector<RoleId> roles;
  std::optional<bool> named_by_person;  ///< absent or null: not known
  std::optional<Stamp> since, until;
  std::string part_of;
  std::string contact;                                    ///< for staff alone
  std::optional<std::vector<HeldAuthority>> authorities;  ///< absent: not known
  std::optional<Facts> facts;                             ///< absent: not known
  std::optional<EnteredInError> in_error = {};
};

struct Wish {
  Party by;
  RecordedMatter about;
  std::optional<Stance> stance;  ///< absent: recorded, and unknown
  std::optional<Stamp> on;
  std::string says, how_shown;
  std::optional<EnteredInError> in_error = {};
};

struct Consent {
  enum class Status : std::uint8_t { given, refused, withdrawn };
  std::optional<CategoryId> category;  ///< or
  std::optional<DecisionId> decision;
  Party with;                                      ///< for a category
  std::optional<std::vector<PurposeId>> purposes;  ///< absent: every purpose
  std::optional<Status> status;                    ///< absent: recorded, and unknown
  std::optional<Stamp> on, until;
  std::optional<Detail> detail;
  std::string how_shown, agreement, says;
  std::optional<EnteredInError> in_error = {};
  std::optional<MemberIndex> given_by = {};  ///< somebody else's words; absent: the person's
  bool giver_unknown = false;                ///< the person's, or any member's
};

struct Capacity {
  std::vector<RecordedMatter> matters;
  std::optional<std::vector<Party>> with;  ///< absent: whoever asks
  std::optional<CapacityOutcome> outcome;  ///< absent: recorded, and unknown
  std::optional<Stamp> on, review_by;
  std::string assessor, windows;
  std::optional<std::vector<std::string>> support_tried;
  Truth only = Truth::no;  ///< it holds for exactly what it lists
  std::optional<EnteredInError> in_error = {};
};

struct BestInterests {
  struct NotConsulted {
    MemberIndex who;
    std::string why;
  };
  std::vector<RecordedMatter> matters;
  std::optional<std::vector<Party>> with;
  std::optional<Finding> finding;  ///< absent: recorded, and unknown
  std::optional<Stamp> on, review_by;
  std::vector<MemberIndex> consulted;
  std::vector<NotConsulted> not_consulted;
  Truth only = Truth::no;  ///< it holds for exactly what it lists
  std::optional<EnteredInError> in_error = {};
};

struct Event {
  std::string id;
  EventId kind;
  std::optional<Stamp> at, due;
  std::vector<std::optional<Value>> fields;  ///< by FieldId; absent: not recorded
  std::uint32_t place = 0;                   ///< in the log, for the pointer
  std::optional<EnteredInError> in_error = {};
};

/// The period for which a log is complete: [from, until]. No `from`: never complete; no `until`: to
/// `drawn_at`.
struct Completeness {
  std::optional<Stamp> from, until;
};
struct Events {
  Completeness complete;
  std::map<EventId, Completeness> by_kind;  ///< an absent `from` here keeps the general one
  std::vector<Event> log;                   ///< in the order of the record
  Once<EventOrder> order = {};
  const KindOrder& of_kind(EventId) const;
};

/// What a concern came to for one member. Closing it clears nobody.
struct ConcernOutcome {
  enum class Is : std::uint8_t { cleared, substantiated, inconclusive };
  MemberIndex who = 0;
  std::optional<Is> is;         ///< absent: recorded, and unknown
  std::optional<Stamp> lifted;  ///< of substantiated: when a named person lifted it
  bool planned = false;         ///< of inconclusive: a plan is on record
};

/// Who was harmed, as a concern has it.
struct Harmed {
  bool person = false, others = false;  ///< neither: nobody was
};

struct Concern {
  std::string id;
  std::optional<Stamp> opened, closed;
  std::optional<std::vector<MemberIndex>> alleged_sources;  ///< absent: no list
  std::vector<MemberIndex> cleared, may_know;
  std::vector<ConcernOutcome> outcomes;
  bool nobody = false;    ///< its `outcomes` say that nobody was the source of harm
  bool doubtful = false;  ///< where a record is read as a whole: nobody knows whether this is in error
  std::optional<Harmed> harmed = {};  ///< absent: not known
  std::optional<EnteredInError> in_error = {};
};

struct State {
  GivenText given;  ///< the bytes as given; none where it was put together otherwise
  std::string person_id, person_name;
  std::optional<time::Date> born;
  std::optional<Stamp> died;           ///< from its first instant on; absent: alive
  std::optional<Stamp> support_since;  ///< absent: no limit
  std::optional<SettingId> setting;
  std::optional<Instant> drawn_at;
  std::optional<std::vector<Member>> circle;
  std::optional<std::vector<Wish>> wishes;
  std::optional<std::vector<Consent>> consents;
  std::optional<std::vector<Capacity>> capacity;
  std::optional<std::vector<BestInterests>> best_interests;
  std::optional<Facts> facts;
  std::optional<Events> events;
  std::optional<std::vector<Concern>> concerns;
  std::optional<std::vector<PlanRecord>> plans;
  std::optional<std::vector<Restriction>> restrictions;
  std::optional<std::vector<Goal>> goals;
  std::optional<std::vector<ReviewHeld>> reviews;
  std::optional<std::vector<EscalationRecord>> escalations;
  std::optional<std::vector<ActionDone>> actions;
  bool has_errors = false;  ///< some entry is marked as entered in error
  /// Of a record as it is read at a moment, entries in error left out: that moment, and the record as it
  /// stands, which outlives it.
  std::optional<Instant> read_at = {};
  const State* as_recorded = nullptr;
  Once<ActionOrder> action_order = {};
  /// Places among `actions`.
  const std::vector<std::uint32_t>& actions_for(const ActionFor&) const;
  Once<ConcernPlaces> concern_places = {};
  /// The place of a concern among `concerns`, if it is one of them.
  std::optional<std::uint32_t> concern(const std::string& id) const;
};

/// One question, names resolved. Either `category` with `purpose`, or `decision`.
struct Question {
  std::optional<CategoryId> category;
  std::optional<PurposeId> purpose;
  std::optional<DecisionId> decision;
  Party with;  ///< the recipient; for a decision, by whom
  std::optional<DecisionId> matter;
  std::vector<MarkId> marked;
  std::string concern;
  std::optional<Facts> facts;
  Instant at{};
};

/// Who decides about a matter.
struct DecisionAsked {
  DecisionId decision;
  Instant at{};
};

}  // namespace kith::model
