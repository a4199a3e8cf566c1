#include "dsl/check/care/escalation_starts.hpp"

#include <algorithm>
#include <iterator>
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

/// Minutes of a day at which somebody comes or goes, or a day that counts begins.
std::set<int> turning(const model::Escalation& escalation, bool days_count) {
  std::set<int> out;
  if (days_count) out.insert(0);
  for (const model::Stage& stage : escalation.stages)
    for (const time::Shift& shift : stage.staffed) out.insert({shift.from, shift.to});
  return out;
}

/// More than any escalation that people follow.
constexpr std::size_t most_turns = 200'000;

/// Days on which something turns, and starts so long before it: from a day on, within so many days.
struct Turns {
  const std::set<int>& minutes_of_day;
  const std::set<minutes>& sums;
  const time::Zone& zone;
  time::Date first;
  int days;
};

/// Between them nothing changes but that time goes by: starts from which a stage hears just as something
/// turns on a day for which `is_one` holds. Whether these are all: no more than so many are looked at.
template <class IsOne>
bool add_turns(const Turns& turns, const IsOne& is_one, std::vector<time::Instant>& out) {
  const time::Instant begin = turns.zone.day(turns.first).first;
  const time::Instant end = turns.zone.day(turns.first + std::chrono::days(turns.days)).first;
  std::set<time::Instant> found;
  std::size_t tried = 0;
  for (const minutes sum : turns.sums) {
    // A clock that changes on the way moves it into the day before or the next.
    const time::Date from = turns.first + std::chrono::floor<std::chrono::days>(sum) - std::chrono::days(1);
    for (time::Date day = from; day < from + std::chrono::days(turns.days + 3); day += std::chrono::days(1)) {
      if (!is_one(day)) continue;
      tried += turns.minutes_of_day.size();
      if (tried > most_turns) break;
      for (const int minute : turns.minutes_of_day)
        found.insert(turns.zone.instant(time::Local(day.time_since_epoch()) + minutes(minute)) - sum);
    }
  }
  std::copy_if(found.begin(), found.end(), std::back_inserter(out),
               [&](time::Instant at) { return begin <= at && at < end; });
  return tried <= most_turns;
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
  for (int i = 0; months_count && i < days_of_a_year; ++i) out.insert(first + std::chrono::days(i));
  for (const auto& change : rules.zone.changes) {
    const auto day = std::chrono::floor<std::chrono::days>(rules.zone.local(change.at));
    if (first <= day && day < last) out.insert(day);
  }
  if (closed_count && rules.calendar)
    for (const time::Date day : rules.calendar->closed)
      if (first <= day && day < last) out.insert(day);
  return out;
}

/// Is the day near to one of them, as far as word may be on its way: a week until somebody comes again, and
/// the sum?
bool is_near(time::Date day, const Days& unlike, std::int64_t longest) {
  const auto next = unlike.lower_bound(day - std::chrono::days(1 + longest));
  return next != unlike.end() && *next <= day + std::chrono::days(8 + longest);
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
  const std::set<int> minutes_of_day = turning(escalation, days_count);
  const auto add = [&](int days, const auto& is_one) {
    if (!add_turns({minutes_of_day, sums, rules.zone, first, days}, is_one, out.all)) out.more = true;
  };
  add(7, [](time::Date) { return true; });
  const Days unlike =
      unlike_others(rules, first, days_count || by_closed_days(escalation), by_month(escalation));
  const std::int64_t longest = sums.rbegin()->count() / minutes_of_a_day;
  add(days_of_a_year, [&](time::Date day) { return is_near(day, unlike, longest); });
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
