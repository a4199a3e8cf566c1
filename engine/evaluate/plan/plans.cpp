#include "engine/evaluate/plan/plans.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/condition/capacity.hpp"
#include "engine/evaluate/explain/condition_words.hpp"
#include "engine/evaluate/explain/find_out.hpp"
#include "engine/evaluate/explain/hangs_on.hpp"
#include "engine/evaluate/explain/reasons.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/plan/place.hpp"
#include "engine/evaluate/plan/progress.hpp"
#include "engine/evaluate/plan/review.hpp"

namespace kith::evaluate {

using model::LevelIndex;
using model::Plan;
using time::Instant;

namespace {

class Planner {
 public:
  /// `at`: up to when the plan moves; `now`: how far what it asks for has come.
  Planner(const model::Ruleset& rules, const model::State& state, const Plan& plan, Instant at, Instant now)
      : rules_(rules),
        state_(state),
        plan_(plan),
        at_(at),
        now_(now),
        asking_(Asking::about_person(rules, state, at)),
        place_(place_on(plan, state, at)) {}

  PlanOutcome outcome() {
    PlanAnswer& answer = result_.answer;
    answer.plan = {plan_.name, plan_.title};
    if (place_.record) {
      answer.level = named(place_.level);
      answer.since = rules_.zone.text(*place_.record->since);
    } else {
      answer.find_out.push_back(level_to_find_out(plan_, state_, place_));
    }
    step_ups();
    step_that_led_here();
    if (place_.record) step_down();
    reviews();
    return std::move(result_);
  }

 private:
  void reviews() {
    if (const auto due = step_up_review(rules_, state_, plan_, place_, at_)) {
      result_.answer.step_up_review = due->review;
      result_.duties.push_back(review_of_step_up(rules_, plan_, *due));
    }
    if (const auto due = regular_review(rules_, state_, plan_, place_, at_)) {
      result_.answer.review = due->review;
      // With nothing to count from there is a level to find out first: a plan is declared for everybody, and
      // not everybody is on it.
      if (due->at) result_.duties.push_back(review_to_hold(rules_, plan_, *due));
    }
  }
  Named named(LevelIndex level) const { return evaluate::named(plan_.levels[level]); }
  Inquiry inquiry(bool only_after_last_step) const {
    return {asking_, {}, {}, {}, place_.record ? place_.record->since : std::nullopt, only_after_last_step,
            0};
  }

  // ---- up ---------------------------------------------------------------------------------------------------

  LevelIndex target(const Plan::StepUp& up, LevelIndex from) const {
    if (up.to) return *up.to;
    return up.by >= from ? 0 : from - static_cast<LevelIndex>(up.by);
  }
  LevelIndex target(const Plan::StepUp& up) const { return target(up, place_.level); }
  /// A person with capacity who opposes the step is only asked, unless the clause has an authority of its
  /// own.
  bool only_proposed(const Plan::StepUp& up) const {
    if (!up.now || up.authority || !opposes(target(up))) return !up.now;
    return capacity() == model::CapacityOutcome::present;
  }
  std::optional<model::CapacityOutcome> capacity() const {
    return capacity_at(inquiry(false), {false, plan_.about.index}, asking_.now).outcome;
  }
  bool opposes(LevelIndex to) const { return evaluate::opposes(plan_.levels[to], place_, at_); }

