#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "engine/evaluate/record/asking.hpp"
#include "engine/model/ruleset.hpp"

namespace kith::evaluate {

/// What a condition about a person came to at some moment, with what is fixed about it: an item, a step on a
/// plan.
struct About {
  const model::Ruleset& rules;
  const model::State& state;
  std::optional<Item> item;
  std::optional<time::Stamp> last_step;
  bool only_after_last_step = false;
};
Truth truth_then(const About&, model::Condition, time::Instant at);

/// Every instant up to `at` at which conditions may change: where a record begins or ends to count, and each
/// of those plus every length of time that the conditions name. Ascending, no doubles.
std::vector<time::Instant> changes(const About&, const std::vector<model::Condition>&, time::Instant at);

/// The start of the unbroken stretch up to `at` in which `holds` is so, never before `earliest`. `holds` must
/// be so at `at`.
time::Instant since_when(const std::vector<time::Instant>& changes, time::Instant at,
                         std::optional<time::Instant> earliest,
                         const std::function<bool(time::Instant)>& holds);

}  // namespace kith::evaluate
