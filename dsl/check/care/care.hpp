#pragma once
#include <optional>
#include <vector>

#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/ground/work.hpp"

/// The rules about a whole person, a file a kind; each can be changed alone.
namespace kith::check {

void add_involvements(Work&);
void add_requirements(Work&);
void add_plans(Work&);
void add_escalations(Work&);
void add_care_promises(Work&);
void add_measures(Work&);

/// A condition of such a rule.
Fragment about_person(Work&, LayerId, const std::optional<syntax::ConditionId>&, const Scope& = {});

/// The strength that the strongest source gives; policy without any.
Strength strength_of(const Work&, const std::vector<model::Citation>&);

}  // namespace kith::check
