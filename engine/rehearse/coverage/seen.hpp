#pragma once
// What scenarios show of rules. `observe` reads what conditions came to from the evaluator's own traces,
// after a scenario's question was put to it; `seen` keeps it, a rule a place; `masking` names the pairs.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/decide/trace.hpp"
#include "engine/model/ruleset.hpp"
#include "kith/coverage.hpp"

namespace kith::rehearsing {

using Kept = std::map<CoverageOfFiles::Key, CoverageOfFiles::Kept>;

/// A rule as it is counted.
struct CountedRule {
  RuleCoverage::Kind kind;
  std::string name;
  model::LayerId layer;
  const model::Spot& place;
  std::vector<model::Condition> conditions;  ///< all must hold
  bool conditional;
};
/// Of a clause what is written in it: what all clauses of its boundary begin with counts for the boundary.
CountedRule counted(const model::Clause&, const model::Ruleset&);
/// What all clauses of a boundary begin with, its `when` and `applies in`; nothing where there is none.
std::optional<CountedRule> counted(const model::Boundary&, const model::Ruleset&);
CountedRule counted(const model::Requirement&);
CountedRule counted(const model::Requirement&, std::size_t step);
CountedRule counted(const model::Plan&, const model::Plan::StepDown&);
CountedRule counted(const model::Plan&, std::size_t step_up);
CountedRule counted(const model::Escalation&, model::StageIndex, const model::Ruleset&);
CountedRule counted(const model::Escalation&, const model::Escalation::Jump&, const model::Ruleset&);
CountedRule counted(const model::Involvement&);
CountedRule counted_decider(const model::Involvement&, std::size_t line);
CountedRule counted_consulted(const model::Involvement&, std::size_t line);
CountedRule counted(const model::Definition&, const model::Definition::Rule&);
/// Every rule of the stack.
std::vector<CountedRule> counted_rules(const model::Ruleset&);

/// What one scenario shows.
class Seen {
 public:
  Seen(const model::Ruleset& rules, const model::Scenario& scenario, std::size_t number, Kept& kept)
      : rules_(rules), scenario_(scenario), number_(number), kept_(kept) {}
  const model::Ruleset& rules() const { return rules_; }

  /// The rule came to this.
  void came_to(const CountedRule&, Truth);
  /// What the rule's conditions were in a trace, and so what they came to; and the same of the definitions
  /// that they read.
  Truth conditions(const CountedRule&, evaluate::Trace&);

 private:
  /// `entered`: definitions that were gone through already.
  Truth conditions(const CountedRule&, evaluate::Trace&, evaluate::Entered& entered);
  void definitions(model::Condition, evaluate::Trace&, evaluate::Entered& entered);

  const model::Ruleset& rules_;
  const model::Scenario& scenario_;
  std::size_t number_;
  Kept& kept_;
};

/// The rule's place, made where it is not there yet.
CoverageOfFiles::Kept& place_of(Kept&, const model::Ruleset&, const CountedRule&);

}  // namespace kith::rehearsing
