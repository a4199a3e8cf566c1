#pragma once
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "kith/proof.hpp"

namespace kith::proving {

/// Visits each condition's test, but for those of definitions.
template <class Visit>
void each_test(const model::Ruleset& rules, const model::Condition& condition, Visit&& visit) {
  for (std::uint32_t n = condition.begin; n < condition.end; ++n)
    if (rules.nodes[n].kind == model::Node::Kind::atom) std::visit(visit, rules.atoms[rules.nodes[n].a].test);
}

/// Kinds of restriction of which something is proved together: one that is declared; or, where they may be
/// called anything, all of them.
struct RestrictionKinds {
  std::string name, title;  ///< the kind's; or "restrictions"
  model::LayerId layer;
  model::Spot place;
  /// Names that a record may give it, one of each that the rules tell apart.
  std::vector<std::string> each;
};

/// Where no kind is declared: none, unless a rule of the stack asks for reviews or for what ends a
/// restriction. Who does keeps a register.
std::vector<RestrictionKinds> restriction_kinds(const model::Ruleset&);

/// Is the requirement for each restriction that goes on?
bool for_each_restriction(const model::Requirement&);

/// As it stands behind the kind's name: KIND.has_exit.
std::string named(const RestrictionKinds&, RestrictionPromise);

}  // namespace kith::proving
