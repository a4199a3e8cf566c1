#include "engine/evaluate/condition/events.hpp"

#include <algorithm>
#include <set>

#include "engine/evaluate/condition/facts.hpp"
#include "engine/evaluate/condition/items.hpp"
#include "engine/evaluate/condition/window.hpp"

namespace kith::evaluate {

namespace {

Reading no_log() {
  Reading reading;
  reading.why = Why::section_absent;
  return reading;
}

Origin origin_of(const Match& match) { return {Origin::Section::event, match.event->place}; }

/// Did one happen before the other? One without a time may be the earliest.
bool before(const model::Event& a, const model::Event& b) {
  if (!a.at || !b.at) return !a.at && b.at;
  return std::pair(a.at->first, a.at->last) < std::pair(b.at->first, b.at->last);
}

/// The one to point at: the latest, wherever in the log it stands.
const Match& shown(const std::vector<Match>& found) {
  return *std::max_element(found.begin(), found.end(),
                           [](const Match& a, const Match& b) { return before(*a.event, *b.event); });
}

/// Of those for which something holds, the one to point at; null where there is none.
template <class Is>
const Match* shown_of(const std::vector<Match>& found, Is&& is) {
  const Match* latest = nullptr;
  for (const Match& one : found)
    if (is(one) && (!latest || before(*latest->event, *one.event))) latest = &one;
  return latest;
}
bool is_unsure(const Match& match) { return !match.sure; }
auto lacks(model::FieldId field) {
  return [field](const Match& match) { return !match.event->fields[field.index]; };
}

void point_at(const Match& match, Reading& reading) {
  reading.origin = origin_of(match);
  reading.on = match.event->at ? &*match.event->at : nullptr;
}

Reading counted(const std::vector<Match>& found, const Range& range, Truth value) {
  Reading reading;
  reading.value = value;
  reading.least = range.least;
  reading.most = range.most;
  if (value == Truth::unknown) reading.why = range.most ? Why::unsure_which : Why::incomplete;
  if (!found.empty()) point_at(shown(found), reading);
  const Match* unsure = shown_of(found, is_unsure);
  if (reading.why == Why::unsure_which && unsure) point_at(*unsure, reading);
  return reading;
}

/// Why a window about an item leaves something open: the item has no date; or something that is on record by
/// now is in doubt; or it is not over, and nobody can find out more. `lacks`: a match lacks what is measured.
template <class Test, class Lacks>
Reading with_item(const Inquiry& inquiry, const Test& test, const Stretch& stretch, time::Instant now,
                  const std::vector<Match>& found, Lacks&& lacks, Reading reading) {
  using Kind = model::Window::Kind;
  const bool about_it = test.window.kind == Kind::before_it || test.window.kind == Kind::after_it;
  if (!about_it || !inquiry.item) return reading;
  if (!came_to_be(inquiry.state(), *inquiry.item)) {
    if (reading.value != Truth::unknown) return reading;
    reading.why = Why::undated;
    reading.origin = origin(*inquiry.item);
    reading.on = nullptr;
    return reading;
  }
  Stretch so_far = stretch;
  so_far.over = true;
  so_far.until_at_latest = std::min(now, stretch.until_at_latest.value_or(stretch.until));
  if (stretch.over || !complete(inquiry, test.event, so_far)) return reading;
  const Match* in_doubt = shown_of(found, is_unsure);
  if (!in_doubt) in_doubt = shown_of(found, lacks);
  if (reading.value != Truth::unknown || !in_doubt) {
    reading.why = Why::not_over;
  } else if (reading.why == Why::incomplete) {
    reading.why = Why::unsure_which;
    point_at(*in_doubt, reading);
  }
  return reading;
}

/// The number of different values of a field, given that events may lack it and the log may lack events.
Range different(const std::vector<Match>& found, model::FieldId field, bool complete) {
  std::set<model::Value> sure, possible;
  std::int64_t unnamed = 0;
  bool any_sure = false;
  for (const Match& match : found) {
    const auto& value = match.event->fields[field.index];
    any_sure = any_sure || match.sure;
    if (!value) {
      ++unnamed;
    } else {
      possible.insert(*value);
      if (match.sure) sure.insert(*value);
    }
  }
  Range result{static_cast<std::int64_t>(sure.size()), std::nullopt};
  if (any_sure && result.least == 0) result.least = 1;
  if (complete) result.most = static_cast<std::int64_t>(possible.size()) + unnamed;
  return result;
}

Truth less(const Range& a, const Range& b) {
  if (a.most && *a.most < b.least) return Truth::yes;
  return b.most && a.least >= *b.most ? Truth::no : Truth::unknown;
}

}  // namespace

Truth compare(const Range& now, const Range& before, model::TrendTest::Kind kind) {
  switch (kind) {
    case model::TrendTest::Kind::fewer: return less(now, before);
    case model::TrendTest::Kind::more: return less(before, now);
    case model::TrendTest::Kind::as_many:
      return both(opposite(less(now, before)), opposite(less(before, now)));
  }
  return Truth::unknown;
}

Reading event_count(const Inquiry& inquiry, const model::EventCountTest& test, const time::Stamp& at) {
  if (!inquiry.state().events) return no_log();
  const Stretch window = stretch(inquiry, test.window, at.first);
  const auto found = matches(inquiry, test.event, test.where, test.late_by, window, at.first);
  const Range number = range(found, complete(inquiry, test.event, window));
  return with_item(inquiry, test, window, at.first, found, is_unsure,
                   counted(found, number, within(number, test.count)));
}

Reading different_values(const Inquiry& inquiry, const model::DifferentTest& test, const time::Stamp& at) {
  if (!inquiry.state().events) return no_log();
  const Stretch window = stretch(inquiry, test.window, at.first);
  const auto found = matches(inquiry, test.event, {}, {}, window, at.first);
  const Range number = different(found, test.field, complete(inquiry, test.event, window));
  return with_item(inquiry, test, window, at.first, found, lacks(test.field),
                   counted(found, number, within(number, test.count)));
}

Reading trend(const Inquiry& inquiry, const model::TrendTest& test, const time::Stamp& at) {
  if (!inquiry.state().events) return no_log();
  const Stretch now = stretch(inquiry, test.length, at.first);
  Stretch before = stretch(inquiry, test.length, at.first, 2);
  if (!now.after) return no_log();
  before.until = *now.after;
  const auto found = matches(inquiry, test.event, test.where, {}, now, at.first);
  const auto earlier = matches(inquiry, test.event, test.where, {}, before, at.first);
  const Range number = range(found, complete(inquiry, test.event, now));
  const Range number_before = range(earlier, complete(inquiry, test.event, before));
  Reading reading = counted(found, number, compare(number, number_before, test.kind));
  // It may be the stretch before that is not known.
  const Match* unsure = shown_of(earlier, is_unsure);
  if (reading.why != Why::unsure_which || number.least != number.most) return reading;
  if (!number_before.most) reading.why = Why::incomplete;
  else if (unsure) point_at(*unsure, reading);
  return reading;
}

namespace {

/// Of the events that have happened by now, those that no other is later than, in the order of the log. A
/// date and a moment on it tie.
std::vector<const model::Event*> latest_of(const model::Events& events, model::EventId kind,
                                           time::Instant now) {
  std::vector<const model::Event*> found;
  const model::Dated& happened = events.of_kind(kind).happened;
  for (const auto* places : {&happened.moments, &happened.days}) {
    const auto first = [&](std::uint32_t place) { return events.log[place].at->first; };
    auto end = std::partition_point(places->begin(), places->end(),
                                    [&](std::uint32_t place) { return first(place) <= now; });
    if (end == places->begin()) continue;
    const time::Instant last = first(*(end - 1));
    for (; end != places->begin() && first(*(end - 1)) == last; --end)
      found.push_back(&events.log[*(end - 1)]);
  }
  const auto last = std::max_element(found.begin(), found.end(),
                                     [](auto* a, auto* b) { return a->at->first < b->at->first; });
  if (last == found.end()) return found;
  const time::Stamp latest = *(*last)->at;
  std::erase_if(found, [&](auto* one) { return later(latest, *one->at); });
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

Reading latest_value(const Inquiry& inquiry, const model::LatestTest& test, const time::Stamp& at) {
  if (!inquiry.state().events) return no_log();
  const model::Events& events = *inquiry.state().events;
  Reading reading;
  const auto& undated = events.of_kind(test.event).happened.undated;
  if (!undated.empty() && !inquiry.rules().events[test.event].expected) {
    reading.why = Why::undated;
    reading.origin = {Origin::Section::event, events.log[undated.front()].place};
    return reading;
  }
  const std::vector<const model::Event*> latest = latest_of(events, test.event, at.first);
  if (latest.empty()) return unknown_because(Why::not_recorded);
  const model::Event& last =
      **std::max_element(latest.begin(), latest.end(), [](auto* a, auto* b) { return before(*a, *b); });
  reading.origin = {Origin::Section::event, last.place};
  reading.on = &*last.at;
  const auto& value = last.fields[test.field.index];
  // A date and a moment on it tie: the log is to be complete from the earlier.
  time::Instant since = last.at->first;
  for (const model::Event* event : latest) since = std::min(since, event->at->first);
  const auto all = [&](auto&& is) {
    return std::all_of(latest.begin(), latest.end(),
                       [&](auto* event) { return is(event->fields[test.field.index]); });
  };
  if (!all([](const auto& one) { return one.has_value(); })) {
    reading.why = Why::recorded_as_unknown;
  } else if (!all([&](const auto& one) { return one == value; })) {
    reading.why = Why::differ;
  } else if (!complete(inquiry, test.event, {since, at.first})) {
    reading.why = Why::incomplete;
  } else {
    reading.value = truth(compares(*value, test.comparison, test.value));
  }
  return reading;
}

Truth average_compares(Wide sum, std::int64_t number, const model::AverageTest& test) {
  // sum / n OP bound, without dividing: sum OP bound * n.
  const Wide bound = static_cast<Wide>(test.value.micros) * static_cast<Wide>(number);
  const int order = sum < bound ? -1 : sum > bound ? 1 : 0;
  return truth(compares(model::Value{order, {}}, test.comparison, model::Value{0, {}}));
}

Reading average_value(const Inquiry& inquiry, const model::AverageTest& test, const time::Stamp& at) {
  if (!inquiry.state().events) return no_log();
  const Stretch window = stretch(inquiry, test.window, at.first);
  const auto found = matches(inquiry, test.event, {}, {}, window, at.first);
  Reading reading = counted(found, range(found, true), Truth::unknown);
  reading.why = found.empty() ? Why::not_recorded : Why::none;
  Wide sum = 0;
  const auto value = [&](const Match& match) -> const std::optional<model::Value>& {
    return match.event->fields[test.field.index];
  };
  for (const Match& match : found) sum += value(match) ? value(match)->number : 0;
  if (const Match* unsure = shown_of(found, is_unsure)) {
    reading.why = Why::undated;
    point_at(*unsure, reading);
  }
  if (const Match* lacking = shown_of(found, lacks(test.field))) {
    reading.why = Why::recorded_as_unknown;
    point_at(*lacking, reading);
  }
  if (!complete(inquiry, test.event, window)) reading.why = Why::incomplete;
  if (reading.why != Why::none)
    return with_item(inquiry, test, window, at.first, found, lacks(test.field), std::move(reading));
  reading.value = average_compares(sum, static_cast<std::int64_t>(found.size()), test);
  return reading;
}

namespace {

/// A missing field is anything in its declared range; an event that possibly matches adds that, or nothing.
Sum sum_of(const std::vector<Match>& found, model::FieldId field, const model::ValueType& type,
           bool complete) {
  Wide least = 0, most = 0;
  for (const Match& match : found) {
    const auto& value = match.event->fields[field.index];
    const Wide low = value ? value->number : type.least->micros,
               high = value ? value->number : type.most->micros;
    least += match.sure ? low : std::min<Wide>(low, 0);
    most += match.sure ? high : std::max<Wide>(high, 0);
  }
  if (complete) return {least, most};
  return {type.least->micros < 0 ? std::nullopt : std::optional(least), std::nullopt};
}

}  // namespace

Truth compares(const Sum& sum, model::Comparison comparison, Wide bound) {
  const bool all_below = sum.most && *sum.most < bound, none_above = sum.most && *sum.most <= bound;
  const bool all_above = sum.least && *sum.least > bound, none_below = sum.least && *sum.least >= bound;
  const auto settled = [](bool yes, bool no) { return yes ? Truth::yes : no ? Truth::no : Truth::unknown; };
  switch (comparison) {
    case model::Comparison::is: return settled(none_above && none_below, all_below || all_above);
    case model::Comparison::is_not: return settled(all_below || all_above, none_above && none_below);
    case model::Comparison::at_least: return settled(none_below, all_below);
    case model::Comparison::at_most: return settled(none_above, all_above);
    case model::Comparison::below: return settled(all_below, none_below);
    case model::Comparison::above: return settled(all_above, none_above);
  }
  return Truth::unknown;
}

Reading total_value(const Inquiry& inquiry, const model::TotalTest& test, const time::Stamp& at) {
  if (!inquiry.state().events) return no_log();
  const Stretch window = stretch(inquiry, test.window, at.first);
  const auto found = matches(inquiry, test.event, {}, {}, window, at.first);
  const bool all = complete(inquiry, test.event, window);
  const model::ValueType& type = inquiry.rules().events[test.event].fields[test.field.index].type;
  const Truth value = window.after
                          ? compares(sum_of(found, test.field, type, all), test.comparison, test.value.micros)
                          : Truth::unknown;
  Reading reading = counted(found, range(found, all), value);
  reading.least = reading.most = std::nullopt;
  const Match* lacking = value == Truth::unknown && all ? shown_of(found, lacks(test.field)) : nullptr;
  if (lacking) {
    reading.why = Why::recorded_as_unknown;
    point_at(*lacking, reading);
  }
  return with_item(inquiry, test, window, at.first, found, lacks(test.field), std::move(reading));
}

Stretch stretch(const Inquiry& inquiry, const model::LastEventTest& test, time::Instant now) {
  Stretch window = stretch(inquiry, test.length, now);
  if (time::in_days(test.length.unit)) window.whole_days = test.length;
  return window;
}

Stretch with_its_end(Stretch window) {
  if (window.after) *window.after -= std::chrono::milliseconds(1);
  return window;
}

Reading last_event(const Inquiry& inquiry, const model::LastEventTest& test, const time::Stamp& at) {
  if (!inquiry.state().events) return no_log();
  const Stretch window = stretch(inquiry, test, at.first);
  const auto found = matches(inquiry, test.event, {}, {}, with_its_end(window), at.first);
  const Range number = range(found, complete(inquiry, test.event, window));
  Reading reading = counted(found, number, within(number, {std::nullopt, 0}));
  if (!test.more_than) reading.value = opposite(reading.value);
  return reading;
}

}  // namespace kith::evaluate
