#include <algorithm>

#include "engine/evaluate/condition/consent.hpp"

/// Rules 2 to 4 of consent, on records about which everything is known.
namespace kith::evaluate {

using model::ConsentStatus;
using Views = std::vector<ConsentView>;

namespace {

bool purposes_covered(const model::Ruleset& rules, const model::Consent& a, const model::Consent& b) {
  if (!b.purposes) return true;
  if (!a.purposes) return false;
  return std::all_of(a.purposes->begin(), a.purposes->end(), [&](model::PurposeId narrow) {
    return std::any_of(b.purposes->begin(), b.purposes->end(),
                       [&](model::PurposeId wide) { return rules.purposes.covers(wide, narrow); });
  });
}

bool record_covered(const Asking& asking, const model::Consent& a, const model::Consent& b) {
  if (!a.category) return asking.rules.decisions.covers(*b.decision, *a.decision);
  return asking.rules.categories.covers(*b.category, *a.category) && covered(asking, a.with, b.with) &&
         purposes_covered(asking.rules, a, b);
}

/// Rule 2: does this yes answer this no?
bool answers(const ConsentView& yes, const ConsentView& no, const Specificity& specific) {
  if (later(yes.on, no.on)) return specific.at_least(yes.place, no.place);
  if (later(no.on, yes.on) || no.kind == ConsentView::Kind::withdrawal) return false;
  return specific.strictly(yes.place, no.place);
}

/// Rule 4: is this yes left out because of the other?
bool outdone(const ConsentView& yes, const ConsentView& other, const Specificity& specific) {
  if (later(other.on, yes.on)) return specific.at_least(other.place, yes.place);
  if (later(yes.on, other.on)) return false;
  return specific.strictly(other.place, yes.place);
}

/// Rule 3, where no single yes answers every no.
Resolution unanswered(const Views& yeses, const Views& noes) {
  Resolution result;
  for (const ConsentView& yes : yeses)
    if (std::all_of(noes.begin(), noes.end(), [&](const ConsentView& no) { return later(yes.on, no.on); }))
      result.deciding.push_back(yes.place);
  if (!result.deciding.empty()) {
    result.status = ConsentStatus::unclear;
    return result;
  }
  const bool all_objections =
      std::all_of(noes.begin(), noes.end(), [](const ConsentView& no) { return no.objection; });
  result.status = all_objections ? ConsentStatus::objected : ConsentStatus::withdrawn;
  for (const ConsentView& no : noes) {
    if (no.objection && !all_objections) continue;
    const bool beaten = std::any_of(noes.begin(), noes.end(), [&](const ConsentView& other) {
      return (all_objections || !other.objection) && later(other.on, no.on);
    });
    if (beaten) continue;
    result.deciding.push_back(no.place);
    if (!all_objections && no.kind == ConsentView::Kind::no) result.status = ConsentStatus::refused;
  }
  return result;
}

/// Rule 4, on the yeses in play.
Resolution in_play(const Views& yeses, const Specificity& specific) {
  Resolution result;
  std::vector<std::uint32_t> past;
  for (const ConsentView& yes : yeses) {
    if (std::any_of(yeses.begin(), yeses.end(),
                    [&](const ConsentView& other) { return outdone(yes, other, specific); }))
      continue;
    (yes.in_date ? result.deciding : past).push_back(yes.place);
  }
  if (!result.deciding.empty()) {
    result.status = ConsentStatus::given;
  } else if (!past.empty()) {
    result.status = ConsentStatus::expired;
    result.deciding = past;
  }
  return result;
}

}  // namespace

Specificity::Specificity(const Asking& asking, const std::vector<const model::Consent*>& records)
    : size_(records.size()), covered_(size_ * size_) {
  for (std::size_t a = 0; a < size_; ++a)
    for (std::size_t b = 0; b < size_; ++b)
      covered_[a * size_ + b] = record_covered(asking, *records[a], *records[b]);
}

Resolution resolve(const Views& views, const Specificity& specific) {
  Views yeses, noes, answering;
  for (const ConsentView& view : views) (view.kind == ConsentView::Kind::yes ? yeses : noes).push_back(view);
  if (noes.empty()) return in_play(yeses, specific);
  for (const ConsentView& yes : yeses)
    if (std::all_of(noes.begin(), noes.end(),
                    [&](const ConsentView& no) { return answers(yes, no, specific); }))
      answering.push_back(yes);
  return answering.empty() ? unanswered(yeses, noes) : in_play(answering, specific);
}

}  // namespace kith::evaluate