  void step_ups() {
    LevelIndex reached = place_.level;
    LevelIndex most = place_.level;
    std::optional<Duty> step;
    std::vector<std::size_t> may_be;
    for (std::size_t i = 0; i < plan_.ups.size(); ++i) {
      const Plan::StepUp& up = plan_.ups[i];
      Trace trace(inquiry(!up.to));
      const Truth whether = trace.condition(up.when);
      if (whether != Truth::no) all_no_ = false;
      if (whether == Truth::unknown) {
        add(result_.answer.find_out, find_out(trace, {up.when}));
        may_be.push_back(i);
      }
      if (whether != Truth::yes) continue;
      stepping_up_ = true;
      result_.answer.because.push_back(reason_of(trace, up.when, up.because, up.easy_read, up.cites, up.place,
                                                 model::step_up_name(plan_.name, i)));
      const bool proposed = only_proposed(up);
      const auto since = demand(about_plan(rules_, state_, place_, !up.to), i, at_, !proposed);
      if (!proposed && target(up) < reached)
        step = step_up_to_take(rules_, plan_, up, target(up), since, result_.answer.because.back());
      (proposed ? most : reached) = std::min(proposed ? most : reached, target(up));
      if (up.now && target(up) < place_.level && opposes(target(up))) against(up, proposed);
    }
    if (reached < place_.level) {
      result_.answer.kind = PlanAnswer::Kind::step_up_now;
      result_.answer.to = named(reached);
    }
    if (step) result_.duties.push_back(std::move(*step));
    for (const std::size_t i : may_be) may_step_up(i, reached);
    propose(most, reached);
  }
  /// Nobody knows whether more support is needed now: what would then follow is for whoever finds it out to
  /// know, and for nobody to do.
  void may_step_up(std::size_t number, LevelIndex reached) {
    const Plan::StepUp& up = plan_.ups[number];
    if (!place_.record) return;
    const bool now = !only_proposed(up);
    Trace trace(inquiry(!up.to));
    trace.condition(up.when);
    const std::vector<HangsOn> open = hangs_on(trace, {up.when});
    demand(about_plan(rules_, state_, place_, !up.to), number, at_, now, open);
    if (!now || target(up) >= reached) return;
    Duty step = step_up_to_take(rules_, plan_, up, target(up), std::nullopt,
                                reason_of(trace, up.when, up.because, up.easy_read, up.cites, up.place,
                                          model::step_up_name(plan_.name, number)));
    step.hangs_on = open;
    result_.duties.push_back(std::move(step));
  }
  void against(const Plan::StepUp& up, bool proposed) {
    std::string& said = result_.answer.against_wish;
    if (proposed) {
      said = fmt::format("{} does not want this, and can decide. It is proposed, not done.",
                         person_name(state_));
      return;
    }
    std::string authority;
    for (const Citation& cite : citations(rules_, up.cites))
      authority += fmt::format("{}{} {}", authority.empty() ? "" : ", ", cite.title, cite.provision);
    if (!up.authority)
      authority = capacity() == model::CapacityOutcome::lacking
                      ? "the finding that the person cannot decide it"
                      : "the person not being known to be able to decide it";
    said = fmt::format("{} does not want this. It rests on {}.", person_name(state_), authority);
  }
  std::string only_proposed_against() const {
    return fmt::format("{} does not want this. It is proposed, not done.", person_name(state_));
  }
  /// What is only proposed and gives more support still is proposed from there.
  void propose(LevelIndex most, LevelIndex reached) {
    if (most >= reached) return;
    PlanAnswer& answer = result_.answer;
    if (answer.kind == PlanAnswer::Kind::step_up_now) answer.proposed = named(most);
    else {
      answer.kind = PlanAnswer::Kind::propose_step_up;
      answer.to = named(most);
    }
    if (answer.against_wish.empty() && opposes(most)) answer.against_wish = only_proposed_against();
  }

