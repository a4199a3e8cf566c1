#include "engine/evaluate/condition/capacity.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/evaluate/condition/death.hpp"
#include "engine/evaluate/condition/presume.hpp"
#include "engine/evaluate/record/findings.hpp"
#include "engine/evaluate/record/steps.hpp"
#include "engine/evaluate/record/versions.hpp"

namespace kith::evaluate {

using model::CapacityOutcome;
using model::RecordedMatter;

namespace {

CapacityAt of_record(const model::Capacity& record, std::uint32_t place, const time::Stamp& at) {
  CapacityAt result = unknown_because<CapacityAt>(Why::none, {Origin::Section::capacity, place});
  if (record.on) result.reading.on = &*record.on;
  if (!record.outcome) {
    result.reading.why = Why::recorded_as_unknown;
  } else if (*record.outcome != CapacityOutcome::present && review_passed(record.review_by, at)) {
    result.reading.why = Why::review_passed;
  } else {
    result.outcome = record.outcome;
    result.reading.value = Truth::yes;
  }
  return result;
}

/// What a record says about a matter that is under what it lists.
CapacityAt of_wider(const Speaks& how, bool sharing, CapacityAt said) {
  if (how.leaves_open) {
    said.outcome.reset();
    said.reading.value = Truth::unknown;
    if (said.reading.why == Why::none) said.reading.why = Why::found_wider;
  } else if (!sharing) {
    // Whatever else it says reaches no narrower decision.
    said.outcome = CapacityOutcome::present;
    said.reading.value = Truth::yes;
    said.reading.why = Why::none;
  }
  return said;
}

CapacityAt presumed(const Inquiry& inquiry, const time::Stamp& at) {
  Inquiry in_life = inquiry;
  in_life.in_life = true;
  const model::Presumption* presumption = presumption_in_force(in_life, std::nullopt, at);
  if (!presumption) {
    CapacityAt none = unknown_because<CapacityAt>(Why::not_recorded);
    none.none = not_presumed(in_life, at) == Truth::yes;
    return none;
  }
  CapacityAt result;
  result.outcome = CapacityOutcome::present;
  result.reading.presumed = presumption;
  return result;
}

/// The records about one matter by a moment, and what those that are left come to.
class AboutOne {
 public:
  AboutOne(const Inquiry& inquiry, RecordedMatter matter, const time::Stamp& moment)
      : inquiry_(inquiry),
        as_of_(findings_as_of(inquiry, moment)),
        findings(inquiry, std::min(as_of_.dated_by.last, inquiry.asking.now.first)) {
    if (!each_about(inquiry, *inquiry.state().capacity, &Entries::capacity, matter,
                    std::min(as_of_.dated_by.last, inquiry.asking.now.last),
                    [&](std::uint32_t place) { consider(place, matter); }))
      findings.too_many = true;
  }
  CapacityAt come_to(const SaidAbout<CapacityAt>::Left& left) const {
    if (left.empty()) return presumed(inquiry_, as_of_.at);
    std::vector<CapacityAt> said;
    for (const auto* one : left) said.push_back(one->says);
    return together(said, &CapacityAt::outcome);
  }
  CapacityAt whichever() const {
    return whichever_way(findings, &CapacityAt::outcome, [&](const auto& left) { return come_to(left); });
  }

 private:
  void consider(std::uint32_t place, RecordedMatter matter) {
    ++looked_at;
    const model::Capacity& record = (*inquiry_.state().capacity)[place];
    if (!on_record(inquiry_, record, as_of_.dated_by)) return;
    const Speaks how = speaks(inquiry_.rules(), record, matter);
    if (how.whether == Truth::no) return;
    CapacityAt said = of_record(record, place, as_of_.at);
    if (how.as != matter) said = of_wider(how, matter.sharing, std::move(said));
    findings.add({std::move(said), record.on, how, 0}, record.with);
  }

  const Inquiry& inquiry_;
  AsOf as_of_;

