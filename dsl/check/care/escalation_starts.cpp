#include "dsl/check/care/escalation_starts.hpp"

#include <algorithm>
#include <set>

namespace kith::check {
namespace {

using model::StageIndex;
using std::chrono::minutes;

std::optional<minutes> minutes_of(const std::optional<time::Duration>& length) {
  if (!length || (length->unit != time::Unit::minutes && length->unit != time::Unit::hours))
    return std::nullopt;
  return minutes(length->unit == time::Unit::hours ? 60 * length->amount : length->amount);
}

/// How long after the start a stage may hear, hours apart: sums of times on the ways to it. `more`: there are
/// others.
std::set<minutes> offsets(const model::Escalation& escalation, const std::vector<StageIndex>& sorted,
                          bool& more) {
  constexpr std::size_t most = 512;
  std::vector<std::set<minutes>> out(escalation.stages.size());
  out[escalation.first].insert(minutes(0));
  std::set<minutes> all;
  const auto add = [&](std::set<minutes>& to, minutes at) {
    if (to.size() < most) to.insert(at);
    else more = more || !to.contains(at);
  };
  const auto pass = [&](const std::optional<StageIndex>& to, minutes at) {
    if (to) add(out[*to], at);
  };
  for (const StageIndex i : sorted) {
    const model::Stage& stage = escalation.stages[i];
    for (const minutes before : out[i]) {
      add(all, before);
      pass(stage.if_implicated, before);
      pass(stage.then, before);
      for (const auto& length : {stage.answers_within, stage.resolves_within})
        if (const auto whole = minutes_of(length)) pass(stage.then, before + *whole);
    }
  }
  return all;
}

/// Between them nothing changes but that time goes by: starts from which a stage hears just as somebody comes
/// or goes.
void add_turns(const model::Escalation& escalation, const std::set<minutes>& sums,
               const model::Ruleset& rules, time::Date first, std::vector<time::Instant>& out) {
  const int days = 8 + static_cast<int>(sums.rbegin()->count() / minutes_of_a_day);
  std::set<time::Instant> found;
  for (const model::Stage& stage : escalation.stages)
    for (const time::Shift& shift : stage.staffed)
      for (int day = -1; day <= days; ++day)
        for (const int minute : {shift.from, shift.to})
          for (const minutes sum : sums)
            found.insert(rules.zone.instant(time::Local((first + std::chrono::days(day)).time_since_epoch()) +
                                            minutes(minute)) -
                         sum);
  const auto week = rules.zone.day(first).first, next = rules.zone.day(first + std::chrono::days(7)).first;
  for (const time::Instant at : found)
    if (week <= at && at < next) out.push_back(at);
}

/// Those that word may come to from the first.
std::vector<const model::Stage*> on_the_way(const model::Escalation& escalation,
                                            const std::vector<StageIndex>& sorted) {
  std::vector<bool> hears(escalation.stages.size(), false);
  hears[escalation.first] = true;
  std::vector<const model::Stage*> out;
  for (const StageIndex i : sorted) {
    if (!hears[i]) continue;
    out.push_back(&escalation.stages[i]);
    for (const auto& next : {out.back()->then, out.back()->if_implicated})
      if (next) hears[*next] = true;
  }
  return out;
}

/// Of the lengths that count.
template <class Is>
bool any_length(const model::Escalation& escalation, const std::vector<const model::Stage*>& stages, Is is) {
  const auto of_stage = [&](const model::Stage* stage) {
    return (stage->answers_within && is(stage->answers_within->unit)) ||
           (stage->resolves_within && is(stage->resolves_within->unit));
  };
  return std::any_of(stages.begin(), stages.end(), of_stage) ||
         std::any_of(escalation.must_reach.begin(), escalation.must_reach.end(),
                     [&](const auto& reach) { return is(reach.within.unit); });
}

/// Every hour of a year; where no time counts in hours and nobody comes and goes, every day.
void add_year(const model::Escalation& escalation, const std::vector<const model::Stage*>& stages,
              const time::Zone& zone, time::Date first, std::vector<time::Instant>& out) {
  constexpr int days_of_a_year = 366;
  const bool hours =
      any_length(escalation, stages, [](time::Unit unit) { return !time::in_days(unit); }) ||
      std::any_of(stages.begin(), stages.end(), [](const auto* stage) { return !stage->staffed.empty(); });
  for (int day = 0; day < days_of_a_year; ++day) {
    const time::Instant begins = zone.day(first + std::chrono::days(day)).first;
    const time::Instant ends = zone.day(first + std::chrono::days(day + 1)).first;
    for (time::Instant at = begins; at < ends; at += std::chrono::hours(1)) {
      out.push_back(at);
      if (!hours) break;
    }
  }
}

}  // namespace

bool by_closed_days(const model::Escalation& escalation) {
  return std::any_of(escalation.stages.begin(), escalation.stages.end(), [](const model::Stage& stage) {
    return std::any_of(stage.staffed.begin(), stage.staffed.end(),
                       [](const time::Shift& shift) { return shift.closed != time::Shift::Closed::either; });
  });
}

bool by_month(const model::Escalation& escalation) {
  std::vector<const model::Stage*> all;
  for (const model::Stage& stage : escalation.stages) all.push_back(&stage);
  return any_length(escalation, all,
                    [](time::Unit unit) { return unit == time::Unit::months || unit == time::Unit::years; });
}

Starts starts_that_differ(const model::Escalation& escalation, const std::vector<StageIndex>& sorted,
                          const model::Ruleset& rules) {
  const auto& calendar = rules.calendar;
  const time::Date day = escalation.period.from ? *escalation.period.from
                         : calendar             ? calendar->first
                                                : time::Date(std::chrono::year(2026) / 1 / 1);
  Starts out;
  add_turns(escalation, offsets(escalation, sorted, out.more), rules, day, out.all);
  const std::vector<const model::Stage*> stages = on_the_way(escalation, sorted);
  if (by_closed_days(escalation) || any_length(escalation, stages, time::in_days))
    add_year(escalation, stages, rules.zone, day, out.all);
  else out.all.push_back(rules.zone.day(day).first);
  return out;
}

}  // namespace kith::check
