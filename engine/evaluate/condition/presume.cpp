#include "engine/evaluate/condition/presume.hpp"

#include "engine/evaluate/condition/conditions.hpp"

namespace kith::evaluate {

namespace {
constexpr unsigned deepest = 16;
}

const model::Presumption* presumption_in_force(const Inquiry& inquiry, std::optional<model::FactId> fact,
                                               const time::Stamp& at) {
  if (inquiry.presuming >= deepest) return nullptr;
  Inquiry deeper = inquiry;
  ++deeper.presuming;
  for (const model::Presumption& presumption : inquiry.rules().presumptions)
    if (presumption.fact == fact && presumption.period.contains(inquiry.asking.day) &&
        truth_at(deeper, presumption.condition, at) == Truth::yes)
      return &presumption;
  return nullptr;
}

Truth not_presumed(const Inquiry& inquiry, const time::Stamp& at) {
  if (inquiry.presuming >= deepest) return Truth::unknown;
  Inquiry deeper = inquiry;
  ++deeper.presuming;
  bool any = false;
  Truth presumed = Truth::no;
  for (const model::Presumption& presumption : inquiry.rules().presumptions) {
    if (presumption.fact || !presumption.period.contains(inquiry.asking.day)) continue;
    any = true;
    presumed = either(presumed, truth_at(deeper, presumption.condition, at));
  }
  return any ? opposite(presumed) : Truth::unknown;
}

}  // namespace kith::evaluate
