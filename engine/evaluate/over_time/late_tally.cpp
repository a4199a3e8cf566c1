#include "engine/evaluate/over_time/late_tally.hpp"

#include <utility>

#include "engine/evaluate/record/steps.hpp"

namespace kith::evaluate {

using time::Instant;

LateTally::LateTally(const Inquiry& inquiry, model::EventId kind, model::Condition where, time::Duration by)
    : kind_(kind), where_(where), by_(by) {
  const model::Events& events = *inquiry.state().events;
  const model::Dated& due = events.of_kind(kind).due;
  moments_ = line(inquiry, due.moments);
  days_ = line(inquiry, due.days);
  for (const std::uint32_t place : due.undated)
    undated_ += where_holds(inquiry.rules(), where, events.log[place]) == Truth::no ? 0 : 1;
}

LateTally::Line LateTally::line(const Inquiry& inquiry, const std::vector<std::uint32_t>& places) const {
  std::vector<std::optional<Instant>> sure, possible;
  for (const std::uint32_t place : places) {
    ++looked_at;
    const model::Event& event = inquiry.state().events->log[place];
    const Truth meets = where_holds(inquiry.rules(), where_, event);
    const Lateness late = lateness(inquiry, event, by_);
    possible.push_back(meets == Truth::no ? std::nullopt : late.possible_from);
    sure.push_back(meets == Truth::yes ? late.sure_from : std::nullopt);
  }
  return {&places, FromWhen(std::move(sure)), FromWhen(std::move(possible))};
}

void LateTally::add(const Inquiry& inquiry, Line& line, const Stretch& stretch, Instant now, Counted& to) {
  const Segments found = segments(inquiry, *line.places, stretch, CountsBy::due, now);
  to.possible += line.possible.counted(found.begin, found.end, now);
  to.sure += line.sure.counted(found.sure, found.unsure, now);
}

void LateTally::take(const Inquiry& inquiry, const Stretch& stretch, Instant now, Counted& from) const {
  const model::Event& event = *stretch.but;
  if (event.kind != kind_) return;
  const Truth is = both(
      both(lies(inquiry, stretch, event, CountsBy::due, now), where_holds(inquiry.rules(), where_, event)),
      late(inquiry, event, by_, now));
  from.possible -= is == Truth::no ? 0 : 1;
  from.sure -= is == Truth::yes ? 1 : 0;
}

LateTally::Counted LateTally::in(const Inquiry& inquiry, const Stretch& stretch, Instant now) {
  ++looked_at;
  Counted found{0, undated_};
  add(inquiry, moments_, stretch, now, found);
  add(inquiry, days_, stretch, now, found);
  if (stretch.but) take(inquiry, stretch, now, found);
  return found;
}

}  // namespace kith::evaluate
