#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/reading.hpp"

namespace kith::evaluate {

/// What consent there is for what is asked, or for a decision: the statuses it may have, and what they rest
/// on.
struct ConsentAt {
  model::ConsentSet possible = model::any_consent;
  model::ConsentSet recorded = model::any_consent;  ///< the same of a record that is not too old to rely on
  std::optional<model::ConsentStatus> status;       ///< when only one is possible
  Reading reading;                                  ///< its `value` is yes when the status is known
  Detail detail = Detail::existence;  ///< the most that a given consent lets be told, while it may be given
  const model::Consent* record = nullptr;  ///< the record that settles it, when one does
};

/// Is the status one of those wanted, as far as it is known?
constexpr Truth consent_is(model::ConsentSet possible, model::ConsentSet wanted) {
  return (possible & wanted) == 0 ? Truth::no : (possible & ~wanted) == 0 ? Truth::yes : Truth::unknown;
}
Reading consent_is(const ConsentAt&, model::ConsentSet);

/// Consent for the category, recipient and purpose asked about.
ConsentAt consent_for_asked(const Inquiry&);
/// Consent for a decision.
ConsentAt consent_for(const Inquiry&, model::DecisionId);

/// What a member has said about what is asked: those of their records that count.
ConsentAt said_by(const Inquiry&, model::MemberIndex,
                  const std::function<Truth(const model::Consent&)>& counts);

/// One covering record with everything uncertain about it assumed one way.
struct ConsentView {
  enum class Kind : std::uint8_t { yes, no, withdrawal } kind = Kind::yes;
  bool objection = false;  ///< a no from somebody who lacked capacity
  bool in_date = true;
  time::Stamp on;
  std::uint32_t place = 0;  ///< of the record
};
/// Which records are at least as specific as which. Those that are about and with the same, for the same
/// purposes, are of one sort: their number does not grow with how often somebody says yes or no.
class Specificity {
 public:
  Specificity(const Asking&, const std::vector<const model::Consent*>& records);
  std::size_t sorts() const { return sorts_; }
  std::uint32_t sort(const ConsentView& view) const { return sort_of_[view.place]; }
  bool at_least(std::uint32_t a, std::uint32_t b) const { return covered_[a * sorts_ + b]; }
  bool strictly(std::uint32_t a, std::uint32_t b) const { return at_least(a, b) && !at_least(b, a); }

 private:
  std::vector<std::uint32_t> sort_of_;
  std::size_t sorts_ = 0;
  std::vector<bool> covered_;
};
/// The status that rules 2 to 4 of language.md section 4 give, and the views that decide it.
struct Resolution {
  model::ConsentStatus status = model::ConsentStatus::not_recorded;
  std::vector<std::uint32_t> deciding;  ///< places in the list of records
};
Resolution resolve(const std::vector<ConsentView>&, const Specificity&);

}  // namespace kith::evaluate
