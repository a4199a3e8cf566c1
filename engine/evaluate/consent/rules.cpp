#include "engine/evaluate/consent/rules.hpp"

#include <algorithm>

#include "engine/evaluate/record/steps.hpp"

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

bool same_sort(const model::Consent& a, const model::Consent& b) {
  return a.category == b.category && a.decision == b.decision && a.with == b.with && a.purposes == b.purposes;
}

/// The noes of one sort, by the ends of their dates.
struct Noes {
  time::Instant first_end = time::Instant::max(), last_end = time::Instant::min();
  time::Instant last_start = time::Instant::min();
  time::Instant last_withdrawn = time::Instant::min();  ///< the last end of a withdrawal

  void add(const ConsentView& no) {
    first_end = std::min(first_end, no.on.last);
    last_end = std::max(last_end, no.on.last);
    last_start = std::max(last_start, no.on.first);
    if (no.kind == ConsentView::Kind::withdrawal) last_withdrawn = std::max(last_withdrawn, no.on.last);
  }
  bool any() const { return last_end != time::Instant::min(); }
};

/// Rule 2: does this yes answer each of them? It is later than some, and tied with others.
bool answers(const ConsentView& yes, const Noes& noes, std::uint32_t sort, const Specificity& specific) {
  if (!noes.any()) return true;
  const std::uint32_t own = specific.sort(yes);
  if (noes.last_start > yes.on.last || noes.last_withdrawn >= yes.on.first) return false;
  if (noes.last_end >= yes.on.first && !specific.strictly(own, sort)) return false;
  return noes.first_end >= yes.on.first || specific.at_least(own, sort);
}

/// The yeses of one sort, in the order in which their dates begin.
class Yeses {
 public:
  void add(const time::Stamp& on) { dates_.push_back(on); }
  void put_in_order() {
    std::sort(dates_.begin(), dates_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const time::Stamp& on : dates_)
      last_up_to_.push_back(last_up_to_.empty() ? on.last : std::max(last_up_to_.back(), on.last));
  }
  bool any_later_than(const time::Stamp& on) const { return !dates_.empty() && later(dates_.back(), on); }
  /// Of which neither is later.
  bool any_tied_with(const time::Stamp& on) const {
    const auto end = std::partition_point(dates_.begin(), dates_.end(),
                                          [&](const time::Stamp& one) { return one.first <= on.last; });
    return end != dates_.begin() &&
           last_up_to_[static_cast<std::size_t>(end - dates_.begin()) - 1] >= on.first;
  }

 private:
  std::vector<time::Stamp> dates_;
  std::vector<time::Instant> last_up_to_;
};

/// Rule 4: is this yes left out because of one of another sort, or of its own?
bool outdone(const ConsentView& yes, const Yeses& others, std::uint32_t sort, const Specificity& specific) {
  const std::uint32_t own = specific.sort(yes);
  if (specific.at_least(sort, own) && others.any_later_than(yes.on)) return true;
  return specific.strictly(sort, own) && others.any_tied_with(yes.on);
}

/// Rule 3, where no single yes answers every no.
Resolution unanswered(const Views& yeses, const Views& noes) {
  Resolution result;
  const auto last_end = std::max_element(noes.begin(), noes.end(), [](const auto& a, const auto& b) {
                          return a.on.last < b.on.last;
                        })->on.last;
  for (const ConsentView& yes : yeses)
    if (yes.on.first > last_end) result.deciding.push_back(yes.place);
  if (!result.deciding.empty()) {
    result.status = ConsentStatus::unclear;
    return result;
  }
  const bool all_objections =
      std::all_of(noes.begin(), noes.end(), [](const ConsentView& no) { return no.objection; });
  const auto counts = [&](const ConsentView& no) { return all_objections || !no.objection; };
  time::Instant last_start = time::Instant::min();
  for (const ConsentView& no : noes)
    if (counts(no)) last_start = std::max(last_start, no.on.first);
  const auto latest = [&](const ConsentView& no) { return counts(no) && last_start <= no.on.last; };
  const bool refused = std::any_of(noes.begin(), noes.end(), [&](const ConsentView& no) {
    return latest(no) && no.kind == ConsentView::Kind::no;
  });
  result.status = all_objections ? ConsentStatus::objected
                  : refused      ? ConsentStatus::refused
                                 : ConsentStatus::withdrawn;
  // Of a refusal and a withdrawal together it is the refusal that is said, and shown.
  for (const ConsentView& no : noes)
    if (latest(no) && (all_objections || !refused || no.kind == ConsentView::Kind::no))
      result.deciding.push_back(no.place);
  return result;
}

/// Rule 4, on the yeses in play.
Resolution in_play(const Views& yeses, const Specificity& specific) {
  Resolution result;
  std::vector<std::uint32_t> past;
  std::vector<Yeses> by_sort(specific.sorts());
  for (const ConsentView& yes : yeses) by_sort[specific.sort(yes)].add(yes.on);
  for (Yeses& one : by_sort) one.put_in_order();
  for (const ConsentView& yes : yeses) {
    bool is_outdone = false;
    for (std::uint32_t sort = 0; sort < by_sort.size() && !is_outdone; ++sort)
      is_outdone = outdone(yes, by_sort[sort], sort, specific);
    if (!is_outdone) (yes.in_date ? result.deciding : past).push_back(yes.place);
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

Specificity::Specificity(const Asking& asking, const std::vector<const model::Consent*>& records) {
  std::vector<const model::Consent*> sorts;
  for (const model::Consent* record : records) {
    ++looked_at;
    const auto known =
        std::find_if(sorts.begin(), sorts.end(), [&](const auto* one) { return same_sort(*one, *record); });
    sort_of_.push_back(static_cast<std::uint32_t>(known - sorts.begin()));
    if (known == sorts.end()) sorts.push_back(record);
  }
  sorts_ = sorts.size();
  covered_.resize(sorts_ * sorts_);
  for (std::size_t a = 0; a < sorts_; ++a)
    for (std::size_t b = 0; b < sorts_; ++b) {
      ++looked_at;
      covered_[a * sorts_ + b] = record_covered(asking, *sorts[a], *sorts[b]);
    }
}

Resolution resolve(const Views& views, const Specificity& specific) {
  Views yeses, noes, answering;
  for (const ConsentView& view : views) (view.kind == ConsentView::Kind::yes ? yeses : noes).push_back(view);
  if (noes.empty()) return in_play(yeses, specific);
  std::vector<Noes> by_sort(specific.sorts());
  for (const ConsentView& no : noes) by_sort[specific.sort(no)].add(no);
  for (const ConsentView& yes : yeses) {
    bool answers_all = true;
    for (std::uint32_t sort = 0; sort < by_sort.size() && answers_all; ++sort)
      answers_all = answers(yes, by_sort[sort], sort, specific);
    if (answers_all) answering.push_back(yes);
  }
  return answering.empty() ? unanswered(yeses, noes) : in_play(answering, specific);
}

}  // namespace kith::evaluate
