#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/prove/missing/ways.hpp"
#include "engine/rehearse/coverage/seen.hpp"
#include "kith/coverage.hpp"

namespace kith::proving {

/// A rule that no question meets, what its scenarios begin with, and what each expects that is not so.
struct PersonRule {
  rehearsing::CountedRule counted;
  std::vector<model::Condition> read;  ///< of a step, its requirement's
  std::string expected, unexpected;    ///< where it applies, and where not: each fails; none of who decides
  std::optional<model::DecisionId> decision;
  std::string item;  ///< the item's id
  std::optional<rehearsing::CountedRule> asks =
      {};  ///< of a step, its requirement, whose conditions are read
  std::optional<rehearsing::CountedRule> read_by =
      {};                       ///< of a definition, what is expected of: what reads it
  std::vector<Ways> also = {};  ///< in which a record may stand, beside what is read
};

/// Scenarios for what none shows of the rule; `base`: what each begins with.
void close_gaps(const model::Ruleset&, PersonRule, PersonDraft base, const RuleCoverage& seen,
                MissingScenarios&);

}  // namespace kith::proving
