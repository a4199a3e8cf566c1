#include "engine/evaluate/consent.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/evaluate/capacity.hpp"

namespace kith::evaluate {

using model::ConsentSet;
using model::ConsentStatus;
using Records = std::vector<const model::Consent*>;

namespace {

constexpr std::size_t most_assumptions = 4096;

bool covers_question(const Inquiry& inquiry, const model::Consent& consent) {
  const model::Ruleset& rules = inquiry.rules();
  if (!consent.category || !rules.categories.covers(*consent.category, *inquiry.category)) return false;
  if (!names_recipient(inquiry.asking, consent.with)) return false;
  return !consent.purposes || std::any_of(consent.purposes->begin(), consent.purposes->end(), [&](model::PurposeId purpose) {
    return rules.purposes.covers(purpose, *inquiry.asking.question.purpose);
  });
}

/// Of the records of the moment, and those supposed, the ones that cover what is asked.
template <class Covers>
Records records_that(const Inquiry& inquiry, Covers&& covers) {
  Records found;
  for (const model::Consent* consent : inquiry.asking.consents)
    if (covers(*consent)) found.push_back(consent);
  for (const Supposed& change : inquiry.supposed)
    if (change.consent && covers(*change.consent)) found.push_back(&*change.consent);
  return found;
}

/// Rule 1: was capacity for what the record is about, or for what is asked, lacking on the record's date?
Truth lacking_then(const Inquiry& inquiry, model::RecordedMatter asked, const model::Consent& consent) {
  if (!consent.on) return Truth::unknown;
  const auto lacking = [&](model::RecordedMatter matter) {
    const auto outcome = capacity_at(inquiry, matter, *consent.on).outcome;
    return outcome ? truth(*outcome == model::CapacityOutcome::lacking) : Truth::unknown;
  };
  const auto own = consent.decision ? model::RecordedMatter{false, consent.decision->index} : model::RecordedMatter{true, consent.category->index};
  return own == asked ? lacking(own) : either(lacking(own), lacking(asked));
}

/// Every way in which one record may be taken, given what is not known about it. A way without a view leaves the record out.
using Ways = std::vector<std::optional<ConsentView>>;

std::vector<time::Stamp> possible_dates(const Inquiry& inquiry, const model::Consent& consent, const Records& records) {
  if (consent.on) return {*consent.on};
  const auto ms = std::chrono::milliseconds(1);
  std::vector<time::Stamp> dates = {{time::Instant::min(), time::Instant::min(), false}};
  for (const model::Consent* other : records) {
    if (!other->on) continue;
    dates.push_back(*other->on);
    if (other->on->last < inquiry.asking.now.first) dates.push_back({other->on->last + ms, other->on->last + ms, false});
  }
  return dates;
}

Ways ways(const Inquiry& inquiry, model::RecordedMatter asked, const model::Consent& consent, std::uint32_t place, const Records& records) {
  using Kind = ConsentView::Kind;
  std::vector<Kind> kinds = {Kind::yes, Kind::no, Kind::withdrawal};
  if (consent.status) kinds = {static_cast<Kind>(*consent.status)};
  const Truth lacking = lacking_then(inquiry, asked, consent);
  const bool in_date = !consent.until || inquiry.asking.now.first < consent.until->first;
  Ways found;
  if (!consent.on) found.push_back(std::nullopt);
  for (const Kind kind : kinds)
    for (const time::Stamp& on : possible_dates(inquiry, consent, records))
      for (const bool lacked : {false, true}) {
        if (lacking != Truth::unknown && (lacking == Truth::yes) != lacked) continue;
        const bool left_out = kind == Kind::yes && lacked;
        found.push_back(left_out ? std::nullopt : std::optional(ConsentView{kind, lacked, in_date, on, place}));
      }
  return found;
}

/// What resolving gives under every combination of ways.
struct ResolvedConsent {
  ConsentSet possible = 0;
  Resolution last;
};

ResolvedConsent resolve_all(const std::vector<Ways>& ways, const Specificity& specific) {
  ResolvedConsent result;
  std::size_t combinations = 1;
  for (const Ways& of_record : ways) combinations = std::min(combinations * of_record.size(), most_assumptions + 1);
  if (combinations > most_assumptions) {
    result.possible = model::any_consent;
    return result;
  }
  for (std::size_t n = 0; n < combinations; ++n) {
    std::vector<ConsentView> views;
    std::size_t rest = n;
    for (const Ways& of_record : ways) {
      if (const auto& view = of_record[rest % of_record.size()]) views.push_back(*view);
      rest /= of_record.size();
    }
    result.last = resolve(views, specific);
    result.possible |= model::consent_bit(result.last.status);
  }
  return result;
}

/// Why it is unknown, and the record of which that is so.
std::pair<Why, const model::Consent*> why_unknown(const Inquiry& inquiry, model::RecordedMatter asked, const Records& records) {
  for (const model::Consent* record : records) {
    if (!record->status) return {Why::recorded_as_unknown, record};
    if (!record->on) return {Why::undated, record};
    if (lacking_then(inquiry, asked, *record) == Truth::unknown) return {Why::capacity_then, record};
  }
  return {Why::stale, records.front()};
}

Origin origin_of(const Inquiry& inquiry, const model::Consent* record) {
  const auto& consents = *inquiry.state().consents;
  if (record < consents.data() || record >= consents.data() + consents.size()) return {Origin::Section::supposed};
  return {Origin::Section::consent, static_cast<std::uint32_t>(record - consents.data())};
}

Detail narrowest(const Records& records, const std::vector<std::uint32_t>& places) {
  Detail detail = Detail::full;
  for (const std::uint32_t place : places) detail = std::min(detail, records[place]->detail.value_or(Detail::full));
  return detail;
}

/// The narrowest that a record which may turn out to be a yes lets be told.
Detail narrowest_possible(const Records& records) {
  std::vector<std::uint32_t> yeses;
  for (std::uint32_t i = 0; i < records.size(); ++i)
    if (!records[i]->status || *records[i]->status == model::Consent::Status::given) yeses.push_back(i);
  return yeses.empty() ? Detail::existence : narrowest(records, yeses);
}

ConsentAt from_records(const Inquiry& inquiry, model::RecordedMatter asked, const Records& records) {
  const Specificity specific(inquiry.asking, records);
  std::vector<Ways> all;
  for (std::uint32_t i = 0; i < records.size(); ++i) all.push_back(ways(inquiry, asked, *records[i], i, records));
  const ResolvedConsent resolved = resolve_all(all, specific);
  ConsentAt result;
  result.possible = resolved.possible;
  constexpr ConsentSet given = model::consent_bit(ConsentStatus::given);
  const bool certain = (result.possible & (result.possible - 1)) == 0;
  if (certain && !resolved.last.deciding.empty()) {
    result.record = records[resolved.last.deciding.front()];
    if (result.record->on) result.reading.on = &*result.record->on;
  }
  const bool may_be_given = (result.possible & given) != 0;
  if (may_be_given) result.detail = certain ? narrowest(records, resolved.last.deciding) : narrowest_possible(records);
  if (may_be_given && inquiry.asking.stale) {
    result.possible |= static_cast<ConsentSet>(model::any_consent & ~model::consent_bit(ConsentStatus::not_recorded));
  } else if (certain) {
    result.status = resolved.last.status;
    result.reading.value = Truth::yes;
  }
  const model::Consent* spoken_of = result.record;
  if (!result.status && certain) result.reading.why = Why::stale;
  if (!result.status && !certain) std::tie(result.reading.why, spoken_of) = why_unknown(inquiry, asked, records);
  if (spoken_of) result.reading.origin = origin_of(inquiry, spoken_of);
  if (result.reading.origin.section == Origin::Section::supposed) result.reading.on = nullptr;
  return result;
}

ConsentAt absent() {
  ConsentAt result;
  result.reading.why = Why::section_absent;
  return result;
}

}  // namespace

Reading consent_is(const ConsentAt& consent, ConsentSet wanted) {
  Reading reading = consent.reading;
  reading.value = (consent.possible & wanted) == 0 ? Truth::no : (consent.possible & ~wanted) == 0 ? Truth::yes : Truth::unknown;
  return reading;
}

ConsentAt consent_for_asked(const Inquiry& inquiry) {
  if (!inquiry.category && !inquiry.asking.question.decision) return absent();
  if (!inquiry.category) return consent_for(inquiry, *inquiry.asking.question.decision);
  if (!inquiry.state().consents) return absent();
  return from_records(inquiry, inquiry.matter(), records_that(inquiry, [&](const model::Consent& consent) { return covers_question(inquiry, consent); }));
}

ConsentAt consent_for(const Inquiry& inquiry, model::DecisionId decision) {
  if (!inquiry.state().consents) return absent();
  const auto covers = [&](const model::Consent& consent) { return consent.decision && inquiry.rules().decisions.covers(*consent.decision, decision); };
  return from_records(inquiry, {false, decision.index}, records_that(inquiry, covers));
}

}  // namespace kith::evaluate
