#include "engine/evaluate/stages.hpp"

#include <algorithm>
#include <set>

#include "engine/evaluate/conditions.hpp"

namespace kith::evaluate {

using model::Escalation;
using model::StageIndex;
using time::Instant;

namespace {

class Walk {
 public:
  Walk(const model::Ruleset& rules, const model::State& state, const Escalation& escalation, const model::EscalationRecord& record, Instant at)
      : rules_(rules), state_(state), escalation_(escalation), record_(record), at_(at), asking_(Asking::about_person(rules, state, at)) {}

  std::vector<StageState> found;

  void go() {
    if (record_.opened) visit(escalation_.first, record_.opened->first);
    for (const Escalation::Jump& jump : escalation_.jumps)
      if (truth_at({asking_, {}, {}, {}, {}, false, 0}, jump.when, asking_.now) == Truth::yes && record_.opened) visit(jump.to, record_.opened->first);
    for (const model::EscalationRecord::Step& step : record_.steps)
      if (const auto stage = stage_named(step.stage); stage && step.told && step.told->first <= at_) visit(*stage, step.told->first);
    std::stable_sort(found.begin(), found.end(), [](const StageState& a, const StageState& b) { return a.told < b.told; });
  }

 private:
  std::optional<StageIndex> stage_named(const std::string& name) const {
    for (StageIndex i = 0; i < escalation_.stages.size(); ++i)
      if (rules_.roles[escalation_.stages[i].role].name == name) return i;
    return std::nullopt;
  }
  std::optional<Instant> known(const std::optional<time::Stamp>& stamp) const {
    return stamp && stamp->first <= at_ ? std::optional(stamp->first) : std::nullopt;
  }
  std::optional<Instant> plus(Instant from, const std::optional<time::Duration>& length) const {
    return length ? time::after(from, *length, rules_.zone, rules_.calendar ? &*rules_.calendar : nullptr) : std::nullopt;
  }

  StageState read(StageIndex index, Instant due_from) const {
    StageState state{index, due_from, false, {}, {}, {}, implicated(index), false};
    for (const model::EscalationRecord::Step& step : record_.steps) {
      if (stage_named(step.stage) != index) continue;
      if (const auto told = known(step.told)) state.told = std::min(due_from, *told), state.on_record = true;
      if (const auto answered = known(step.answered)) state.answered = answered;
      if (const auto resolved = known(step.resolved)) state.resolved = resolved;
    }
    const model::Stage& stage = escalation_.stages[index];
    if (!state.answered) state.until = plus(*state.told, stage.answers_within ? stage.answers_within : stage.resolves_within);
    else if (!state.resolved) state.until = plus(*state.told, stage.resolves_within);
    state.expired = state.until && at_ > *state.until && !state.resolved;
    return state;
  }

  void visit(StageIndex index, Instant from) {
    if (!visited_.insert(index).second) return;
    const model::Stage& stage = escalation_.stages[index];
    const StageState state = read(index, from);
    if (state.implicated != Truth::no && stage.if_implicated) visit(*stage.if_implicated, from);
    if (state.implicated == Truth::yes) return;
    found.push_back(state);
    if (state.expired && stage.then) visit(*stage.then, *state.until);
  }

  /// Are all who hold the stage's role implicated in the concern?
  Truth implicated(StageIndex index) const {
    const auto concern = state_.concerns ? std::find_if(state_.concerns->begin(), state_.concerns->end(), [&](const auto& one) { return one.id == record_.concern; })
                                         : std::vector<model::Concern>::const_iterator{};
    if (record_.concern.empty()) return Truth::no;
    if (!state_.concerns || !state_.circle || concern == state_.concerns->end()) return Truth::unknown;
    Truth all = Truth::no;
    bool any = false;
    for (std::uint32_t i = 0; i < state_.circle->size(); ++i) {
      const auto roles = roles_at((*state_.circle)[i], asking_.now);
      if (std::none_of(roles.begin(), roles.end(), [&](auto role) { return rules_.roles.covers(escalation_.stages[index].role, role); })) continue;
      const Truth one = implicated(*concern, i);
      all = any ? both(all, one) : one;
      any = true;
    }
    return all;
  }
  static Truth implicated(const model::Concern& concern, std::uint32_t member) {
    const auto lists = [&](const auto& members) { return std::find(members.begin(), members.end(), member) != members.end(); };
    if (concern.alleged_sources && lists(*concern.alleged_sources)) return Truth::yes;
    const bool no_list = !concern.alleged_sources || concern.alleged_sources->empty();
    return no_list && !lists(concern.cleared) ? Truth::unknown : Truth::no;
  }

  const model::Ruleset& rules_;
  const model::State& state_;
  const Escalation& escalation_;
  const model::EscalationRecord& record_;
  Instant at_;
  Asking asking_;
  std::set<StageIndex> visited_;
};

/// The longest way from a stage to a final one, added up stage by stage. The checker has made sure that it ends.
std::optional<Instant> longest(const model::Ruleset& rules, const Escalation& escalation, StageIndex index, Instant from, std::size_t left) {
  const model::Stage& stage = escalation.stages[index];
  if (stage.final || left == 0) return from;
  std::optional<Instant> worst;
  const auto length = stage.resolves_within ? stage.resolves_within : stage.answers_within;
  const auto end = length ? time::after(from, *length, rules.zone, rules.calendar ? &*rules.calendar : nullptr) : std::optional(from);
  const auto consider = [&](const std::optional<StageIndex>& next, const std::optional<Instant>& at) {
    if (!next || !at) return;
    const auto reached = longest(rules, escalation, *next, *at, left - 1);
    if (reached && (!worst || *reached > *worst)) worst = reached;
  };
  consider(stage.then, end);
  consider(stage.if_implicated, from);
  return worst;
}

}  // namespace

std::vector<StageState> stages_reached(const model::Ruleset& rules, const model::State& state, const Escalation& escalation,
                                       const model::EscalationRecord& record, Instant at) {
  Walk walk(rules, state, escalation, record, at);
  walk.go();
  return std::move(walk.found);
}

std::optional<Instant> worst_case(const model::Ruleset& rules, const Escalation& escalation, const StageState& from, Instant at) {
  const Instant start = from.expired ? std::max(*from.until, at) : *from.told;
  return longest(rules, escalation, from.stage, start, escalation.stages.size());
}

}  // namespace kith::evaluate