  /// What a step up asks to be done, from when it was due. `now`: it is not only proposed. `open`: what is to
  /// be found out first. Since when it is so, where anything on record says.
  std::optional<Instant> demand(const About& about, std::size_t number, Instant upto, bool now,
                                const std::vector<HangsOn>& open = {}) {
    const Plan::StepUp& up = plan_.ups[number];
    std::optional<Instant> earliest;
    if (plan_.period.from) earliest = rules_.zone.day(*plan_.period.from).first;
    Demand first;
    first.requirement = model::step_up_name(plan_.name, number);
    first.title = plan_.title;
    first.layer = plan_.layer;
    const auto since = History(about).since_when({}, {up.when}, upto, earliest, open.empty());
    first.arose = since.value_or(Instant::min());
    first.certain = open.empty();
    // From when the time of what nobody knows to be there would run, nobody knows.
    first.undated = !since || !first.certain;
    first.hangs_on = open;
    first.matter = plan_.about;
    first.safety = true;
    first.live = now;
    first.strength = up.strength;
    const Asking then = Asking::about_person(rules_, state_, upto);
    Trace trace({then, {}, {}, {}, about.last_step, about.only_after_last_step, 0});
    trace.condition(up.when);
    first.text = fill(trace.inquiry(), up.because);
    first.easy_read = fill(trace.inquiry(), up.easy_read, SaidTo::person);
    first.cites = &up.cites;
    first.facts = evidence(trace, up.when);
    first.place = up.place;
    if (first.certain) demanded_.push_back({number, *first.arose});
    Roster roster(rules_, state_, now_);
    for (Demand& one : demands(first, up.steps, state_, rules_, roster, now_))
      result_.demands.push_back(std::move(one));
    return since;
  }
  /// What the step up to the present level asked for lasts until it is done, though the step has been taken.
  void step_that_led_here() {
    if (!place_.record || !place_.came_by_step_up()) return;
    const Instant then = std::min(place_.arrived->since->last, at_);
    for (std::size_t i = 0; i < plan_.ups.size(); ++i) {
      const Plan::StepUp& up = plan_.ups[i];
      const About about{rules_, state_, std::nullopt, place_.before->since, !up.to};
      if (target(up, place_.level_before) != place_.level || truth_then(about, up.when, then) != Truth::yes)
        continue;
      const bool still = std::any_of(demanded_.begin(), demanded_.end(),
                                     [&](const auto& one) { return one.number == i && one.arose <= then; });
      if (!still) demand(about, i, then, up.now);
    }
  }

  // ---- down -------------------------------------------------------------------------------------------------

  void step_down() {
    const auto down = std::find_if(plan_.downs.begin(), plan_.downs.end(),
                                   [&](const Plan::StepDown& one) { return one.from == place_.level; });
    if (down == plan_.downs.end()) return;
    PlanAnswer& answer = result_.answer;
    const auto waits_until = wait_end();
    const bool waited = !plan_.wait || (waits_until && at_ >= *waits_until);
    if (!waited && waits_until) answer.wait_until = rules_.zone.text(*waits_until);
    Trace trace(inquiry(false));
    const Truth whether = trace.condition(down->when);
    answer.progress = progress(trace, *down);
    for (const Progress& part : answer.progress) ++(part.is == Truth::yes ? answer.met : answer.unmet);
    if (whether == Truth::unknown) add(result_.answer.find_out, find_out(trace, {down->when}));
    if (stepping_up_ || !waited || whether == Truth::no) return;
    if (!all_no_ || whether == Truth::unknown) return held_back(*down, waits_until);
    const Agreed agreed = agreements(rules_, state_, plan_, place_, *down, at_);
    answer.agreed = agreed.agreed;
    answer.agreement_missing = agreed.missing;
    answer.kind =
        agreed.missing.empty() ? PlanAnswer::Kind::agreed_step_down : PlanAnswer::Kind::propose_step_down;
    answer.to = named(place_.level + 1);
    if (opposes(place_.level + 1))
      answer.against_wish =
          agreed.missing.empty()
              ? fmt::format("{} does not want this. It rests on what the others agreed.", person_name(state_))
              : only_proposed_against();
    answer.because.push_back(reason_of(trace, down->when, down->because, down->easy_read, down->cites,
                                       down->place,
                                       plan_.name + ".step_down." + plan_.levels[down->from].name));
  }
  std::optional<Instant> wait_end() const {
    if (!plan_.wait) return std::nullopt;
    const auto ends = time::due(*place_.record->since, *plan_.wait, rules_.zone,
                                rules_.calendar ? &*rules_.calendar : nullptr);
    return ends ? std::optional(ends->over()) : std::nullopt;
  }
  /// Nothing but missing records holds the step back: after a fortnight that is itself overdue.
  void held_back(const Plan::StepDown& down, std::optional<Instant> waits_until) {
    std::vector<model::Condition> conditions = {down.when};
    for (const Plan::StepUp& up : plan_.ups) conditions.push_back(up.when);
    const Instant began = place_.record->since->first;
    History all(about_plan(rules_, state_, place_, false)),
        since_step(about_plan(rules_, state_, place_, true));
    const Instant since =
        since_when(all.changes({}, conditions, at_), at_, waits_until ? std::max(began, *waits_until) : began,
                   [&](Instant then) { return only_unknown(down, then, all, since_step); });
    const auto limit = time::after(since, patience_with_records, rules_.zone, nullptr);
    if (!limit || at_ <= *limit) return;
    result_.answer.held_back_since = rules_.zone.text(since);
    result_.demands.push_back(records_to_supply(rules_, plan_, place_.index, since, result_.answer.find_out));
  }
  /// Is nothing against the step down, and something not known?
  bool only_unknown(const Plan::StepDown& down, Instant then, History& all, History& since_step) const {
    Truth whether = all.truth({}, {down.when}, then);
    for (const Plan::StepUp& up : plan_.ups)
      whether = both(whether, opposite((up.to ? all : since_step).truth({}, {up.when}, then)));
    return whether == Truth::unknown;
  }

