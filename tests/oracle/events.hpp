#pragma once
#include <limits>
#include <set>

#include "tests/oracle/truth.hpp"

/// Counts as ranges, windows, lateness, trends and measured fields.
namespace kith::oracle {

/// From those that surely match to those that possibly match; `most` is without limit where the log may lack
/// some.
struct Range {
  static constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max();
  std::int64_t least = 0, most = 0;
};

/// (after, to]; nothing where working days leave the calendar.
struct Stretch {
  Instant after, to;
};
inline std::optional<Stretch> last(const Asked& asked, time::Duration length) {
  const auto start = time::before(asked.at, length, asked.rules.zone, asked.calendar());
  return start ? std::optional(Stretch{*start, asked.at}) : std::nullopt;
}
inline std::optional<Stretch> the_one_before(const Asked& asked, time::Duration length) {
  const auto end = last(asked, length);
  const auto start = last(asked, {2 * length.amount, length.unit});
  return end && start ? std::optional(Stretch{start->after, end->after}) : std::nullopt;
}

/// A date is some instant of its day, and on record from 00:00 of it.
inline Truth within(const Stamp& stamp, const Stretch& stretch, Instant now) {
  const Instant latest = stretch.to == now ? std::min(stamp.last, now) : stamp.last;
  if (stamp.last <= stretch.after || stamp.first > stretch.to) return Truth::no;
  return stamp.first > stretch.after && latest <= stretch.to ? Truth::yes : Truth::unknown;
}

/// The period for which a kind's log is complete: its own entry replaces the general one, except an absent
/// `from`.
inline Completeness period_of(const Asked& asked, EventId kind) {
  const Completeness& general = asked.state.events->complete;
  const auto own = asked.state.events->by_kind.find(kind);
  if (own == asked.state.events->by_kind.end()) return general;
  return {own->second.from ? own->second.from : general.from, own->second.until};
}
/// The last instant that the log knows; nothing where it is never complete.
inline std::optional<Instant> known_until(const Asked& asked, EventId kind) {
  const Completeness period = period_of(asked, kind);
  const auto& drawn_at = asked.state.drawn_at;
  if (!drawn_at || !period.from) return std::nullopt;
  return period.until ? std::min(period.until->first, *drawn_at) : *drawn_at;
}
/// Is the log complete from the first instant to the last.
inline bool complete(const Asked& asked, EventId kind, Instant from, Instant to) {
  const auto until = known_until(asked, kind);
  return until && period_of(asked, kind).from->first <= from && to <= *until;
}

// ---- one event --------------------------------------------------------------------------------------------------

inline bool expected(const Asked& asked, const Event& event) {
  return asked.rules.events[event.kind].expected;
}

/// An expected event without `at`, or with a later one, has not happened; any other without `at` may have.
inline Truth happened(const Asked& asked, const Event& event) {
  if (event.at) return truth(event.at->first <= asked.at);
  return expected(asked, event) ? Truth::no : Truth::unknown;
}
inline Truth happened_in(const Asked& asked, const Event& event, const Stretch& stretch) {
  const Truth ever = happened(asked, event);
  return ever == Truth::yes ? within(*event.at, stretch, asked.at) : ever;
}

inline const std::optional<Value>& field_of(const Event& event, FieldId field) {
  static const std::optional<Value> missing;
  return field.index < event.fields.size() ? event.fields[field.index] : missing;
}

inline Truth where_truth(const Asked& asked, const Event& event, std::uint32_t node) {
  const Node& n = asked.rules.nodes[node];
  switch (n.kind) {
    case Node::Kind::all_of: return both(where_truth(asked, event, n.a), where_truth(asked, event, n.b));
    case Node::Kind::any_of: return either(where_truth(asked, event, n.a), where_truth(asked, event, n.b));
    case Node::Kind::negation: return opposite(where_truth(asked, event, n.a));
    case Node::Kind::definition: return Truth::unknown;
    case Node::Kind::atom: break;
  }
  const auto& test = std::get<FieldTest>(asked.rules.atoms[n.a].test);
  const auto& value = field_of(event, test.field);
  return value ? truth(compares(*value, test.comparison, test.value)) : Truth::unknown;
}
inline Truth matches(const Asked& asked, const Event& event, EventId kind, const Condition& where) {
  if (event.kind != kind) return Truth::no;
  return where.always() ? Truth::yes : where_truth(asked, event, where.root());
}

/// Late by more than that long: it happened later than that or, where nobody has recorded it, the log is
/// complete until later than that. Between a date and a moment on it, neither is later.
inline Truth late(const Asked& asked, const Event& event, time::Duration by) {
  if (!event.due) return Truth::unknown;
  const auto limit = time::after(event.due->last, by, asked.rules.zone, asked.calendar());
  if (!limit) return Truth::unknown;
  if (happened(asked, event) == Truth::yes) return truth(event.at->first > *limit);
  if (asked.at <= *limit) return Truth::no;
  const auto known = known_until(asked, event.kind);
  return known && *known > *limit ? Truth::yes : Truth::unknown;
}
inline Truth due_in(const Asked& asked, const Event& event, const Stretch& stretch) {
  return event.due ? within(*event.due, stretch, asked.at) : Truth::unknown;
}

// ---- counting ---------------------------------------------------------------------------------------------------

template <class Matching>
Range count(const Asked& asked, EventId kind, const Stretch& stretch, Matching matching) {
  Range range;
  for (const Event& event : asked.state.events->log) {
    const Truth match = matching(event);
    if (match == Truth::yes) ++range.least;
    if (match != Truth::no) ++range.most;
  }
  if (!complete(asked, kind, stretch.after, stretch.to)) range.most = Range::unlimited;
  return range;
}
inline Range count_in(const Asked& asked, EventId kind, const Condition& where, const Stretch& stretch) {
  return count(asked, kind, stretch, [&](const Event& e) {
    return both(matches(asked, e, kind, where), happened_in(asked, e, stretch));
  });
}
inline Range count_late(const Asked& asked, const EventCountTest& test, const Stretch& stretch) {
  return count(asked, test.event, stretch, [&](const Event& e) {
    return both(matches(asked, e, test.event, test.where),
                both(due_in(asked, e, stretch), late(asked, e, *test.late_by)));
  });
}

/// Yes or no only if every value in the range agrees.
inline Truth in_count(const Range& range, const Count& wanted) {
  const std::int64_t least = wanted.least.value_or(0), most = wanted.most.value_or(Range::unlimited);
  if (range.least >= least && range.most <= most) return Truth::yes;
  return range.most < least || range.least > most ? Truth::no : Truth::unknown;
}

inline Truth event_count(const Asked& asked, const EventCountTest& test) {
  const auto stretch = last(asked, test.window.length);
  if (!asked.state.events || test.window.kind != Window::Kind::last || !stretch) return Truth::unknown;
  return in_count(
      test.late_by ? count_late(asked, test, *stretch) : count_in(asked, test.event, test.where, *stretch),
      test.count);
}

/// Different values of a field, given that events may lack it.
class DifferentValues {
 public:
  void add(const std::optional<Value>& value, bool surely) {
    if (!value) ++without_value_;
    if (value) possible_.insert(*value);
    if (value && surely) sure_.insert(*value);
    if (surely) some_ = 1;
  }
  Range range() const {
    return {std::max(static_cast<std::int64_t>(sure_.size()), some_),
            static_cast<std::int64_t>(possible_.size()) + without_value_};
  }

