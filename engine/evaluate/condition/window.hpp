#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "engine/evaluate/record/asking.hpp"
#include "kith/truth.hpp"

/// Which events of a kind lie in a stretch of time, and whether the log is complete there.
namespace kith::evaluate {

/// (after, until]; `after` absent: it cannot be worked out. Where nobody knows at what time of a day an end
/// lies, `after` and `until` are the earliest that it may be.
struct Stretch {
  std::optional<time::Instant> after;
  time::Instant until;
  std::optional<time::Duration> whole_days =
      {};  ///< a bare date is measured in whole days of this length, which ends at `until`
  std::optional<time::Instant> after_at_latest = {}, until_at_latest = {};  ///< absent: as the earliest
  bool ends_before = false;           ///< `until` itself does not lie in it
  const model::Event* but = nullptr;  ///< not counted: the item that it lies before or after
  bool over = true;                   ///< false: it goes on beyond the moment
};
/// Is what was recorded then no more than that long ago? In days or longer a bare date counts in whole days:
/// until the day with which a deadline of that length from it would end. Nothing where the calendar does not
/// reach.
std::optional<bool> within_length(const Inquiry&, const time::Stamp&, time::Duration, time::Instant now);

/// Does a stamp lie in the stretch: surely, possibly (a day that either end cuts), or not? Today is over by
/// now. Of stamps of one kind, days or moments, in their order, those in it stand together.
Truth lies_in(const Stretch&, const time::Stamp&, time::Instant now);
/// The same of a day where the stretch is measured in whole days of that length.
Truth lies_in_whole_days(const Inquiry&, const time::Stamp&, time::Duration length, time::Instant now);

/// By when events count: when they happened, or when they were due.
enum class CountsBy { happened, due };

/// Does an event lie in the stretch, by now? One without a date may; what is expected and has no time has not
/// happened.
Truth lies(const Inquiry&, const Stretch&, const model::Event&, CountsBy, time::Instant now);

/// The stretch of that length up to `until`; `times` lengths long. In a plan that counts only from the last
/// step it starts no earlier.
Stretch stretch(const Inquiry&, time::Duration, time::Instant until, int times = 1);
/// The stretch that a window names; it cannot be worked out where it runs from a step that is not on record,
/// or lies before or after an item without a date.
Stretch stretch(const Inquiry&, const model::Window&, time::Instant now);

/// Is the stretch over, and the log of this kind complete for the whole of it?
bool complete(const Inquiry&, model::EventId, const Stretch&);
/// The last instant up to which the log of this kind is complete, going back without a gap to some `from`;
/// nothing where never.
std::optional<time::Instant> complete_until(const Inquiry&, model::EventId);

/// An event that matches surely or possibly.
struct Match {
  const model::Event* event = nullptr;
  bool sure = true;
};
/// The events of a kind in the stretch that meet the condition on their fields, in the order of the log;
/// `late_by` counts expected events by their due time.
std::vector<Match> matches(const Inquiry&, model::EventId, model::Condition where,
                           std::optional<time::Duration> late_by, const Stretch&, time::Instant now);

/// From when on an expected event may be late by more than that, and from when on it is; nothing: never. What
/// nobody has recorded is late only while the log is complete.
struct Lateness {
  std::optional<time::Instant> possible_from, sure_from;
};
Lateness lateness(const Inquiry&, const model::Event&, time::Duration by);
/// Is it, at that moment?
Truth late(const Inquiry&, const model::Event&, time::Duration by, time::Instant now);

/// The truth of a condition on an event's own fields.
Truth where_holds(const model::Ruleset&, model::Condition, const model::Event&);

/// How many there are: at least, and at most (absent: without limit).
struct Range {
  std::int64_t least = 0;
  std::optional<std::int64_t> most;
};
Range range(const std::vector<Match>&, bool complete);
/// Does every, no, or only some number in the range lie between the bounds?
Truth within(const Range&, const model::Count&);

}  // namespace kith::evaluate
