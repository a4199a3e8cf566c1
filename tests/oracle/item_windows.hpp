#pragma once
#include <algorithm>
#include <vector>

#include "engine/time/deadline.hpp"
#include "tests/oracle/events.hpp"

/// Windows before and after one thing, read from the page: (it − D, it) and (it, it + D], the second ending
/// as a deadline does, without the thing itself. A bare date is any time of its day that the clock shows.
namespace kith::oracle {

/// The thing that a rule stands for each of.
struct It {
  std::optional<Stamp> date;
  bool foreseen = false;          ///< its date is the one on which it was to happen
  const Event* itself = nullptr;  ///< where it is an event
};

/// Every time that a date may stand for: on the quarter of an hour, and a moment on either side. What has
/// happened by now came no later.
inline std::vector<Instant> times_of(const Stamp& stamp, std::optional<Instant> by) {
  if (!stamp.whole_day) return {stamp.first};
  std::vector<Instant> all;
  const auto add = [&](Instant at) {
    if (at >= stamp.first && at <= stamp.last && (!by || at <= *by)) all.push_back(at);
  };
  for (Instant at = stamp.first; at <= stamp.last + std::chrono::hours{1}; at += std::chrono::minutes{15})
    for (const int beside : {-1, 0, 1}) add(at + std::chrono::milliseconds{beside});
  if (by) add(*by);
  return all;
}

/// From when to when the window runs if the thing came at that time: both ends, and whether the later lies
/// within. Nothing where working days leave the calendar.
struct Ends {
  Instant after, to;
};
inline std::optional<Ends> ends_if(const Asked& asked, const Window& window, Instant it) {
  if (window.kind == Window::Kind::before_it) {
    const auto after = time::before(it, window.length, asked.rules.zone, asked.calendar());
    return after ? std::optional(Ends{*after, it}) : std::nullopt;
  }
  const auto due = time::due({it, it, false}, window.length, asked.rules.zone, asked.calendar());
  return due ? std::optional(Ends{it, due->latest}) : std::nullopt;
}

/// The window, for every time at which the thing may have come; empty where that cannot be said.
inline std::vector<Ends> windows_of(const Asked& asked, const Window& window, const It& it) {
  std::vector<Ends> all;
  if (!it.date) return all;
  for (const Instant at : times_of(*it.date, it.foreseen ? std::nullopt : std::optional(asked.at))) {
    const auto ends = ends_if(asked, window, at);
    if (!ends) return {};
    all.push_back(*ends);
  }
  return all;
}

/// Do all of these times lie in it, or some, whenever the thing came?
inline Truth lie_in(const std::vector<Instant>& times, const Window& window,
                    const std::vector<Ends>& windows) {
  bool any = false, all = true;
  for (const Instant at : times)
    for (const Ends& ends : windows) {
      const bool before_end = window.kind == Window::Kind::before_it ? at < ends.to : at <= ends.to;
      const bool in = at > ends.after && before_end;
      any = any || in;
      all = all && in;
    }
  return all ? Truth::yes : any ? Truth::unknown : Truth::no;
}
/// Does an event lie in it whichever times they have?
inline Truth lies_in(const Asked& asked, const Event& event, const Window& window,
                     const std::vector<Ends>& windows) {
  const Truth ever = happened(asked, event);
  if (ever != Truth::yes || windows.empty()) return ever == Truth::no ? Truth::no : Truth::unknown;
  return lie_in(times_of(*event.at, asked.at), window, windows);
}
/// Was an event due in it, and is it late?
inline Truth late_in(const Asked& asked, const Event& event, time::Duration by, const Window& window,
                     const std::vector<Ends>& windows) {
  if (!event.due || windows.empty()) return late(asked, event, by) == Truth::no ? Truth::no : Truth::unknown;
  return both(lie_in(times_of(*event.due, std::nullopt), window, windows), late(asked, event, by));
}

/// Nothing more can come into it, and all that did is on record.
inline bool is_known(const Asked& asked, EventId kind, const Window& window,
                     const std::vector<Ends>& windows) {
  if (windows.empty()) return false;
  for (const Ends& ends : windows) {
    const bool over = window.kind == Window::Kind::before_it ? ends.to <= asked.at : ends.to < asked.at;
    if (!over || !complete(asked, kind, ends.after, ends.to)) return false;
  }
  return true;
}

/// Each event that may lie in it, and whether it surely does.
struct Lying {
  const Event* event;
  bool surely;
};
inline std::vector<Lying> lying_in(const Asked& asked, EventId kind, const Condition& where,
                                   const Window& window, const It& it,
                                   const std::optional<time::Duration>& late_by = {}) {
  const std::vector<Ends> windows = windows_of(asked, window, it);
  std::vector<Lying> found;
  for (const Event& event : asked.state.events->log) {
    if (&event == it.itself) continue;
    const Truth in =
        both(matches(asked, event, kind, where), late_by ? late_in(asked, event, *late_by, window, windows)
                                                         : lies_in(asked, event, window, windows));
    if (in != Truth::no) found.push_back({&event, in == Truth::yes});
  }
  return found;
}

inline Truth count_about(const Asked& asked, const EventCountTest& test, const It& it) {
  if (!asked.state.events) return Truth::unknown;
  Range range;
  for (const Lying& one : lying_in(asked, test.event, test.where, test.window, it, test.late_by)) {
    range.least += one.surely;
    ++range.most;
  }
  if (!is_known(asked, test.event, test.window, windows_of(asked, test.window, it)))
    range.most = Range::unlimited;
  return in_count(range, test.count);
}

inline Truth different_about(const Asked& asked, const DifferentTest& test, const It& it) {
  if (!asked.state.events) return Truth::unknown;
  DifferentValues found;
  for (const Lying& one : lying_in(asked, test.event, {}, test.window, it))
    found.add(field_of(*one.event, test.field), one.surely);
  Range range = found.range();
  if (!is_known(asked, test.event, test.window, windows_of(asked, test.window, it)))
    range.most = Range::unlimited;
  return in_count(range, test.count);
}

/// From the least that the sum can be to the most; a field that may not be negative.
inline Truth total_about(const Asked& asked, const TotalTest& test, const It& it) {
  if (!asked.state.events || !it.date) return Truth::unknown;
  const ValueType& type = asked.rules.events[test.event].fields[test.field.index].type;
  std::int64_t least = 0, most = 0;
  for (const Lying& one : lying_in(asked, test.event, {}, test.window, it)) {
    const auto& value = field_of(*one.event, test.field);
    if (one.surely) least += value ? value->number : type.least->micros;
    most += value ? value->number : type.most->micros;
  }
  if (!is_known(asked, test.event, test.window, windows_of(asked, test.window, it))) most = Range::unlimited;
  const bool at_least = compares(least, test.comparison, test.value.micros),
             at_most = compares(most, test.comparison, test.value.micros);
  return at_least == at_most ? truth(at_least) : Truth::unknown;
}

}  // namespace kith::oracle
