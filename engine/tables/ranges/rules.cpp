#include "engine/tables/ranges/ranges.hpp"

/// What rules about a whole person, and the tests beside them, hold.
namespace kith::tables {

using model::Plan;

void Ranges::look(const model::Presumption& presumption) {
  if (presumption.fact) need(presumption.fact->index < rules_.facts.size());
  if (presumption.fact && good_) value(presumption.value, rules_.facts[*presumption.fact].type);
}

void Ranges::look(const model::Who& who) {
  need((who.person ? 1 : 0) + (who.role ? 1 : 0) + (who.everyone_holding ? 1 : 0) +
           (who.everyone_named ? 1 : 0) ==
       1);
}
void Ranges::look(const model::Action& action) { need(!action.who || !action.who->everyone_named); }

void Ranges::look(const model::Involvement& involvement) {
  each_ = nullptr;
  if (involvement.anything) says_nothing_ = &involvement.decision;
}
void Ranges::look(const model::Involvement::Decides& decides) {
  need(decides.who.role || decides.who.everyone_holding);
}

void Ranges::look(const model::ForEach& each) {
  if (each.kind != model::ItemKind::event) says_nothing_ = &each.event;
}
void Ranges::look(const model::Requirement& requirement) {
  each_ = requirement.for_each ? &*requirement.for_each : nullptr;
  need(!requirement.every || requirement.every->amount > 0);
}

void Ranges::look(const Plan& plan) {
  each_ = nullptr;
  const std::size_t levels = plan.levels.size();
  need(plan.start < levels);
  for (const Plan::StepDown& down : plan.downs) {
    need(std::size_t{down.from} + 1 < levels);
    for (const model::Who& who : down.agreed_by) need(!who.everyone_named);
  }
  for (const Plan::StepUp& up : plan.ups) {
    need(!up.to || *up.to < levels);
    for (const model::Who& who : up.agreed_by) need(!who.everyone_named);
  }
}
void Ranges::look(const Plan::StepUp& up) { need(up.by > 0); }
void Ranges::look(const Plan::ReviewEvery& review) { need(review.length.amount > 0); }

void Ranges::look(const model::Promise& promise) { need(promise.kind <= PromiseKind::never_ask_first); }
void Ranges::look(const model::CarePromise& promise) {
  each_ = nullptr;
  need(promise.kind == PromiseKind::never_step_down || promise.kind == PromiseKind::always_within);
  need(promise.within.has_value() == (promise.kind == PromiseKind::always_within));
  need(!promise.within || promise.within->kind == model::Deadline::Kind::within);
}

void Ranges::look(const model::Escalation& escalation) {
  each_ = nullptr;
  const std::size_t stages = escalation.stages.size();
  need(escalation.first < stages);
  for (const model::Stage& stage : escalation.stages) {
    need(!stage.then || *stage.then < stages);
    need(!stage.if_implicated || *stage.if_implicated < stages);
  }
  for (const auto& jump : escalation.jumps) need(jump.to < stages);
  for (const auto& promised : escalation.must_reach) need(promised.stage < stages);
}

void Ranges::look(const model::Measure& measure) {
  each_ = &measure.each;
  const bool of_events = measure.each.kind == model::ItemKind::event;
  for (const model::Measure::Shows& shows : measure.shows) {
    need(shows.field || shows.figure == model::Measure::Figure::number);
    if (shows.field && of_events) field(measure.each.event, *shows.field);
    need(!shows.field || of_events);
  }
  if (measure.by_field && of_events) field(measure.each.event, *measure.by_field);
  need(!measure.by_field || of_events);
}

void Ranges::look(const model::Party& party) {
  need(party.kind == model::Party::Kind::person ||
       (party.kind == model::Party::Kind::role && party.index < rules_.roles.size()));
}

void Ranges::look(const model::scenario::Fact& given) {
  need(given.fact.index < rules_.facts.size());
  if (given.value && good_) value(*given.value, rules_.facts[given.fact].type);
}
void Ranges::look(const model::scenario::Born& given) { day(given.on); }
void Ranges::look(const model::scenario::Event& given) {
  for (const auto& one : given.fields) field_value(given.event, one.field, one.value);
}
void Ranges::look(const model::scenario::Asked& asked) { moment(asked.at); }

}  // namespace kith::tables
