#pragma once
#include <vector>

#include "engine/model/ruleset.hpp"

namespace kith::check {

inline constexpr int minutes_of_a_day = 24 * 60;

/// Whether somebody of a stage comes on closed days only, or on others only.
bool by_closed_days(const model::Escalation&);

/// Whether a time counts in months or years: from no two starts it need be as long.
bool by_month(const model::Escalation&);

/// Moments in the stack's life at which an escalation may start: every day of a year where times depend on
/// the day, and every hour of it where they depend on the hour too; where hours are set or days count, all in
/// a week that differ, and near to days that are not as others; and one where neither is so. `sorted`: its
/// stages, each after those that it may hear from.
struct Starts {
  std::vector<time::Instant> all;
  bool more = false;  ///< there are more than are looked at
};
Starts starts_that_differ(const model::Escalation&, const std::vector<model::StageIndex>& sorted,
                          const model::Ruleset&);

}  // namespace kith::check
