#include "engine/evaluate/decide.hpp"

#include <algorithm>

namespace kith::evaluate {

Decided decide(const Asking& asking, std::span<const Supposed> supposed) {
  const model::Question& question = asking.question;
  Decided decided{Finding({asking, question.category, supposed}), {}, Outcome::refuse, false};
  decided.outcome = decided.asked.settled.outcome;
  if (decided.outcome != Outcome::allow || !question.category) return decided;
  const auto& categories = asking.rules.categories;
  for (std::uint32_t i = 0; i < categories.size(); ++i) {
    const model::CategoryId narrow{i};
    if (narrow == *question.category || !categories[narrow].declared || !categories.covers(*question.category, narrow)) continue;
    decided.narrower.emplace_back(Inquiry{asking, narrow, supposed});
  }
  decided.all_kept_back = !decided.narrower.empty() && std::none_of(decided.narrower.begin(), decided.narrower.end(), [](const Finding& finding) {
    return finding.settled.outcome == Outcome::allow;
  });
  if (decided.all_kept_back) decided.outcome = Outcome::refuse;
  return decided;
}

}  // namespace kith::evaluate
