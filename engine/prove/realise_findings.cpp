#include "engine/prove/realising.hpp"

#include "engine/evaluate/condition/consent.hpp"

namespace kith::proving {

bool Realising::presumes_capacity() const {
  return std::any_of(rules_.presumptions.begin(), rules_.presumptions.end(),
                     [](const auto& one) { return !one.fact; });
}

bool Realising::consent(const Subject& subject, const Truths& read) {
  using Status = model::ConsentStatus;
  for (const Status status : {Status::refused, Status::withdrawn, Status::given, Status::not_recorded,
                              Status::expired, Status::unclear, Status::objected})
    if (gives<model::ConsentTest>(subject, read, [&](const model::ConsentTest& test) {
          return (test.statuses & consent_bit(status)) != 0;
        }))
      return consent(subject, status);
  return consent_not_known(subject, read);
}

bool Realising::consent_not_known(const Subject& subject, const Truths& read) {
  using Status = model::ConsentStatus;
  const auto said = static_cast<model::ConsentSet>(consent_bit(Status::given) | consent_bit(Status::refused) |
                                                   consent_bit(Status::withdrawn));
  bool same = true;
  for (std::size_t i = 0; i < read.size(); ++i)
    same = same && evaluate::consent_is(said, test<model::ConsentTest>(subject.atoms[i]).statuses) == read[i];
  if (!same) {
    givens_.not_known(given::Section::consents);
    return true;
  }
  given::Consent recorded;
  if (subject.key.kind == Kind::consent) recorded.category = all_.asked().category;
  else recorded.decision = model::DecisionId{subject.key.id};
  if (recorded.category) recorded.with = by_person() ? "person" : asker;
  recorded.status = given::Consent::Status::unknown;
  recorded.on = givens_.days_before(said_on);
  givens_.add(std::move(recorded));
  return true;
}

bool Realising::consent(const Subject& subject, model::ConsentStatus status) {
  using Status = model::ConsentStatus;
  using Said = given::Consent::Status;
  if (status == Status::not_recorded) return true;
  const bool asked = subject.key.kind == Kind::consent;
  given::Consent said;
  if (asked) {
    said.category = all_.asked().category;
    said.with = by_person() ? "person" : asker;
  } else {
    said.decision = model::DecisionId{subject.key.id};
  }
  const model::Matter matter = asked ? sharing(*said.category) : doing(*said.decision);
  const bool lacked = status == Status::objected;
  if (lacked || !presumes_capacity())
    found_capacity(matter, lacked ? model::CapacityOutcome::lacking : model::CapacityOutcome::present,
                   long_ago);
  said.on = givens_.days_before(said_on);
  said.status = status == Status::withdrawn                               ? Said::withdrawn
                : status == Status::refused || status == Status::objected ? Said::refused
                                                                          : Said::given;
  if (status == Status::expired) said.until = givens_.days_before(found_on);
  if (status == Status::unclear) return unclear(std::move(said));
  givens_.add(std::move(said));
  return true;
}

bool Realising::unclear(given::Consent said) {
  given::Consent no = said;
  no.status = given::Consent::Status::refused;
  no.on = givens_.days_before(long_ago);
  if (!said.category || by_person()) return false;
  no.purposes = {*all_.asked().purpose};
  if (const auto above = rules_.categories.parent(*said.category)) {
    said.category = above;
  } else {
    no.with = asker;
    // Whoever asks was given first.
    said.with = rules_.roles[std::get<given::Member>(givens_.all().front().node).roles.front()].name;
  }
  givens_.add(std::move(no));
  givens_.add(std::move(said));
  return true;
}

model::Matter Realising::matter_of(const evaluate::UnknownKey& key) {
  return {key.sharing ? model::Matter::Kind::sharing : model::Matter::Kind::decision, key.id};
}

void Realising::found_capacity(model::Matter matter, model::CapacityOutcome outcome, int days_ago) {
  given::Capacity found;
  found.matters = {matter};
  found.outcome = outcome;
  found.on = givens_.days_before(days_ago);
  givens_.add(std::move(found));
}

bool Realising::capacity(const Subject& subject, const Truths& read) {
  using Outcome = model::CapacityOutcome;
  if (nothing_known(read)) {
    givens_.not_known(given::Section::capacity);
    return true;
  }
  for (const Outcome outcome : {Outcome::present, Outcome::lacking, Outcome::fluctuating})
    if (gives<model::CapacityTest>(
            subject, read, [&](const model::CapacityTest& test) { return test.outcome == outcome; })) {
      found_capacity(matter_of(subject.key), outcome, found_on);
      return true;
    }
  constexpr int too_young = 10;
  return born(too_young);
}

bool Realising::best_interests(const Subject& subject, const Truths& read) {
  using Finding = model::Finding;
  if (nothing_known(read)) {
    givens_.not_known(given::Section::best_interests);
    return true;
  }
  for (const Finding finding : {Finding::neither, Finding::supports, Finding::opposes})
    if (gives<model::BestInterestsTest>(
            subject, read, [&](const model::BestInterestsTest& test) { return test.finding == finding; })) {
      if (finding == Finding::neither) return true;
      given::BestInterests decided;
      decided.matters = {matter_of(subject.key)};
      decided.finding = finding;
      decided.on = givens_.days_before(found_on);
      givens_.add(std::move(decided));
      return true;
    }
  return false;
}

}  // namespace kith::proving
