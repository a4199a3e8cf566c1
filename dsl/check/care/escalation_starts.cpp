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

using Days = std::set<time::Date>;

/// From the first on, so many.
void add_days(Days& to, time::Date first, std::int64_t count) {
  for (std::int64_t i = 0; i < count; ++i) to.insert(first + std::chrono::days(i));
}

/// Minutes of a day at which somebody comes or goes, or a day that counts begins.
std::set<int> turning(const model::Escalation& escalation, bool days_count) {
  std::set<int> out;
  if (days_count) out.insert(0);
  for (const model::Stage& stage : escalation.stages)
    for (const time::Shift& shift : stage.staffed) out.insert({shift.from, shift.to});
  return out;
}

/// Between them nothing changes but that time goes by: starts from which a stage hears just as something
/// turns on one of the days.
void add_turns(const std::set<int>& turning, const Days& days, const std::set<minutes>& sums,
               const time::Zone& zone, time::Instant begin, time::Instant end,
               std::vector<time::Instant>& out) {
  std::set<time::Instant> found;
  for (const time::Date day : days)
    for (const int minute : turning)
      for (const minutes sum : sums)
        found.insert(zone.instant(time::Local(day.time_since_epoch()) + minutes(minute)) - sum);
  for (const time::Instant at : found)
    if (begin <= at && at < end) out.push_back(at);
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

constexpr int days_of_a_year = 366;

/// Days of a year on which the clocks change, or that are closed where that counts; all where months do.
Days unlike_others(const model::Ruleset& rules, time::Date first, bool closed_count, bool months_count) {
  const time::Date last = first + std::chrono::days(days_of_a_year);
  Days out;
  if (months_count) add_days(out, first, days_of_a_year);
  for (const auto& change : rules.zone.changes) {
    const auto day = std::chrono::floor<std::chrono::days>(rules.zone.local(change.at));
    if (first <= day && day < last) out.insert(day);
  }
  if (closed_count && rules.calendar)
    for (const time::Date day : rules.calendar->closed)
      if (first <= day && day < last) out.insert(day);
  return out;
}

/// The days near to them, as far as word may be on its way: a week until somebody comes again, and the sum.
Days near_to(const Days& unlike, std::int64_t longest) {
  Days out;
  for (const time::Date day : unlike) add_days(out, day - std::chrono::days(8 + longest), 10 + 2 * longest);
  return out;
}

/// Every hour of a year; where no time counts in hours and nobody comes and goes, every day.
void add_year(const model::Escalation& escalation, const std::vector<const model::Stage*>& stages,
              const time::Zone& zone, time::Date first, std::vector<time::Instant>& out) {
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

namespace {

/// Those of a week, and those near to days that are not as others.
void add_all_turns(const model::Escalation& escalation, const std::set<minutes>& sums,
                   const model::Ruleset& rules, time::Date first, bool days_count, Starts& out) {
  // More than any escalation that people follow.
  constexpr std::size_t most_turns = 200'000;
  const std::int64_t longest = sums.rbegin()->count() / minutes_of_a_day;
  const std::set<int> minutes_that_turn = turning(escalation, days_count);
  const auto add = [&](const Days& days, int over) {
    add_turns(minutes_that_turn, days, sums, rules.zone, rules.zone.day(first).first,
              rules.zone.day(first + std::chrono::days(over)).first, out.all);
  };
  Days week;
  add_days(week, first - std::chrono::days(1), 10 + longest);
  add(week, 7);
  const Days unlike =
      unlike_others(rules, first, days_count || by_closed_days(escalation), by_month(escalation));
  const Days others = near_to(unlike, longest);
  if (minutes_that_turn.size() * sums.size() * others.size() <= most_turns) add(others, days_of_a_year);
  else out.more = true;
}

}  // namespace

Starts starts_that_differ(const model::Escalation& escalation, const std::vector<StageIndex>& sorted,
                          const model::Ruleset& rules) {
  const auto& calendar = rules.calendar;
  const time::Date day = escalation.period.from ? *escalation.period.from
                         : calendar             ? calendar->first
                                                : time::Date(std::chrono::year(2026) / 1 / 1);
  const std::vector<const model::Stage*> stages = on_the_way(escalation, sorted);
  const bool closed = by_closed_days(escalation), by_day = any_length(escalation, stages, time::in_days);
  Starts out;
  add_all_turns(escalation, offsets(escalation, sorted, out.more), rules, day, by_day, out);
  if (closed || by_day) add_year(escalation, stages, rules.zone, day, out.all);
  else out.all.push_back(rules.zone.day(day).first);
  return out;
}

}  // namespace kith::check
