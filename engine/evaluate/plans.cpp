#include "engine/evaluate/plans.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/capacity.hpp"
#include "engine/evaluate/find_out.hpp"
#include "engine/evaluate/plan_place.hpp"
#include "engine/evaluate/plan_review.hpp"
#include "engine/evaluate/reasons.hpp"
#include "engine/evaluate/words.hpp"

namespace kith::evaluate {

using model::LevelIndex;
using model::Plan;
using time::Instant;

namespace {

/// Records may keep a step down waiting this long before supplying them is itself overdue.
constexpr time::Duration patience{14, time::Unit::days};

class Planner {
 public:
  Planner(const model::Ruleset& rules, const model::State& state, const Plan& plan, Instant at)
      : rules_(rules), state_(state), plan_(plan), at_(at), asking_(Asking::about_person(rules, state, at)), place_(place_on(plan, state, at)) {}

  PlanOutcome outcome() {
    PlanAnswer& answer = result_.answer;
    answer.plan = {plan_.name, plan_.title};
    if (!place_.record) {
      answer.find_out.push_back({plan_.name, fmt::format("which level of “{}” {} is at", plan_.title, person_name(state_)), "/plans", "nothing is recorded", {}, 1});
      return std::move(result_);
    }
    answer.level = named(place_.level);
    answer.since = rules_.zone.text(*place_.record->since);
    step_ups();
    step_down();
    answer.review = regular_review(rules_, state_, plan_, place_, at_);
    answer.step_up_review = step_up_review(rules_, state_, plan_, place_, at_);
    return std::move(result_);
  }

 private:
  Named named(LevelIndex level) const { return {plan_.levels[level].name, plan_.levels[level].title}; }
  Inquiry inquiry(bool only_after_last_step) const {
    return {asking_, {}, {}, {}, place_.record->since, only_after_last_step, 0};
  }

  // ---- up ---------------------------------------------------------------------------------------------------

  LevelIndex target(const Plan::StepUp& up) const {
    if (up.to) return *up.to;
    return up.by >= place_.level ? 0 : place_.level - static_cast<LevelIndex>(up.by);
  }
  /// A person with capacity who opposes the step is only asked, unless the clause has an authority of its own.
  bool only_proposed(const Plan::StepUp& up) const {
    if (!up.now || up.authority) return !up.now;
    const model::RecordedMatter about{false, plan_.about.index};
    return opposes(plan_.levels[target(up)].name) &&
           capacity_at(inquiry(false), about, asking_.now).outcome == model::CapacityOutcome::present;
  }
  /// Is the person's latest word about that level against it?
  bool opposes(const std::string& level) const {
    const model::Agreement* latest = nullptr;
    for (const model::Agreement& word : place_.record->agreed)
      if (word.by_person && word.to == level && word.on && word.on->first <= at_ && (!latest || later(*word.on, *latest->on))) latest = &word;
    return latest && latest->agrees == false;
  }

  void step_ups() {
    LevelIndex reached = place_.level;
    std::vector<std::pair<const Plan::StepUp*, LevelIndex>> proposed;
    for (std::size_t i = 0; i < plan_.ups.size(); ++i) {
      const Plan::StepUp& up = plan_.ups[i];
      Trace trace(inquiry(!up.to));
      const Truth whether = trace.condition(up.when);
      if (whether != Truth::no) all_no_ = false;
      if (whether == Truth::unknown) add(find_out(trace, {up.when}));
      if (whether != Truth::yes) continue;
      stepping_up_ = true;
      result_.answer.because.push_back(reason_of(trace, up.when, up.because, up.easy_read, up.cites, up.place, model::step_up_name(plan_.name, i)));
      demand(up, i);
      if (only_proposed(up)) {
        if (up.now) result_.answer.against_wish = fmt::format("{} does not want this, and can decide. It is proposed, not done.", person_name(state_));
        proposed.emplace_back(&up, target(up));
      } else {
        reached = std::min(reached, target(up));
      }
    }
    if (reached < place_.level) {
      result_.answer.kind = PlanAnswer::Kind::step_up_now;
      result_.answer.to = named(reached);
    }
    propose(proposed, reached);
  }
  void propose(const std::vector<std::pair<const Plan::StepUp*, LevelIndex>>& proposed, LevelIndex reached) {
    LevelIndex most = reached;
    for (const auto& [up, to] : proposed) most = std::min(most, to);
    if (most >= reached) return;
    if (result_.answer.kind == PlanAnswer::Kind::step_up_now) {
      result_.answer.proposed = named(most);
    } else {
      result_.answer.kind = PlanAnswer::Kind::propose_step_up;
      result_.answer.to = named(most);
    }
  }
  void demand(const Plan::StepUp& up, std::size_t number) {
    const About about = about_plan(rules_, state_, place_, !up.to);
    Demand first;
    first.requirement = model::step_up_name(plan_.name, number);
    first.title = plan_.title;
    first.layer = plan_.layer;
    first.arose = since_when(changes(about, {up.when}, at_), at_, place_.record->since->first,
                             [&](Instant then) { return truth_then(about, up.when, then) == Truth::yes; });
    first.safety = true;
    first.strength = up.strength;
    first.text = result_.answer.because.back().text;
    first.easy_read = result_.answer.because.back().easy_read;
    first.cites = &up.cites;
    first.facts = result_.answer.because.back().facts;
    first.place = &up.place;
    for (Demand& one : demands(first, up.steps, state_, rules_, at_)) result_.demands.push_back(std::move(one));
  }

