#pragma once
#include <optional>

#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/reading.hpp"

namespace kith::evaluate {

/// Capacity for one matter at a moment; no outcome: unknown, and `reading.why` says why.
struct CapacityAt {
  std::optional<model::CapacityOutcome> outcome;
  Reading reading;  ///< its `value` is yes when capacity is known
  /// Nothing is recorded, and capacity is surely not presumed (too young): every condition about it is a no.
  bool none = false;
};
/// Is it this? A no, too, where it is surely none.
inline Truth outcome_is(const CapacityAt& capacity, model::CapacityOutcome outcome) {
  if (capacity.none) return Truth::no;
  return capacity.outcome ? truth(*capacity.outcome == outcome) : Truth::unknown;
}
/// Do two say the same?
inline bool alike(const CapacityAt& a, const CapacityAt& b) {
  return a.outcome == b.outcome && a.none == b.none;
}
CapacityAt capacity_at(const Inquiry&, model::RecordedMatter, const time::Stamp& at);

/// Was capacity lacking for what somebody said something about (`own`), or for what is asked?
Truth lacked_at(const Inquiry&, model::RecordedMatter own, model::RecordedMatter asked,
                const time::Stamp& at);
/// As narrowly as makes a no an objection: each record of lacking that is left lists one of the two.
Truth objection_at(const Inquiry&, model::RecordedMatter own, model::RecordedMatter asked,
                   const time::Stamp& at);

/// The finding in force about one matter; no finding: unknown.
struct FindingAt {
  std::optional<model::Finding> finding;
  Reading reading;
};
inline bool alike(const FindingAt& a, const FindingAt& b) { return a.finding == b.finding; }
FindingAt best_interests_at(const Inquiry&, model::RecordedMatter, const time::Stamp& at);
/// Is it the one wanted?
Reading found_is(const FindingAt&, model::Finding wanted);

}  // namespace kith::evaluate
