#include "engine/evaluate/decide.hpp"

#include <algorithm>

namespace kith::evaluate {

namespace {

/// Puts each narrower category too, where the answer is an allow.
Decided widen(Finding asked) {
  Decided decided{std::move(asked), {}, Outcome::refuse, false};
  const Inquiry& inquiry = decided.asked.trace.inquiry();
  decided.outcome = decided.asked.settled.outcome;
  if (decided.outcome != Outcome::allow || !inquiry.category) return decided;
  const auto& categories = inquiry.rules().categories;
  for (std::uint32_t i = 0; i < categories.size(); ++i) {
    const model::CategoryId narrow{i};
    if (narrow == *inquiry.category || !categories[narrow].declared || !categories.covers(*inquiry.category, narrow)) continue;
    decided.narrower.emplace_back(Inquiry{inquiry.asking, narrow, inquiry.supposed});
  }
  decided.all_kept_back = !decided.narrower.empty() && std::none_of(decided.narrower.begin(), decided.narrower.end(), [](const Finding& finding) {
    return finding.settled.outcome == Outcome::allow;
  });
  if (decided.all_kept_back) decided.outcome = Outcome::refuse;
  return decided;
}

}  // namespace

Decided decide(const Asking& asking) { return widen(Finding({asking, asking.question.category, {}})); }

Outcome outcome_supposing(const Decided& before, std::span<const Supposed> supposed) {
  std::optional<Trace> trace = before.asked.trace.supposing(supposed);
  if (trace) return widen(Finding(std::move(*trace), before.asked)).outcome;
  if (before.narrower.empty()) return before.outcome;
  Inquiry inquiry = before.asked.trace.inquiry();
  inquiry.supposed = supposed;
  return widen(Finding(inquiry)).outcome;
}

}  // namespace kith::evaluate