  // ---- down -------------------------------------------------------------------------------------------------

  void step_down() {
    const auto down = std::find_if(plan_.downs.begin(), plan_.downs.end(), [&](const Plan::StepDown& one) { return one.from == place_.level; });
    if (down == plan_.downs.end()) return;
    PlanAnswer& answer = result_.answer;
    const bool waited = wait_over();
    Trace trace(inquiry(false));
    const Truth whether = trace.condition(down->when);
    progress(trace, *down);
    if (whether == Truth::unknown) add(find_out(trace, {down->when}));
    if (stepping_up_) return;
    if (!waited || whether == Truth::no) return;
    if (!all_no_ || whether == Truth::unknown) return held_back(*down);
    const Agreed agreed = agreements(rules_, state_, plan_, place_, *down, at_);
    answer.agreed = agreed.agreed;
    answer.agreement_missing = agreed.missing;
    answer.kind = agreed.missing.empty() ? PlanAnswer::Kind::agreed_step_down : PlanAnswer::Kind::propose_step_down;
    answer.to = named(place_.level + 1);
    answer.because.push_back(reason_of(trace, down->when, down->because, down->easy_read, down->cites, down->place, plan_.name + ".step_down." + plan_.levels[down->from].name));
  }
  bool wait_over() {
    if (!plan_.wait) return true;
    const auto end = time::after(place_.record->since->first, *plan_.wait, rules_.zone, rules_.calendar ? &*rules_.calendar : nullptr);
    if (end && at_ >= *end) return true;
    if (end) result_.answer.wait_until = rules_.zone.text(*end);
    return false;
  }
  /// Nothing but missing records holds the step back: after a fortnight that is itself overdue.
  void held_back(const Plan::StepDown& down) {
    std::vector<model::Condition> conditions = {down.when};
    for (const Plan::StepUp& up : plan_.ups) conditions.push_back(up.when);
    const Instant since = since_when(changes(about_plan(rules_, state_, place_, false), conditions, at_), at_, place_.record->since->first,
                                     [&](Instant then) { return only_unknown(down, then); });
    const auto limit = time::after(since, patience, rules_.zone, nullptr);
    if (limit && at_ >= *limit) result_.answer.held_back_since = rules_.zone.text(since);
  }
  bool only_unknown(const Plan::StepDown& down, Instant then) const {
    if (truth_then(about_plan(rules_, state_, place_, false), down.when, then) == Truth::no) return false;
    return std::none_of(plan_.ups.begin(), plan_.ups.end(), [&](const Plan::StepUp& up) {
      return truth_then(about_plan(rules_, state_, place_, !up.to), up.when, then) == Truth::yes;
    });
  }

  void progress(Trace& trace, const Plan::StepDown& down) {
    for (const model::Condition& part : down.parts) {
      Progress one;
      one.is = trace.condition(part);
      const auto facts = evidence(trace, part);
      if (!facts.empty()) one.condition = facts.front().condition, one.plain = facts.front().plain;
      const model::Node& root = rules_.nodes[part.root()];
      if (root.kind == model::Node::Kind::atom) count(trace, model::AtomId{root.a}, one);
      ++(one.is == Truth::yes ? result_.answer.met : result_.answer.unmet);
      result_.answer.progress.push_back(std::move(one));
    }
  }
  void count(Trace& trace, model::AtomId id, Progress& one) const {
    const auto* test = std::get_if<model::EventCountTest>(&rules_[id].test);
    if (!test || !test->count.least) return;
    one.have = std::to_string(trace.atom(id).least.value_or(0));
    one.need = std::to_string(*test->count.least);
  }

  // ---- words ------------------------------------------------------------------------------------------------

  void add(std::vector<FindOut> more) {
    auto& found = result_.answer.find_out;
    for (FindOut& one : more)
      if (std::none_of(found.begin(), found.end(), [&](const FindOut& other) { return other.what == one.what; })) found.push_back(std::move(one));
  }
  Reason reason_of(Trace& trace, model::Condition when, const std::string& because, const std::string& easy_read,
                   const std::vector<model::Citation>& cites, const Place& place, std::string name) const {
    Reason reason;
    reason.clause = std::move(name);
    reason.boundary_title = plan_.title;
    reason.ruleset = rules_[plan_.layer].name + "@" + rules_[plan_.layer].version;
    reason.at = fmt::format("{}:{}:{}", place.file, place.line, place.column);
    reason.effect = Effect::allow;
    reason.text = fill(trace.inquiry(), because);
    reason.easy_read = fill(trace.inquiry(), easy_read);
    reason.cites = citations(rules_, cites);
    reason.facts = evidence(trace, when);
    return reason;
  }

  const model::Ruleset& rules_;
  const model::State& state_;
  const Plan& plan_;
  Instant at_;
  Asking asking_;
  PlanPlace place_;
  PlanOutcome result_;
  bool all_no_ = true;
  bool stepping_up_ = false;
};

}  // namespace

PlanOutcome plan_answer(const model::Ruleset& rules, const model::State& state, const Plan& plan, Instant at) {
  return Planner(rules, state, plan, at).outcome();
}

}  // namespace kith::evaluate
