#include <fmt/format.h>

#include "dsl/check/ground/combinations.hpp"
#include "dsl/check/lint/consent_lanes.hpp"
#include "dsl/check/lint/lints.hpp"

/// Allows that rest on a yes and apply too where the person cannot make that decision.
namespace kith::check {

namespace {

using model::ConsentStatus;

/// What somebody's consent and capacity are taken to be.
struct Supposition {
  ConsentStatus status;
  model::CapacityOutcome capacity;
  bool alone = false;  ///< no best-interests decision, and nobody with an authority, has a say

  std::optional<bool> operator()(const model::Atom& atom) const { return std::visit(*this, atom.test); }
  std::optional<bool> operator()(const model::ConsentTest& test) const {
    return test.decision ? std::nullopt : std::optional((test.statuses & model::consent_bit(status)) != 0);
  }
  std::optional<bool> operator()(const model::CapacityTest& test) const { return test.outcome == capacity; }
  std::optional<bool> operator()(const model::BestInterestsTest& test) const {
    return only_alone(test.finding == model::Finding::neither);
  }
  std::optional<bool> operator()(const model::RecipientHoldsTest&) const { return only_alone(false); }
  std::optional<bool> operator()(const model::SomebodyHoldsTest&) const { return only_alone(false); }
  std::optional<bool> operator()(const model::HolderSaysTest&) const { return only_alone(false); }
  template <class Other>
  std::optional<bool> operator()(const Other&) const {
    return std::nullopt;
  }

 private:
  std::optional<bool> only_alone(bool is) const { return alone ? std::optional(is) : std::nullopt; }
};

class Yes {
 public:
  Yes(const model::Ruleset& rules, const Subjects& reads, const model::Clause& clause)
      : rules_(rules), reads_(reads), clause_(clause) {}

  /// Nothing where more is read than is walked.
  std::optional<bool> counts_without_capacity() const {
    const auto lacking = model::CapacityOutcome::lacking;
    const auto given = where({ConsentStatus::given, lacking});
    const auto absent = where({ConsentStatus::not_recorded, lacking});
    if (!given || !absent) return std::nullopt;
    return !within(*given, *absent) || (clause_.names_given && only_a_no_counts().value_or(false));
  }

 private:
  std::optional<Bits> where(const Supposition& so) const {
    const auto all = Combinations::of(rules_, reads_, rules_[clause_.boundary], clause_.condition, so);
    return all ? std::optional(all->where(clause_.condition.root())) : std::nullopt;
  }
  static bool within(Bits some, const Bits& all) {
    take_out(some, all);
    return !Combinations::any(some, some);
  }
  /// Named beside silence: where nothing but the person's own word could make it an allow, it is one as long
  /// as they have not said no, whether or not they can decide.
  std::optional<bool> only_a_no_counts() const {
    const auto lacking = model::CapacityOutcome::lacking, present = model::CapacityOutcome::present;
    auto given = where({ConsentStatus::given, lacking, true});
    const auto refused = where({ConsentStatus::refused, lacking, true});
    const auto able = where({ConsentStatus::given, present, true});
    if (!given || !refused || !able) return std::nullopt;
    take_out(*given, *refused);
    return Combinations::any(*given, *able);
  }

  const model::Ruleset& rules_;
  const Subjects& reads_;
  const model::Clause& clause_;
};

/// The same by each status alone, where more is read than is walked.
bool by_lanes(ConsentLanes& lanes, const model::Clause& clause, const model::Period& period) {
  constexpr auto given = model::consent_bit(ConsentStatus::given);
  constexpr auto absent = model::consent_bit(ConsentStatus::not_recorded);
  const Lanes applies = lanes.of(clause.condition, period);
  const bool same = ((applies.yes & given) != 0) == ((applies.yes & absent) != 0) &&
                    ((applies.no & given) != 0) == ((applies.no & absent) != 0);
  return clause.names_given && !same && (applies.no & given) == 0;
}

}  // namespace

void lint_consent_without_capacity(Work& work) {
  ConsentLanes lanes(work.out, model::CapacityOutcome::lacking);
  const auto reads = subjects_if_known(work.out);
  for (std::size_t i = 0; i < work.out.clauses.size(); ++i) {
    const model::Clause& clause = work.out.clauses[i];
    const model::Period& period = work.out[clause.boundary].period;
    if (clause.effect != Effect::allow || !lanes.reads(clause.condition, period)) continue;
    const auto counts = Yes(work.out, reads, clause).counts_without_capacity();
    if (!(counts ? *counts : by_lanes(lanes, clause, period))) continue;
    auto& finding = work.report(
        Code::consent_without_capacity, work.written_clauses[i]->span,
        fmt::format("{} rests on consent, and applies too where capacity is lacking", quoted(clause.id)));
    finding.hint = "add `and has capacity`: a yes counts only from somebody who can decide";
  }
}

}  // namespace kith::check
