#include "engine/evaluate/explain/would_change.hpp"

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

}  // namespace

std::vector<WouldChange> would_change(Decided& decided, const Bound& bound) {
  const std::vector<Obtainable> records = obtainable(decided);
  const Inquiry& inquiry = decided.asked.trace.inquiry();
  const Outcome now = outcome(decided, bound);
  std::vector<WouldChange> result;
  std::vector<bool> enough(records.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    const Outcome with = outcome_with(decided, std::span(&records[i].change, 1));
    enough[i] = with != now;
    if (enough[i]) result.push_back({{words(inquiry, records[i])}, with});
  }
  for (std::size_t i = 0; i < records.size(); ++i)
    for (std::size_t j = i + 1; j < records.size(); ++j) {
      if (enough[i] || enough[j] || !may_go_together(records[i], records[j])) continue;
      const Supposed both_records[] = {records[i].change, records[j].change};
      const Outcome with = outcome_with(decided, both_records);
      if (with != now) result.push_back({{words(inquiry, records[i]), words(inquiry, records[j])}, with});
    }
  return result;
}

}  // namespace kith::evaluate
