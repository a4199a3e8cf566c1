#include "engine/evaluate/condition/consent.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>
#include <utility>

#include "engine/evaluate/condition/capacity.hpp"
#include "engine/evaluate/consent/weighed.hpp"
#include "engine/evaluate/record/versions.hpp"

namespace kith::evaluate {

using model::ConsentSet;
using model::ConsentStatus;
using Records = std::vector<const model::Consent*>;

namespace {

/// Nothing wider than what is asked about by name is a yes to it; a no to something wider is a no to it too.
bool yes_reaches(const Inquiry& inquiry, const model::Consent& consent) {
  return !consent.category || !inquiry.category ||
         model::reaches(inquiry.rules().categories, *consent.category, *inquiry.category);
}

/// Of those that name the recipient.
bool covers_question(const Inquiry& inquiry, const model::Consent& consent) {
  const model::Ruleset& rules = inquiry.rules();
  if (!consent.category || !rules.categories.covers(*consent.category, *inquiry.category)) return false;
  if (consent.status == model::Consent::Status::given && !yes_reaches(inquiry, consent)) return false;
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

const model::Consent* record_of(const model::Consent* record) { return record; }
const model::Consent* record_of(const Statement& statement) { return statement.record; }

/// Of those for which something holds, the one shown; null where there is none.
template <class Words, class Is>
const model::Consent* shown_of(const Words& words, Is&& is) {
  const model::Consent* shown = nullptr;
  for (const auto& one : words)
    if (is(one) && (!shown || shown_before(*record_of(one), *shown))) shown = record_of(one);
  return shown;
}
constexpr auto any_word = [](const auto&) { return true; };

/// What makes the status unknown, and in which record: what nobody wrote down before what depends on other
/// records.
std::pair<Why, const model::Consent*> why_unknown(const Statements& words) {
  if (const auto* record = shown_of(words, [](const Statement& one) { return one.record->giver_unknown; }))
    return {Why::giver_not_known, record};
  if (const auto* record = shown_of(words, [](const Statement& one) { return !one.record->status; }))
    return {Why::recorded_as_unknown, record};
  if (const auto* record = shown_of(words, [](const Statement& one) { return !one.record->on; }))
    return {Why::undated, record};
  return {Why::capacity_then, shown_of(words, [](const Statement& one) {
            return one.lacking.of(static_cast<ConsentView::Kind>(*one.record->status)) == Truth::unknown;
          })};
}

/// Points at the record that settles it, or at what leaves it open.
void point_at(const Inquiry& inquiry, const model::Consent* shown, Reading& reading) {
  reading.origin = origin_of(inquiry, shown);
  if (shown->on && reading.origin.section != Origin::Section::supposed) reading.on = &*shown->on;
}

ConsentAt nothing_said() {
  ConsentAt result;
  result.status = ConsentStatus::not_recorded;
  result.possible = result.recorded = model::consent_bit(ConsentStatus::not_recorded);
  return result;
}

ConsentAt from_statements(const Inquiry& inquiry, const Statements& statements) {
  if (statements.empty()) return nothing_said();
  const Weighed weighed = evaluate::weighed(inquiry.asking, statements);
  ConsentAt result;
  result.possible = result.recorded = weighed.possible;
  const bool certain = (result.possible & (result.possible - 1)) == 0;
  const bool may_be_given = (result.possible & model::consent_bit(ConsentStatus::given)) != 0;
  if (may_be_given) result.detail = weighed.detail;
  if (certain) result.record = shown_of(weighed.deciding, any_word);
  const model::Consent* shown = result.record;
  if (!certain) std::tie(result.reading.why, shown) = why_unknown(statements);
  if (may_be_given && inquiry.asking.stale) {
    result.possible |=
        static_cast<ConsentSet>(model::any_consent & ~model::consent_bit(ConsentStatus::not_recorded));
    if (certain) result.reading.why = Why::stale;
  } else if (certain) {
    result.status = static_cast<ConsentStatus>(std::countr_zero(result.possible));
  }
  point_at(inquiry, shown ? shown : shown_of(statements, any_word), result.reading);
  return result;
}

/// As one of the person's own.
Statement own_word(const Inquiry& inquiry, model::RecordedMatter asked, const model::Consent& record) {
  return {&record, record.giver_unknown ? Truth::unknown : Truth::yes, lacking_then(inquiry, asked, record),
          yes_reaches(inquiry, record)};
}

ConsentAt own_words(const Inquiry& inquiry, model::RecordedMatter asked, const Records& records) {
  Statements statements;
  for (const model::Consent* record : records)
    if (perhaps_the_persons(*record)) statements.push_back(own_word(inquiry, asked, *record));
  return from_statements(inquiry, statements);
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

namespace {

/// Of many only those before which no other goes.
Statements latest_about(const Inquiry& inquiry, model::DecisionId decision) {
  std::map<std::uint32_t, Statement> by_place;
  const auto word = [&](std::uint32_t place) -> const Statement& {
    const auto [found, fresh] = by_place.try_emplace(place);
    if (fresh) found->second = own_word(inquiry, {false, decision.index}, (*inquiry.state().consents)[place]);
    return found->second;
  };
  for (const Entries::Said& said : inquiry.asking.entries().said_about_decisions()) {
    if (!inquiry.rules().decisions.covers(said.decision, decision)) continue;
    std::size_t in_doubt = 0;
    const auto settles = [&](std::uint32_t place) {
      const Statement& one = word(place);
      in_doubt += is_in_doubt(one) ? 1 : 0;
      return stands_before(one) || in_doubt > most_in_doubt;
    };
    for (const std::uint32_t place : said.by_date.latest(inquiry.asking.now.last, settles)) word(place);
  }
  Statements statements;
  for (const auto& [place, statement] : by_place) statements.push_back(statement);
  return statements;
}

}  // namespace

ConsentAt consent_for(const Inquiry& inquiry, model::DecisionId decision) {
  return of_all_versions(inquiry, [&](const Inquiry& one) {
    if (!one.state().consents) return absent();
    const auto covers = [&](const model::Consent& consent) {
      return consent.decision && one.rules().decisions.covers(*consent.decision, decision);
    };
    const bool is_record = std::none_of(one.supposed.begin(), one.supposed.end(),
                                        [](const Supposed& change) { return change.consent.has_value(); });
    if (is_record && one.state().consents->size() > few_entries)
      return from_statements(one, latest_about(one, decision));
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
  Statements statements;
  for (const model::Consent* record : records_that(inquiry, covers)) {
    const Truth whether = counts(*record);
    if (whether == Truth::no) continue;
    statements.push_back({record,
                          record->giver_unknown ? Truth::unknown : whether,
                          {Truth::no, Truth::no},
                          yes_reaches(inquiry, *record)});
  }
  return from_statements(inquiry, statements);
}

}  // namespace kith::evaluate
