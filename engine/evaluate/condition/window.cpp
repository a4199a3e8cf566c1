#include "engine/evaluate/condition/window.hpp"

#include <algorithm>

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/condition/facts.hpp"
#include "engine/evaluate/condition/items.hpp"
#include "engine/evaluate/record/steps.hpp"
#include "engine/time/deadline.hpp"

namespace kith::evaluate {

using time::Instant;

namespace {

const time::Calendar* calendar(const Inquiry& inquiry) {
  return inquiry.rules().calendar ? &*inquiry.rules().calendar : nullptr;
}

/// The period for which a kind's log is complete: its own entry in place of the general one, but for an
/// absent `from`.
model::Completeness completeness(const Inquiry& inquiry, model::EventId kind) {
  const model::Events& events = *inquiry.state().events;
  const auto own = events.by_kind.find(kind);
  if (own == events.by_kind.end()) return events.complete;
  model::Completeness result = own->second;
  if (!result.from) result.from = events.complete.from;
  return result;
}

/// Has it happened by now, and when? An event dated after now has not happened yet.
bool happened(const model::Event& event, Instant now) { return event.at && event.at->first <= now; }

}  // namespace

Truth lies_in(const Stretch& stretch, const time::Stamp& stamp, Instant now) {
  const auto within = [&](Instant at, Instant until) {
    return stretch.ends_before ? at < until : at <= until;
  };
  if (!within(stamp.first, stretch.until_at_latest.value_or(stretch.until))) return Truth::no;
  if (!stretch.after) return Truth::unknown;
  const Instant last = std::max(stamp.first, std::min(stamp.last, now));
  if (last <= *stretch.after) return Truth::no;
  const bool surely =
      stamp.first > stretch.after_at_latest.value_or(*stretch.after) && within(last, stretch.until);
  return surely ? Truth::yes : Truth::unknown;
}

std::optional<bool> within_length(const Inquiry& inquiry, const time::Stamp& stamp, time::Duration length,
                                  Instant now) {
  if (stamp.whole_day && time::in_days(length.unit)) {
    const auto last = time::due(stamp, length, inquiry.rules().zone, calendar(inquiry));
    return last ? std::optional(now <= last->latest) : std::nullopt;
  }
  const Stretch window = stretch(inquiry, length, now);
  return window.after ? std::optional(stamp.first >= *window.after) : std::nullopt;
}

Stretch stretch(const Inquiry& inquiry, time::Duration length, Instant until, int times) {
  length.amount *= times;
  auto after = time::before(until, length, inquiry.rules().zone, calendar(inquiry));
  if (after && inquiry.only_after_last_step && inquiry.last_step)
    after = std::max(*after, inquiry.last_step->last);
  return {after, until};
}

namespace {

/// The latest that the item may be: what has happened by the moment came no later than that.
Instant latest_of(const Inquiry& inquiry, const time::Stamp& it, Instant now) {
  const bool is_due = inquiry.item->kind == model::ItemKind::event &&
                      inquiry.state().events->log[inquiry.item->index].due.has_value();
  return is_due ? it.last : std::max(it.first, std::min(it.last, now));
}

/// (it − D, it)
Stretch before_it(const Inquiry& inquiry, time::Duration length, const time::Stamp& it, Instant now) {
  const Instant latest = latest_of(inquiry, it, now);
  const auto back = [&](Instant from) {
    return time::before(from, length, inquiry.rules().zone, calendar(inquiry));
  };
  Stretch found{back(it.first), it.first};
  found.after_at_latest = back(latest);
  if (!found.after_at_latest) found.after = std::nullopt;
  found.until_at_latest = latest;
  found.ends_before = true;
  found.over = latest <= now;
  return found;
}

/// (it, it + D], which ends as a deadline does.
Stretch after_it(const Inquiry& inquiry, time::Duration length, const time::Stamp& it, Instant now) {
  const auto end = time::due(it, length, inquiry.rules().zone, calendar(inquiry));
  if (!end) return {std::nullopt, now};
  Stretch found{it.first, end->earliest};
  found.after_at_latest = it.last;
  // The day that it may be on ends just before the next begins.
  found.until_at_latest = end->is_range() ? end->latest - std::chrono::milliseconds(1) : end->latest;
  found.over = *found.until_at_latest < now;
  return found;
}

Stretch about_item(const Inquiry& inquiry, const model::Window& window, Instant now) {
  const auto it = inquiry.item ? came_to_be(inquiry.state(), *inquiry.item) : std::nullopt;
  if (!it) return {std::nullopt, now};
  const bool before = window.kind == model::Window::Kind::before_it;
  Stretch found = (before ? before_it : after_it)(inquiry, window.length, *it, now);
  if (inquiry.item->kind == model::ItemKind::event)
    found.but = &inquiry.state().events->log[inquiry.item->index];
  return found;
}

}  // namespace

Stretch stretch(const Inquiry& inquiry, const model::Window& window, Instant now) {
  switch (window.kind) {
    case model::Window::Kind::last: return stretch(inquiry, window.length, now);
    case model::Window::Kind::since_last_step:
      return {inquiry.last_step ? std::optional(inquiry.last_step->last) : std::nullopt, now};
    case model::Window::Kind::before_it:
    case model::Window::Kind::after_it: return about_item(inquiry, window, now);
  }
  return {std::nullopt, now};
}

Lateness lateness(const Inquiry& inquiry, const model::Event& event, time::Duration by) {
  const auto limit =
      event.due ? time::after(event.due->last, by, inquiry.rules().zone, calendar(inquiry)) : std::nullopt;
  if (!limit) return {Instant::min(), std::nullopt};
  if (event.at && event.at->first <= *limit) return {};
  const Instant from = *limit + std::chrono::milliseconds(1);
  const auto known = complete_until(inquiry, event.kind);
  if (known && *known > *limit) return {from, from};
  return {from, event.at ? std::optional(event.at->first) : std::nullopt};
}

Truth late(const Inquiry& inquiry, const model::Event& event, time::Duration by, Instant now) {
  const Lateness late = lateness(inquiry, event, by);
  if (late.sure_from && *late.sure_from <= now) return Truth::yes;
  return late.possible_from && *late.possible_from <= now ? Truth::unknown : Truth::no;
}

std::optional<Instant> complete_until(const Inquiry& inquiry, model::EventId kind) {
  const model::Completeness period = completeness(inquiry, kind);
  const auto drawn_at = inquiry.state().drawn_at;
  if (!period.from || !drawn_at) return std::nullopt;
  return period.until ? std::min(*drawn_at, period.until->first) : *drawn_at;
}

bool complete(const Inquiry& inquiry, model::EventId kind, const Stretch& stretch) {
  const auto until = complete_until(inquiry, kind);
  if (!until || !stretch.after || !stretch.over) return false;
  return completeness(inquiry, kind).from->first <= *stretch.after &&
         stretch.until_at_latest.value_or(stretch.until) <= *until;
}

Truth where_holds(const model::Ruleset& rules, model::Condition where, const model::Event& event) {
  return run<Truth>(
      rules, where,
      [&](model::AtomId id) {
        const auto& test = std::get<model::FieldTest>(rules[id].test);
        const auto& value = event.fields[test.field.index];
        return value ? truth(compares(*value, test.comparison, test.value)) : Truth::unknown;
      },
      [](model::DefinitionId) { return Truth::unknown; });
}

Truth lies_in_whole_days(const Inquiry& inquiry, const time::Stamp& stamp, time::Duration length,
                         Instant now) {
  const auto within = within_length(inquiry, stamp, length, now);
  if (!within) return Truth::unknown;
  if (!inquiry.only_after_last_step || !inquiry.last_step) return truth(*within);
  return both(truth(*within), lies_in({inquiry.last_step->last, now}, stamp, now));
}

Truth lies(const Inquiry& inquiry, const Stretch& stretch, const model::Event& event, CountsBy by,
           Instant now) {
  if (by == CountsBy::due) return event.due ? lies_in(stretch, *event.due, now) : Truth::unknown;
  if (!event.at) return inquiry.rules().events[event.kind].expected ? Truth::no : Truth::unknown;
  if (!happened(event, now)) return Truth::no;
  return stretch.whole_days && event.at->whole_day
             ? lies_in_whole_days(inquiry, *event.at, *stretch.whole_days, now)
             : lies_in(stretch, *event.at, now);
}

namespace {

/// One count: what the events are asked, and who counts.
class Matching {
 public:
  Matching(const Inquiry& inquiry, model::EventId kind, model::Condition where,
           std::optional<time::Duration> late_by, const Stretch& stretch, Instant now)
      : inquiry_(inquiry), where_(where), late_by_(late_by), stretch_(stretch), now_(now) {
    const model::KindOrder& order = inquiry.state().events->of_kind(kind);
    const model::Dated& dated = late_by ? order.due : order.happened;
    consider(dated.moments);
    consider(dated.days);
    // What is expected and has no time has not happened.
    if (!inquiry.rules().events[kind].expected || late_by)
      for (const std::uint32_t place : dated.undated) consider(event(place));
    std::sort(found.begin(), found.end(), [](const Match& a, const Match& b) { return a.event < b.event; });
  }
  std::vector<Match> found;

