#include "engine/evaluate/condition/capacity.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/condition/death.hpp"
#include "engine/evaluate/condition/presume.hpp"
#include "engine/evaluate/condition/versions.hpp"

namespace kith::evaluate {

using model::CapacityOutcome;

namespace {

/// Does a record list exactly this matter, and the recipient if it names any?
template <class Record>
bool covers(const Inquiry& inquiry, const Record& record, model::RecordedMatter matter,
            const time::Stamp& at) {
  // On the day of a consent too, what was found after the moment asked about is not known yet.
  if (record.on && (later(*record.on, at) || later(*record.on, inquiry.asking.now))) return false;
  if (std::find(record.matters.begin(), record.matters.end(), matter) == record.matters.end()) return false;
  return !record.with ||
         std::any_of(record.with->begin(), record.with->end(),
                     [&](const model::Party& party) { return names_recipient(inquiry.asking, party); });
}

/// What the covering records say: the dated that no other is later than, and the undated.
template <class At>
struct Said {
  std::vector<At> latest, undated;
};
/// The same by place.
struct Covering {
  std::vector<std::uint32_t> latest, undated;

  template <class At, class Says>
  Said<At> said(Says&& says) const {
    Said<At> all;
    for (const std::uint32_t place : latest) all.latest.push_back(says(place));
    for (const std::uint32_t place : undated) all.undated.push_back(says(place));
    return all;
  }
};

template <class Record>
Covering covering(const Inquiry& inquiry, const std::vector<Record>& records, model::RecordedMatter matter,
                  const time::Stamp& at) {
  Covering found;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    if (!covers(inquiry, records[i], matter, at)) continue;
    if (!records[i].on) {
      found.undated.push_back(i);
      continue;
    }
    std::erase_if(found.latest,
                  [&](std::uint32_t other) { return later(*records[i].on, *records[other].on); });
    const bool beaten = std::any_of(found.latest.begin(), found.latest.end(), [&](std::uint32_t other) {
      return later(*records[other].on, *records[i].on);
    });
    if (!beaten) found.latest.push_back(i);
  }
  return found;
}

bool review_passed(const std::optional<time::Stamp>& review_by, const time::Stamp& at) {
  return review_by && at.last >= time::end_of(*review_by);
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

/// Is one more telling than the other: what makes it unknown, then the later date? Where it stands in the
/// record never matters.
bool more_telling(const Reading& a, const Reading& b) {
  const auto key = [](const Reading& one) {
    const auto since = [&](auto end) { return one.on ? (one.on->*end).time_since_epoch().count() : 0; };
    return std::tuple(one.value, one.why, -since(&time::Stamp::first), -since(&time::Stamp::last));
  };
  return key(a) < key(b);
}

/// What several records of one date come to together: it is known where every one says the same.
template <class At, class Value>
At together(const std::vector<At>& said, std::optional<Value> At::*value) {
  const At& shown = *std::min_element(
      said.begin(), said.end(), [](const At& a, const At& b) { return more_telling(a.reading, b.reading); });
  if (!(shown.*value)) return shown;
  const auto other =
      std::find_if(said.begin(), said.end(), [&](const At& one) { return one.*value != shown.*value; });
  return other == said.end() ? shown : unknown<At>(Why::differ, other->reading.origin);
}

/// What holds whichever way the undated records stand beside the others: any may be the latest, or from after
/// the moment.
template <class At, class Value>
At beside_undated(const At& dated, const std::vector<At>& undated, std::optional<Value> At::*value) {
  if (!(dated.*value) && dated.reading.origin.section != Origin::Section::none) return dated;
  const auto other = std::find_if(undated.begin(), undated.end(),
                                  [&](const At& one) { return !(one.*value) || one.*value != dated.*value; });
  return other == undated.end() ? dated : unknown<At>(Why::undated, other->reading.origin);
}

CapacityAt presumed(const Inquiry& inquiry, const time::Stamp& at) {
  Inquiry in_life = inquiry;
  in_life.in_life = true;
  const model::Presumption* presumption = presumption_in_force(in_life, std::nullopt, at);
  if (!presumption) {
    CapacityAt none = unknown<CapacityAt>(Why::not_recorded);
    none.none = not_presumed(in_life, at) == Truth::yes;
    return none;
  }
  CapacityAt result;
  result.outcome = CapacityOutcome::present;
  result.reading.value = Truth::yes;
  result.reading.presumed = presumption;
  return result;
}

}  // namespace

namespace {

CapacityAt read_capacity(const Inquiry& inquiry, model::RecordedMatter matter, const time::Stamp& moment) {
  if (!inquiry.state().capacity) return unknown<CapacityAt>(Why::section_absent);
  const auto [at, dated_by] = findings_as_of(inquiry, moment);
  const auto& records = *inquiry.state().capacity;
  const auto says = [&, at = at](std::uint32_t place) { return of_record(records[place], place, at); };
  const auto found = covering(inquiry, records, matter, dated_by).said<CapacityAt>(says);
  const CapacityAt dated =
      found.latest.empty() ? presumed(inquiry, at) : together(found.latest, &CapacityAt::outcome);
  return beside_undated(dated, found.undated, &CapacityAt::outcome);
}

}  // namespace

CapacityAt capacity_at(const Inquiry& inquiry, model::RecordedMatter matter, const time::Stamp& at) {
  const auto read = [&](const Inquiry& one) { return read_capacity(one, matter, at); };
  const auto outcome = [](const CapacityAt& one) { return one.outcome; };
  return whichever(inquiry, read, outcome,
                   [](const Origin& entry) { return unknown<CapacityAt>(Why::may_be_in_error, entry); });
}

namespace {

/// Was everybody with an authority over the matter consulted, or is it said why not?
bool holders_consulted(const Inquiry& inquiry, const model::BestInterests& record,
                       model::RecordedMatter matter, const time::Stamp& at) {
  const auto& circle = *inquiry.state().circle;
  for (std::uint32_t i = 0; i < circle.size(); ++i) {
    if (!circle[i].authorities || !in_date(circle[i].since, circle[i].until, at)) continue;
    const auto& held = *circle[i].authorities;
    const bool holds = std::any_of(held.begin(), held.end(), [&](const model::HeldAuthority& authority) {
      return !of_the_estate(inquiry.rules(), authority.kind) &&
             in_date(authority.since, authority.until, at) && in_scope(inquiry, authority, matter);
    });
    const auto& consulted = record.consulted;
    const bool heard =
        std::find(consulted.begin(), consulted.end(), i) != consulted.end() ||
        std::any_of(record.not_consulted.begin(), record.not_consulted.end(),
                    [&](const auto& absent) { return absent.who == i && !absent.why.empty(); });
    if (holds && !heard) return false;
  }
  return true;
}

FindingAt of_record(const Inquiry& inquiry, const model::BestInterests& record, Origin origin,
                    model::RecordedMatter matter, const time::Stamp& at) {
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

/// On a tie, one that opposes.
FindingAt of_latest(const std::vector<FindingAt>& latest) {
  if (latest.empty()) {
    FindingAt none;
    none.finding = model::Finding::neither;
    none.reading.value = Truth::yes;
    return none;
  }
  std::vector<FindingAt> opposing;
  for (const FindingAt& one : latest)
    if (one.finding == model::Finding::opposes) opposing.push_back(one);
  return together(opposing.empty() ? latest : opposing, &FindingAt::finding);
}

FindingAt of_records(const Inquiry& inquiry, const std::vector<model::BestInterests>& records,
                     model::RecordedMatter matter, const time::Stamp& moment) {
  const auto [at, dated_by] = findings_as_of(inquiry, moment);
  const auto says = [&, at = at](std::uint32_t place) {
    return of_record(inquiry, records[place], {Origin::Section::best_interests, place}, matter, at);
  };
  const auto found = covering(inquiry, records, matter, dated_by).said<FindingAt>(says);
  return beside_undated(of_latest(found.latest), found.undated, &FindingAt::finding);
}

}  // namespace

FindingAt best_interests_at(const Inquiry& inquiry, model::RecordedMatter matter, const time::Stamp& at) {
  if (!inquiry.state().best_interests) return unknown<FindingAt>(Why::section_absent);
  const auto supposed = std::find_if(
      inquiry.supposed.begin(), inquiry.supposed.end(),
      [&](const Supposed& change) { return change.finding && change.finding->matters.front() == matter; });
  if (supposed == inquiry.supposed.end())
    return of_records(inquiry, *inquiry.state().best_interests, matter, at);
  std::vector<model::BestInterests> records;
  for (const model::BestInterests& record : *inquiry.state().best_interests)
    if (std::find(record.matters.begin(), record.matters.end(), matter) != record.matters.end())
      records.push_back(record);
  records.push_back(*supposed->finding);
  FindingAt result = of_records(inquiry, records, matter, at);
  result.reading.on = nullptr;
  return result;
}

}  // namespace kith::evaluate
