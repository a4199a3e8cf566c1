#pragma once
#include "dsl/syntax/tree/requirement.hpp"

/// Figures over what is on record.
namespace kith::syntax {

/// `number`, `total minutes`, `average minutes`
struct Shows {
  enum class Figure : std::uint8_t { number, total, average };
  Figure figure = Figure::number;
  std::optional<Name> field;
};
/// `target at least 95%`
struct Target {
  bool at_least = true;
  Number share;
};
struct Measure {
  Name name;
  Text title;
  InForce in_force;
  std::vector<Shows> shows;
  bool by_week = false;
  std::optional<Name> by_field;
  std::optional<ForEach> each;
  std::optional<Duration> in_the_last;
  std::optional<ConditionId> counts_when;
  std::optional<Name> done_in_time;  ///< counts when this requirement is done in time
  std::optional<Target> target;
};

}  // namespace kith::syntax
