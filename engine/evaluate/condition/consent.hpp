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

}  // namespace kith::evaluate
