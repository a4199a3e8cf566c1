#pragma once
#include <set>

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
  return what.category ? RecordedMatter{true, what.category->index}
                       : RecordedMatter{false, what.decision->index};
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

/// When each record may be from; nothing: from after the moment.
using Dates = std::vector<std::optional<Stamp>>;

/// Dates and moments for one of `undated` records among the others: of each day on which there is something,
/// the day, what is recorded on it, and moments before, between and after; of each stretch without anything,
/// one day and moments on it (and, for four, around it).
class Grid {
 public:
  Grid(const Asked& asked, const Dates& recorded, int undated) : asked_(asked), undated_(undated) {
    for (const auto& one : recorded)
      if (one) days_.insert(day_of(one->first).first);
    Instant from = (days_.empty() ? asked.at : *days_.begin()) - std::chrono::hours{24 * 30};
    for (const Instant first : days_) {
      stretch(from, first - tick);
      from = day_of(first).last + tick;
      one_day(day_of(first), recorded);
    }
    stretch(from, asked.at);
  }
  Dates dates{std::nullopt};

 private:
  static constexpr std::chrono::milliseconds tick{1};
  Stamp day_of(Instant at) const {
    return asked_.rules.zone.day(std::chrono::floor<std::chrono::days>(asked_.rules.zone.local(at)));
  }
  void add(const Stamp& one) {
    if (one.first <= asked_.at) dates.emplace_back(one);
  }
  /// As many moments as there are undated records, all between these two.
  void moments(Instant first, Instant last) {
    for (int i = 1; i <= undated_ && last - first > tick * undated_; ++i) {
      const Instant one = first + (last - first) * i / (undated_ + 1);
      add({one, one, false});
    }
  }
  void stretch(Instant first, Instant last) {
    if (last < first) return;
    const Stamp day = day_of(first + (last - first) / 2);
    add(day);
    moments(std::max(first, day.first), std::min(last, day.last));
    // Three cannot be told apart by where outside a day they are, beside one that has the day.
    if (undated_ <= 3) return;
    moments(first, day.first);
    moments(day.last, last);
  }
  void one_day(const Stamp& day, const Dates& recorded) {
    add(day);
    std::set<Instant> cuts;
    for (const auto& one : recorded)
      if (one && !one->whole_day && day.first <= one->first && one->first <= day.last)
        cuts.insert(one->first);
    Instant from = day.first;
    for (const Instant cut : cuts) {
      add({cut, cut, false});
      moments(from, cut);
      from = cut;
    }
    moments(from, std::min(day.last, asked_.at));
  }

  const Asked& asked_;
  int undated_;
  std::set<Instant> days_;
};

/// One way of dating them all for every way in which they may stand to each other.
class Dating {
 public:
  Dating(const Asked& asked, const Dates& recorded) : recorded_(recorded), now_(recorded) {
    for (std::size_t i = 0; i < recorded.size(); ++i)
      if (!recorded[i]) undated_.push_back(i);
    // More are beyond the bound, however they are dated.
    if (undated_.size() > 5) return;
    grid_ = Grid(asked, recorded, static_cast<int>(undated_.size())).dates;
    from(0);
  }
  std::map<std::string, Dates> all;

 private:
  void from(std::size_t next) {
    if (next == undated_.size()) return static_cast<void>(all.emplace(relations(), now_));
    for (const auto& date : grid_) {
      now_[undated_[next]] = date;
      from(next + 1);
    }
  }
  std::string relations() const {
    std::string text;
    for (const auto& a : now_)
      for (const auto& b : now_) text += !a ? 'n' : b && later(*a, *b) ? 'l' : '.';
    return text;
  }

  Dates recorded_, now_, grid_;
  std::vector<std::size_t> undated_;
};

inline void add(const Resolved& resolved, MayBe& found) {
  found.statuses |= consent_bit(resolved.status);
  if (resolved.status == ConsentStatus::given) found.detail = std::min(found.detail, resolved.detail);
}

