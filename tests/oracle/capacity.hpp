#pragma once
#include "tests/oracle/circle.hpp"
#include "tests/oracle/findings.hpp"
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

// ---- capacity ---------------------------------------------------------------------------------------------------

/// What one record says at the moment: past its `review_by`, lacking or fluctuating is not known.
inline std::optional<CapacityOutcome> says(const Asked& asked, const Capacity& record) {
  if (record.outcome == CapacityOutcome::present) return record.outcome;
  return over(record.review_by, asked.at) ? std::nullopt : record.outcome;
}

using CapacitySays = Says<Capacity, CapacityOutcome>;
using CapacityWays = std::vector<std::optional<CapacitySays>>;

/// What one whose outcome is known says about a matter under what it lists; nothing: it does not reach it.
inline std::optional<CapacitySays> of_wider(const Asked& asked, const Capacity& record,
                                            CapacityOutcome outcome, const RecordedMatter& path,
                                            const RecordedMatter& matter) {
  const bool present = outcome == CapacityOutcome::present;
  if (!matter.sharing) {
    if (!present) return std::nullopt;
    return CapacitySays{&record, path, CapacityOutcome::present, record.on};
  }
  const bool by_name = by_name_under(asked, CategoryId{path.id}, CategoryId{matter.id});
  if (by_name && present) return std::nullopt;
  CapacitySays found{&record, path, outcome, record.on};
  if (by_name || (!present && over(record.review_by, asked.at))) found.value = std::nullopt;
  return found;
}

inline std::vector<CapacityWays> capacity_ways(const Asked& asked, const RecordedMatter& matter, Instant by) {
  return ways_of<CapacitySays>(
      asked, *asked.state.capacity, matter, by, [&](const Capacity& record, const RecordedMatter& path) {
        if (path == matter) return CapacityWays{CapacitySays{&record, path, says(asked, record), record.on}};
        CapacityWays ways;
        for (const auto outcome :
             {CapacityOutcome::present, CapacityOutcome::lacking, CapacityOutcome::fluctuating})
          if (!record.outcome || record.outcome == outcome)
            ways.push_back(of_wider(asked, record, outcome, path, matter));
        return ways;
      });
}

inline std::optional<CapacityOutcome> presumed_capacity(const Asked& asked) {
  return presumed(asked, std::nullopt) ? std::optional(CapacityOutcome::present) : std::nullopt;
}

/// "If those that are left differ, or one of them is by now unknown: unknown." Where none is left, what is
/// presumed.
inline std::optional<CapacityOutcome> comes_to(const Asked& asked, const std::vector<CapacitySays>& left) {
  if (left.empty()) return presumed_capacity(asked);
  for (const CapacitySays& one : left)
    if (one.value != left.front().value) return std::nullopt;
  return left.front().value;
}

