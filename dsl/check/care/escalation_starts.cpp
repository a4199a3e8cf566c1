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

/// How long after the start a stage may hear, hours apart: sums of times on the ways to it.
std::set<minutes> offsets(const model::Escalation& escalation, const std::vector<StageIndex>& sorted) {
  constexpr std::size_t most = 512;
  std::vector<std::set<minutes>> out(escalation.stages.size());
  out[escalation.first].insert(minutes(0));
  std::set<minutes> all;
  const auto pass = [&](const std::optional<StageIndex>& to, minutes at) {
    if (to && out[*to].size() < most) out[*to].insert(at);
  };
  for (const StageIndex i : sorted) {
    const model::Stage& stage = escalation.stages[i];
    for (const minutes before : out[i]) {
      if (all.size() < most) all.insert(before);
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

bool by_day(const model::Escalation& escalation) {
  const auto depends = [](const std::optional<time::Duration>& length) {
    return length && !minutes_of(length);
  };
  return by_closed_days(escalation) ||
         std::any_of(escalation.stages.begin(), escalation.stages.end(), [&](const model::Stage& stage) {
           return depends(stage.answers_within) || depends(stage.resolves_within);
         });
}

}  // namespace

bool by_closed_days(const model::Escalation& escalation) {
  return std::any_of(escalation.stages.begin(), escalation.stages.end(), [](const model::Stage& stage) {
    return std::any_of(stage.staffed.begin(), stage.staffed.end(),
                       [](const time::Shift& shift) { return shift.closed != time::Shift::Closed::either; });
  });
}

std::vector<time::Instant> starts_that_differ(const model::Escalation& escalation,
                                              const std::vector<StageIndex>& sorted,
                                              const model::Ruleset& rules) {
  constexpr int hours_of_a_year = 366 * 24;
  const auto& calendar = rules.calendar;
  const time::Date day = escalation.period.from ? *escalation.period.from
                         : calendar             ? calendar->first
                                                : time::Date(std::chrono::year(2026) / 1 / 1);
  std::vector<time::Instant> out;
  add_turns(escalation, offsets(escalation, sorted), rules, day, out);
  for (int hour = 0; hour < (by_day(escalation) ? hours_of_a_year : 1); ++hour)
    out.push_back(rules.zone.day(day).first + std::chrono::hours(hour));
  return out;
}

}  // namespace kith::check