/// Tries every status, date and capacity of the records: any status beyond 4,096 different combinations.
class Trying {
 public:
  Trying(const Asked& asked, const ConsentFor& what, std::vector<const Consent*> records)
      : asked_(asked), what_(what), records_(std::move(records)) {
    Dates recorded;
    for (const Consent* record : records_) recorded.push_back(record->on);
    const Dating dating(asked, recorded);
    for (const auto& [relations, dates] : dating.all) {
      if (tried_.size() <= bound) from(0, dates, relations);
    }
    if (dating.all.empty() || tried_.size() > bound) found_ = anything();
  }
  MayBe all() const { return found_; }

 private:
  static constexpr std::size_t bound = 4096;

  MayBe anything() const {
    MayBe any{any_consent, Detail::full};
    for (const Consent* record : records_)
      if (!record->status || *record->status == Consent::Status::given)
        any.detail = std::min(any.detail, record->detail.value_or(Detail::full));
    return any;
  }
  /// Those from `next` on, those before being settled in `said`.
  void from(std::size_t next, const Dates& dates, const std::string& key) {
    using Status = Consent::Status;
    if (tried_.size() > bound) return;
    if (next == records_.size()) {
      if (tried_.insert(key).second) add(resolve(asked_, said_), found_);
      return;
    }
    if (!dates[next]) return from(next + 1, dates, key + "|out");
    const Consent& record = *records_[next];
    const auto statuses = record.status
                              ? std::vector<Status>{*record.status}
                              : std::vector<Status>{Status::given, Status::refused, Status::withdrawn};
    const Truth lacked = lacked_capacity(asked_, record, what_);
    for (const Status status : statuses)
      for (const bool lacking : {false, true}) {
        if (lacked != Truth::unknown && lacking != (lacked == Truth::yes)) continue;
        // Rule 1 leaves it out, which for one without a date is what another date does.
        if (status == Status::given && lacking && !record.on) continue;
        said_.push_back({&record, status, *dates[next], lacking});
        from(next + 1, dates, key + '|' + std::to_string(static_cast<int>(status)) + (lacking ? 'l' : 'c'));
        said_.pop_back();
      }
  }

  const Asked& asked_;
  ConsentFor what_;
  std::vector<const Consent*> records_;
  std::vector<Say> said_;
  std::set<std::string> tried_;
  MayBe found_;
};

/// Has the record grown too old to say that a consent is still given.
inline bool stale(const Asked& asked) {
  for (const Layer& layer : asked.rules.layers) {
    if (!layer.good_for) continue;
    if (!asked.state.drawn_at) return true;
    const auto good_until =
        time::after(*asked.state.drawn_at, *layer.good_for, asked.rules.zone, asked.calendar());
    if (!good_until || asked.at > *good_until) return true;
  }
  return false;
}

/// For what is asked, or for a decision.
inline MayBe consent_worked_out(const Asked& asked, const std::optional<DecisionId>& decision) {
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

/// The same, worked out once for each question.
inline MayBe consent(const Asked& asked, const std::optional<DecisionId>& decision) {
  const auto key = std::pair(asked.at, decision ? static_cast<std::int64_t>(decision->index) : -1);
  const auto found = asked.consents->find(key);
  if (found != asked.consents->end()) return found->second;
  if (asked.versions) {
    // Whatever it is in one version of the record, it may be.
    MayBe any;
    for (const Asked& version : *asked.versions) {
      const MayBe one = consent(version.seen_from(asked.at), decision);
      any.statuses |= one.statuses;
      if ((one.statuses & consent_bit(ConsentStatus::given)) != 0)
        any.detail = std::min(any.detail, one.detail);
    }
    return asked.consents->emplace(key, any).first->second;
  }
  return asked.consents->emplace(key, consent_worked_out(asked, decision)).first->second;
}

}  // namespace kith::oracle
