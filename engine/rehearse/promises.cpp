#include "engine/rehearse/promises.hpp"

#include <algorithm>

#include "engine/evaluate/decide/trace.hpp"
#include "engine/rehearse/words.hpp"

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
    case PromiseKind::never_ask_first: break;
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
    failures.push_back({scenario.place, "promised by " + promise.name + ": " + promise.title,
                        "got " + std::string(words(answer)) + why});
  }
  return failures;
}

}  // namespace kith::rehearsing
