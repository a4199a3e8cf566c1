#pragma once
#include <vector>

#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// Whether everybody who must hear within a time does, from every start that differs; what is too late shows
/// the way and, where it has one, the day and hour. `sorted`: the stages, each after those that it may hear
/// from.
void check_reach(Work&, const syntax::Escalation&, const model::Escalation&,
                 const std::vector<model::StageIndex>& sorted);

/// "Monday 09:00", of a minute of the week.
std::string hour_text(int minute);

}  // namespace kith::check
