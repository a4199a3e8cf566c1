#pragma once
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <vector>

#include "engine/evaluate/record/steps.hpp"
#include "engine/time/time.hpp"

namespace kith::evaluate {

/// Of so many entries, the places of those that stand by a moment: those dated by then that no other dated by
/// then is later than, and those without a date; ascending. `on(place)` points at the date, if any; null: it
/// is none of them.
template <class On>
std::vector<std::uint32_t> standing(std::size_t count, time::Instant by, On&& on) {
  std::optional<time::Instant> latest;
  for (std::uint32_t i = 0; i < count; ++i) {
    ++looked_at;
    const std::optional<time::Stamp>* date = on(i);
    if (date && *date && (*date)->first <= by && (!latest || (*date)->first > *latest))
      latest = (*date)->first;
  }
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::optional<time::Stamp>* date = on(i);
    if (date && (!*date || ((*date)->first <= by && (*date)->last >= *latest))) found.push_back(i);
  }
  return found;
}

/// Entries as places in a list, in the order of their dates: which of them stand at a moment is found without
/// going through all of them.
class ByDate {
 public:
  /// Places in ascending order.
  void add(const std::optional<time::Stamp>& on, std::uint32_t place);
  /// Once all are there.
  void put_in_order();
  /// Those that stand by then, as above.
  std::vector<std::uint32_t> standing(time::Instant by) const;
  /// Those dated by then, from the latest back, until each that is left is earlier than one that
  /// `goes_before` it, and those without a date; in no order. `goes_before(place)` is asked of each that is
  /// found.
  template <class GoesBefore>
  std::vector<std::uint32_t> latest(time::Instant by, GoesBefore&& goes_before) const;
  bool all_dated() const { return undated_.empty(); }
  std::vector<std::uint32_t> all() const;

 private:
  struct One {
    time::Instant first, last;
    std::uint32_t place = 0;
    time::Instant last_up_to;  ///< the last end of those up to here
  };
  std::vector<One> dated_;
  std::vector<std::uint32_t> undated_;
};

template <class GoesBefore>
std::vector<std::uint32_t> ByDate::latest(time::Instant by, GoesBefore&& goes_before) const {
  std::vector<std::uint32_t> found = undated_;
  std::optional<time::Instant> since;
  auto one =
      std::partition_point(dated_.begin(), dated_.end(), [&](const One& each) { return each.first <= by; });
  while (one != dated_.begin() && (!since || std::prev(one)->last_up_to >= *since)) {
    --one;
    ++looked_at;
    if (since && one->last < *since) continue;
    found.push_back(one->place);
    if (goes_before(one->place)) since = std::max(since.value_or(one->first), one->first);
  }
  return found;
}

}  // namespace kith::evaluate
