#include <algorithm>

#include "engine/evaluate/condition/capacity.hpp"
#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/condition/death.hpp"
#include "engine/evaluate/record/findings.hpp"
#include "engine/evaluate/record/steps.hpp"

namespace kith::evaluate {

namespace {

/// Was everybody with an authority over the matter consulted, or is it said why not?
bool holders_consulted(const Inquiry& inquiry, const model::BestInterests& record,
                       model::RecordedMatter matter, const time::Stamp& at) {
  const auto& circle = *inquiry.state().circle;
  const std::vector<bool> heard = heard_for(record, circle.size());
  for (std::uint32_t i = 0; i < circle.size(); ++i) {
    ++looked_at;
    if (heard[i] || !circle[i].authorities || !in_date(circle[i].since, circle[i].until, at)) continue;
    const auto& held = *circle[i].authorities;
    const bool holds = std::any_of(held.begin(), held.end(), [&](const model::HeldAuthority& authority) {
      return !of_the_estate(inquiry.rules(), authority.kind) &&
             in_date(authority.since, authority.until, at) && in_scope(inquiry, authority, matter);
    });
    if (holds) return false;
  }
  return true;
}

FindingAt of_record(const Inquiry& inquiry, const model::BestInterests& record, Origin origin,
                    model::RecordedMatter matter, const time::Stamp& at) {
  FindingAt result = unknown_because<FindingAt>(Why::none, origin);
  if (record.on) result.reading.on = &*record.on;
  if (!record.finding) {
    result.reading.why = Why::recorded_as_unknown;
  } else if (review_passed(record.review_by, at)) {
    result.reading.why = Why::review_passed;
  } else if (!inquiry.state().circle) {
    result.reading.why = Why::holders_not_known;
  } else if (!holders_consulted(inquiry, record, matter, at)) {
    result.reading.why = Why::not_consulted;
  } else {
    result.finding = record.finding;
    result.reading.value = Truth::yes;
  }
  return result;
}

/// On a tie, one that opposes.
FindingAt of_latest(const std::vector<FindingAt>& latest) {
  if (latest.empty()) {
    FindingAt none;
    none.finding = model::Finding::neither;
    return none;
  }
  std::vector<FindingAt> opposing;
  for (const FindingAt& one : latest)
    if (one.finding == model::Finding::opposes) opposing.push_back(one);
  return together(opposing.empty() ? latest : opposing, &FindingAt::finding);
}

/// Those of one scope come to one; of several, it is known where they agree.
FindingAt come_to(const SaidAbout<FindingAt>::Left& left) {
  if (left.empty()) return of_latest({});
  std::vector<FindingAt> found;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const auto alike = [&](const auto* one) { return one->scope == left[i]->scope; };
    if (std::any_of(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(i), alike)) continue;
    std::vector<FindingAt> latest;
    for (const auto* one : left)
      if (alike(one)) latest.push_back(one->says);
    found.push_back(of_latest(latest));
  }
  return together(found, &FindingAt::finding);
}

FindingAt of_records(const Inquiry& inquiry, model::RecordedMatter matter, const time::Stamp& moment) {
  const AsOf as_of = findings_as_of(inquiry, moment);
  SaidAbout<FindingAt> findings(inquiry, std::min(as_of.dated_by.last, inquiry.asking.now.first));
  const auto add = [&](const model::BestInterests& record, std::uint32_t place) {
    ++looked_at;
    const Speaks how = speaks(inquiry.rules(), record, matter);
    if (how.whether == Truth::no || !on_record(inquiry, record, as_of.dated_by)) return;
    const Origin origin{Origin::Section::best_interests, place};
    findings.add({of_record(inquiry, record, origin, matter, as_of.at), record.on, how, 0}, record.with);
  };
  const auto& records = *inquiry.state().best_interests;
  if (!each_about(inquiry, records, &Entries::best_interests, matter,
                  std::min(as_of.dated_by.last, inquiry.asking.now.last),
                  [&](std::uint32_t place) { add(records[place], place); }))
    findings.too_many = true;
  auto place = static_cast<std::uint32_t>(records.size());
  for (const Supposed& change : inquiry.supposed)
    if (change.finding) add(*change.finding, place++);
  return whichever_way(findings, &FindingAt::finding, come_to);
}

}  // namespace

FindingAt best_interests_at(const Inquiry& inquiry, model::RecordedMatter matter, const time::Stamp& at) {
  if (!inquiry.state().best_interests) return unknown_because<FindingAt>(Why::section_absent);
  FindingAt result = of_records(inquiry, matter, at);
  // A date that is supposed stands nowhere.
  if (!inquiry.supposed.empty()) result.reading.on = nullptr;
  return result;
}

Reading found_is(const FindingAt& found, model::Finding wanted) {
  Reading reading = found.reading;
  if (found.finding) reading.value = truth(*found.finding == wanted);
  return reading;
}

}  // namespace kith::evaluate
