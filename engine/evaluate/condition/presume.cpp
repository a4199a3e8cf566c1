#include "engine/evaluate/condition/presume.hpp"

#include <algorithm>
#include <utility>

#include "engine/evaluate/condition/conditions.hpp"

namespace kith::evaluate {

using model::AtomId;

namespace {

constexpr unsigned deepest = 16;

class AtomsRead {
 public:
  /// `Part`: a condition, or what one reads.
  template <class Part>
  AtomsRead(const Inquiry& inquiry, const std::vector<Part>& parts)
      : inquiry_(inquiry), facts_(inquiry.rules().facts.size()) {
    for (const Part part : parts) read(part);
    const auto& presumptions = inquiry.rules().presumptions;
    std::vector<bool> done(presumptions.size());
    for (bool more = true; more;) {
      more = false;
      for (std::size_t i = 0; i < presumptions.size(); ++i) {
        if (done[i] || !matters(presumptions[i])) continue;
        done[i] = more = true;
        read(presumptions[i].condition);
      }
    }
  }
  /// Ascending, each once.
  std::vector<AtomId> take() {
    std::sort(atoms_.begin(), atoms_.end());
    atoms_.erase(std::unique(atoms_.begin(), atoms_.end()), atoms_.end());
    return std::move(atoms_);
  }

 private:
  void read(model::Condition condition) {
    const auto take = [&](AtomId id) {
      read(id);
      return false;
    };
    any_atom(inquiry_, condition, take, entered_);
  }
  void read(AtomId id) {
    atoms_.push_back(id);
    if (const auto* test = std::get_if<model::FactTest>(&inquiry_.rules()[id].test))
      facts_[test->fact.index] = true;
  }
  /// What has to do with consent or who decides reads capacity, whether or not a rule says so.
  bool matters(const model::Presumption& one) const {
    return one.period.contains(inquiry_.asking.day) && (!one.fact || facts_[one.fact->index]);
  }

  const Inquiry& inquiry_;
  Entered entered_;
  std::vector<AtomId> atoms_;
  std::vector<bool> facts_;  ///< by fact: is it compared?
};

}  // namespace

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

std::vector<AtomId> atoms_read(const Inquiry& inquiry, const std::vector<model::Condition>& conditions) {
  return AtomsRead(inquiry, conditions).take();
}
std::vector<AtomId> atoms_read(const Inquiry& inquiry, const std::vector<AtomId>& read) {
  return AtomsRead(inquiry, read).take();
}

}  // namespace kith::evaluate
