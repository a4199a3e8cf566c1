#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "kith/answer.hpp"
#include "kith/ruleset.hpp"

namespace kith::differing {

/// One name as each of two stacks has it: what a stack does not declare is what it is under, nothing where
/// there is no such thing.
template <class Id>
struct InBoth {
  Named named;
  std::optional<Id> before, after;
};
using Category = InBoth<model::CategoryId>;
using Purpose = InBoth<model::PurposeId>;
using Decided = InBoth<model::DecisionId>;

/// What two stacks may answer otherwise, whoever it is about: only that is asked of each person.
struct Scope {
  Scope(const Ruleset& before, const Ruleset& after);

  struct Shared {
    Category category;
    Purpose purpose;
  };
  Ruleset before, after;
  std::vector<Shared> shared;            ///< whether it may be told
  std::vector<Decided> done;             ///< whether somebody may do it
  std::vector<Decided> decided;          ///< who decides about it
  bool owner_after_death = false;        ///< who decides where no rule speaks after a death is another
  bool care = false;                     ///< duties, plans, escalations
  std::set<std::string> changed_before;  ///< ids of clauses without a counterpart
  std::set<std::string> changed_after;
};

}  // namespace kith::differing