 private:
  std::set<Value> sure_, possible_;
  std::int64_t without_value_ = 0, some_ = 0;
};

inline Truth different_values(const Asked& asked, const DifferentTest& test) {
  const auto stretch = last(asked, test.window.length);
  if (!asked.state.events || test.window.kind != Window::Kind::last || !stretch) return Truth::unknown;
  DifferentValues found;
  for (const Event& event : asked.state.events->log) {
    const Truth match = event.kind == test.event ? happened_in(asked, event, *stretch) : Truth::no;
    if (match != Truth::no) found.add(field_of(event, test.field), match == Truth::yes);
  }
  Range range = found.range();
  if (!complete(asked, test.event, stretch->after, stretch->to)) range.most = Range::unlimited;
  return in_count(range, test.count);
}

inline Truth trend(const Asked& asked, const TrendTest& test) {
  const auto now = last(asked, test.length), before = the_one_before(asked, test.length);
  if (!asked.state.events || !now || !before) return Truth::unknown;
  const Range a = count_in(asked, test.event, test.where, *now),
              b = count_in(asked, test.event, test.where, *before);
  const auto less = [](const Range& x, const Range& y) {
    if (x.most < y.least) return Truth::yes;
    return x.least >= y.most ? Truth::no : Truth::unknown;
  };
  switch (test.kind) {
    case TrendTest::Kind::fewer: return less(a, b);
    case TrendTest::Kind::more: return less(b, a);
    case TrendTest::Kind::as_many: break;
  }
  if (a.most < b.least || b.most < a.least) return Truth::no;
  return a.least == a.most && b.least == b.most ? Truth::yes : Truth::unknown;
}

/// Was a bare date no more than that many days, weeks, months or years ago: whole days are compared?
inline Truth days_ago(const Asked& asked, const Stamp& date, time::Duration length) {
  const time::Date day = std::chrono::floor<std::chrono::days>(asked.rules.zone.local(date.first));
  const auto last_day = time::moved(day, length, asked.calendar());
  return last_day ? truth(asked.day() <= *last_day) : Truth::unknown;
}
/// `last E was more than D ago` is `no E in the last D`, but that exactly D ago is not more, and that an
/// event with a bare date is compared in whole days.
inline Truth last_event(const Asked& asked, const LastEventTest& test) {
  const auto stretch = last(asked, test.length);
  if (!asked.state.events || !stretch) return Truth::unknown;
  const bool days = test.length.unit != time::Unit::minutes && test.length.unit != time::Unit::hours;
  const Range counted = count(asked, test.event, *stretch, [&](const Event& e) {
    const bool whole = days && happened(asked, e) == Truth::yes && e.at->whole_day;
    const Stretch and_its_first{stretch->after - std::chrono::milliseconds(1), stretch->to};
    const Truth in = whole ? days_ago(asked, *e.at, test.length) : happened_in(asked, e, and_its_first);
    return both(matches(asked, e, test.event, {}), in);
  });
  const Truth none = in_count(counted, Count{0, 0});
  return test.more_than ? none : opposite(none);
}

// ---- measuring --------------------------------------------------------------------------------------------------

/// Unknown if there is none, its field is missing, ties disagree, the log is incomplete since it, or one has
/// no date.
inline Truth latest_field(const Asked& asked, const LatestTest& test) {
  if (!asked.state.events) return Truth::unknown;
  std::vector<Event> dated;
  for (const Event& event : asked.state.events->log) {
    const Truth ever = event.kind == test.event ? happened(asked, event) : Truth::no;
    if (ever == Truth::unknown) return Truth::unknown;
    if (ever == Truth::yes) dated.push_back(event);
  }
  const std::vector<Event> latest = latest_of(dated, [](const Event& e) { return *e.at; });
  if (latest.empty()) return Truth::unknown;
  const auto& value = field_of(latest.front(), test.field);
  for (const Event& event : latest) {
    if (!value || field_of(event, test.field) != value) return Truth::unknown;
    if (!complete(asked, test.event, event.at->first, asked.at)) return Truth::unknown;
  }
  return truth(compares(*value, test.comparison, test.value));
}

/// Exact: the sum is compared with the value times the number.
inline Truth average_field(const Asked& asked, const AverageTest& test) {
  const auto stretch = last(asked, test.window.length);
  if (!asked.state.events || test.window.kind != Window::Kind::last || !stretch) return Truth::unknown;
  if (!complete(asked, test.event, stretch->after, stretch->to)) return Truth::unknown;
  std::int64_t sum = 0, number = 0;
  for (const Event& event : asked.state.events->log) {
    const Truth match = event.kind == test.event ? happened_in(asked, event, *stretch) : Truth::no;
    if (match == Truth::no) continue;
    if (match == Truth::unknown || !field_of(event, test.field)) return Truth::unknown;
    sum += field_of(event, test.field)->number;
    ++number;
  }
  return number == 0 ? Truth::unknown : truth(compares(sum, test.comparison, test.value.micros * number));
}

/// From the least that the sum can be to the most: a missing field is anything in its declared range, an
/// event that possibly matches that or 0; a window not complete has no upper limit, and no lower one where
/// the field may be negative.
inline Truth total_field(const Asked& asked, const TotalTest& test) {
  const auto stretch = last(asked, test.window.length);
  if (!asked.state.events || test.window.kind != Window::Kind::last || !stretch) return Truth::unknown;
  const ValueType& type = asked.rules.events[test.event].fields[test.field.index].type;
  std::int64_t least = 0, most = 0;
  for (const Event& event : asked.state.events->log) {
    const Truth match = event.kind == test.event ? happened_in(asked, event, *stretch) : Truth::no;
    if (match == Truth::no) continue;
    const auto& value = field_of(event, test.field);
    const std::int64_t low = value ? value->number : type.least->micros,
                       high = value ? value->number : type.most->micros;
    least += match == Truth::yes ? low : std::min<std::int64_t>(low, 0);
    most += match == Truth::yes ? high : std::max<std::int64_t>(high, 0);
  }
  if (!complete(asked, test.event, stretch->after, stretch->to)) {
    most = Range::unlimited;
    if (type.least->micros < 0) least = std::numeric_limits<std::int64_t>::min();
  }
  // Every value from the least to the most: those around what it is compared with tell them apart.
  bool any = false, all = true;
  for (const std::int64_t value :
       {least, test.value.micros - 1, test.value.micros, test.value.micros + 1, most}) {
    if (value < least || value > most) continue;
    const bool holds = compares(value, test.comparison, test.value.micros);
    any = any || holds;
    all = all && holds;
  }
  return all ? Truth::yes : any ? Truth::unknown : Truth::no;
}

}  // namespace kith::oracle
