#include "engine/evaluate/capacity.hpp"

#include <algorithm>
#include <utility>

#include "engine/evaluate/circle.hpp"
#include "engine/evaluate/presume.hpp"

namespace kith::evaluate {

using model::CapacityOutcome;

namespace {

/// Does a record list exactly this matter, and the recipient if it names any?
template <class Record>
bool covers(const Inquiry& inquiry, const Record& record, model::RecordedMatter matter, const time::Stamp& at) {
  // On the day of a consent too, what was found after the moment asked about is not known yet.
  if (record.on && (later(*record.on, at) || later(*record.on, inquiry.asking.now))) return false;
  if (std::find(record.matters.begin(), record.matters.end(), matter) == record.matters.end()) return false;
  return !record.with || std::any_of(record.with->begin(), record.with->end(),
                                     [&](const model::Party& party) { return names_recipient(inquiry.asking, party); });
}

/// The covering records by place: the dated that no other is later than, and the undated.
struct Covering {
  std::vector<std::uint32_t> latest, undated;
};

template <class Record>
Covering covering(const Inquiry& inquiry, const std::vector<Record>& records, model::RecordedMatter matter, const time::Stamp& at) {
  Covering found;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    if (!covers(inquiry, records[i], matter, at)) continue;
    if (!records[i].on) {
      found.undated.push_back(i);
      continue;
    }
    std::erase_if(found.latest, [&](std::uint32_t other) { return later(*records[i].on, *records[other].on); });
    const bool beaten = std::any_of(found.latest.begin(), found.latest.end(),
                                    [&](std::uint32_t other) { return later(*records[other].on, *records[i].on); });
    if (!beaten) found.latest.push_back(i);
  }
  return found;
}

bool review_passed(const std::optional<time::Stamp>& review_by, const time::Stamp& at) {
  return review_by && at.last >= review_by->first;
}

template <class At>
At unknown(Why why, Origin origin = {}) {
  At result;
  result.reading.why = why;
  result.reading.origin = origin;
  return result;
}

CapacityAt of_record(const model::Capacity& record, std::uint32_t place, const time::Stamp& at) {
  CapacityAt result = unknown<CapacityAt>(Why::none, {Origin::Section::capacity, place});
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

CapacityAt presumed(const Inquiry& inquiry, const time::Stamp& at) {
  const model::Presumption* presumption = presumption_in_force(inquiry, std::nullopt, at);
  if (!presumption) return unknown<CapacityAt>(Why::not_recorded);
  CapacityAt result;
  result.outcome = CapacityOutcome::present;
  result.reading.value = Truth::yes;
  result.reading.presumed = presumption;
  return result;
}

}  // namespace

CapacityAt capacity_at(const Inquiry& inquiry, model::RecordedMatter matter, const time::Stamp& at) {
  if (!inquiry.state().capacity) return unknown<CapacityAt>(Why::section_absent);
  const auto& records = *inquiry.state().capacity;
  const Covering found = covering(inquiry, records, matter, at);
  CapacityAt result = found.latest.empty() ? presumed(inquiry, at) : of_record(records[found.latest.front()], found.latest.front(), at);
  const auto agree = [&](std::uint32_t place, Why otherwise) {
    if (!result.outcome) return;
    CapacityAt other = of_record(records[place], place, at);
    if (!other.outcome) result = std::move(other);
    else if (other.outcome != result.outcome) result = unknown<CapacityAt>(otherwise, {Origin::Section::capacity, place});
  };
  for (const std::uint32_t place : found.latest) agree(place, Why::differ);
  for (const std::uint32_t place : found.undated) agree(place, Why::undated);
  return result;
}

namespace {

/// Was everybody with an authority over the matter consulted, or is it said why not?
bool holders_consulted(const Inquiry& inquiry, const model::BestInterests& record, model::RecordedMatter matter, const time::Stamp& at) {
  const auto& circle = *inquiry.state().circle;
  for (std::uint32_t i = 0; i < circle.size(); ++i) {
    if (!circle[i].authorities || !in_date(circle[i].since, circle[i].until, at)) continue;
    const auto& held = *circle[i].authorities;
    const bool holds = std::any_of(held.begin(), held.end(), [&](const model::HeldAuthority& authority) {
      return in_date(authority.since, authority.until, at) && in_scope(inquiry.rules(), authority, matter);
    });
    const auto& consulted = record.consulted;
    const bool heard = std::find(consulted.begin(), consulted.end(), i) != consulted.end() ||
                       std::any_of(record.not_consulted.begin(), record.not_consulted.end(),
                                   [&](const auto& absent) { return absent.who == i && !absent.why.empty(); });
    if (holds && !heard) return false;
  }
  return true;
}

FindingAt of_record(const Inquiry& inquiry, const model::BestInterests& record, Origin origin, model::RecordedMatter matter,
                    const time::Stamp& at) {
  FindingAt result = unknown<FindingAt>(Why::none, origin);
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

FindingAt of_latest(const Inquiry& inquiry, const std::vector<model::BestInterests>& records, const std::vector<std::uint32_t>& latest,
                    model::RecordedMatter matter, const time::Stamp& at) {
  if (latest.empty()) {
    FindingAt none;
    none.finding = model::Finding::neither;
    none.reading.value = Truth::yes;
    return none;
  }
  std::optional<FindingAt> supports, not_known;
  for (const std::uint32_t place : latest) {
    const FindingAt one = of_record(inquiry, records[place], {Origin::Section::best_interests, place}, matter, at);
    if (one.finding == model::Finding::opposes) return one;
    (one.finding ? supports : not_known) = one;
  }
  return not_known ? *not_known : *supports;
}

}  // namespace

namespace {

FindingAt of_records(const Inquiry& inquiry, const std::vector<model::BestInterests>& records, model::RecordedMatter matter,
                     const time::Stamp& at) {
  const Covering found = covering(inquiry, records, matter, at);
  FindingAt result = of_latest(inquiry, records, found.latest, matter, at);
  for (const std::uint32_t place : found.undated) {
    const Origin origin{Origin::Section::best_interests, place};
    if (!result.finding) break;
    FindingAt other = of_record(inquiry, records[place], origin, matter, at);
    if (!other.finding) result = std::move(other);
    else if (other.finding != result.finding) result = unknown<FindingAt>(Why::undated, origin);
  }
  return result;
}

}  // namespace

FindingAt best_interests_at(const Inquiry& inquiry, model::RecordedMatter matter, const time::Stamp& at) {
  if (!inquiry.state().best_interests) return unknown<FindingAt>(Why::section_absent);
  const auto supposed = std::find_if(inquiry.supposed.begin(), inquiry.supposed.end(), [&](const Supposed& change) {
    return change.finding && change.finding->matters.front() == matter;
  });
  if (supposed == inquiry.supposed.end()) return of_records(inquiry, *inquiry.state().best_interests, matter, at);
  std::vector<model::BestInterests> records;
  for (const model::BestInterests& record : *inquiry.state().best_interests)
    if (std::find(record.matters.begin(), record.matters.end(), matter) != record.matters.end()) records.push_back(record);
  records.push_back(*supposed->finding);
  FindingAt result = of_records(inquiry, records, matter, at);
  result.reading.on = nullptr;
  return result;
}

}  // namespace kith::evaluate
