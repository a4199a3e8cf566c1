#include "engine/model/stage_times.hpp"

#include <algorithm>

namespace kith::model {
namespace {

using time::From;
using time::Instant;

const time::Calendar* calendar(const Ruleset& rules) { return rules.calendar ? &*rules.calendar : nullptr; }

std::optional<time::Due> due(const Ruleset& rules, const std::optional<time::Duration>& length, const From& from) {
  if (!length) return std::nullopt;
  return time::due(from.stamp(length->unit), *length, rules.zone, calendar(rules));
}

void keep_sooner(std::optional<From>& kept, const From& other) {
  if (!kept || other.at < kept->at) kept = other;
}

/// The moments at which a stage may go on, and to whom.
struct Way {
  StageIndex to;
  From at;
};
std::vector<Way> ways_on(const Ruleset& rules, const Stage& stage, const From& from) {
  std::vector<Way> out;
  if (stage.final) return out;
  const StageTimes times = stage_times(rules, stage, from);
  if (stage.if_implicated) out.push_back({*stage.if_implicated, from});
  if (!stage.then) return out;
  if (times.unanswered) out.push_back({*stage.then, *times.unanswered});
  if (times.unresolved) out.push_back({*stage.then, *times.unresolved});
  return out;
}

/// In an order in which each stage stands behind those that lead to it. There are no circles.
void visit(const Escalation& escalation, StageIndex stage, std::vector<char>& seen, std::vector<StageIndex>& out) {
  if (seen[stage] != 0) return;
  seen[stage] = 1;
  const Stage& one = escalation.stages[stage];
  for (const auto& next : {one.then, one.if_implicated})
    if (next && !one.final) visit(escalation, *next, seen, out);
  out.insert(out.begin(), stage);
}

std::vector<std::vector<Heard>> ways_from(const Ruleset& rules, const Escalation& escalation, StageIndex first, const From& start) {
  std::vector<char> seen(escalation.stages.size(), 0);
  std::vector<StageIndex> order;
  visit(escalation, first, seen, order);
  std::vector<std::vector<Heard>> all(escalation.stages.size());
  all[first].push_back({start, std::nullopt, 0});
  for (const StageIndex stage : order)
    for (std::size_t i = 0; i < all[stage].size(); ++i)
      for (const Way& way : ways_on(rules, escalation.stages[stage], all[stage][i].at)) {
        auto& heard = all[way.to];
        const auto same = [&](const Heard& one) { return one.at.at == way.at.at && one.at.after_day == way.at.after_day; };
        if (std::none_of(heard.begin(), heard.end(), same)) heard.push_back({way.at, stage, i});
      }
  return all;
}

}  // namespace

StageTimes stage_times(const Ruleset& rules, const Stage& stage, From from) {
  StageTimes out;
  out.off_duty = !time::on_duty(stage.staffed, from.at, rules.zone, calendar(rules));
  if (out.off_duty) {
    out.begins = time::on_duty_from(stage.staffed, from.at, rules.zone, calendar(rules));
    out.told = stage.final || !stage.then;
    if (stage.then) out.unanswered = from;
    if (!stage.final && !stage.then && out.begins) from = *out.begins;
  }
  if (!out.told) return out;
  out.answer_by = due(rules, stage.answers_within, from);
  out.resolve_by = due(rules, stage.resolves_within, from);
  if (out.off_duty && !stage.then) return out;
  out.hours_end = time::on_duty_until(stage.staffed, from.at, rules.zone, calendar(rules));
  if (out.answer_by) out.unanswered = From(*out.answer_by);
  if (out.hours_end) keep_sooner(out.unanswered, From(*out.hours_end));
  if (!out.resolve_by) return out;
  out.unresolved = From(*out.resolve_by);
  // It goes on by then whether or not anybody has answered.
  keep_sooner(out.unanswered, *out.unresolved);
  return out;
}

std::vector<std::vector<Heard>> all_ways(const Ruleset& rules, const Escalation& escalation, time::From start) {
  return ways_from(rules, escalation, escalation.first, start);
}

std::optional<Instant> latest_end(const Ruleset& rules, const Escalation& escalation, StageIndex stage, time::From from) {
  const auto all = ways_from(rules, escalation, stage, from);
  std::optional<Instant> latest;
  for (StageIndex i = 0; i < all.size(); ++i) {
    if (!escalation.stages[i].final) continue;
    for (const Heard& one : all[i]) {
      const StageTimes times = stage_times(rules, escalation.stages[i], one.at);
      const auto reached = times.off_duty ? times.begins : std::optional(one.at.at);
      if (!reached) return std::nullopt;
      latest = std::max(latest.value_or(*reached), *reached);
    }
  }
  return latest;
}

}  // namespace kith::model
