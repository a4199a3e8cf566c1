#include "engine/rehearse/promises.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/decide/trace.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/over_time/history.hpp"
#include "engine/evaluate/plan/place.hpp"
#include "engine/evaluate/requirement/tiers.hpp"
#include "engine/rehearse/words.hpp"
#include "engine/time/deadline.hpp"
#include "engine/time/parse.hpp"

namespace kith::rehearsing {
namespace {

template <class Id, class Taxonomy>
bool covers(const Taxonomy& taxonomy, const std::vector<Id>& above, const std::optional<Id>& below) {
  return below &&
         std::any_of(above.begin(), above.end(), [&](Id one) { return taxonomy.covers(one, *below); });
}

/// Whether the promise speaks of what is asked, for whoever asks.
bool speaks_of(const model::Promise& promise, const evaluate::Asking& asking) {
  const model::Ruleset& rules = asking.rules;
  const model::Question& question = asking.question;
  if (!promise.period.contains(asking.day)) return false;
  const auto named = [&](model::RoleId role) {
    return covers(rules.roles, promise.with, std::optional(role));
  };
  if (!promise.anyone && std::none_of(asking.roles.begin(), asking.roles.end(), named)) return false;
  if (!promise.decisions.empty()) return covers(rules.decisions, promise.decisions, question.decision);
  if (!promise.purposes.empty() && !covers(rules.purposes, promise.purposes, question.purpose)) return false;
  return question.category &&
         (promise.anything || covers(rules.categories, promise.categories, question.category));
}

/// May the answer break the promise, by what its `when` comes to?
bool may_break(PromiseKind kind, Outcome answer) {
  switch (kind) {
    case PromiseKind::never_allow: return answer == Outcome::allow;
    case PromiseKind::always_allow: return answer != Outcome::allow;
    default: break;
  }
  return answer == Outcome::ask_first;
}
bool breaks(PromiseKind kind, Truth when) {
  return kind == PromiseKind::always_allow ? when == Truth::yes : when != Truth::no;
}

}  // namespace

std::vector<Rehearsal::Failure> broken_promises(const model::Ruleset& rules, const model::Scenario& scenario,
                                                const model::State& state, const model::Question& question,
                                                Outcome answer) {
  std::vector<Rehearsal::Failure> failures;
  const evaluate::Asking asking = evaluate::Asking::of(rules, state, question);
  for (const model::Promise& promise : rules.promises) {
    if (!may_break(promise.kind, answer) || !speaks_of(promise, asking)) continue;
    evaluate::Trace trace(evaluate::Inquiry{asking, question.category, {}});
    const Truth when = trace.condition(promise.condition);
    if (!breaks(promise.kind, when)) continue;
    const std::string why = promise.condition.always() ? ""
                            : when == Truth::yes       ? ", and its `when` is a yes"
                                                       : ", and its `when` is not known";
    failures.push_back({rules.place(scenario.place), "promised by " + promise.name + ": " + promise.title,
                        "got " + std::string(words(answer)) + why});
  }
  return failures;
}

namespace {

time::Date day_of(const model::Ruleset& rules, time::Instant at) {
  return std::chrono::floor<std::chrono::days>(rules.zone.local(at));
}

Rehearsal::Failure broken(const model::Ruleset& rules, const model::Scenario& scenario,
                          const model::CarePromise& promise, const std::string& found) {
  return {rules.place(scenario.place), "promised by " + promise.name + ": " + promise.title, "got " + found};
}

/// The plan's own step down, while what is promised of it is not definitely over.
std::optional<std::string> steps_down(const model::Ruleset& rules, const model::CarePromise& promise,
                                      const model::State& state, time::Instant at, const PlanAnswer& answer) {
  if (answer.kind != PlanAnswer::Kind::agreed_step_down && answer.kind != PlanAnswer::Kind::propose_step_down)
    return std::nullopt;
  const auto plan = std::find_if(rules.plans.begin(), rules.plans.end(), [&](const model::Plan& one) {
    return one.name == promise.rule && one.period.contains(day_of(rules, at));
  });
  if (plan == rules.plans.end()) return std::nullopt;
  const auto about = evaluate::about_plan(rules, state, evaluate::place_on(*plan, state, at), false);
  const Truth during = evaluate::truth_then(about, promise.condition, at);
  if (during == Truth::no) return std::nullopt;
  return "a step down to " + answer.to->name +
         (promise.condition.always() ? ""
          : during == Truth::yes     ? ", and its `while` is a yes"
                                     : ", and its `while` is not known");
}

/// Is what an action has to be done by later than a time from when it arose?
bool too_late(const model::Ruleset& rules, const model::Deadline& within, const ActionReason& reason) {
  const auto arose = time::parse_moment(reason.arose);
  const auto day = time::parse_date(reason.due);
  const auto over = day ? std::optional(rules.zone.day(*day).last + std::chrono::milliseconds{1})
                        : time::parse_moment(reason.due);
  if (!arose || !over) return false;
  // A day without a time, where it may have been one.
  const time::Stamp whole = rules.zone.day(day_of(rules, *arose));
  const time::Stamp from = whole.first == *arose ? whole : time::Stamp{*arose, *arose, false};
  const auto limit = evaluate::due(rules, within, from);
  return limit && *over > limit->over();
}

/// Does a step of the requirement have no deadline, whenever it arises?
bool never_dated(const model::Ruleset& rules, const std::string& requirement, int step, time::Date day) {
  return std::any_of(rules.requirements.begin(), rules.requirements.end(), [&](const auto& one) {
    return one.name == requirement && one.period.contains(day) && step >= 1 &&
           static_cast<std::size_t>(step) <= one.steps.size() &&
           evaluate::never_dated(one, one.steps[static_cast<std::size_t>(step) - 1]);
  });
}

/// What of an action is due later than promised, or never.
std::optional<std::string> not_within(const model::Ruleset& rules, const model::CarePromise& promise,
                                      time::Instant at, const ActionReason& reason) {
  if (!promise.within || reason.requirement != promise.rule) return std::nullopt;
  if (too_late(rules, *promise.within, reason))
    return fmt::format("step {} due at {}", reason.step, reason.due);
  if (!reason.due.empty() || !never_dated(rules, promise.rule, reason.step, day_of(rules, at)))
    return std::nullopt;
  return fmt::format("step {}, which has no deadline", reason.step);
}

}  // namespace

std::vector<Rehearsal::Failure> broken_promises(const model::Ruleset& rules, const model::Scenario& scenario,
                                                const model::State& state, time::Instant at,
                                                const Assessment& assessment) {
  std::vector<Rehearsal::Failure> failures;
  for (const model::CarePromise& promise : rules.care_promises) {
    if (!promise.period.contains(day_of(rules, at))) continue;
    for (const PlanAnswer& answer : assessment.plans) {
      if (promise.within || answer.plan.name != promise.rule) continue;
      if (const auto found = steps_down(rules, promise, state, at, answer))
        failures.push_back(broken(rules, scenario, promise, *found));
    }
    for (const RequiredAction& action : assessment.actions)
      for (const ActionReason& reason : action.reasons)
        if (const auto found = not_within(rules, promise, at, reason))
          failures.push_back(broken(rules, scenario, promise, *found));
  }
  return failures;
}

}  // namespace kith::rehearsing
