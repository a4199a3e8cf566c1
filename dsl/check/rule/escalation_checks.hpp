#pragma once
#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// What is wrong with an escalation as a graph: stages that cannot be reached, dead ends, cycles, limits that are missed, hours
/// at which nobody is there. Each finding shows the path and, where it has one, the day and hour.
void check_escalation(Work&, const syntax::Escalation&, const model::Escalation&);
/// Whether every `must reach` is met, whenever it starts: the longest time to a stage, staffing included.
void check_must_reach(Work&, const syntax::Escalation&, const model::Escalation&);

/// A minute of the week as "Monday 09:00".
std::string hour_text(int minute);

}  // namespace kith::check
