#pragma once
#include <limits>
#include <map>
#include <optional>
#include <vector>

#include "engine/model/care.hpp"
#include "engine/time/deadline.hpp"

/// How a stage passes an escalation on: one rule for the check of a ruleset and for what happens.
namespace kith::model {

struct StageClock {
  const time::Zone& zone;
  const time::Calendar* calendar = nullptr;

  std::optional<time::Due> plus(const time::From&, const std::optional<time::Duration>&) const;
};

/// Until when the stage is off duty, heard at that moment: not told, and passed over. Nothing where it is
/// there, or nobody hears after it. Where nobody ever comes: the moment itself.
std::optional<time::Instant> off_duty_until(const Stage&, time::Instant heard, const StageClock&);
/// When a stage that is there, and gives no answer, is passed over: its time is out, or its hours end.
std::optional<time::Due> given_up(const Stage&, const time::From& heard, const StageClock&);
/// When somebody of the stage has heard: at once, or when its hours begin. Nothing where they never do.
std::optional<time::Instant> reached(const Stage&, time::Instant heard, const StageClock&);

struct PassedOn {
  StageIndex to = 0;
  time::From at;
};
/// All that may become of it, when it hears at that moment and is not resolved: unanswered, answered and not
/// ended, all its holders implicated.
std::vector<PassedOn> ways_on(const Stage&, const time::From& heard, const StageClock&);

constexpr StageIndex nobody = std::numeric_limits<StageIndex>::max();
/// From whom a stage hears, and when that one had heard; the first from nobody.
struct Heard {
  StageIndex from = nobody;
  time::From at;
};
/// The moments at which each stage may hear, by stage, when one of them hears at a given one.
struct Arrivals {
  std::vector<std::map<time::From, Heard>> at;
  bool more = false;  ///< there are more than are followed: of each stage the latest `most_arrivals`
};
constexpr std::size_t most_arrivals = 256;
/// `sorted`: the stages in an order in which each stands before those that it passes on to.
Arrivals arrivals(const Escalation&, const std::vector<StageIndex>& sorted, StageIndex first,
                  const time::From& heard, const StageClock&);

}  // namespace kith::model
