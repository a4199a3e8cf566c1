#pragma once
#include <optional>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/time/deadline.hpp"

/// How long a stage of an escalation has, and when it goes on. One rule for the check and for what is on record.
namespace kith::model {

/// A stage that is to hear at some moment, as it goes where it stays silent.
struct StageTimes {
  bool off_duty = false;                      ///< nobody is there then
  std::optional<time::Instant> begins;        ///< off duty: when its hours begin
  bool told = true;                           ///< off duty, a stage is told only where nobody would hear in its place
  std::optional<time::Due> answer_by, resolve_by;  ///< counted from being told; nothing where it is not
  std::optional<time::Instant> hours_end;     ///< told: an answer after that no longer counts
  std::optional<time::From> unanswered;       ///< when it goes on where nobody answers
  std::optional<time::From> unresolved;       ///< when it goes on where somebody answers, and sees no end of it
};
StageTimes stage_times(const Ruleset&, const Stage&, time::From);

/// The latest moment at which a final stage has heard, on any way from a stage that is to hear at a moment: a final one that is off duty
/// has when its hours begin. Nothing where that cannot be worked out. The checker has made sure that every way ends.
std::optional<time::Instant> latest_end(const Ruleset&, const Escalation&, StageIndex, time::From);

/// When a stage hears, and from which other.
struct Heard {
  time::From at;
  std::optional<StageIndex> from;
  std::size_t place = 0;  ///< of that other's hearing, in its own list
};
/// By stage: every moment at which it may hear where the first hears then.
std::vector<std::vector<Heard>> all_ways(const Ruleset&, const Escalation&, time::From start);

}  // namespace kith::model