/// Nothing where it is not known.
inline std::optional<CapacityOutcome> capacity_worked_out(const Asked& now, const RecordedMatter& matter) {
  if (!now.state.capacity) return std::nullopt;
  const Asked asked = findings_seen_from(now);
  const Instant by = findings_by(now);
  std::set<std::optional<CapacityOutcome>> may_be;
  const bool tried =
      every_way(asked.seen_from(std::min(by, now.question.at)), capacity_ways(asked, matter, by),
                [&](const auto& left) { may_be.insert(comes_to(asked, left)); });
  return tried && may_be.size() == 1 ? *may_be.begin() : std::nullopt;
}
/// The same, worked out once for each question.
std::optional<CapacityOutcome> capacity(const Asked& asked, const RecordedMatter& matter) {
  const auto key = std::tuple(asked.at, asked.in_life, matter);
  const auto found = asked.capacities->find(key);
  if (found != asked.capacities->end()) return found->second;
  const auto worked_out = capacity_worked_out(asked, matter);
  return asked.capacities->emplace(key, worked_out).first->second;
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

/// No record that speaks, and the presumption's `when` a definite no (too young): capacity is neither there
/// nor lacking.
inline bool too_young(const Asked& now, const RecordedMatter& matter) {
  if (!now.state.capacity) return false;
  const Asked asked = findings_seen_from(now);
  for (const CapacityWays& ways : capacity_ways(asked, matter, findings_by(now)))
    for (const auto& way : ways)
      if (way) return false;
  return none_presumed(asked) == Truth::yes;
}

// ---- on the day of a consent ------------------------------------------------------------------------------------

/// As known at the end of the day: between a date and a moment on it, neither is later.
inline Asked end_of(const Asked& asked, const Stamp& on) {
  Asked then = asked.seen_from(on.last);
  then.in_life = true;
  return then;
}

/// Whether capacity was lacking on a record's date.
inline Truth lacked_on(const Asked& asked, const std::optional<Stamp>& on, const RecordedMatter& matter) {
  if (!on || !asked.state.capacity) return Truth::unknown;
  const auto was = capacity(end_of(asked, *on), matter);
  return was ? truth(*was == CapacityOutcome::lacking) : Truth::unknown;
}

/// What may hold of something; nothing of what was never tried.
struct Possible {
  bool yes = false, no = false;
  void add(bool holds) { (holds ? yes : no) = true; }
  Truth whether() const { return yes && no ? Truth::unknown : truth(yes); }
};

/// Was it lacking by records each of which lists one of the narrow matters, and is one left that lists none?
struct Narrowly {
  Possible lacking, wide;

  /// Those that are left, one that is not known to say as lacking, and as not.
  void try_all(const Asked& asked, const std::vector<CapacitySays>& left,
               const std::vector<RecordedMatter>& narrow, std::size_t next = 0, int lack = 0, int wider = 0,
               bool else_too = false) {
    if (next == left.size()) {
      const bool presumed_so = !left.empty() || presumed_capacity(asked).has_value();
      wide.add(wider > 0);
      // Where they differ, nobody knows.
      if (lack > 0) lacking.add(wider == 0);
      if (left.empty() && !presumed_so) lacking.add(true);
      if (lack == 0 || else_too) lacking.add(false);
      return;
    }
    const auto& value = left[next].value;
    if (!value || *value == CapacityOutcome::lacking) {
      bool lists = false;
      for (const RecordedMatter& one : left[next].record->matters)
        lists = lists || std::find(narrow.begin(), narrow.end(), one) != narrow.end();
      try_all(asked, left, narrow, next + 1, lack + 1, wider + !lists, else_too);
    }
    if (!value || *value != CapacityOutcome::lacking)
      try_all(asked, left, narrow, next + 1, lack, wider, true);
  }
};

inline Narrowly narrowly(const Asked& asked, const RecordedMatter& matter,
                         const std::vector<RecordedMatter>& narrow) {
  Narrowly found;
  const bool tried = every_way(asked.seen_from(std::min(asked.at, asked.question.at)),
                               capacity_ways(asked, matter, asked.at),
                               [&](const auto& left) { found.try_all(asked, left, narrow); });
  if (!tried) found = {{true, true}, {true, true}};
  return found;
}

/// "A no is an objection only where every record of lacking that is left itself lists the no's category or
/// the one asked about."
inline Truth narrowly_lacked_on(const Asked& asked, const std::optional<Stamp>& on, const RecordedMatter& own,
                                const RecordedMatter& what) {
  if (!on || !asked.state.capacity) return Truth::unknown;
  const Asked then = end_of(asked, *on);
  const Narrowly of_own = narrowly(then, own, {own, what}), of_what = narrowly(then, what, {own, what});
  const Truth lacking = either(of_own.lacking.whether(), of_what.lacking.whether());
  return both(lacking, opposite(either(of_own.wide.whether(), of_what.wide.whether())));
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

using FindingSays = Says<BestInterests, Finding>;
using FindingWays = std::vector<std::optional<FindingSays>>;

inline std::vector<FindingWays> finding_ways(const Asked& asked, const RecordedMatter& matter, Instant by) {
  return ways_of<FindingSays>(
      asked, *asked.state.best_interests, matter, by,
      [&](const BestInterests& record, const RecordedMatter& path) {
        const FindingSays found{&record, path, says(asked, record, matter), record.on};
        if (path == matter) return FindingWays{found};
        if (!matter.sharing) return FindingWays{std::nullopt};
        // What supports reaches nothing that is asked about by name.
        const bool by_name = by_name_under(asked, CategoryId{path.id}, CategoryId{matter.id});
        if (by_name && record.finding == Finding::supports) return FindingWays{std::nullopt};
        if (by_name && !record.finding) return FindingWays{found, std::nullopt};
        return FindingWays{found};
      });
}

/// What one says with those as specific as it: on a tie, one that opposes.
inline std::optional<Finding> with_its_equals(const Asked& asked, const std::vector<FindingSays>& left,
                                              const FindingSays& one) {
  std::set<std::optional<Finding>> said;
  for (const FindingSays& other : left)
    if (as_specific(asked, one, other) && as_specific(asked, other, one)) said.insert(other.value);
  if (said.contains(Finding::opposes)) return Finding::opposes;
  return said.size() == 1 ? *said.begin() : std::nullopt;
}
/// Those that are not equally specific agree, or it is not known.
inline std::optional<Finding> comes_to(const Asked& asked, const std::vector<FindingSays>& left) {
  if (left.empty()) return Finding::neither;
  std::set<std::optional<Finding>> found;
  for (const FindingSays& one : left) found.insert(with_its_equals(asked, left, one));
  return found.size() == 1 ? *found.begin() : std::nullopt;
}

/// Nothing where it is not known; `neither` where there is none on record.
inline std::optional<Finding> best_interests(const Asked& now, const RecordedMatter& matter) {
  if (!now.state.best_interests) return std::nullopt;
  const Asked asked = findings_seen_from(now);
  const Instant by = findings_by(now);
  std::set<std::optional<Finding>> may_be;
  const bool tried =
      every_way(asked.seen_from(std::min(by, now.question.at)), finding_ways(asked, matter, by),
                [&](const auto& left) { may_be.insert(comes_to(asked, left)); });
  return tried && may_be.size() == 1 ? *may_be.begin() : std::nullopt;
}

}  // namespace kith::oracle
