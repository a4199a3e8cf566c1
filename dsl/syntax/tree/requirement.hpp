#pragma once
#include "dsl/syntax/tree/parts.hpp"
#include "kith/terms.hpp"

/// What must happen.
namespace kith::syntax {

/// `for each incident where severity is at least moderate`; the kind is an event's name, or a word such as
/// `restriction`. `closed concern`, `ended restriction`: those that are over.
struct ForEach {
  enum class Only : std::uint8_t { all, closed, ended };
  Name kind;
  std::optional<ConditionId> where;
  Only only = Only::all;
};
/// `every 1 week while settling_in`
struct Every {
  Duration length;
  std::optional<ConditionId> during;
};
/// One action of a chain, after `then`, `and` or `and once that is done`.
struct Step {
  Action action;
  bool once_that_is_done = false;
  std::optional<Action> if_late;
};
/// `as should`: a strength weaker than the sources'.
struct WeakerStrength {
  Strength strength = Strength::policy;
  Span span;
};
/// `for safety`
struct ForSafety {
  Span span;
};
struct Requirement {
  Name name;
  Text title;
  InForce in_force;
  std::optional<ForSafety> for_safety;
  std::optional<ForEach> for_each;
  std::optional<Every> every;
  std::optional<ConditionId> when;
  std::vector<Step> steps;
  std::optional<WeakerStrength> weaker;
  Text because, easy_read;
  std::vector<Citation> cites;
};

}  // namespace kith::syntax
