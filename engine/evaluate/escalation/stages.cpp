#include "engine/evaluate/escalation/stages.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/over_time/history.hpp"

namespace kith::evaluate {

using model::Escalation;
using model::StageIndex;
using time::From;
using time::Instant;

namespace {

/// Was somebody there to hear?
bool there(const StageState& stage) { return !stage.off_duty() || stage.answered.has_value(); }

class Walk {
 public:
  Walk(const model::Ruleset& rules, const model::State& state, const Escalation& escalation,
       const model::EscalationRecord& record, Instant at)
      : rules_(rules),
        state_(state),
        escalation_(escalation),
        record_(record),
        at_(at),
        asking_(Asking::about_person(rules, state, at)),
        clock_(clock_of(rules)) {
    // Once it is resolved no time runs out any more; whoever is implicated does not end it.
    for (const model::EscalationRecord::Step& step : record.steps) {
      const auto stage = stage_named(step.stage);
      const auto resolved = known(step.resolved);
      if (!stage || !resolved || passed_over(*stage)) continue;
      at_ = std::min(at_, *resolved);
      implicated_.clear();  // by then the concern may not have been opened
    }
  }

  std::vector<StageState> found;

  /// Stages are taken in the order in which they are to hear, so that each is told by the way that reaches it
  /// first.
  void go() {
    start();
    while (!waiting_.empty()) {
      const auto next = std::min_element(waiting_.begin(), waiting_.end(), [](const auto& a, const auto& b) {
        return a.second.at < b.second.at;
      });
      const StageIndex index = next->first;
      const From from = next->second;
      waiting_.erase(next);
      if (taken_.insert(index).second) take(index, from);
    }
    for (std::size_t i = 0; i < found.size(); ++i) place_[found[i].stage] = i;
    for (StageState& state : found) {
      state.way_in = way_into(state.stage);
      if (const auto led = led_.find(state.stage);
          led != led_.end() && !state.way_in && state.stage != escalation_.first)
        state.led_by = led->second.second;
      state.had_before = had_before(state.stage);
    }
  }

 private:
  void start() {
    if (record_.opened) {
      come_in(escalation_.first, record_.opened->first, std::nullopt);
      for (const Escalation::Jump& jump : escalation_.jumps) jumped(jump, record_.opened->first);
    }
    // Whoever answers or ends it has heard, whether or not anybody wrote down when.
    for (const model::EscalationRecord::Step& step : record_.steps) {
      const auto stage = stage_named(step.stage);
      const auto heard = known(step.told ? step.told : step.answered ? step.answered : step.resolved);
      if (stage && heard) wait(*stage, *heard);
    }
  }
  /// A condition leads there from when it holds.
  void jumped(const Escalation::Jump& jump, Instant opened) {
    History history({rules_, state_, std::nullopt, std::nullopt});
    if (history.truth({}, {jump.when}, at_) != Truth::yes) return;
    const Instant from = std::max(opened, *history.since_when({}, {jump.when}, at_, opened, true));
    const auto [led, fresh] = led_.emplace(jump.to, std::pair(from, jump.when));
    if (!fresh && from < led->second.first) led->second = {from, jump.when};
    come_in(jump.to, from, std::nullopt);
  }
  void wait(StageIndex index, const From& from) {
    if (from.at > at_) return;
    const auto [place, fresh] = waiting_.emplace(index, from);
    if (!fresh && from.at < place->second.at) place->second = from;
  }
  /// What the record says that somebody heard is no way: only the rules' own are.
  void come_in(StageIndex index, const From& from, std::optional<WayIn> way) {
    if (from.at <= at_) {
      const auto [place, fresh] = ways_.emplace(index, std::pair(from.at, way));
      if (!fresh && from.at < place->second.first) place->second = {from.at, way};
    }
    wait(index, from);
  }
  /// Looked for once a stage: stages passed over as implicated may be many.
  const std::optional<WayIn>& way_into(StageIndex index) const {
    auto& known = ways_into_[index];
    if (!known) known.emplace(find_way_into(index));
    return *known;
  }
  std::optional<WayIn> find_way_into(StageIndex index) const {
    for (std::size_t left = escalation_.stages.size(); left > 0; --left) {
      const auto way = ways_.find(index);
      if (way == ways_.end() || !way->second.second) return std::nullopt;
      if (!passed_over(way->second.second->from)) return way->second.second;
      index = way->second.second->from;
    }
    return std::nullopt;
  }
  std::optional<StageIndex> had_before(StageIndex to) const {
    StageIndex index = to;
    for (std::size_t left = escalation_.stages.size(); left > 0; --left) {
      const auto& way = way_into(index);
      if (!way) return index == escalation_.first ? std::nullopt : there_beside(found, to);
      const auto before = place_.find(way->from);
      if (before != place_.end() && there(found[before->second])) return way->from;
      index = way->from;
    }
    return std::nullopt;
  }
  void take(StageIndex index, const From& from) {
    const model::Stage& stage = escalation_.stages[index];
    const StageState state = read(index, from);
    if (state.implicated != Truth::no && stage.if_implicated)
      come_in(*stage.if_implicated, from, WayIn{index, Passed::implicated});
    if (passed_over(index)) return come_in(*other_way(stage), from, WayIn{index, Passed::implicated});
    found.push_back(state);
    if (state.passed_on) come_in(*stage.then, *state.passed_on, WayIn{index, state.passed_because});
  }

