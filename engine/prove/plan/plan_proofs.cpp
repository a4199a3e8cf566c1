#include "engine/prove/plan/plan_proofs.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/prove/example/written.hpp"
#include "engine/prove/plan/deadlines.hpp"
#include "engine/prove/plan/plan_proving.hpp"
#include "engine/prove/prove.hpp"

namespace kith::proving {

Joined::Joined(const model::Ruleset& all, const Plan& plan, const model::CarePromise* promised) : rules(all) {
  for (const Plan::StepDown& down : plan.downs) join(down.when);
  for (const Plan::StepUp& up : plan.ups) join(up.when);
  for (const Plan::ReviewEvery& review : plan.reviews) join(review.when);
  if (promised != nullptr) join(promised->condition);
  promise.kind = PromiseKind::always_allow;
  promise.title = plan.title;
  promise.period = plan.period;
  if (promised != nullptr && promised->period.from) promise.period.from = promised->period.from;
  if (promised != nullptr && promised->period.until) promise.period.until = promised->period.until;
  promise.anyone = true;
  promise.decisions = {plan.about};
}

void Joined::join(model::Condition one) {
  if (one.always()) return;
  const auto begin = static_cast<std::uint32_t>(rules.nodes.size());
  const bool first = promise.condition.always();
  const std::uint32_t before = first ? 0 : promise.condition.root();
  for (std::uint32_t i = one.begin; i < one.end; ++i) {
    model::Node node = rules.nodes[i];
    if (node.kind != model::Node::Kind::atom && node.kind != model::Node::Kind::definition) {
      node.a += begin - one.begin;
      node.b += begin - one.begin;
    }
    rules.nodes.push_back(node);
  }
  if (first) promise.condition.begin = begin;
  else
    rules.nodes.push_back(
        {model::Node::Kind::any_of, before, static_cast<std::uint32_t>(rules.nodes.size() - 1)});
  promise.condition.end = static_cast<std::uint32_t>(rules.nodes.size());
}

PlanProving::PlanProving(const model::Ruleset& rules, const Plan& plan, const ProofLimits& limits,
                         const model::CarePromise* promised)
    : plan_(plan), joined_(rules, plan, promised), limits_(limits) {
  std::set<std::vector<std::uint32_t>> seen;
  Asked asked;
  asked.decision = plan.about;
  asked.asker = Asker::person;
  for (asked.day = first_day(joined_.rules, joined_.promise);;) {
    const Circumstances all(joined_.rules, joined_.promise, asked, numbers_);
    if (seen.insert(all.signature()).second) times_.push_back(asked);
    last_ = asked;
    const auto last = all.last_day();
    const auto next = day_after(last);
    if (!next || (joined_.promise.period.until && *last >= *joined_.promise.period.until)) return;
    asked.day = *next;
  }
}

void PlanProving::begin(std::string name, const std::string& title, model::LayerId layer,
                        const model::Spot& place) {
  proof_ = {};
  in_the_way_.clear();
  budget_ = limits_.cases;
  solver_ = {limits_.solver, limits_.timeout};
  proof_.promise = std::move(name);
  proof_.title = title;
  proof_.ruleset = joined_.rules[layer].name;
  proof_.place = joined_.rules.place(place);
  proof_.result = Proof::Result::proved;
}
Proof PlanProving::ended() {
  proof_.cases = limits_.cases - budget_;
  if (solver_.was_asked()) proof_.solver = solver_.program;
  if (settled()) return std::move(proof_);
  if (!in_the_way_.empty() && !solver_.why_not.empty()) in_the_way_.insert(solver_.why_not);
  proof_.in_the_way.assign(in_the_way_.begin(), in_the_way_.end());
  if (!in_the_way_.empty()) proof_.result = Proof::Result::not_proved;
  return std::move(proof_);
}

Proof PlanProving::proof(PlanPromise promise, std::string name) {
  begin(std::move(name), plan_.title, plan_.layer, plan_.place);
  proof_.of_plan = promise;
  switch (promise) {
    case PlanPromise::never_flaps: never_flaps(); break;
    case PlanPromise::can_be_left: can_be_left(); break;
    case PlanPromise::step_ups_end: step_ups_end(); break;
  }
  return ended();
}

bool PlanProving::none(PlanWalk& walk, const std::vector<StepAsks>& asks) {
  const Walked walked = walk.run(asks, true, budget_, [](const Case&) { return true; });
  if (walked == Walked::too_many) in_the_way_.insert(too_many_cases(limits_));
  return walked == Walked::all;
}

std::optional<Broken> PlanProving::shown(PlanWalk& walk, const std::vector<StepAsks>& asks,
                                         const Confirmed& confirmed) {
  // Where all that counts at all counts since the step, it was long ago; otherwise it was lately.
  std::optional<Broken> made;
  for (const Ago& ago : steps_ago(plan_)) {
    std::uint64_t tried = 0;
    walk.run(asks, ago.has_value(), budget_, [&](const Case& found) {
      made = confirmed(found, ago);
      return made || ++tried == limits_.records;
    });
    if (made) break;
  }
  return made;
}

void PlanProving::leave_out_what_does_not_matter(
    model::Scenario& scenario, const std::function<bool(const model::Scenario&)>& confirmed) const {
  for (std::size_t i = scenario.givens.size(); i-- > 0;) {
    if (std::holds_alternative<model::scenario::AtLevel>(scenario.givens[i].node)) continue;
    model::Scenario without = scenario;
    without.givens.erase(without.givens.begin() + static_cast<std::ptrdiff_t>(i));
    if (confirmed(without)) scenario = std::move(without);
  }
}

void PlanProving::show(Broken broken) {
  proof_.result = Proof::Result::broken;
  Proof::Counterexample example;
  broken.scenario.title = proof_.of_plan ? fmt::format("{}: {}", plan_.title, words_of(*proof_.of_plan))
                                         : "A promise is broken: " + proof_.title;
  example.scenario = written(joined_.rules, broken.scenario, broken.expected);
  example.story = told(joined_.rules, broken.scenario);
  for (std::string& sentence : broken.sentences) example.story.push_back(std::move(sentence));
  const auto add = [&](const auto& step) {
    example.clauses.push_back({name(step), plan_.title});
    example.effects.push_back(Effect::allow);
    example.applies.push_back(Truth::yes);
    example.places.push_back(joined_.rules.place(step.place));
  };
  for (const Plan::StepDown* down : broken.downs) add(*down);
  for (const Plan::StepUp* up : broken.ups) add(*up);
  proof_.counterexample = std::move(example);
}

std::vector<Proof> plan_proofs(const model::Ruleset& rules, const Plan& plan, const ProofLimits& limits,
                               const std::string& only) {
  std::vector<Proof> proofs;
  const auto named = [&](PlanPromise one) { return fmt::format("{}.{}", plan.name, name_of(one)); };
  const auto wanted = [&](PlanPromise one) { return only.empty() || only == named(one); };
  if (std::none_of(plan_promises.begin(), plan_promises.end(), wanted)) return proofs;
  PlanProving proving(rules, plan, limits);
  for (const PlanPromise one : plan_promises)
    if (wanted(one)) proofs.push_back(proving.proof(one, named(one)));
  return proofs;
}

Proof prove_care(const model::Ruleset& rules, const model::CarePromise& promise, const ProofLimits& limits) {
  if (promise.within) return prove_within(rules, promise, limits);
  Proof whole;
  for (const Plan& plan : rules.plans) {
    if (plan.name != promise.rule) continue;
    Proof one = PlanProving(rules, plan, limits, &promise).proof(promise);
    one.questions += whole.questions;
    one.cases += whole.cases;
    if (one.result == Proof::Result::proved && whole.result == Proof::Result::not_proved &&
        !whole.promise.empty()) {
      one.result = whole.result;
      one.in_the_way = whole.in_the_way;
    }
    whole = std::move(one);
    if (whole.result == Proof::Result::broken) break;
  }
  return whole;
}

}  // namespace kith::proving