 private:
  const model::Event& event(std::uint32_t place) const { return inquiry_.state().events->log[place]; }
  const time::Stamp& when(const model::Event& event) const { return late_by_ ? *event.due : *event.at; }
  CountsBy by() const { return late_by_ ? CountsBy::due : CountsBy::happened; }
  Truth lies(const model::Event& event) const {
    return evaluate::lies(inquiry_, stretch_, event, by(), now_);
  }
  /// Those before the stretch stand at the beginning, and those after it at the end. Where the calendar does
  /// not reach, nobody knows of the first days either.
  void consider(const std::vector<std::uint32_t>& places) {
    const Instant until = stretch_.until_at_latest.value_or(stretch_.until);
    const auto end = std::partition_point(places.begin(), places.end(), [&](std::uint32_t place) {
      const Instant first = when(event(place)).first;
      return (stretch_.ends_before ? first < until : first <= until) && (late_by_ || first <= now_);
    });
    const bool reaches = !stretch_.whole_days || stretch_.whole_days->unit != time::Unit::working_days;
    const auto begin = std::partition_point(
        places.begin(), end, [&](std::uint32_t place) { return reaches && lies(event(place)) == Truth::no; });
    for (auto place = begin; place != end; ++place) consider(event(*place));
  }
  void consider(const model::Event& event) {
    ++looked_at;
    if (&event == stretch_.but) return;
    Truth match = both(lies(event), where_holds(inquiry_.rules(), where_, event));
    if (late_by_) match = both(match, late(inquiry_, event, *late_by_, now_));
    if (match != Truth::no) found.push_back({&event, match == Truth::yes});
  }

  const Inquiry& inquiry_;
  model::Condition where_;
  std::optional<time::Duration> late_by_;
  const Stretch& stretch_;
  Instant now_;
};

}  // namespace

std::vector<Match> matches(const Inquiry& inquiry, model::EventId kind, model::Condition where,
                           std::optional<time::Duration> late_by, const Stretch& stretch, Instant now) {
  return std::move(Matching(inquiry, kind, where, late_by, stretch, now).found);
}

Range range(const std::vector<Match>& matches, bool complete) {
  const auto sure =
      std::count_if(matches.begin(), matches.end(), [](const Match& match) { return match.sure; });
  Range result{sure, std::nullopt};
  if (complete) result.most = static_cast<std::int64_t>(matches.size());
  return result;
}

Truth within(const Range& range, const model::Count& count) {
  const bool some_below = count.least && range.least < *count.least;
  const bool some_above = count.most && (!range.most || *range.most > *count.most);
  if (!some_below && !some_above) return Truth::yes;
  const bool all_below = count.least && range.most && *range.most < *count.least;
  const bool all_above = count.most && range.least > *count.most;
  return all_below || all_above ? Truth::no : Truth::unknown;
}

}  // namespace kith::evaluate
