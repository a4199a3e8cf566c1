#include "engine/evaluate/decide/decide.hpp"

#include <algorithm>

namespace kith::evaluate {

namespace {

/// Does an allow that stands or may stand keep this category back?
bool keeps_back(const Finding& finding, model::CategoryId category) {
  const model::Ruleset& rules = finding.trace.inquiry().rules();
  for (std::size_t i = 0; i < finding.settled.candidates.size(); ++i) {
    const model::Clause& clause = rules[finding.settled.candidates[i]];
    if (clause.effect != Effect::allow || finding.settled.stands[i] == Truth::no) continue;
    if (std::any_of(clause.keep_back.begin(), clause.keep_back.end(),
                    [&](auto kept) { return rules.categories.covers(kept, category); }))
      return true;
  }
  return false;
}

bool is_under(const Finding& narrower, const Finding& finding) {
  const Inquiry& inquiry = finding.trace.inquiry();
  const model::CategoryId category = *narrower.trace.inquiry().category;
  return category != *inquiry.category && inquiry.rules().categories.covers(*inquiry.category, category);
}

}  // namespace

bool kept_back(const Finding& finding, const Finding& under, const std::vector<Finding>& narrower) {
  const model::CategoryId category = *under.trace.inquiry().category;
  if (keeps_back(finding, category)) return true;
  return std::any_of(narrower.begin(), narrower.end(), [&](const Finding& other) {
    const bool reaches = is_under(other, finding) && finding.trace.inquiry().rules().categories.covers(
                                                         *other.trace.inquiry().category, category);
    return reaches && !allowed(other, narrower);
  });
}

bool allowed(const Finding& finding, const std::vector<Finding>& narrower) {
  if (finding.settled.outcome != Outcome::allow) return false;
  bool anything_under = false;
  for (const Finding& under : narrower) {
    if (!is_under(under, finding)) continue;
    if (!kept_back(finding, under, narrower)) return true;
    anything_under = true;
  }
  return !anything_under;
}

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
    if (narrow == *inquiry.category || !categories[narrow].declared ||
        !categories.covers(*inquiry.category, narrow))
      continue;
    decided.narrower.emplace_back(Inquiry{inquiry.asking, narrow, inquiry.supposed});
  }
  decided.all_kept_back = !allowed(decided.asked, decided.narrower);
  if (decided.all_kept_back) decided.outcome = Outcome::refuse;
  return decided;
}

}  // namespace

Decided decide(const Asking& asking) { return widen(Finding({asking, asking.question.category, {}})); }

std::optional<Decided> supposing(const Decided& before, std::span<const Supposed> supposed) {
  std::optional<Trace> trace = before.asked.trace.supposing(supposed);
  if (trace) return widen(Finding(std::move(*trace), before.asked));
  if (before.narrower.empty()) return std::nullopt;
  Inquiry inquiry = before.asked.trace.inquiry();
  inquiry.supposed = supposed;
  return widen(Finding(inquiry));
}

}  // namespace kith::evaluate
