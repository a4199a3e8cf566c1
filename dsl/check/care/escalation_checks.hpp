#pragma once
#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// What is wrong with an escalation as a graph: stages that cannot be reached, dead ends, cycles, limits that
/// are missed, hours at which nobody is there. Each finding shows the path and, where it has one, the day and
/// hour.
void check_escalation(Work&, const syntax::Escalation&, const model::Escalation&);

}  // namespace kith::check
