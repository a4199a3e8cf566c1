#include "engine/evaluate/record/by_date.hpp"

#include <algorithm>
#include <iterator>

namespace kith::evaluate {

void ByDate::add(const std::optional<time::Stamp>& on, std::uint32_t place) {
  ++looked_at;
  if (on) dated_.push_back({on->first, on->last, place, on->last});
  else undated_.push_back(place);
}

void ByDate::put_in_order() {
  std::stable_sort(dated_.begin(), dated_.end(),
                   [](const One& a, const One& b) { return a.first < b.first; });
  for (std::size_t i = 1; i < dated_.size(); ++i)
    dated_[i].last_up_to = std::max(dated_[i].last, dated_[i - 1].last_up_to);
}

std::vector<std::uint32_t> ByDate::all() const {
  std::vector<std::uint32_t> found = undated_;
  for (const One& one : dated_) found.push_back(one.place);
  return found;
}

std::vector<std::uint32_t> ByDate::standing(time::Instant by) const {
  std::vector<std::uint32_t> found = undated_;
  auto one =
      std::partition_point(dated_.begin(), dated_.end(), [&](const One& each) { return each.first <= by; });
  if (one != dated_.begin()) {
    const time::Instant latest = std::prev(one)->first;
    while (one != dated_.begin() && (--one)->last_up_to >= latest) {
      ++looked_at;
      if (one->last >= latest) found.push_back(one->place);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace kith::evaluate
