#pragma once
#include "tests/oracle/circle.hpp"
#include "tests/oracle/truth.hpp"

/// Capacity and best interests: one matter, one recipient, one moment.
namespace kith::oracle {

/// The matter that a condition means; nothing for `the matter` of a question that names none.
inline std::optional<RecordedMatter> matter_meant(const Asked& asked, const Matter& matter) {
  switch (matter.kind) {
    case Matter::Kind::asked: return matter_asked(asked.question);
    case Matter::Kind::the_matter:
      if (!asked.question.matter) return std::nullopt;
      return RecordedMatter{false, asked.question.matter->index};
    case Matter::Kind::decision: return RecordedMatter{false, matter.id};
    case Matter::Kind::sharing: return RecordedMatter{true, matter.id};
  }
  return std::nullopt;
}

/// A record covers exactly the matters it lists and, if it has `with`, only those recipients.
template <class Record>
bool covers(const Asked& asked, const Record& record, const RecordedMatter& matter) {
  if (std::find(record.matters.begin(), record.matters.end(), matter) == record.matters.end()) return false;
  if (!record.with) return true;
  for (const Party& with : *record.with)
    if (means(asked, with, asked.question.with)) return true;
  return false;
}

/// The covering records by the moment, dated and undated; what the question comes too early for is not known
/// on any earlier day.
template <class Record>
struct Covering {
  std::vector<Record> dated, undated;
};
template <class Record>
Covering<Record> covering(const Asked& asked, const std::vector<Record>& section,
                          const RecordedMatter& matter, Instant by) {
  Covering<Record> found;
  for (const Record& record : section)
    if (covers(asked, record, matter) && begun(record.on, by) &&
        (!record.on || record.on->first <= asked.question.at))
      (record.on ? found.dated : found.undated).push_back(record);
  return found;
}

// ---- capacity ---------------------------------------------------------------------------------------------------

/// What one record says at the moment: past its `review_by`, lacking or fluctuating is not known.
inline std::optional<CapacityOutcome> says(const Asked& asked, const Capacity& record) {
  if (record.outcome == CapacityOutcome::present) return record.outcome;
  return over(record.review_by, asked.at) ? std::nullopt : record.outcome;
}

inline std::optional<CapacityOutcome> presumed_capacity(const Asked& asked) {
  return presumed(asked, std::nullopt) ? std::optional(CapacityOutcome::present) : std::nullopt;
}

/// Nothing where it is not known. An undated record may be the latest, or from after the moment. After a
/// death: as it stood at death, with all that is dated on or before that day.
inline std::optional<CapacityOutcome> capacity(const Asked& now, const RecordedMatter& matter) {
  if (!now.state.capacity) return std::nullopt;
  const Asked asked = now.dead() ? now.seen_from_death() : now;
  const Covering<Capacity> records =
      covering(asked, *asked.state.capacity, matter, now.dead() ? now.end_of_last_day() : asked.at);
  std::vector<std::optional<CapacityOutcome>> may_be;
  for (const Capacity& record : latest_of(records.dated, [](const Capacity& c) { return *c.on; }))
    may_be.push_back(says(asked, record));
  if (may_be.empty()) may_be.push_back(presumed_capacity(asked));
  for (const Capacity& record : records.undated) may_be.push_back(says(asked, record));
  for (const auto& one : may_be)
    if (one != may_be.front()) return std::nullopt;
  return may_be.front();
}

/// Is a presumption of capacity declared, and how sure is it that none of them holds?
inline Truth none_presumed(const Asked& asked) {
  bool declared = false;
  Truth one_holds = Truth::no;
  for (const Presumption& presumption : asked.rules.presumptions) {
    if (presumption.fact || !in_force(asked, presumption.period, presumption.layer)) continue;
    declared = true;
    one_holds = either(one_holds, condition_truth(asked, presumption.condition));
  }
  return declared ? opposite(one_holds) : Truth::unknown;
}

/// No record, and the presumption's `when` a definite no (too young): capacity is neither there nor lacking.
inline bool too_young(const Asked& now, const RecordedMatter& matter) {
  if (!now.state.capacity) return false;
  const Asked asked = now.dead() ? now.seen_from_death() : now;
  const Covering<Capacity> records =
      covering(asked, *asked.state.capacity, matter, now.dead() ? now.end_of_last_day() : asked.at);
  return records.dated.empty() && records.undated.empty() && none_presumed(asked) == Truth::yes;
}

/// Whether capacity was lacking on a record's date, as known at its end: between a date and a moment on it,
/// neither is later.
inline Truth lacked_on(const Asked& asked, const std::optional<Stamp>& on, const RecordedMatter& matter) {
  if (!on || !asked.state.capacity) return Truth::unknown;
  Asked then = asked.seen_from(on->last);
  then.in_life = true;
  const auto was = capacity(then, matter);
  return was ? truth(*was == CapacityOutcome::lacking) : Truth::unknown;
}

// ---- best interests ---------------------------------------------------------------------------------------------

inline bool says_why_not(const BestInterests& record, MemberIndex who) {
  for (const BestInterests::NotConsulted& left_out : record.not_consulted)
    if (left_out.who == who && !left_out.why.empty()) return true;
  return false;
}

/// A finding counts only when everyone with an authority over the matter was consulted, or it says why not.
inline std::optional<Finding> says(const Asked& asked, const BestInterests& record,
                                   const RecordedMatter& matter) {
  if (over(record.review_by, asked.at)) return std::nullopt;
  const auto holders = holders_over(asked, matter);
  if (!holders) return std::nullopt;
  for (const MemberIndex holder : *holders) {
    const bool consulted =
        std::find(record.consulted.begin(), record.consulted.end(), holder) != record.consulted.end();
    if (!consulted && !says_why_not(record, holder)) return std::nullopt;
  }
  return record.finding;
}

/// Nothing where it is not known; `neither` where there is none on record.
inline std::optional<Finding> best_interests(const Asked& now, const RecordedMatter& matter) {
  if (!now.state.best_interests) return std::nullopt;
  const Asked asked = now.dead() ? now.seen_from_death() : now;
  const Covering<BestInterests> records =
      covering(asked, *asked.state.best_interests, matter, now.dead() ? now.end_of_last_day() : asked.at);
  std::vector<std::optional<Finding>> latest;
  for (const BestInterests& record : latest_of(records.dated, [](const BestInterests& b) { return *b.on; }))
    latest.push_back(says(asked, record, matter));
  std::optional<Finding> found = latest.empty() ? Finding::neither : latest.front();
  for (const auto& one : latest)
    if (one != found) found = std::nullopt;
  for (const auto& one : latest)
    if (one == Finding::opposes) found = Finding::opposes;
  for (const BestInterests& record : records.undated)
    if (says(asked, record, matter) != found) return std::nullopt;
  return found;
}

}  // namespace kith::oracle
