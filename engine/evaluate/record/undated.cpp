#include "engine/evaluate/record/undated.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace kith::evaluate {

using time::Instant;
using time::Stamp;

namespace {

constexpr std::chrono::milliseconds least{1};
constexpr std::size_t most_orders = 4096;
/// Six stand in 4,683 orders among themselves.
constexpr std::size_t most_undated = 5;

Stamp at(Instant moment) { return {moment, moment, false}; }
Instant middle(Instant first, Instant last) { return first + (last - first) / 2; }

bool in_order(const Stamp& a, const Stamp& b) {
  return std::pair(a.first, a.last) < std::pair(b.first, b.last);
}
void sort(std::vector<Stamp>& stamps) {
  std::sort(stamps.begin(), stamps.end(), in_order);
  stamps.erase(std::unique(stamps.begin(), stamps.end()), stamps.end());
}

/// Where one more may stand among those that have their place.
class Places {
 public:
  Places(const std::vector<Stamp>& placed, Instant now, const time::Zone& zone) : now_(now), zone_(zone) {
    for (const Stamp& one : placed) {
      days_.push_back(day_of(one.first));
      if (!one.whole_day) moments_.push_back(one);
    }
    sort(days_);
    sort(moments_);
    const Instant before = days_.empty() ? now_ : days_.front().first - least;
    new_day(before - std::chrono::hours(72), before);
    for (std::size_t i = 0; i < days_.size(); ++i) {
      within(days_[i]);
      new_day(days_[i].last + least, i + 1 < days_.size() ? days_[i + 1].first - least : now_);
    }
  }
  std::vector<Stamp> found;

 private:
  Stamp day_of(Instant moment) const {
    return zone_.day(std::chrono::floor<std::chrono::days>(zone_.local(moment)));
  }

  /// A day of a stretch in which there is nothing yet: as a whole, and at a moment of it.
  void new_day(Instant first, Instant last) {
    if (last < first) return;
    const Stamp day = day_of(middle(first, last));
    found.push_back(day);
    between(std::max(first, day.first), std::min(last, day.last));
  }
  /// A day as a whole, its moments, and the stretches between them.
  void within(const Stamp& day) {
    found.push_back(day);
    Instant from = day.first;
    for (const Stamp& moment : moments_) {
      if (moment.first < day.first || moment.first > day.last) continue;
      between(from, moment.first - least);
      found.push_back(moment);
      from = moment.first + least;
    }
    between(from, std::min(day.last, now_));
  }
  void between(Instant first, Instant last) {
    if (first <= last) found.push_back(at(middle(first, last)));
  }

  Instant now_;
  const time::Zone& zone_;
  std::vector<Stamp> days_, moments_;
};

class Orders {
 public:
  Orders(const Dates& recorded, Instant now, const time::Zone& zone)
      : dates_(recorded), now_(now), zone_(zone) {
    for (std::size_t i = 0; i < recorded.size(); ++i)
      if (!recorded[i]) undated_.push_back(i);
    too_many = undated_.size() > most_undated;
    place(0);
  }
  std::vector<Dates> found;
  bool too_many = false;

 private:
  /// Gives the undated from this one on every place.
  void place(std::size_t next) {
    if (too_many) return;
    if (next == undated_.size()) return keep();
    std::optional<Stamp>& own = dates_[undated_[next]];
    std::vector<Stamp> placed;
    for (const auto& date : dates_)
      if (date) placed.push_back(*date);
    place(next + 1);
    for (const Stamp& one : Places(placed, now_, zone_).found) {
      own = one;
      place(next + 1);
    }
    own = std::nullopt;
  }
  void keep() {
    if (!known_.insert(order()).second) return;
    too_many = found.size() == most_orders;
    if (!too_many) found.push_back(dates_);
  }
  /// Which of two is later, for each undated one and every other.
  std::string order() const {
    std::string relations;
    for (const std::size_t one : undated_)
      for (const auto& other : dates_) relations += relation(dates_[one], other);
    return relations;
  }
  static char relation(const std::optional<Stamp>& one, const std::optional<Stamp>& other) {
    if (!one || !other) return one ? 'o' : other ? 'x' : '-';
    return later(*one, *other) ? '>' : later(*other, *one) ? '<' : '=';
  }

  Dates dates_;
  Instant now_;
  const time::Zone& zone_;
  std::vector<std::size_t> undated_;
  std::set<std::string> known_;
};

}  // namespace

std::optional<std::vector<Dates>> possible_orders(const Dates& recorded, Instant now,
                                                  const time::Zone& zone) {
  if (std::all_of(recorded.begin(), recorded.end(), [](const auto& date) { return date.has_value(); }))
    return std::vector<Dates>{recorded};
  Orders orders(recorded, now, zone);
  if (orders.too_many) return std::nullopt;
  return std::move(orders.found);
}

}  // namespace kith::evaluate
