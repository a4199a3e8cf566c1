#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "dsl/source/source.hpp"
#include "engine/time/time.hpp"
#include "kith/decimal.hpp"

/// The tree of a condition as written, and the values that it is made of.
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
  /// `before_it` and `after_it` only inside `for each`.
  enum class Kind : std::uint8_t { last, since_last_step, before_it, after_it };
  Kind kind = Kind::last;
  Duration length;  ///< but for since_last_step
};
struct Count {
  enum class Kind : std::uint8_t { none, at_least, at_most, exactly };
  Kind kind = Kind::none;
  std::int64_t number = 0;
  Span span;
};
enum class ConsentStatus : std::uint8_t {
  given,
  refused,
  withdrawn,
  objected,
  unclear,
  expired,
  not_recorded
};

struct AllOf {
  std::vector<ConditionId> parts;
};
struct AnyOf {
  std::vector<ConditionId> parts;
};
struct Not {
  ConditionId part;
};
/// A bare yes/no fact, field or definition: `stable`.
struct Holds {
  Name name;
};
/// `exploitation_risk is at least medium`, `age is below 18`, `severity is high`.
struct Compare {
  Name name;
  Comparison comparison = Comparison::is;
  Operand operand;
};
struct IsRecorded {
  Name name;
  bool recorded = true;
};
struct ConsentIs {
  std::optional<Name> decision;
  std::vector<ConsentStatus> statuses;
};
struct CapacityIs {
  enum class Kind : std::uint8_t { has, lacks, fluctuates } kind = Kind::has;
  Matter matter;
};
/// `decision` absent: sharing what is asked, or `it`.
struct BestInterests {
  bool supports = true;
  Matter matter;
  bool says_it = false;
};
/// `by` is `person` or a role; no decision: `it`.
struct WishIs {
  Name by;
  bool wants = true;
  std::optional<Name> decision;
};
struct NoWish {
  std::optional<Name> decision;
};
/// `person has died`
struct PersonHasDied {};
struct RecipientIs {
  Name role;
};
struct RecipientNamed {};
struct RecipientHolds {
  Name authority;
};
/// `somebody holds lpa`, `nobody holds lpa for travel_alone`
struct SomebodyHolds {
  bool nobody = false;
  Name authority;
  Matter matter;
};
/// `somebody in the circle is advocate`, `nobody in the circle is family`
struct SomebodyIs {
  bool nobody = false;
  Name role;
};
/// `lpa.health_and_welfare agrees`, `… refuses`
struct HolderSays {
  Name authority;
  bool agrees = true;
};
struct RecipientAlleged {};
/// `recipient is named in a concern`
struct RecipientInConcern {};
struct CategoryIs {
  Name category;
};
struct PurposeIs {
  Name purpose;
};
struct MatterIs {
  Name decision;
};
struct SettingIs {
  Name setting;
};
struct Marked {
  Name mark;
};
/// `at least 6 journey where … late by more than 15 minutes in the last 6 weeks`
struct EventCount {
  Count count;
  Name event;
  std::optional<ConditionId> where;
  std::optional<Duration> late_by;
  Window window;
};
struct Different {
  Count count;
  Name event;
  Name field;
  Window window;
};
struct Trend {
  Name event;
  std::optional<ConditionId> where;
  enum class Kind : std::uint8_t { fewer, more, as_many } kind = Kind::fewer;
  Duration length;
};
struct Latest {
  Name event;
  Name field;
  Comparison comparison = Comparison::is;
  Operand operand;
};
struct Average {
  Name event;
  Name field;
  Window window;
  Comparison comparison = Comparison::at_least;
  Number operand;
};
/// `total seclusion.minutes in the last 48 hours is at least 720`
struct Total {
  Name event, field;
  Window window;
  Comparison comparison = Comparison::at_least;
  Number operand;
};
/// `last plan_review was more than 1 month ago`
struct LastEvent {
  Name event;
  bool more_than = true;
  Duration length;
};
/// Only inside `for each`.
struct ItLate {
  Duration by;
};
struct ItemDate {
  Name field;
  bool more_than = true;
  Duration length;
};
/// A role, `person`, `everyone holding AUTHORITY`; of those consulted and informed also `everyone named by
/// person`.
struct Who {
  Name role;
  bool everyone_holding = false;
  bool everyone_named = false;
};
struct Includes {
  Name field;
  Who who;
};

struct Condition {
  std::variant<AllOf, AnyOf, Not, Holds, Compare, IsRecorded, ConsentIs, CapacityIs, BestInterests, WishIs,
               NoWish, PersonHasDied, RecipientIs, RecipientNamed, RecipientHolds, SomebodyHolds, SomebodyIs,
               RecipientAlleged, RecipientInConcern, CategoryIs, PurposeIs, SettingIs, Marked, EventCount,
               Different, Trend, Latest, Average, LastEvent, ItLate, ItemDate, Includes, MatterIs, Total,
               HolderSays>
      node;
  Span span;
};

}  // namespace kith::syntax
