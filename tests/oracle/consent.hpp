#pragma once
#include "tests/oracle/consent_rules.hpp"

/// What a consent may be, by trying every way in which what is not known about the records could turn out.
namespace kith::oracle {

/// What consent is asked about: (category, recipient, purpose), or a decision.
struct ConsentFor {
  std::optional<CategoryId> category;
  std::optional<DecisionId> decision;
};
inline ConsentFor consent_for(const Asked& asked, const std::optional<DecisionId>& decision) {
  if (decision) return {std::nullopt, decision};
  return {asked.question.category, asked.question.category ? std::nullopt : asked.question.decision};
}
inline RecordedMatter matter_of(const ConsentFor& what) {
  return what.category ? RecordedMatter{true, what.category->index} : RecordedMatter{false, what.decision->index};
}

inline bool covers(const Asked& asked, const Consent& record, const ConsentFor& what) {
  if (what.decision) return record.decision && asked.rules.decisions.covers(*record.decision, *what.decision);
  if (!record.category || !asked.rules.categories.covers(*record.category, *what.category)) return false;
  if (!means(asked, record.with, asked.question.with)) return false;
  if (!record.purposes) return true;
  for (const PurposeId purpose : *record.purposes)
    if (asked.rules.purposes.covers(purpose, *asked.question.purpose)) return true;
  return false;
}

/// Capacity on the record's date for what it is about, or for what is asked about.
inline Truth lacked_capacity(const Asked& asked, const Consent& record, const ConsentFor& what) {
  const ConsentFor own{record.category, record.decision};
  return either(lacked_on(asked, record.on, matter_of(own)), lacked_on(asked, record.on, matter_of(what)));
}

/// Every relevantly different date for one of `undated` records beside dated ones: before, on, within the day of, and after each.
inline std::vector<Stamp> possible_dates(const Asked& asked, const std::vector<const Consent*>& records, int undated) {
  std::vector<Stamp> dates;
  const auto add_around = [&](Instant first, Instant last) {
    for (int step = 1; step <= undated; ++step) {
      const std::chrono::milliseconds away{step};
      dates.push_back({first - away, first - away, false});
      dates.push_back({last + away, last + away, false});
    }
  };
  for (const Consent* record : records) {
    if (!record->on) continue;
    const Stamp day = asked.rules.zone.day(std::chrono::floor<std::chrono::days>(asked.rules.zone.local(record->on->first)));
    dates.push_back(*record->on);
    dates.push_back(day);
    add_around(record->on->first, record->on->last);
    add_around(day.first, day.last);
  }
  const Instant long_ago = asked.at - std::chrono::hours{24 * 365 * 40};
  add_around(long_ago, long_ago);
  dates.push_back({asked.at + std::chrono::hours{1}, asked.at + std::chrono::hours{1}, false});
  return dates;
}

/// What may hold of a consent.
struct MayBe {
  ConsentSet statuses = 0;
  Detail detail = Detail::full;  ///< where it may be given, the narrowest that it may be given with
  bool known() const { return (statuses & (statuses - 1)) == 0; }
  void add(const Resolved& resolved) {
    statuses |= consent_bit(resolved.status);
    if (resolved.status == ConsentStatus::given) detail = std::min(detail, resolved.detail);
  }
};

/// Tries every status, date and capacity of the records from `next` on, those before being settled in `said`.
class Trying {
 public:
  Trying(const Asked& asked, const ConsentFor& what, std::vector<const Consent*> records) : asked_(asked), what_(what), records_(std::move(records)) {
    const auto without_date = std::count_if(records_.begin(), records_.end(), [](const Consent* c) { return !c->on; });
    if (without_date > 0) dates_ = possible_dates(asked_, records_, static_cast<int>(without_date));
  }
  MayBe all() {
    from(0);
    return found_;
  }

 private:
  void from(std::size_t next) {
    if (next == records_.size()) return found_.add(resolve(asked_, said_));
    const Consent& record = *records_[next];
    const std::vector<Stamp> own = record.on ? std::vector<Stamp>{*record.on} : dates_;
    for (const Stamp& on : own) {
      if (on.first > asked_.at) {
        from(next + 1);
        continue;
      }
      with_date(next, record, on);
    }
  }
  void with_date(std::size_t next, const Consent& record, const Stamp& on) {
    using Status = Consent::Status;
    const auto statuses = record.status ? std::vector<Status>{*record.status} : std::vector<Status>{Status::given, Status::refused, Status::withdrawn};
    const Truth lacked = lacked_capacity(asked_, record, what_);
    for (const Status status : statuses) {
      for (const bool lacking : {false, true}) {
        if (lacked != Truth::unknown && lacking != (lacked == Truth::yes)) continue;
        said_.push_back({&record, status, on, lacking});
        from(next + 1);
        said_.pop_back();
      }
    }
  }

  const Asked& asked_;
  ConsentFor what_;
  std::vector<const Consent*> records_;
  std::vector<Stamp> dates_;
  std::vector<Say> said_;
  MayBe found_;
};

/// Has the record grown too old to say that a consent is still given.
inline bool stale(const Asked& asked) {
  for (const Layer& layer : asked.rules.layers) {
    if (!layer.good_for) continue;
    if (!asked.state.drawn_at) return true;
    const auto good_until = time::after(*asked.state.drawn_at, *layer.good_for, asked.rules.zone, asked.calendar());
    if (!good_until || asked.at > *good_until) return true;
  }
  return false;
}

/// For what is asked, or for a decision.
inline MayBe consent(const Asked& asked, const std::optional<DecisionId>& decision) {
  if (!asked.state.consents) return {any_consent, Detail::existence};
  const ConsentFor what = consent_for(asked, decision);
  std::vector<const Consent*> records;
  for (const Consent& record : *asked.state.consents)
    if (covers(asked, record, what) && begun(record.on, asked.at)) records.push_back(&record);
  MayBe found = Trying(asked, what, records).all();
  if ((found.statuses & consent_bit(ConsentStatus::given)) != 0 && stale(asked))
    found.statuses |= static_cast<ConsentSet>(any_consent & ~consent_bit(ConsentStatus::not_recorded));
  return found;
}

}  // namespace kith::oracle
