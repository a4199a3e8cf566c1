#pragma once
#include <chrono>
#include <optional>
#include <string>

#include "engine/time/parse.hpp"
#include "engine/time/zone.hpp"
#include "kith/assessment.hpp"

/// What to do now, in order: read slowly from docs/language.md, "What to do now, in order", a sentence at a
/// time.
namespace kith::oracle {

inline bool still_asks(const ActionReason& reason) {
  return reason.status != ActionStatus::done && reason.status != ActionStatus::done_late;
}
inline bool still_to_do(const RequiredAction& action) {
  return action.status != ActionStatus::done && action.status != ActionStatus::done_late;
}

/// "A day is its end": the moment that stands for what is due, and from when it is overdue. Of what falls due
/// in a range those are its two ends.
struct Ends {
  std::optional<Moment> due, overdue_after;
};
inline Ends ends(const ActionReason& reason, const time::Zone& zone) {
  if (const auto day = time::parse_date(reason.due)) return {zone.day(*day).last, zone.day(*day).last};
  const auto due = time::parse_moment(reason.due), latest = time::parse_moment(reason.overdue_after);
  return {due, latest ? latest : due};
}

/// "Each thing stands in the first of these tiers that fits any rule that still asks for it."
inline int tier(const ActionReason& reason, bool live, Moment at, const time::Zone& zone) {
  const auto [due, overdue_after] = ends(reason, zone);
  const bool without_delay = reason.within == "without delay";
  // "A deadline that cannot be worked out … may have passed: it stands as if it had."
  const bool overdue = due ? *overdue_after < at : !without_delay && !reason.within.empty();
  // "Ranked by its earliest … and from then until overdue as due within the hour."
  const bool within_the_hour = due && !overdue && *due <= at + std::chrono::hours(1);
  const time::Date today = std::chrono::floor<std::chrono::days>(zone.local(at));
  // "A day is its end", and so a day that ends as tomorrow begins is today.
  const bool due_today = due && !overdue && *due <= zone.day(today + std::chrono::days(1)).first;
  if (live) return 1;
  if (reason.safety && (without_delay || overdue || within_the_hour)) return 1;
  if (reason.strength == Strength::must && (without_delay || within_the_hour)) return 1;
  if (overdue && (reason.strength == Strength::must || reason.strength == Strength::contract)) return 2;
  if (due_today || within_the_hour || without_delay) return 3;
  if (overdue) return 4;
  return 5;
}
inline int tier(const RequiredAction& action, Moment at, const time::Zone& zone) {
  int first = 5;
  for (const ActionReason& reason : action.reasons)
    if (still_asks(reason)) first = std::min(first, tier(reason, action.live, at, zone));
  return first;
}

/// "By the moment due … what has none stands first in tiers 1 and 3, and last elsewhere." What one rule wants
/// without delay has none.
inline std::optional<Moment> moment(const RequiredAction& action, const time::Zone& zone) {
  std::optional<Moment> soonest;
  for (const ActionReason& reason : action.reasons) {
    if (!still_asks(reason)) continue;
    if (reason.within == "without delay") return std::nullopt;
    const auto due = ends(reason, zone).due;
    if (due && (!soonest || *due < *soonest)) soonest = due;
  }
  return soonest;
}

/// Must the first stand before the second? No where they are equal in all but where the rules wrote them.
inline bool stands_before(const RequiredAction& a, const RequiredAction& b, Moment at,
                          const time::Zone& zone) {
  const int tier_a = tier(a, at, zone), tier_b = tier(b, at, zone);
  if (tier_a != tier_b) return tier_a < tier_b;
  if (tier_a == 1) {
    const auto group = [](const RequiredAction& one) { return one.live ? 0 : one.safety ? 1 : 2; };
    if (group(a) != group(b)) return group(a) < group(b);
  }
  const auto due_a = moment(a, zone), due_b = moment(b, zone);
  if (due_a.has_value() != due_b.has_value())
    return (tier_a == 1 || tier_a == 3) ? !due_a.has_value() : due_a.has_value();
  return due_a && *due_a < *due_b;
}

}  // namespace kith::oracle
