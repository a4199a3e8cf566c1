#pragma once
#include <cstdint>
#include <vector>

#include "engine/evaluate/record/asking.hpp"

namespace kith::evaluate {

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
