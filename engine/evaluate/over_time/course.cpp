#include "engine/evaluate/over_time/course.hpp"

#include <algorithm>

#include "engine/evaluate/record/steps.hpp"

namespace kith::evaluate {

using time::Instant;

void put_in_order(std::vector<Instant>& instants) {
  std::sort(instants.begin(), instants.end());
  instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
}

Course::Course(const Inquiry& inquiry, const model::Atom& atom, std::vector<Instant> points, bool tallied)
    : atom_(atom), points_(std::move(points)), tally_(tallied ? tally_for(inquiry, atom) : std::nullopt) {
  put_in_order(points_);
  values_.resize(points_.size() + 1);
}

Truth Course::at(const Inquiry& inquiry, Instant at, const std::function<Truth()>& read) {
  const auto after = std::upper_bound(points_.begin(), points_.end(), at);
  std::optional<Truth>& value = values_[static_cast<std::size_t>(after - points_.begin())];
  if (value) return *value;
  ++looked_at;
  value = tally_ ? truth_by(*tally_, inquiry, atom_, at) : read();
  return *value;
}

std::optional<std::size_t> Stretches::last_without(std::size_t place, std::size_t least,
                                                   const std::function<bool(std::size_t)>& holds) {
  std::vector<std::size_t> passed;
  std::optional<std::size_t> found;
  for (std::size_t here = place;;) {
    if (down_to_[here] == unread) {
      ++looked_at;
      down_to_[here] = holds(here) ? here : not_so;
    }
    if (down_to_[here] == not_so) {
      found = here;
      break;
    }
    passed.push_back(here);
    if (down_to_[here] <= least) break;
    here = down_to_[here] - 1;
  }
  if (passed.empty()) return found;
  const std::size_t lowest = down_to_[passed.back()];
  for (const std::size_t one : passed) down_to_[one] = lowest;
  return found;
}

}  // namespace kith::evaluate
