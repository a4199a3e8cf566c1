#include "engine/evaluate/condition/consent.hpp"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

#include "engine/evaluate/condition/capacity.hpp"
#include "engine/evaluate/record/undated.hpp"
#include "engine/evaluate/record/versions.hpp"

namespace kith::evaluate {

using model::ConsentSet;
using model::ConsentStatus;
using Records = std::vector<const model::Consent*>;

namespace {

constexpr std::size_t most_assumptions = 4096;

/// Nothing wider than what is asked about by name is a yes to it; a no to something wider is a no to it too.
bool yes_reaches(const Inquiry& inquiry, const model::Consent& consent) {
  return !consent.category || !inquiry.category ||
         model::reaches(inquiry.rules().categories, *consent.category, *inquiry.category);
}

bool covers_question(const Inquiry& inquiry, const model::Consent& consent) {
  const model::Ruleset& rules = inquiry.rules();
  if (!consent.category || !rules.categories.covers(*consent.category, *inquiry.category)) return false;
  if (consent.status == model::Consent::Status::given && !yes_reaches(inquiry, consent)) return false;
  if (!names_recipient(inquiry.asking, consent.with)) return false;
  return !consent.purposes ||
         std::any_of(consent.purposes->begin(), consent.purposes->end(), [&](model::PurposeId purpose) {
           return rules.purposes.covers(purpose, *inquiry.asking.question.purpose);
         });
}

/// Of the records of the moment, and those supposed, the ones that cover what is asked.
template <class Covers>
Records records_that(const Inquiry& inquiry, Covers&& covers) {
  Records found;
  for (const model::Consent* consent : inquiry.asking.consents())
    if (covers(*consent)) found.push_back(consent);
  for (const Supposed& change : inquiry.supposed)
    if (change.consent && covers(*change.consent)) found.push_back(&*change.consent);
  return found;
}

/// Did the person say it? Where nobody knows who did, they may have.
bool perhaps_the_persons(const model::Consent& consent) { return consent.giver_unknown || !consent.given_by; }

/// Rule 1: was capacity for what the record is about, or for what is asked, lacking on the record's date? Of
/// a no: as narrowly as makes it an objection?
struct Lacking {
  Truth lacked = Truth::unknown, objection = Truth::unknown;
  Truth of(ConsentView::Kind kind) const { return kind == ConsentView::Kind::yes ? lacked : objection; }
};
Lacking lacking_then(const Inquiry& inquiry, model::RecordedMatter asked, const model::Consent& consent) {
  Lacking found;
  if (!consent.on) return found;
  Inquiry then = inquiry;
  then.in_life = true;
  const auto own = consent.decision ? model::RecordedMatter{false, consent.decision->index}
                                    : model::RecordedMatter{true, consent.category->index};
  const bool yes = consent.status == model::Consent::Status::given;
  if (yes || !consent.status) found.lacked = lacked_at(then, own, asked, *consent.on);
  if (!yes) found.objection = objection_at(then, own, asked, *consent.on);
  return found;
}

/// What is known about one record beyond what it says.
struct Taken {
  Truth counts = Truth::yes;  ///< among the words of whoever is read
  Lacking lacking;
};

/// The ways in which one record of a date may be taken, given what is not known about it: none where it is
/// left out in all of them. What is left out for want of a date is a way of its own already.
using Ways = std::vector<std::optional<ConsentView>>;

Ways ways(const Inquiry& inquiry, const model::Consent& consent, const Taken& taken, const time::Stamp& on,
          std::uint32_t place) {
  using Kind = ConsentView::Kind;
  std::vector<Kind> kinds = {Kind::yes, Kind::no, Kind::withdrawal};
  if (consent.status) kinds = {static_cast<Kind>(*consent.status)};
  const bool in_date = !consent.until || inquiry.asking.now.first < time::end_of(*consent.until);
  Ways found;
  for (const Kind kind : kinds)
    for (const bool lacked : {false, true}) {
      const Truth known = taken.lacking.of(kind);
      if (known != Truth::unknown && (known == Truth::yes) != lacked) continue;
      const bool left_out = kind == Kind::yes && (lacked || !yes_reaches(inquiry, consent));
      if (!left_out) found.push_back(ConsentView{kind, lacked, in_date, on, place});
      else if (consent.on) found.push_back(std::nullopt);
    }
  // It may be somebody else's, or count for nothing.
  if (taken.counts == Truth::unknown) found.push_back(std::nullopt);
  return found;
}

/// What consent there may be, over every order of the undated records and every way of taking each.
class Resolving {
 public:
  Resolving(const Inquiry& inquiry, const Records& records, std::vector<Taken> taken)
      : inquiry_(inquiry),
        records_(records),
        specific_(inquiry.asking, records),
        taken_(std::move(taken)),
        decides_(records.size()) {
    Dates dates;
    for (const model::Consent* record : records) dates.push_back(record->on);
    const auto orders = possible_orders(dates, inquiry.asking.now.first, inquiry.rules().zone);
    for (std::size_t i = 0; orders && i < orders->size() && !too_many_; ++i) try_order((*orders)[i]);
    if (!orders || too_many_) anything();
  }
  ConsentSet possible = 0;
  Detail detail = Detail::full;  ///< the narrowest of those with which it may be given
  Records deciding;              ///< in some of them

