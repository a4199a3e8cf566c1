#include "engine/evaluate/decide/touched.hpp"

#include <algorithm>

#include "engine/evaluate/condition/conditions.hpp"

namespace kith::evaluate {

namespace {

/// Does a condition read directly what is supposed?
struct Reads {
  std::span<const Supposed> supposed;

  bool operator()(const model::FactTest& test) const { return fact(test.fact); }
  bool operator()(const model::FactRecorded& test) const { return fact(test.fact); }
  bool operator()(const model::ConsentTest&) const { return any(&Supposed::consent); }
  bool operator()(const model::HolderSaysTest&) const {
    return any(&Supposed::consent) || any(&Supposed::verified);
  }
  bool operator()(const model::RecipientHoldsTest&) const { return any(&Supposed::verified); }
  bool operator()(const model::SomebodyHoldsTest&) const { return any(&Supposed::verified); }
  bool operator()(const model::BestInterestsTest&) const { return any(&Supposed::finding); }
  template <class Other>
  bool operator()(const Other&) const {
    return false;
  }

 private:
  template <class Member>
  bool any(Member member) const {
    return std::any_of(supposed.begin(), supposed.end(),
                       [&](const Supposed& change) { return (change.*member).has_value(); });
  }
  bool fact(model::FactId id) const {
    return std::any_of(supposed.begin(), supposed.end(),
                       [&](const Supposed& change) { return change.fact && change.fact->fact == id; });
  }
};

/// Does anything in a condition, through definitions too?
bool reads(const Inquiry& inquiry, model::Condition condition) {
  return any_atom(inquiry, condition, [&](model::AtomId id) {
    return std::visit(Reads{inquiry.supposed}, inquiry.rules()[id].test);
  });
}

}  // namespace

Touched::Touched(const Inquiry& inquiry) : inquiry_(inquiry) {
  const auto& presumptions = inquiry.rules().presumptions;
  presumptions_ = std::any_of(presumptions.begin(), presumptions.end(),
                              [&](const auto& each) { return reads(inquiry, each.condition); });
}

bool Touched::operator()(const model::Atom& atom) const {
  return presumptions_ || std::visit(Reads{inquiry_.supposed}, atom.test);
}

}  // namespace kith::evaluate
