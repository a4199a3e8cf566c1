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

/// What is asked about by name is reached by no wider yes.
inline bool yes_names(const Asked& asked, const Consent& record, const ConsentFor& what) {
  return !what.category || !by_name_under(asked, *record.category, *what.category);
}
inline bool covers(const Asked& asked, const Consent& record, const ConsentFor& what) {
  if (what.decision) return record.decision && asked.rules.decisions.covers(*record.decision, *what.decision);
  if (!record.category || !asked.rules.categories.covers(*record.category, *what.category)) return false;
  if (record.status == Consent::Status::given && !yes_names(asked, record, what)) return false;
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
/// A narrow no asks for a finding as narrow.
inline Truth lacked_as_narrowly(const Asked& asked, const Consent& record, const ConsentFor& what) {
  const ConsentFor own{record.category, record.decision};
  return narrowly_lacked_on(asked, record.on, matter_of(own), matter_of(what));
}

inline void add(const Resolved& resolved, MayBe& found) {
  found.statuses |= consent_bit(resolved.status);
  if (resolved.status == ConsentStatus::given) found.detail = std::min(found.detail, resolved.detail);
}

/// Whose words are read: the person's, or a member's; and of each record whether it counts among them.
struct Words {
  bool persons = true;
  std::vector<Truth> counts;
};

inline thread_local std::size_t consents_not_tried = 0;

/// Tries every status, date and capacity of the records: any status beyond 4,096 different combinations.
class Trying {
 public:
  Trying(const Asked& asked, const ConsentFor& what, std::vector<const Consent*> records, Words words)
      : asked_(asked), what_(what), records_(std::move(records)), words_(std::move(words)) {
    Dates recorded;
    for (const Consent* record : records_) recorded.push_back(record->on);
    const Dating dating(asked, recorded);
    for (const auto& [relations, dates] : dating.all) {
      if (tried_.size() <= bound) from(0, dates, relations);
    }
    if (!dating.all.empty() && tried_.size() <= bound) return;
    found_ = anything();
    ++consents_not_tried;
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
    if (words_.counts[next] != Truth::yes) from(next + 1, dates, key + "|out");
    if (words_.counts[next] == Truth::no) return;
    for (const Status status : statuses) {
      // Rule 1 is about the person.
      const Truth lacked = !words_.persons           ? Truth::no
                           : status == Status::given ? lacked_capacity(asked_, record, what_)
                                                     : lacked_as_narrowly(asked_, record, what_);
      for (const bool lacking : {false, true}) {
        if (lacked != Truth::unknown && lacking != (lacked == Truth::yes)) continue;
        // Rule 1 leaves it out, which for one without a date is what another date does.
        if (status == Status::given && lacking && !record.on) continue;
        if (status == Status::given && !yes_names(asked_, record, what_)) {
          if (record.on) from(next + 1, dates, key + "|out");
          continue;
        }
        said_.push_back({&record, status, *dates[next], lacking});
        from(next + 1, dates, key + '|' + std::to_string(static_cast<int>(status)) + (lacking ? 'l' : 'c'));
        said_.pop_back();
      }
    }
  }

  const Asked& asked_;
  ConsentFor what_;
  std::vector<const Consent*> records_;
  Words words_;
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

/// What somebody's words come to.
inline MayBe said(const Asked& asked, const ConsentFor& what, const std::vector<const Consent*>& records,
                  const Words& words) {
  MayBe found = Trying(asked, what, records, words).all();
  if ((found.statuses & consent_bit(ConsentStatus::given)) != 0 && stale(asked))
    found.statuses |= static_cast<ConsentSet>(any_consent & ~consent_bit(ConsentStatus::not_recorded));
  return found;
}

/// For what is asked, or for a decision: the person's own. Where nobody knows who gave it, it may be theirs.
inline MayBe consent_worked_out(const Asked& asked, const std::optional<DecisionId>& decision) {
  if (!asked.state.consents) return {any_consent, Detail::existence};
  const ConsentFor what = consent_for(asked, decision);
  std::vector<const Consent*> records;
  Words words;
  for (const Consent& record : *asked.state.consents)
    if (covers(asked, record, what) && begun(record.on, asked.at) && !record.given_by) {
      records.push_back(&record);
      words.counts.push_back(record.giver_unknown ? Truth::unknown : Truth::yes);
    }
  return said(asked, what, records, words);
}

/// The same, worked out once for each question.
MayBe consent(const Asked& asked, const std::optional<DecisionId>& decision) {
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