 private:
  void try_order(const Dates& dates) {
    std::vector<Ways> all;
    std::size_t combinations = 1;
    for (std::uint32_t i = 0; i < records_.size(); ++i) {
      if (!dates[i]) continue;
      all.push_back(ways(inquiry_, *records_[i], taken_[i], *dates[i], i));
      combinations = std::min(combinations * all.back().size(), most_assumptions + 1);
    }
    tried_ += combinations;
    too_many_ = tried_ > most_assumptions;
    for (std::size_t n = 0; n < combinations && !too_many_; ++n) add(resolve(combination(all, n), specific_));
  }
  static std::vector<ConsentView> combination(const std::vector<Ways>& all, std::size_t number) {
    std::vector<ConsentView> views;
    for (const Ways& of_record : all) {
      if (const auto& view = of_record[number % of_record.size()]) views.push_back(*view);
      number /= of_record.size();
    }
    return views;
  }
  void add(const Resolution& resolved) {
    possible |= model::consent_bit(resolved.status);
    for (const std::uint32_t place : resolved.deciding) {
      if (!decides_[place]) deciding.push_back(records_[place]);
      decides_[place] = true;
      if (resolved.status == ConsentStatus::given) narrow(*records_[place]);
    }
  }
  void narrow(const model::Consent& yes) { detail = std::min(detail, yes.detail.value_or(Detail::full)); }
  /// Beyond the bound: any status, and no more than any yes lets be told.
  void anything() {
    possible = model::any_consent;
    for (const model::Consent* record : records_)
      if (record->status.value_or(model::Consent::Status::given) == model::Consent::Status::given)
        narrow(*record);
  }