  // ---- words ------------------------------------------------------------------------------------------------

  Reason reason_of(Trace& trace, model::Condition when, const std::string& because,
                   const std::string& easy_read, const std::vector<model::Citation>& cites,
                   const model::Spot& place, std::string name) const {
    Reason reason;
    reason.clause = std::move(name);
    reason.boundary_title = plan_.title;
    reason.ruleset = rules_[plan_.layer].name + "@" + rules_[plan_.layer].version;
    reason.at = rules_.place_text(place);
    reason.effect = Effect::allow;
    reason.text = fill(trace.inquiry(), because);
    reason.easy_read = fill(trace.inquiry(), easy_read, SaidTo::person);
    reason.cites = citations(rules_, cites);
    reason.facts = evidence(trace, when);
    return reason;
  }

  /// A step up whose actions are demanded, and since when.
  struct Demanded {
    std::size_t number;
    Instant arose;
  };
  const model::Ruleset& rules_;
  const model::State& state_;
  const Plan& plan_;
  Instant at_;
  Instant now_;
  Asking asking_;
  PlanPlace place_;
  PlanOutcome result_;
  std::vector<Demanded> demanded_;
  bool all_no_ = true;
  bool stepping_up_ = false;
};

/// No plan moves or is reviewed; of what a step up asked for, what is not about the person goes on.
PlanOutcome after_death(PlanOutcome then) {
  PlanOutcome result;
  result.answer.plan = std::move(then.answer.plan);
  result.answer.level = std::move(then.answer.level);
  result.answer.since = std::move(then.answer.since);
  std::erase_if(then.demands,
                [](const Demand& demand) { return demand.action == &supply_records || !demand.certain; });
  for (Demand& demand : then.demands) demand.live = false;
  result.demands = std::move(then.demands);
  return result;
}

}  // namespace

PlanOutcome plan_answer(const model::Ruleset& rules, const model::State& state, const Plan& plan,
                        Instant at) {
  if (!has_died(state, at)) return Planner(rules, state, plan, at, at).outcome();
  PlanOutcome then = Planner(rules, state, plan, in_life(state, at), at).outcome();
  return after_death(std::move(then));
}

}  // namespace kith::evaluate
