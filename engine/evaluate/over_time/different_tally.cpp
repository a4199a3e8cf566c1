#include "engine/evaluate/over_time/different_tally.hpp"

#include <algorithm>

#include "engine/evaluate/record/steps.hpp"

namespace kith::evaluate {

using time::Instant;

DifferentTally::DifferentTally(const Inquiry& inquiry, model::EventId kind, model::FieldId field)
    : log_(inquiry.state().events->log), kind_(kind), field_(field) {
  const model::Dated& happened = inquiry.state().events->of_kind(kind).happened;
  moments_ = line(happened.moments);
  days_ = line(happened.days);
  const Line undated = line(happened.undated);
  sure_.of.resize(numbers_.size());
  possible_.of.resize(numbers_.size());
  // What is expected and has no time has not happened.
  if (!inquiry.rules().events[kind].expected)
    for (const std::uint32_t value : undated.values) possible_.add(value, 1);
}

DifferentTally::Line DifferentTally::line(const std::vector<std::uint32_t>& places) {
  Line found{&places};
  for (const std::uint32_t place : places) {
    ++looked_at;
    const auto& value = log_[place].fields[field_.index];
    if (value) numbers_.emplace(*value, static_cast<std::uint32_t>(numbers_.size()));
    found.values.push_back(value_of(log_[place]));
  }
  return found;
}

std::uint32_t DifferentTally::value_of(const model::Event& event) const {
  const auto& value = event.fields[field_.index];
  return value ? numbers_.at(*value) : none;
}

void DifferentTally::Counted::add(std::uint32_t value, std::int64_t change) {
  ++looked_at;
  all += change;
  if (value == none) {
    without += change;
    return;
  }
  const bool was = of[value] > 0;
  of[value] += change;
  different += (of[value] > 0 ? 1 : 0) - (was ? 1 : 0);
}

void DifferentTally::move(const Inquiry& inquiry, Line& line, const Stretch& stretch, Instant now) {
  const Segments to = segments(inquiry, *line.places, stretch, CountsBy::happened, now);
  const auto moved = [&](Counted& counted, std::size_t& begin, std::size_t& end, std::size_t to_begin,
                         std::size_t to_end) {
    while (begin > to_begin) counted.add(line.values[--begin], 1);
    while (end < to_end) counted.add(line.values[end++], 1);
    while (begin < to_begin) counted.add(line.values[begin++], -1);
    while (end > to_end) counted.add(line.values[--end], -1);
  };
  moved(possible_, line.in.begin, line.in.end, to.begin, to.end);
  moved(sure_, line.in.sure, line.in.unsure, to.sure, to.unsure);
}

Range DifferentTally::in(const Inquiry& inquiry, const Stretch& stretch, Instant now, bool complete) {
  ++looked_at;
  move(inquiry, moments_, stretch, now);
  move(inquiry, days_, stretch, now);
  const model::Event* but = stretch.but && stretch.but->kind == kind_ ? stretch.but : nullptr;
  const Truth is = but ? lies(inquiry, stretch, *but, CountsBy::happened, now) : Truth::no;
  const auto without_it = [&](std::int64_t change) {
    if (is != Truth::no) possible_.add(value_of(*but), change);
    if (is == Truth::yes) sure_.add(value_of(*but), change);
  };
  without_it(-1);
  Range found{sure_.different, std::nullopt};
  if (sure_.all > 0 && found.least == 0) found.least = 1;
  if (complete) found.most = possible_.different + possible_.without;
  without_it(1);
  return found;
}

}  // namespace kith::evaluate
