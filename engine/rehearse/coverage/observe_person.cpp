#include <algorithm>

#include "engine/evaluate/condition/items.hpp"
#include "engine/evaluate/escalation/escalations.hpp"
#include "engine/evaluate/escalation/stages.hpp"
#include "engine/evaluate/plan/place.hpp"
#include "engine/evaluate/record/entered.hpp"
#include "engine/evaluate/requirement/requirements.hpp"
#include "engine/rehearse/coverage/observe.hpp"

namespace kith::rehearsing {
namespace {

using time::Instant;

/// A person at a moment, for one scenario.
class PersonSeen {
 public:
  PersonSeen(Seen& seen, const model::State& state, Instant at)
      : seen_(seen),
        rules_(seen.rules()),
        state_(state),
        at_(at),
        day_(std::chrono::floor<std::chrono::days>(rules_.zone.local(at))),
        asking_(evaluate::Asking::about_person(rules_, state, at)),
        of_person_({asking_, {}, {}, {}, {}, false, 0}) {}

  void requirements() {
    const std::vector<evaluate::Demand> demands = evaluate::demands_of_requirements(rules_, state_, at_);
    for (const model::Requirement& one : rules_.requirements) {
      if (!one.period.contains(day_)) continue;
      if (!asking_.dead || evaluate::arises_after_death(asking_, one)) conditions(one);
      demanded(one, demands);
    }
  }

  void plans() {
    const Instant moment = evaluate::in_life(state_, at_);
    const evaluate::Asking asking = evaluate::Asking::about_person(rules_, state_, moment);
    for (const model::Plan& plan : rules_.plans) {
      if (!plan.period.contains(day_)) continue;
      const evaluate::PlanPlace place = evaluate::place_on(plan, state_, moment);
      const auto since = place.record != nullptr ? place.record->since : std::nullopt;
      for (std::size_t i = 0; i < plan.ups.size(); ++i) {
        evaluate::Trace trace({asking, {}, {}, {}, since, !plan.ups[i].to, 0});
        seen_.conditions(counted(plan, i), trace);
      }
      for (const model::Plan::StepDown& down : plan.downs) {
        if (place.record == nullptr || down.from != place.level) continue;
        evaluate::Trace trace({asking, {}, {}, {}, since, false, 0});
        seen_.conditions(counted(plan, down), trace);
      }
    }
  }

  void escalations() {
    if (!state_.escalations) return;
    for (const model::EscalationRecord& record : *state_.escalations)
      for (const model::Escalation& one : rules_.escalations)
        if (one.name == record.name && one.period.contains(day_) && evaluate::has_begun(record, at_))
          stages(one, record);
  }

  void involvements() {
    for (const model::Involvement& one : rules_.involvements)
      if (!one.anything && one.period.contains(day_)) observe_decision(seen_, state_, one.decision, at_);
  }

 private:
  void conditions(const model::Requirement& one) {
    const CountedRule rule = counted(one);
    if (!one.for_each) {
      seen_.conditions(rule, of_person_);
      return;
    }
    if (evaluate::absent_section(state_, one.for_each->kind) != nullptr) return;
    for (const evaluate::Item& item : evaluate::items(of_person_.inquiry(), *one.for_each)) {
      const evaluate::Asking asking = evaluate::Asking::about_item(rules_, state_, item, at_);
      evaluate::Trace trace({asking, {}, {}, item, {}, false, 0}, &of_person_);
      seen_.conditions(rule, trace);
    }
  }

  /// What a requirement asks for, and asked for before it was done.
  void demanded(const model::Requirement& one, const std::vector<evaluate::Demand>& demands) {
    std::vector<bool> asked(one.steps.size());
    bool any = false;
    for (const evaluate::Demand& demand : demands) {
      if (demand.requirement != one.name) continue;
      any = true;
      const auto step = static_cast<std::size_t>(demand.step) - 1;
      asked[step] = true;
      const Truth is = demand.certain ? Truth::yes : Truth::unknown;
      seen_.came_to(step == 0 ? counted(one) : counted(one, step), is);
    }
    for (std::size_t step = 1; any && step < one.steps.size(); ++step)
      if (!asked[step]) seen_.came_to(counted(one, step), Truth::no);
  }

  void stages(const model::Escalation& one, const model::EscalationRecord& record) {
    std::vector<Truth> heard(one.stages.size(), Truth::no);
    for (const model::Escalation::Jump& jump : one.jumps)
      if (seen_.conditions(counted(one, jump, rules_), of_person_) == Truth::unknown)
        heard[jump.to] = Truth::unknown;
    for (const evaluate::StageState& stage : evaluate::stages_reached(rules_, state_, one, record, at_)) {
      heard[stage.stage] = Truth::yes;
      if (stage.implicated == Truth::unknown)
        seen_.came_to(counted(one, stage.stage, rules_), Truth::unknown);
    }
    for (model::StageIndex i = 0; i < heard.size(); ++i) seen_.came_to(counted(one, i, rules_), heard[i]);
  }

  Seen& seen_;
  const model::Ruleset& rules_;
  const model::State& state_;
  Instant at_;
  time::Date day_;
  evaluate::Asking asking_;
  evaluate::Trace of_person_;
};

}  // namespace

void observe_person(Seen& seen, const Setup& setup) {
  const Instant at = setup.question.at;
  const auto read = evaluate::as_read(seen.rules(), setup.state, at);
  PersonSeen person(seen, read ? *read : setup.state, at);
  person.requirements();
  person.plans();
  person.escalations();
  person.involvements();
}

}  // namespace kith::rehearsing
