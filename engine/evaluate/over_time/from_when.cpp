#include "engine/evaluate/over_time/from_when.hpp"

#include <algorithm>
#include <utility>

#include "engine/evaluate/record/steps.hpp"

namespace kith::evaluate {

using time::Instant;

FromWhen::FromWhen(std::vector<std::optional<Instant>> from)
    : from_(std::move(from)), sums_(from_.size() + 1) {
  for (std::uint32_t i = 0; i < from_.size(); ++i)
    if (from_[i]) by_moment_.push_back(i);
  std::stable_sort(by_moment_.begin(), by_moment_.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return *from_[a] < *from_[b]; });
}

void FromWhen::put(std::uint32_t one, std::int64_t change) {
  ++looked_at;
  for (std::size_t at = one + std::size_t{1}; at < sums_.size(); at += at & -at) sums_[at] += change;
}

std::int64_t FromWhen::below(std::size_t end) const {
  std::int64_t sum = 0;
  for (std::size_t at = end; at > 0; at &= at - 1) sum += sums_[at];
  return sum;
}

std::int64_t FromWhen::counted(std::size_t begin, std::size_t end, Instant now) {
  while (counting_ < by_moment_.size() && *from_[by_moment_[counting_]] <= now)
    put(by_moment_[counting_++], 1);
  while (counting_ > 0 && *from_[by_moment_[counting_ - 1]] > now) put(by_moment_[--counting_], -1);
  return begin < end ? below(end) - below(begin) : 0;
}

}  // namespace kith::evaluate
