#include <algorithm>

#include "engine/evaluate/condition/items.hpp"
#include "engine/evaluate/over_time/turning_points.hpp"

namespace kith::evaluate {

using time::Instant;
using time::Stamp;

// ---- dates of events ----------------------------------------------------------------------------------------------

void TurningPoints::add_both(const std::optional<Stamp>& date, std::optional<time::Duration> window) {
  add(date);
  if (window) add_after(date, *window);
}

void TurningPoints::add_completeness(model::EventId kind, std::optional<time::Duration> window) {
  const model::Events& events = *about_.state.events;
  const auto own = events.by_kind.find(kind);
  for (const model::Completeness* period :
       {&events.complete, own == events.by_kind.end() ? nullptr : &own->second})
    if (period) {
      add_both(period->from, window);
      add_both(period->until, window);
    }
  if (about_.state.drawn_at) add(*about_.state.drawn_at);
  if (window) add_calendar(*window);
}

void TurningPoints::add_dates(model::EventId kind, std::optional<time::Duration> window) {
  if (!about_.state.events) return;
  add_completeness(kind, window);
  for (const model::Event& event : about_.state.events->log)
    if (event.kind == kind) {
      add_both(event.at, window);
      add_both(event.due, window);
    }
}

/// A window about an item stands still, but for the day of one that has no time: what is in it turns where an
/// event of it happens, or where one is late. Where the item has no date nothing in it is ever known.
void TurningPoints::add_near_item(model::EventId kind, time::Duration window,
                                  std::optional<time::Duration> late_by) {
  const auto it = about_.item ? came_to_be(about_.state, *about_.item) : std::nullopt;
  if (!about_.state.events || !it) return;
  const time::Zone& zone = about_.rules.zone;
  const auto back = time::before(it->first, window, zone, calendar());
  const auto on = time::after(it->last, window, zone, calendar());
  const auto end = time::due(*it, window, zone, calendar());
  const auto length = late_by ? late_by : it->whole_day ? std::optional(window) : std::nullopt;
  if (!back || !on || !end) return add_dates(kind, late_by ? late_by : window);
  // Several days are one working day, or one month, before or after the same day.
  const bool uneven = window.unit == time::Unit::working_days || window.unit == time::Unit::months ||
                      window.unit == time::Unit::years;
  const std::chrono::days around{uneven ? 10 : 1};
  const std::pair near{*back - around, std::max(*on, end->latest) + around};
  const model::KindOrder& order = about_.state.events->of_kind(kind);
  add_completeness(kind, length);
  add_near(order.happened, &model::Event::at, near, length);
  add_near(order.due, &model::Event::due, near, length);
}

void TurningPoints::add_near(const model::Dated& dated, std::optional<Stamp> model::Event::*when,
                             std::pair<Instant, Instant> within, std::optional<time::Duration> length) {
  const auto& log = about_.state.events->log;
  for (const auto* places : {&dated.moments, &dated.days}) {
    auto place = std::partition_point(places->begin(), places->end(), [&](std::uint32_t one) {
      return (log[one].*when)->first < within.first;
    });
    for (; place != places->end() && (log[*place].*when)->first <= within.second; ++place) {
      add_both(log[*place].at, length);
      add_both(log[*place].due, length);
    }
  }
}

void TurningPoints::add_window(model::EventId kind, const model::Window& window) {
  using Kind = model::Window::Kind;
  const bool about_it = window.kind == Kind::before_it || window.kind == Kind::after_it;
  if (about_it) add_near_item(kind, window.length, std::nullopt);
  else add_dates(kind, window.kind == Kind::since_last_step ? std::nullopt : std::optional(window.length));
  add(about_.last_step);
  const auto it = about_it && about_.item ? came_to_be(about_.state, *about_.item) : std::nullopt;
  if (!it) return;
  const auto end = time::due(*it, window.length, about_.rules.zone, calendar());
  if (!end) return;
  add(end->earliest);
  add(end->latest);
}

// ---- each kind of condition ---------------------------------------------------------------------------------------

void TurningPoints::operator()(const model::EventCountTest& test) {
  add_window(test.event, test.window);
  if (!test.late_by) return;
  using Kind = model::Window::Kind;
  const bool about_it = test.window.kind == Kind::before_it || test.window.kind == Kind::after_it;
  if (about_it) add_near_item(test.event, test.window.length, *test.late_by);
  else add_dates(test.event, *test.late_by);
}
void TurningPoints::operator()(const model::DifferentTest& test) { add_window(test.event, test.window); }
void TurningPoints::operator()(const model::TrendTest& test) {
  add_dates(test.event, test.length);
  add_dates(test.event, time::Duration{test.length.amount * 2, test.length.unit});
}
void TurningPoints::operator()(const model::LatestTest& test) { add_dates(test.event, std::nullopt); }
void TurningPoints::operator()(const model::AverageTest& test) { add_window(test.event, test.window); }
void TurningPoints::operator()(const model::TotalTest& test) { add_window(test.event, test.window); }
void TurningPoints::operator()(const model::LastEventTest& test) { add_dates(test.event, test.length); }

void TurningPoints::operator()(const model::ItemLateTest& test) {
  if (!about_.item || about_.item->kind != model::ItemKind::event) return;
  const model::Event& event = about_.state.events->log[about_.item->index];
  add(event.at);
  add_after(event.due, test.by);
}

}  // namespace kith::evaluate
