#include "engine/evaluate/explain/would_change.hpp"

#include <algorithm>

#include "engine/evaluate/explain/obtainable.hpp"

namespace kith::evaluate {

namespace {

bool may_go_together(const Obtainable& a, const Obtainable& b) {
  return a.subject != b.subject && !a.change_of_mind && !b.change_of_mind;
}

/// Asks again with records.
Outcome outcome_with(const Decided& decided, std::span<const Supposed> records) {
  const std::optional<Decided> again = supposing(decided, records);
  return outcome(again ? *again : decided, bound(decided, records));
}

/// Tries one record after another, then two together.
class Trying {
 public:
  Trying(const Decided& decided, const Bound& bound, const std::vector<Obtainable>& records)
      : decided_(decided),
        inquiry_(decided.asked.trace.inquiry()),
        now_(outcome(decided, bound)),
        records_(records) {}

  void one_by_one(std::size_t most) {
    for (std::size_t i = 0; i < std::min(records_.size(), most); ++i) {
      const Outcome with = outcome_with(decided_, std::span(&records_[i].change, 1));
      enough_.push_back(with != now_);
      if (enough_.back()) found.push_back({{words(inquiry_, records_[i])}, with});
    }
  }
  /// How many times one is tried together with another.
  std::size_t pairs(std::size_t most) const {
    std::size_t count = 0;
    for_pairs([&](const Obtainable&, const Obtainable&) { return ++count < most; });
    return count;
  }
  void two_by_two() {
    for_pairs([&](const Obtainable& a, const Obtainable& b) {
      const Supposed both_records[] = {a.change, b.change};
      const Outcome with = outcome_with(decided_, both_records);
      if (with != now_) found.push_back({{words(inquiry_, a), words(inquiry_, b)}, with});
      return true;
    });
  }
  std::vector<WouldChange> found;

 private:
  /// Of those that are not enough by themselves, until `visit` says no.
  template <class Visit>
  void for_pairs(Visit&& visit) const {
    for (std::size_t i = 0; i < records_.size(); ++i)
      for (std::size_t j = i + 1; j < records_.size() && !enough_[i]; ++j)
        if (!enough_[j] && may_go_together(records_[i], records_[j]) && !visit(records_[i], records_[j]))
          return;
  }

  const Decided& decided_;
  const Inquiry& inquiry_;
  Outcome now_;
  const std::vector<Obtainable>& records_;
  std::vector<bool> enough_;
};

}  // namespace

Changes would_change(Decided& decided, const Bound& bound) {
  const Obtainables could = obtainable(decided);
  const std::size_t most =
      std::min(most_suppositions, most_supposing_steps / std::max<std::size_t>(could.steps, 1));
  Trying trying(decided, bound, could.records);
  trying.one_by_one(most);
  if (could.records.size() > most ||
      trying.pairs(most - could.records.size() + 1) + could.records.size() > most)
    return {std::move(trying.found), true};
  trying.two_by_two();
  return {std::move(trying.found), false};
}

}  // namespace kith::evaluate
