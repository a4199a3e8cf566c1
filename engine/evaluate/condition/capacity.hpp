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
CapacityAt capacity_at(const Inquiry&, model::RecordedMatter, const time::Stamp& at);

/// The finding in force about one matter; no finding: unknown.
struct FindingAt {
  std::optional<model::Finding> finding;
  Reading reading;
};
FindingAt best_interests_at(const Inquiry&, model::RecordedMatter, const time::Stamp& at);

}  // namespace kith::evaluate