  static std::optional<StageIndex> other_way(const model::Stage& stage) {
    return stage.if_implicated ? stage.if_implicated : stage.then;
  }
  bool passed_over(StageIndex index) const {
    return implicated(index) == Truth::yes && other_way(escalation_.stages[index]);
  }
  std::optional<StageIndex> stage_named(const std::string& name) const {
    for (StageIndex i = 0; i < escalation_.stages.size(); ++i)
      if (rules_.roles[escalation_.stages[i].role].name == name) return i;
    return std::nullopt;
  }
  std::optional<Instant> known(const std::optional<time::Stamp>& stamp) const {
    return stamp && stamp->first <= at_ ? std::optional(stamp->first) : std::nullopt;
  }
  /// Where a stage has two steps, what came first counts.
  static std::optional<Instant> first(const std::optional<Instant>& one,
                                      const std::optional<Instant>& other) {
    return one && (!other || *one < *other) ? one : other;
  }
  StageState read(StageIndex index, const From& from) const {
    StageState state;
    state.stage = index;
    state.told = state.heard = from;
    state.implicated = implicated(index);
    for (const model::EscalationRecord::Step& step : record_.steps) {
      if (stage_named(step.stage) != index) continue;
      if (known(step.told)) state.on_record = true;
      state.answered = first(state.answered, known(step.answered));
      state.resolved = first(state.resolved, known(step.resolved));
    }
    time_out(state);
    return state;
  }
  /// Nobody there, no answer in time, hours that ended, or no end in time: all are counted from being told.
  void time_out(StageState& state) const {
    const model::Stage& stage = escalation_.stages[state.stage];
    state.off_duty_until = model::off_duty_until(stage, state.told.at, clock_);
    const bool passed_over = state.off_duty_until && stage.then;
    if (passed_over && (!state.answered || *state.answered > state.told.at)) {
      state.passed_on = state.told;
      state.passed_because = Passed::off_duty;
    }
    if (passed_over && !state.answered) return;
    // Whoever answers though nobody had to be there holds it from then.
    const From heard = passed_over ? From(*state.answered) : state.told;
    state.heard = heard;
    const auto give_up = passed_over ? std::nullopt : model::given_up(stage, heard, clock_);
    const auto resolve_by = clock_.plus(heard, stage.resolves_within);
    const auto answer_by = clock_.plus(heard, stage.answers_within);
    state.until = !state.answered && give_up ? give_up : resolve_by;
    state.cut_short = !state.answered && give_up && answer_by && time::sooner(*give_up, *answer_by);
    if (state.resolved) state.until = std::nullopt;
    state.expired = state.until && at_ > state.until->latest;
    if (!stage.then || state.passed_on) return;
    const bool unanswered = give_up && state.answered.value_or(at_) > give_up->latest;
    const bool unresolved = resolve_by && !state.resolved && at_ > resolve_by->latest;
    if (unanswered) state.passed_on = From(*give_up);
    else if (unresolved) state.passed_on = From(*resolve_by);
    if (!unanswered && unresolved) state.passed_because = Passed::unresolved;
  }

