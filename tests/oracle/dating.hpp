#pragma once
#include <set>
#include <string>

#include "tests/oracle/asked.hpp"

/// Every way in which records may be dated.
namespace kith::oracle {

/// When each record may be from; nothing: from after the moment.
using Dates = std::vector<std::optional<Stamp>>;

/// Dates and moments for one of `undated` records among the others: of each day on which there is something,
/// the day, what is recorded on it, and moments before, between and after; of each stretch without anything,
/// one day and moments on it (and, for four, around it).
class Grid {
 public:
  Grid(const Asked& asked, const Dates& recorded, int undated) : asked_(asked), undated_(undated) {
    for (const auto& one : recorded)
      if (one) days_.insert(day_of(one->first).first);
    Instant from = (days_.empty() ? asked.at : *days_.begin()) - std::chrono::hours{24 * 30};
    for (const Instant first : days_) {
      stretch(from, first - tick);
      from = day_of(first).last + tick;
      one_day(day_of(first), recorded);
    }
    stretch(from, asked.at);
  }
  Dates dates{std::nullopt};

 private:
  static constexpr std::chrono::milliseconds tick{1};
  Stamp day_of(Instant at) const {
    return asked_.rules.zone.day(std::chrono::floor<std::chrono::days>(asked_.rules.zone.local(at)));
  }
  void add(const Stamp& one) {
    if (one.first <= asked_.at) dates.emplace_back(one);
  }
  /// As many moments as there are undated records, all between these two.
  void moments(Instant first, Instant last) {
    for (int i = 1; i <= undated_ && last - first > tick * undated_; ++i) {
      const Instant one = first + (last - first) * i / (undated_ + 1);
      add({one, one, false});
    }
  }
  void stretch(Instant first, Instant last) {
    if (last < first) return;
    const Stamp day = day_of(first + (last - first) / 2);
    add(day);
    moments(std::max(first, day.first), std::min(last, day.last));
    // Three cannot be told apart by where outside a day they are, beside one that has the day.
    if (undated_ <= 3) return;
    moments(first, day.first);
    moments(day.last, last);
  }
  void one_day(const Stamp& day, const Dates& recorded) {
    add(day);
    std::set<Instant> cuts;
    for (const auto& one : recorded)
      if (one && !one->whole_day && day.first <= one->first && one->first <= day.last)
        cuts.insert(one->first);
    Instant from = day.first;
    for (const Instant cut : cuts) {
      add({cut, cut, false});
      moments(from, cut);
      from = cut;
    }
    moments(from, std::min(day.last, asked_.at));
  }

  const Asked& asked_;
  int undated_;
  std::set<Instant> days_;
};

/// One way of dating them all for every way in which they may stand to each other.
class Dating {
 public:
  Dating(const Asked& asked, const Dates& recorded) : recorded_(recorded), now_(recorded) {
    for (std::size_t i = 0; i < recorded.size(); ++i)
      if (!recorded[i]) undated_.push_back(i);
    // More are beyond the bound, however they are dated.
    if (undated_.size() > 5) return;
    grid_ = Grid(asked, recorded, static_cast<int>(undated_.size())).dates;
    from(0);
  }
  std::map<std::string, Dates> all;

 private:
  void from(std::size_t next) {
    if (next == undated_.size()) return static_cast<void>(all.emplace(relations(), now_));
    for (const auto& date : grid_) {
      now_[undated_[next]] = date;
      from(next + 1);
    }
  }
  std::string relations() const {
    std::string text;
    for (const auto& a : now_)
      for (const auto& b : now_) text += !a ? 'n' : b && later(*a, *b) ? 'l' : '.';
    return text;
  }

  Dates recorded_, now_, grid_;
  std::vector<std::size_t> undated_;
};

}  // namespace kith::oracle
