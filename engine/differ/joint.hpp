#pragma once
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "engine/differ/meaning/meaning.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/model/scenario.hpp"

namespace kith::differing {

/// Where each of one kind of name stands in another stack; nothing where it is not declared there.
template <class Id>
struct Places {
  std::vector<std::optional<Id>> of;
};
using AllPlaces =
    std::tuple<Places<model::CategoryId>, Places<model::MarkId>, Places<model::RoleId>,
               Places<model::AuthorityId>, Places<model::PurposeId>, Places<model::DecisionId>,
               Places<model::BasisId>, Places<model::SettingId>, Places<model::RestrictionKindId>,
               Places<model::SourceId>, Places<model::FactId>, Places<model::EventId>>;

/// Two stacks as one: the names of the first, those that only the second has after them, and the clauses of
/// both. One record can be looked at by both at once. What names themselves mean is as the first has it.
class Joint {
 public:
  Joint(const Meaning& first, const Meaning& second);

  const model::Ruleset& rules() const { return rules_; }
  bool of_second(model::ClauseId id) const { return id.index >= clauses_of_first_; }
  /// Is there no clause in the other stack that means the same, and is set aside by the same? What is changed
  /// itself, and sets this aside, does not count: wherever it does, it speaks too.
  bool changed(model::ClauseId id) const { return changed_[id.index]; }
  bool any_changed() const;
  /// Does a clause read for which matter something is asked?
  bool reads_the_matter(model::ClauseId) const;
  /// What clauses that speak of one question mean, with what sets them aside there: equal numbers mean the
  /// same. `grants`: by clause, whether an allow of it permits anything.
  std::vector<std::uint32_t> meanings(const std::vector<model::ClauseId>&,
                                      const std::vector<bool>& grants) const;
  /// By clause that speaks of one question: does none that the other stack has there mean the same?
  std::vector<bool> changed_among(const std::vector<model::ClauseId>&,
                                  const std::vector<std::uint32_t>& meanings) const;
  /// What goes with the outcome of a clause, but for the detail in which it tells.
  std::set<std::string> released(model::ClauseId id) const;
  /// Of clauses of the first that stand together, and of such of the second: may the second's limit less, or
  /// ask for less to be done?
  bool may_limit_less(const std::vector<model::ClauseId>& first,
                      const std::vector<model::ClauseId>& second) const;
  /// A scenario as the first, or the second, stack has its names. A kind of information, a purpose, a
  /// decision or a role that is not declared there is what it is under; nothing where there is no such thing.
  std::optional<model::Scenario> put(const model::Scenario&, bool to_second) const;
  /// A declaration of the second, in the names and conditions of both.
  model::Requirement joined(model::Requirement) const;
  model::Plan joined(model::Plan) const;
  model::Escalation joined(model::Escalation) const;
  model::Involvement joined(model::Involvement) const;
  model::Measure joined(model::Measure) const;

 private:
  const Meaning& meaning_of(model::ClauseId id) const { return of_second(id) ? second_ : first_; }
  /// In its own stack.
  const model::Clause& own(model::ClauseId id) const {
    return meaning_of(id).rules().clauses[id.index - (of_second(id) ? clauses_of_first_ : 0)];
  }
  bool asked_by_any(const model::Action&, const std::vector<model::ClauseId>& second) const;
  template <class Rule>
  Rule mapped(Rule) const;
  void join_names();
  void join_rules();
  void index();
  void compare();
  using Scoped = std::pair<std::uint32_t, std::uint32_t>;
  std::set<Scoped> aside_in_both(const model::Clause&) const;
  /// `entered`: definitions that were gone through already.
  bool reads_the_matter(const model::Condition&, std::set<std::uint32_t>& entered) const;
  const Meaning &first_, &second_;
  model::Ruleset rules_;
  std::uint32_t clauses_of_first_;
  std::vector<bool> changed_;
  /// By clause, as numbers: what it means, whether it applies, of what it speaks.
  std::vector<std::uint32_t> says_, applies_, scope_;
  std::set<Scoped> in_both_;        ///< what applies to what, in both stacks
  AllPlaces of_second_;             ///< where the second's names stand in both together
  AllPlaces to_first_, to_second_;  ///< back
};

}  // namespace kith::differing