  const Inquiry& inquiry_;
  const Records& records_;
  const Specificity specific_;
  std::vector<Taken> taken_;
  std::vector<bool> decides_;  ///< by record
  std::size_t tried_ = 0;
  bool too_many_ = false;
};

Origin origin_of(const Inquiry& inquiry, const model::Consent* record) {
  const auto& consents = *inquiry.state().consents;
  if (record < consents.data() || record >= consents.data() + consents.size())
    return {Origin::Section::supposed};
  return {Origin::Section::consent, static_cast<std::uint32_t>(record - consents.data())};
}

/// Of several that decide alike, the latest is shown; of those of one date what is said in it, wherever they
/// stand in the record.
bool shown_before(const model::Consent& a, const model::Consent& b) {
  const auto key = [](const model::Consent& one) { return std::tie(one.says, one.how_shown); };
  if (a.on.has_value() != b.on.has_value()) return a.on.has_value();
  if (a.on && !(*a.on == *b.on))
    return std::pair(a.on->first, a.on->last) > std::pair(b.on->first, b.on->last);
  return key(a) > key(b);
}

/// Of the records for which something holds, the one shown; null where there is none.
template <class Is>
const model::Consent* shown_of(const Records& records, Is&& is) {
  const model::Consent* shown = nullptr;
  for (const model::Consent* record : records)
    if (is(*record) && (!shown || shown_before(*record, *shown))) shown = record;
  return shown;
}

/// What makes the status unknown, and in which record: what nobody wrote down before what depends on other
/// records.
std::pair<Why, const model::Consent*> why_unknown(const Inquiry& inquiry, model::RecordedMatter asked,
                                                  const Records& records) {
  if (const auto* record = shown_of(records, [](const auto& one) { return one.giver_unknown; }))
    return {Why::giver_not_known, record};
  if (const auto* record = shown_of(records, [](const auto& one) { return !one.status; }))
    return {Why::recorded_as_unknown, record};
  if (const auto* record = shown_of(records, [](const auto& one) { return !one.on; }))
    return {Why::undated, record};
  const auto unsure = [&](const model::Consent& one) {
    const auto kind = static_cast<ConsentView::Kind>(*one.status);
    return lacking_then(inquiry, asked, one).of(kind) == Truth::unknown;
  };
  return {Why::capacity_then, shown_of(records, unsure)};
}

/// Points at the record that settles it, or at what leaves it open.
void point_at(const Inquiry& inquiry, const model::Consent* shown, const Records& records, Reading& reading) {
  if (!shown) shown = shown_of(records, [](const auto&) { return true; });
  if (!shown) return;
  reading.origin = origin_of(inquiry, shown);
  if (shown->on && reading.origin.section != Origin::Section::supposed) reading.on = &*shown->on;
}

ConsentAt nothing_said() {
  ConsentAt result;
  result.status = ConsentStatus::not_recorded;
  result.possible = result.recorded = model::consent_bit(ConsentStatus::not_recorded);
  return result;
}

ConsentAt from_records(const Inquiry& inquiry, model::RecordedMatter asked, const Records& records,
                       std::vector<Taken> taken) {
  if (records.empty()) return nothing_said();
  const Resolving resolved(inquiry, records, std::move(taken));
  ConsentAt result;
  result.possible = result.recorded = resolved.possible;
  const bool certain = (result.possible & (result.possible - 1)) == 0;
  const bool may_be_given = (result.possible & model::consent_bit(ConsentStatus::given)) != 0;
  if (may_be_given) result.detail = resolved.detail;
  if (certain) result.record = shown_of(resolved.deciding, [](const auto&) { return true; });
  const model::Consent* shown = result.record;
  if (!certain) std::tie(result.reading.why, shown) = why_unknown(inquiry, asked, records);
  if (may_be_given && inquiry.asking.stale) {
    result.possible |=
        static_cast<ConsentSet>(model::any_consent & ~model::consent_bit(ConsentStatus::not_recorded));
    if (certain) result.reading.why = Why::stale;
  } else if (certain) {
    result.status = static_cast<ConsentStatus>(std::countr_zero(result.possible));
  }
  point_at(inquiry, shown, records, result.reading);
  return result;
}

/// The person's own.
ConsentAt own_words(const Inquiry& inquiry, model::RecordedMatter asked, Records records) {
  std::erase_if(records, [](const model::Consent* one) { return !perhaps_the_persons(*one); });
  std::vector<Taken> taken;
  for (const model::Consent* record : records)
    taken.push_back(
        {record->giver_unknown ? Truth::unknown : Truth::yes, lacking_then(inquiry, asked, *record)});
  return from_records(inquiry, asked, records, std::move(taken));
}

ConsentAt absent() {
  ConsentAt result;
  result.reading.why = Why::section_absent;
  return result;
}

}  // namespace

Reading consent_is(const ConsentAt& consent, ConsentSet wanted) {
  Reading reading = consent.reading;
  reading.value = consent_is(consent.possible, wanted);
  return reading;
}

namespace {

/// Where nobody knows whether some entries are in error, it may be whatever it is with or without them.
template <class Read>
ConsentAt of_all_versions(const Inquiry& inquiry, Read&& read) {
  const Asking& asking = inquiry.asking;
  if (is_certain(inquiry)) return read(inquiry);
  ConsentAt result;
  result.reading = doubted(asking.doubtful.front());
  if (asking.versions.empty()) return result;
  const auto all = of_each_version(inquiry, read);
  const Origin* entry = on_which_it_hangs(asking, all, [](const ConsentAt& one) { return one.possible; });
  if (entry) result.reading = doubted(*entry);
  else result = all.front();
  result.possible = 0;
  result.detail = Detail::full;
  for (const ConsentAt& one : all) {
    result.possible |= one.possible;
    if (one.possible & model::consent_bit(ConsentStatus::given))
      result.detail = std::min(result.detail, one.detail);
  }
  return result;
}

ConsentAt asked_of(const Inquiry& inquiry) {
  if (!inquiry.state().consents) return absent();
  const auto covers = [&](const model::Consent& consent) { return covers_question(inquiry, consent); };
  return own_words(inquiry, inquiry.matter(), records_that(inquiry, covers));
}

}  // namespace

ConsentAt consent_for_asked(const Inquiry& inquiry) {
  if (!inquiry.category && !inquiry.asking.question.decision) return absent();
  if (!inquiry.category) return consent_for(inquiry, *inquiry.asking.question.decision);
  return of_all_versions(inquiry, asked_of);
}

ConsentAt consent_for(const Inquiry& inquiry, model::DecisionId decision) {
  return of_all_versions(inquiry, [&](const Inquiry& one) {
    if (!one.state().consents) return absent();
    const auto covers = [&](const model::Consent& consent) {
      return consent.decision && one.rules().decisions.covers(*consent.decision, decision);
    };
    return own_words(one, {false, decision.index}, records_that(one, covers));
  });
}

ConsentAt said_by(const Inquiry& inquiry, model::MemberIndex member,
                  const std::function<Truth(const model::Consent&)>& counts) {
  if (!inquiry.state().consents) return absent();
  const auto covers = [&](const model::Consent& consent) {
    if (!consent.giver_unknown && consent.given_by != member) return false;
    const auto& decision = inquiry.asking.question.decision;
    return inquiry.category
               ? covers_question(inquiry, consent)
               : consent.decision && inquiry.rules().decisions.covers(*consent.decision, *decision);
  };
  Records records;
  std::vector<Taken> taken;
  for (const model::Consent* record : records_that(inquiry, covers)) {
    const Truth whether = counts(*record);
    if (whether == Truth::no) continue;
    records.push_back(record);
    taken.push_back({record->giver_unknown ? Truth::unknown : whether, {Truth::no, Truth::no}});
  }
  return from_records(inquiry, inquiry.matter(), records, std::move(taken));
}

}  // namespace kith::evaluate
