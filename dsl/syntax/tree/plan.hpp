#pragma once
#include "dsl/syntax/tree/requirement.hpp"

/// Stepping support down and back up.
namespace kith::syntax {

struct Level {
  Name name;
  Text title;
  std::optional<Text> easy_read;  ///< its words for the person
};
struct StepDown {
  Name from;
  std::optional<ConditionId> when;
  std::vector<Who> agreed_by;
  Text because, easy_read;
  std::vector<Citation> cites;
};
struct StepUp {
  enum class Force : std::uint8_t { unsaid, now, proposed };
  std::optional<Name> to;  ///< else `by` levels
  std::int64_t by = 0;
  Force force = Force::unsaid;
  std::optional<ConditionId> when;
  std::vector<Step> steps;
  std::vector<Who> agreed_by;
  std::optional<Duration> review_within;
  Text because, easy_read;
  std::vector<Citation> cites;
  Span span;
};
/// `review every 1 month while not stable`
struct ReviewEvery {
  Duration length;
  std::optional<ConditionId> during;
};
struct Plan {
  Name name;
  Text title;
  InForce in_force;
  Name about;
  std::vector<Level> levels;  ///< most support first
  std::optional<Name> start_at;
  std::vector<StepDown> downs;
  std::vector<StepUp> ups;
  std::optional<Duration> wait;
  std::vector<ReviewEvery> reviews;
};

}  // namespace kith::syntax
