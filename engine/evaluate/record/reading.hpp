#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/truth.hpp"

namespace kith::evaluate {

/// Where in a record something stands; `pointer` writes it out. Kept small: one is made for every condition
/// read.
struct Origin {
  enum class Section : std::uint8_t {
    none,
    person,
    died,
    setting,
    member,
    authority,
    named,
    wish,
    consent,
    capacity,
    best_interests,
    fact,
    event,
    concern,
    question,
    supposed,
    restriction,
    plan,
    goal,
    agreement,
    review,
    escalation,
    stage,
    action
  } section = Section::none;
  std::uint32_t index = 0;
  std::uint32_t sub = 0;
  const std::string* text = nullptr;  ///< facts keep their pointer
};
std::string pointer(const Origin&);

/// Why a condition is unknown.
enum class Why : std::uint8_t {
  none,
  section_absent,
  not_recorded,
  recorded_as_unknown,
  out_of_date,
  undated,
  differ,
  not_verified,
  stale,
  review_passed,
  incomplete,
  unsure_which,
  not_consulted,
  holders_not_known,
  no_list,
  no_outcome,
  capacity_then,
  no_matter,
  not_in_force,
  member_not_known,
  may_be_in_error,
  giver_not_known,
  giver_alleged,
  only_not_known,
  found_wider,
  not_over,
  no_kind,
  too_many
};

/// What one condition came to, and on what evidence. The readings of one question are the trace from which
/// its rationale is written.
struct Reading {
  Truth value = Truth::unknown;
  Why why = Why::none;
  Origin origin;
  const time::Stamp* on = nullptr;               ///< the record's date
  const model::Presumption* presumed = nullptr;  ///< set when the value was presumed
  std::optional<std::int64_t> least, most;       ///< the range of a count; no `most`: without limit
  bool last_day = false;                         ///< it rests on a paper whose last day this is
};

/// Known, or not and why.
inline Reading settled(bool value, Origin origin = {}) {
  return {truth(value), Why::none, origin, nullptr, nullptr, {}, {}};
}
inline Reading unknown_because(Why why, Origin origin = {}) {
  return {Truth::unknown, why, origin, nullptr, nullptr, {}, {}};
}

/// One hypothetical change to a record, for "what would change it". Everything is dated the moment.
struct Supposed {
  struct FactGiven {
    model::FactId fact;
    model::Value value;
  };
  /// Every authority of a kind that a member holds.
  struct Verified {
    model::MemberIndex member = 0;
    model::AuthorityId kind;
    bool operator==(const Verified&) const = default;
  };
  std::optional<model::Consent> consent;
  std::optional<FactGiven> fact;
  std::optional<Verified> verified;
  std::optional<model::BestInterests> finding;
};

}  // namespace kith::evaluate
