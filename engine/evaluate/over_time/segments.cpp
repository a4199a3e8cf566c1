#include "engine/evaluate/over_time/segments.hpp"

#include <algorithm>

namespace kith::evaluate {

using time::Instant;

Segments segments(const Inquiry& inquiry, const std::vector<std::uint32_t>& places, const Stretch& stretch,
                  CountsBy by, Instant now) {
  const std::vector<model::Event>& log = inquiry.state().events->log;
  const auto first = [&](std::uint32_t place) {
    return (by == CountsBy::due ? log[place].due : log[place].at)->first;
  };
  const auto lies_there = [&](std::uint32_t place) { return lies(inquiry, stretch, log[place], by, now); };
  const Instant until = stretch.until_at_latest.value_or(stretch.until);
  const auto end = std::partition_point(places.begin(), places.end(), [&](std::uint32_t place) {
    return (by == CountsBy::due || first(place) <= now) &&
           (stretch.ends_before ? first(place) < until : first(place) <= until);
  });
  const auto begin = std::partition_point(
      places.begin(), end, [&](std::uint32_t place) { return lies_there(place) == Truth::no; });
  // A day that the beginning cuts, those that lie in it whole, and one that the end cuts.
  const auto after = stretch.after_at_latest ? stretch.after_at_latest : stretch.after;
  const auto sure = std::partition_point(begin, end, [&](std::uint32_t place) {
    return lies_there(place) == Truth::unknown && (!stretch.after || first(place) <= *after);
  });
  const auto unsure =
      std::partition_point(sure, end, [&](std::uint32_t place) { return lies_there(place) == Truth::yes; });
  const auto at = [&](auto place) { return static_cast<std::size_t>(place - places.begin()); };
  return {at(begin), at(sure), at(unsure), at(end)};
}

}  // namespace kith::evaluate