  /// Are all who hold the stage's role implicated in the concern?
  Truth implicated(StageIndex index) const {
    auto& known = implicated_[index];
    if (!known) known = all_implicated(index);
    return *known;
  }
  Truth all_implicated(StageIndex index) const {
    if (record_.concern.empty()) return Truth::no;
    if (!state_.concerns || !state_.circle) return Truth::unknown;
    const auto place = state_.concern(record_.concern);
    // One entered in error says nothing about anybody.
    if (!place) return Truth::unknown;
    const model::Concern& concern = (*state_.concerns)[*place];
    if (concern.opened && concern.opened->first > at_) return Truth::unknown;
    Truth all = Truth::yes;
    bool any = false;
    for (std::uint32_t i = 0; i < state_.circle->size(); ++i) {
      const auto roles = roles_at((*state_.circle)[i], asking_.now);
      if (std::none_of(roles.begin(), roles.end(),
                       [&](auto role) { return rules_.roles.covers(escalation_.stages[index].role, role); }))
        continue;
      all = both(all, implicated(concern, i));
      any = true;
    }
    return any ? all : Truth::no;
  }
  static Truth implicated(const model::Concern& concern, std::uint32_t member) {
    const auto lists = [&](const auto& members) {
      return std::find(members.begin(), members.end(), member) != members.end();
    };
    if (concern.alleged_sources && lists(*concern.alleged_sources))
      return concern.doubtful ? Truth::unknown : Truth::yes;
    const bool no_list = !concern.alleged_sources || concern.alleged_sources->empty();
    return no_list && !lists(concern.cleared) ? Truth::unknown : Truth::no;
  }

  const model::Ruleset& rules_;
  const model::State& state_;
  const Escalation& escalation_;
  const model::EscalationRecord& record_;
  Instant at_;
  Asking asking_;
  model::StageClock clock_;
  std::map<StageIndex, From> waiting_;
  std::map<StageIndex, std::pair<Instant, model::Condition>> led_;       ///< what first led to a stage
  std::map<StageIndex, std::pair<Instant, std::optional<WayIn>>> ways_;  ///< the first into each stage
  std::set<StageIndex> taken_;
  std::map<StageIndex, std::size_t> place_;  ///< of each stage found
  mutable std::map<StageIndex, std::optional<Truth>> implicated_;
  mutable std::map<StageIndex, std::optional<std::optional<WayIn>>> ways_into_;
};

}  // namespace

model::StageClock clock_of(const model::Ruleset& rules) {
  return {rules.zone, rules.calendar ? &*rules.calendar : nullptr};
}

std::optional<StageIndex> there_beside(const std::vector<StageState>& stages, StageIndex stage) {
  for (const StageState& one : stages)
    if (one.stage != stage && there(one)) return one.stage;
  return std::nullopt;
}

std::vector<StageState> stages_reached(const model::Ruleset& rules, const model::State& state,
                                       const Escalation& escalation, const model::EscalationRecord& record,
                                       Instant at) {
  Walk walk(rules, state, escalation, record, at);
  walk.go();
  return std::move(walk.found);
}

}  // namespace kith::evaluate
