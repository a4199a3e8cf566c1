#pragma once
#include <optional>
#include <string_view>

#include "engine/model/action.hpp"
#include "engine/model/ruleset.hpp"
#include "kith/assessment.hpp"

/// What to do now, in order: the one place that says what stands before what, in every list and every
/// rendering. `rank`, which puts actions in order by what is said here, is in include/kith/rank.hpp.
namespace kith::evaluate {

/// The moments that tiers hang on.
struct Clock {
  time::Instant at, hour_ends, day_ends;
};
Clock clock_at(const model::Ruleset&, time::Instant at);

/// What makes a thing press, as one rule asks for it. Nothing here says whether it can be done: what is
/// blocked, in conflict or to be found out stands where it would stand if it were simply to be done.
struct Pressing {
  Strength strength = Strength::policy;
  bool live = false;  ///< a live escalation, or a step up now, with its actions
  bool safety = false;
  bool without_delay = false;
  bool undated = false;  ///< it has a deadline that cannot be worked out, and so may have passed
  std::optional<time::Due> due = {};
};
/// The first tier that fits.
Tier tier_of(const Pressing&, const Clock&);
/// Is nothing to be waited for, in one of two deadlines at least?
bool without_delay(const model::Deadline&);
/// Does it ask somebody to ring 999? What is written down or looked at afterwards may speak of 999, and is
/// not that.
bool says_999(const Action&);
/// The same of what it would be called.
bool says_999(std::string_view);
/// Is there no day by which a step of a requirement is due, whenever it arises? None is made up where nothing
/// is to be waited for.
bool never_dated(const model::Requirement&, const model::RequiredStep&);

}  // namespace kith::evaluate
