#include "engine/prove/restriction/restriction_proving.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/prove/draft/events.hpp"
#include "engine/prove/example/written.hpp"
#include "engine/prove/prove.hpp"
#include "engine/prove/restriction/restriction_proofs.hpp"

namespace kith::proving {

RestrictionProving::RestrictionProving(const model::Ruleset& rules, const RestrictionKinds& kinds,
                                       RestrictionPromise promise, const ProofLimits& limits)
    : rules_(rules),
      kinds_(kinds),
      promise_(promise),
      limits_(limits),
      budget_(limits.cases),
      solver_{limits.solver, limits.timeout},
      lengths_(lengths_read(rules)),
      from_(lengths_.size()) {}

Proof RestrictionProving::proof() {
  proof_.promise = named(kinds_, promise_);
  proof_.title = kinds_.title.empty() ? kinds_.name : kinds_.title;
  proof_.ruleset = rules_[kinds_.layer].name;
  proof_.place = rules_.place(kinds_.place);
  proof_.of_restriction = promise_;
  proof_.questions = kinds_.each.size();
  if (on_every_day({}, true) && in_time()) proof_.result = Proof::Result::proved;
  proof_.cases = limits_.cases - budget_;
  if (solver_.was_asked()) proof_.solver = solver_.program;
  if (proof_.result != Proof::Result::proved) proof_.asked_by.clear();
  if (proof_.counterexample) in_the_way_.clear();
  else if (!in_the_way_.empty() && !solver_.why_not.empty()) in_the_way_.insert(solver_.why_not);
  proof_.in_the_way.assign(in_the_way_.begin(), in_the_way_.end());
  return std::move(proof_);
}

bool RestrictionProving::is_asked_after(const Ago& ago) {
  for (std::size_t i = lengths_.size(); i-- > 0;) {
    if (!ago.is_reached_by(lengths_[i])) continue;
    std::optional<bool>& holds = from_[i];
    if (!holds) holds = on_every_day({Ago::Kind::more_than_one, lengths_[i]}, false);
    if (!*holds) return false;
  }
  return ago.kind == Ago::Kind::more_than_one || on_every_day(ago, false);
}

std::vector<Ago> RestrictionProving::asked_by() {
  std::vector<Ago> found;
  if (is_asked_after({Ago::Kind::less_than_any})) found.push_back({Ago::Kind::less_than_any});
  for (const time::Duration& length : lengths_)
    if (const Ago ago{Ago::Kind::more_than_one, length}; is_asked_after(ago)) found.push_back(ago);
  return found;
}

namespace {

/// Of those from which on it is asked for.
std::string words_of(const std::vector<Ago>& by) {
  if (by.empty()) return std::string(Proof::on_its_date);
  return by.front().kind == Ago::Kind::less_than_any ? std::string(Proof::at_once)
                                                     : time::text(by.front().one);
}

}  // namespace

/// What has to be so for it to end is asked by when it is to be looked at, where that is asked for.
bool RestrictionProving::in_time() {
  proof_.asked_by = words_of(asked_by());
  in_the_way_.clear();
  if (promise_ != RestrictionPromise::has_exit || proof_.asked_by == Proof::at_once) return true;
  RestrictionProving review(rules_, kinds_, RestrictionPromise::is_reviewed, limits_);
  if (!review.on_every_day({}, false)) return true;
  for (const Ago& by : review.asked_by())
    if (!is_asked_after(by)) return is_shown_after(by);
  return true;
}

/// Not asked for from then on: at which time, and by which record?
bool RestrictionProving::is_shown_after(const Ago& ago) {
  reviewed_by_ = words_of({ago});
  in_the_way_.clear();
  for (std::size_t i = 0; i < lengths_.size(); ++i)
    if (from_[i] == false && ago.is_reached_by(lengths_[i]) &&
        !on_every_day({Ago::Kind::more_than_one, lengths_[i]}, true))
      return false;
  return on_every_day(ago, true);
}

// ---- what is asked for -----------------------------------------------------------------------------------------

LeftOver RestrictionProving::asked_when(const OfRestriction& is, const model::Requirement& rule,
                                        const model::RequiredStep& step) const {
  LeftOver left = both_of(left_over(rules_, rule.for_each->where, is), left_over(rules_, rule.condition, is));
  if (!step.action.unless) return left;
  return both_of(std::move(left), opposite_of(left_over(rules_, *step.action.unless, is)));
}

/// A step counts where an answer surely ends it, so that it is asked for again.
void RestrictionProving::add(Asks& asks, const OfRestriction& is, const model::Requirement& rule,
                             const model::RequiredStep& step) const {
  if (waits_for_its_window(rules_, rule, step, is.ago)) return;
  if (rule.every && step.action.kind == model::Action::Kind::review &&
      is.promise == RestrictionPromise::is_reviewed)
    asks.recurring = &rule;
  OfRestriction answered = is;
  answered.answered = true;
  if (asked_when(answered, rule, step).settled != Truth::no) return;
  LeftOver left = asked_when(is, rule, step);
  asks.surely = asks.surely || left.settled == Truth::yes;
  if (asks_of_some_kind(is, rule, step)) {
    // What asks about this kind at some time before what leaves it out.
    const bool of_this = left.settled != Truth::no;
    asks.by.insert(of_this ? asks.by.begin() + asks.of_this++ : asks.by.end(), &rule);
  }
  if (!left.settled) asks.left.push_back(std::move(left));
}
/// Would the step do, of a kind that the rule is about: is it asked for until there is an answer?
bool RestrictionProving::asks_of_some_kind(OfRestriction is, const model::Requirement& rule,
                                           const model::RequiredStep& step) const {
  is.any_kind = true;
  const bool asked = asked_when(is, rule, step).settled != Truth::no;
  is.answered = true;
  return asked && asked_when(is, rule, step).settled == Truth::no;
}

RestrictionProving::Asks RestrictionProving::asks(const OfRestriction& is, time::Date day) const {
  Asks found;
  for (const model::Requirement& rule : rules_.requirements) {
    if (!for_each_restriction(rule) || !rule.period.contains(day)) continue;
    for (const model::RequiredStep& step : rule.steps)
      if (is_work(step.action) && !waits_for_another(rule, step)) add(found, is, rule, step);
  }
  return found;
}

// ---- on every day ----------------------------------------------------------------------------------------------

std::optional<time::Date> RestrictionProving::last_day(time::Date day) const {
  constexpr std::chrono::days one{1};
  std::optional<time::Date> last = rules_.layers.back().effective.until;
  const auto end = [&](time::Date ends) {
    if (ends >= day && (!last || ends < *last)) last = ends;
  };
  for (const model::Requirement& rule : rules_.requirements) {
    if (!for_each_restriction(rule)) continue;
    if (rule.period.from) end(*rule.period.from - one);
    if (rule.period.until) end(*rule.period.until);
  }
  return last;
}

bool RestrictionProving::on_every_day(const Ago& ago, bool show) {
  const model::Period& life = rules_.layers.back().effective;
  const model::Promise always;
  for (time::Date day = life.from ? *life.from : first_day(rules_, always);;) {
    std::optional<time::Date> last = last_day(day);
    for (const std::string& kind : kinds_.each)
      for (const bool reviewed : {false, true})
        for (const bool dated : {false, true}) {
          const OfRestriction is{kind, promise_, reviewed, dated, ago};
          if (!is_asked(is, {day, last}, last, show)) return false;
        }
    const auto next = day_after(last);
    if (!next || (life.until && *last >= *life.until)) return true;
    day = *next;
  }
}

bool RestrictionProving::is_asked(const OfRestriction& is, const model::Period& days,
                                  std::optional<time::Date>& last, bool show) {
  if (budget_ == 0) {
    in_the_way_.insert(too_many_cases(limits_));
    return false;
  }
  --budget_;
  const Asks found = asks(is, *days.from);
  if (found.surely) return true;
  if (found.recurring != nullptr) {
    in_the_way_.insert(
        fmt::format("{} asks for it again and again: that is not followed. `when last_reviewed was "
                    "more than … ago` says the same in a way that is.",
                    found.recurring->name));
    return false;
  }
  model::Promise promise;
  promise.kind = PromiseKind::always_allow;
  promise.title = kinds_.title;
  promise.period = days;
  promise.anyone = true;
  LeftOver any{Truth::no, {}};
  std::vector<StepAsks> all_no;
  for (const LeftOver& left : found.left) {
    any = either_of(std::move(any), left);
    all_no.push_back({append(rules_, left), Truth::no});
  }
  if (!any.settled) promise.condition = append(rules_, any);
  Asked asked;
  asked.asker = Asker::person;
  asked.day = *days.from;
  const Circumstances all(rules_, promise, asked, numbers_);
  if (const auto until = all.last_day(); until && (!last || *until < *last)) last = until;
  PlanWalk walk(all, solver_);
  const Walked walked = walk.run(all_no, true, budget_, [](const Case&) { return true; });
  if (walked == Walked::all) return true;
  if (walked == Walked::too_many) in_the_way_.insert(too_many_cases(limits_));
  else if (show) look_for_record(all, walk, all_no, is);
  return false;
}

// ---- a record that shows it ------------------------------------------------------------------------------------

/// A rule that is over still asks about what began before: the restriction begins after that, where it can.
/// Of lengths in months, the shortest month is looked at too.
std::deque<Circumstances> RestrictionProving::shown_on(const Circumstances& all, const Ago& ago) {
  std::deque<Circumstances> found;
  const auto add = [&](time::Date day) {
    if (all.last_day() && *all.last_day() < day) return;
    Asked then = all.asked();
    then.day = day;
    found.emplace_back(rules_, all.promise(), then, numbers_);
    if (found.back().signature() != all.signature()) found.pop_back();
  };
  const time::Date begun = all.asked().day + std::chrono::days{most_days_restricted(rules_, ago) + 1};
  add(begun);
  if (ago.kind == Ago::Kind::more_than_one)
    add(std::chrono::local_days{(std::chrono::year_month_day{begun}.year() + std::chrono::years{1}) /
                                std::chrono::March / 2});
  if (found.empty()) found.emplace_back(rules_, all.promise(), all.asked(), numbers_);
  return found;
}

void RestrictionProving::look_for_record(const Circumstances& all, PlanWalk& walk,
                                         const std::vector<StepAsks>& all_no, const OfRestriction& is) {
  // Whoever asks at any time, however late.
  OfRestriction at_last = is;
  at_last.ago = {};
  const std::vector<const model::Requirement*> rules = asks(at_last, all.asked().day).by;
  const model::Requirement* by = rules.empty() ? nullptr : rules.front();
  std::optional<NobodyAsks> made;
  std::uint64_t tried = 0;
  const std::deque<Circumstances> days = shown_on(all, is.ago);
  walk.run(all_no, true, budget_, [&](const Case& found) {
    const auto try_one = [&](const Circumstances& day, int ago) {
      const auto record = restriction_record(day, found, is, ago);
      const auto* scenario = std::get_if<model::Scenario>(&record);
      if (scenario == nullptr) return;
      // Is it to be looked at by then, as is said?
      if (!reviewed_by_.empty() && nobody_asks(rules_, *scenario, RestrictionPromise::is_reviewed, nullptr))
        return;
      made = nobody_asks(rules_, *scenario, promise_, by);
    };
    for (const int ago : days_restricted(rules_, is.ago))
      for (const Circumstances& day : days)
        if (!made) try_one(day, ago);
    return made || ++tried == limits_.records;
  });
  if (made) {
    leave_out(*made, by);
    return show(std::move(*made), rules);
  }
  in_the_way_.insert(fmt::format(
      "No record could be put together in which nobody is asked {} of a restriction of kind {}, and it is not "
      "ruled out that there is one.",
      promise_ == RestrictionPromise::has_exit ? "what has to be so for the end" : "for a review", is.kind));
}

void RestrictionProving::leave_out(NobodyAsks& made, const model::Requirement* by) const {
  auto& givens = made.scenario.givens;
  std::erase_if(givens, [](const auto& one) { return std::holds_alternative<model::ActionDone>(one.node); });
  for (std::size_t i = givens.size(); i-- > 0;) {
    if (std::holds_alternative<model::Restriction>(givens[i].node)) continue;
    model::Scenario without = made.scenario;
    without.givens.erase(without.givens.begin() + static_cast<std::ptrdiff_t>(i));
    if (nobody_asks(rules_, without, promise_, by)) made.scenario = std::move(without);
  }
  made = *nobody_asks(rules_, made.scenario, promise_, by);
}

void RestrictionProving::show(NobodyAsks found, const std::vector<const model::Requirement*>& by) {
  const bool exit = promise_ == RestrictionPromise::has_exit;
  proof_.result = Proof::Result::broken;
  found.scenario.title = fmt::format("{}: {}", proof_.title, words_of(promise_));
  Proof::Counterexample example;
  example.scenario = written(rules_, found.scenario, found.expected);
  if (by.empty())
    example.scenario =
        "# No rule asks for it. The last line is to name the one that will.\n" + example.scenario;
  const std::size_t done = std::erase_if(found.scenario.givens, [](const auto& one) {
    return std::holds_alternative<model::ActionDone>(one.node);
  });
  example.story = told(rules_, found.scenario);
  if (done > 0) example.story.emplace_back("What the rules ask for about it was done, once.");
  example.story.push_back(
      exit ? "Nothing says what has to be so for it to end, and no rule asks for that."
           : "No rule asks for it to be looked at again, today or later, as long as nothing else changes.");
  if (!reviewed_by_.empty())
    example.story.push_back(fmt::format(
        "It is to be looked at {} after it began, or after the last time: by then somebody is to be asked.",
        reviewed_by_));
  example.story.emplace_back(exit ? "A restriction without an end is no longer the least restrictive way."
                                  : "A restriction that nobody looks at again goes on by itself.");
  for (const model::Requirement* rule : by) {
    if (!example.clauses.empty() && example.clauses.back().name == rule->name) continue;
    example.clauses.push_back({rule->name, rule->title});
    example.effects.push_back(Effect::allow);
    example.applies.push_back(Truth::yes);
    example.places.push_back(rules_.place(rule->place));
  }
  proof_.counterexample = std::move(example);
}

// ---- of a stack ------------------------------------------------------------------------------------------------

std::vector<Proof> restriction_proofs(const model::Ruleset& rules, const ProofLimits& limits,
                                      const std::string& only) {
  std::vector<Proof> proofs;
  for (const RestrictionKinds& kinds : restriction_kinds(rules))
    for (const RestrictionPromise promise : restriction_promises)
      if (only.empty() || only == named(kinds, promise))
        proofs.push_back(RestrictionProving(rules, kinds, promise, limits).proof());
  return proofs;
}

std::vector<std::string> restriction_promise_names(const model::Ruleset& rules) {
  std::vector<std::string> names;
  for (const RestrictionKinds& kinds : restriction_kinds(rules))
    for (const RestrictionPromise promise : restriction_promises) names.push_back(named(kinds, promise));
  return names;
}

}  // namespace kith::proving