 public:
  SaidAbout<CapacityAt> findings;
};

}  // namespace

CapacityAt capacity_at(const Inquiry& inquiry, RecordedMatter matter, const time::Stamp& at) {
  const auto read = [&](const Inquiry& one) {
    return one.state().capacity ? AboutOne(one, matter, at).whichever()
                                : unknown_because<CapacityAt>(Why::section_absent);
  };
  const auto outcome = [](const CapacityAt& one) { return std::pair(one.outcome, one.none); };
  return whichever(inquiry, read, outcome, [](const Origin& entry) {
    return unknown_because<CapacityAt>(Why::may_be_in_error, entry);
  });
}

namespace {

/// Whether capacity for one matter was lacking as narrowly as a no needs it: found for what the no is about,
/// or for what is asked.
struct Narrowly {
  Truth lacking = Truth::unknown;
  Truth wide = Truth::no;  ///< is a record of lacking left that lists neither?

  bool operator==(const Narrowly&) const = default;
};

class AsNarrow {
 public:
  AsNarrow(const std::vector<model::Capacity>& records, std::array<RecordedMatter, 2> narrow)
      : records_(records), narrow_(narrow) {}

  Narrowly operator()(const AboutOne& about) const {
    std::optional<Narrowly> all;
    const bool tried = about.findings.in_every_way([&](const auto& left) {
      const Narrowly one = of(about, left);
      if (!all) all = one;
      if (all->lacking != one.lacking) all->lacking = Truth::unknown;
      if (all->wide != one.wide) all->wide = Truth::unknown;
    });
    return tried ? *all : Narrowly{Truth::unknown, Truth::unknown};
  }

 private:
  using Left = SaidAbout<CapacityAt>::Left;

  bool lists(const CapacityAt& said) const {
    const auto& listed = records_[said.reading.origin.index].matters;
    return std::any_of(listed.begin(), listed.end(),
                       [&](auto one) { return one == narrow_[0] || one == narrow_[1]; });
  }
  Narrowly of(const AboutOne& about, const Left& left) const {
    Narrowly found{Truth::no, Truth::no};
    bool one_that_may = left.empty();
    for (const auto* one : left) {
      if (one->says.outcome && *one->says.outcome != CapacityOutcome::lacking) continue;
      if (lists(one->says)) one_that_may = true;
      else found.wide = either(found.wide, one->says.outcome ? Truth::yes : Truth::unknown);
    }
    const auto outcome = about.come_to(left).outcome;
    if (outcome) found.lacking = truth(*outcome == CapacityOutcome::lacking && found.wide == Truth::no);
    else if (found.wide != Truth::yes && one_that_may) found.lacking = Truth::unknown;
    return found;
  }

  const std::vector<model::Capacity>& records_;
  std::array<RecordedMatter, 2> narrow_;
};

Truth is_lacking(const CapacityAt& capacity) {
  return capacity.outcome ? truth(*capacity.outcome == CapacityOutcome::lacking) : Truth::unknown;
}

}  // namespace

Truth lacked_at(const Inquiry& inquiry, RecordedMatter own, RecordedMatter asked, const time::Stamp& at) {
  const Truth lacked = is_lacking(capacity_at(inquiry, own, at));
  return own == asked ? lacked : either(lacked, is_lacking(capacity_at(inquiry, asked, at)));
}

Truth objection_at(const Inquiry& inquiry, RecordedMatter own, RecordedMatter asked, const time::Stamp& at) {
  if (!inquiry.state().capacity) return Truth::unknown;
  const AsNarrow as_narrow(*inquiry.state().capacity, {own, asked});
  const Narrowly first = as_narrow(AboutOne(inquiry, own, at));
  const Narrowly second = own == asked ? first : as_narrow(AboutOne(inquiry, asked, at));
  return both(either(first.lacking, second.lacking), opposite(either(first.wide, second.wide)));
}

}  // namespace kith::evaluate
