#include "engine/evaluate/requirement/tiers.hpp"

#include <algorithm>
#include <string_view>

#include "engine/evaluate/requirement/resolve.hpp"
#include "engine/time/parse.hpp"
#include "kith/rank.hpp"

namespace kith::evaluate {

Clock clock_at(const model::Ruleset& rules, time::Instant at) {
  const time::Date day = std::chrono::floor<std::chrono::days>(rules.zone.local(at));
  return {at, at + std::chrono::hours(1), rules.zone.day(day + std::chrono::days(1)).first};
}

Tier tier_of(const Pressing& one, const Clock& clock) {
  const bool overdue = one.due ? clock.at > one.due->latest : one.undated;
  const bool within_the_hour = one.due && !overdue && one.due->earliest <= clock.hour_ends;
  const bool at_once = one.without_delay || within_the_hour;
  const bool must = one.strength == Strength::must;
  if (one.live || (one.safety && (at_once || overdue)) || (must && at_once)) return Tier::now;
  if (overdue && (must || one.strength == Strength::contract)) return Tier::overdue_must;
  if (at_once || (one.due && !overdue && one.due->earliest <= clock.day_ends)) return Tier::today;
  return overdue ? Tier::overdue : Tier::rest;
}

bool without_delay(const model::Deadline& deadline) {
  return deadline.kind == model::Deadline::Kind::without_delay ||
         std::any_of(deadline.of.begin(), deadline.of.end(), without_delay);
}

bool never_dated(const model::Requirement& requirement, const model::RequiredStep& step) {
  const model::Deadline& deadline = step.action.deadline;
  if (deadline.kind != model::Deadline::Kind::none) return without_delay(deadline);
  return !requirement.every || step.once_that_is_done;
}

bool says_999(const Action& action) {
  for (const std::string_view after : {"record", "review", "update", "meet"})
    if (action.kind == after) return false;
  return says_999(action.what);
}

bool says_999(std::string_view words) {
  const auto digit = [&](std::size_t at) {
    return at < words.size() && words[at] >= '0' && words[at] <= '9';
  };
  for (auto at = words.find("999"); at != std::string_view::npos; at = words.find("999", at + 1))
    if (!digit(at + 3) && (at == 0 || !digit(at - 1))) return true;
  return false;
}

}  // namespace kith::evaluate

namespace kith {

namespace {

/// The latest moment at which a rule that still asks for it began to.
Moment::duration arose(const RequiredAction& action) {
  std::optional<Moment> latest;
  for (const ActionReason& reason : action.reasons) {
    const auto moment = open(reason.status) ? time::parse_moment(reason.arose) : std::nullopt;
    if (moment && (!latest || *moment > *latest)) latest = moment;
  }
  return latest ? latest->time_since_epoch()
                : Moment::min().time_since_epoch() + std::chrono::milliseconds(1);
}

}  // namespace

Rank rank(const RequiredAction& action) {
  Rank out;
  out.done = !open(action.status);
  out.tier = action.tier;
  if (action.tier == Tier::now) {
    const bool to_come = !action.live && !action.due.empty() && action.status != ActionStatus::overdue;
    out.no_999 = to_come || !evaluate::says_999(action.action);
    const bool for_safety = std::any_of(action.reasons.begin(), action.reasons.end(), [](const auto& reason) {
      return reason.safety && open(reason.status);
    });
    out.kind = action.live ? 0 : for_safety ? 1 : 2;
  }
  const auto due = time::parse_moment(action.ranked_at);
  const bool none_first = action.tier == Tier::now || action.tier == Tier::today;
  out.stands_back = none_first == due.has_value();
  if (due) out.due = *due;
  out.arose = -arose(action);
  return out;
}

}  // namespace kith
