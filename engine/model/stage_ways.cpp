#include "engine/model/stage_ways.hpp"

#include <algorithm>

namespace kith::model {

using time::Due;
using time::From;
using time::Instant;

std::optional<Due> StageClock::plus(const From& from, const std::optional<time::Duration>& length) const {
  return length ? time::due(from.stamp(length->unit), *length, zone, calendar) : std::nullopt;
}

std::optional<Instant> off_duty_until(const Stage& stage, Instant heard, const StageClock& clock) {
  if (time::on_duty(stage.staffed, heard, clock.zone, clock.calendar)) return std::nullopt;
  return time::next_on_duty(stage.staffed, heard, clock.zone, clock.calendar).value_or(heard);
}

std::optional<Due> given_up(const Stage& stage, const From& heard, const StageClock& clock) {
  const auto answer_by = clock.plus(heard, stage.answers_within);
  const auto leaves =
      stage.then ? time::off_duty_from(stage.staffed, heard.at, clock.zone, clock.calendar) : std::nullopt;
  return leaves && (!answer_by || *leaves < answer_by->over()) ? std::optional(Due::at(*leaves)) : answer_by;
}

std::optional<Instant> reached(const Stage& stage, Instant heard, const StageClock& clock) {
  return time::next_on_duty(stage.staffed, heard, clock.zone, clock.calendar);
}

std::vector<PassedOn> ways_on(const Stage& stage, const From& heard, const StageClock& clock) {
  std::vector<PassedOn> out;
  if (stage.final) return out;
  if (stage.if_implicated) out.push_back({*stage.if_implicated, heard});
  if (!stage.then) return out;
  if (off_duty_until(stage, heard.at, clock)) {
    out.push_back({*stage.then, heard});
    return out;
  }
  if (const auto unanswered = given_up(stage, heard, clock)) out.push_back({*stage.then, From(*unanswered)});
  if (const auto unresolved = clock.plus(heard, stage.resolves_within))
    out.push_back({*stage.then, From(*unresolved)});
  return out;
}

Arrivals arrivals(const Escalation& escalation, const std::vector<StageIndex>& sorted, StageIndex first,
                  const From& heard, const StageClock& clock) {
  Arrivals out{std::vector<std::map<From, Heard>>(escalation.stages.size())};
  out.at[first].emplace(heard, Heard{});
  // Nobody hears again of what they passed on, whatever a file that was not checked says.
  std::vector<bool> passed_on(escalation.stages.size());
  for (const StageIndex stage : sorted) {
    passed_on[stage] = true;
    for (const auto& [at, from] : out.at[stage])
      for (const PassedOn& way : ways_on(escalation.stages[stage], at, clock)) {
        if (passed_on[way.to]) continue;
        auto& there = out.at[way.to];
        there.emplace(way.at, Heard{stage, at});
        if (there.size() <= most_arrivals) continue;
        there.erase(there.begin());
        out.more = true;
      }
  }
  return out;
}

}  // namespace kith::model
