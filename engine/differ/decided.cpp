#include "engine/differ/decided.hpp"

#include <algorithm>
#include <set>

#include "engine/evaluate/explain/answer.hpp"
#include "engine/prove/example/written.hpp"
#include "engine/rehearse/given.hpp"
#include "engine/rehearse/words.hpp"
#include "engine/time/parse.hpp"

namespace kith::differing {

using Kind = Difference::Kind;

namespace {

FileText no_file(const std::string&) { return FileText::none("a comparison reads no records"); }

/// The most that may come of it, and the least.
std::pair<int, int> range(const Answer& answer) {
  if (answer.outcome != Outcome::undetermined) {
    const int only = static_cast<int>(answer.outcome);
    return {only, only};
  }
  int least = static_cast<int>(Outcome::allow), most = static_cast<int>(Outcome::refuse);
  for (const Outcome one : answer.possible) {
    least = std::min(least, static_cast<int>(one));
    most = std::max(most, static_cast<int>(one));
  }
  return {most, least};
}

std::string names(const std::vector<Named>& all) {
  std::set<std::string> sorted;
  for (const Named& one : all) sorted.insert(one.name);
  std::string text;
  for (const std::string& one : sorted) text += (text.empty() ? "" : ", ") + one;
  return text;
}
std::string words(const std::vector<Action>& all) {
  std::set<std::string> sorted;
  for (const Action& one : all)
    sorted.insert(one.what + (one.within.empty() ? "" : " " + one.within) +
                  (one.by.empty() ? "" : ", by " + one.by) +
                  (one.held_back ? " (not before it is known that not: " + one.unless + ")" : ""));
  std::string text;
  for (const std::string& one : sorted) text += (text.empty() ? "" : "; ") + one;
  return text;
}

/// What an answer says beside its outcome, in the order in which it is told.
std::vector<std::pair<std::string, std::string>> beside(const Answer& answer) {
  std::vector<std::pair<std::string, std::string>> parts;
  if (answer.limits) {
    const Limits& limits = *answer.limits;
    parts.emplace_back("in what detail", rehearsing::words(limits.detail));
    parts.emplace_back("kept back", names(limits.keep_back));
    parts.emplace_back("on condition", words(limits.on_condition));
    std::string within;
    for (const WithinLimit& one : limits.within)
      within += one.category.name + ": " + std::string(rehearsing::words(one.detail)) + " " +
                names(one.keep_back) + " " + words(one.on_condition) + "; ";
    parts.emplace_back("within it", within);
  }
  parts.emplace_back("lawful basis", names(answer.lawful_basis));
  parts.emplace_back("to be done", words(answer.actions));
  return parts;
}

/// Is as much to be done as was, and as soon?
bool asks_as_much(const Action& was, const Action& is) {
  const bool at_once = was.due.empty() && !was.within.empty();
  return is.what == was.what && is.held_back <= was.held_back && !is_due_later(was.due, is.due) &&
         !(at_once && is.within != was.within);
}
bool asked_less(const std::vector<Action>& before, const std::vector<Action>& after) {
  return std::any_of(before.begin(), before.end(), [&](const Action& one) {
    return std::none_of(after.begin(), after.end(),
                        [&](const Action& other) { return asks_as_much(one, other); });
  });
}

bool released_more(const Answer& before, const Answer& after) {
  if (asked_less(before.actions, after.actions)) return true;
  if (!before.limits || !after.limits) return false;
  const Limits &a = *before.limits, &b = *after.limits;
  const bool kept_less = std::any_of(a.keep_back.begin(), a.keep_back.end(), [&](const Named& one) {
    return std::none_of(b.keep_back.begin(), b.keep_back.end(),
                        [&](const Named& other) { return other.name == one.name; });
  });
  return b.detail > a.detail || kept_less || asked_less(a.on_condition, b.on_condition) ||
         b.within.size() < a.within.size();
}

}  // namespace

bool is_due_later(const std::string& was, const std::string& is) {
  constexpr std::size_t day = 10;
  if (was.empty() || is.empty()) return !was.empty();
  if (was.substr(0, day) != is.substr(0, day)) return was.substr(0, day) < is.substr(0, day);
  const auto moment = time::parse_moment(was), other = time::parse_moment(is);
  return moment && (!other || *other > *moment);
}

std::optional<Change> change(const Answer& before, const Answer& after) {
  if (before.outcome != after.outcome || before.possible != after.possible) {
    const auto from = range(before), to = range(after);
    // What was open and still is may come to something else.
    Kind kind = before.outcome == after.outcome ? Kind::limits : Kind::newly_undetermined;
    if (after.outcome == Outcome::allow) kind = Kind::newly_allowed;
    if (after.outcome == Outcome::ask_first) kind = Kind::newly_ask_first;
    if (after.outcome == Outcome::refuse) kind = Kind::newly_refused;
    return Change{kind, to > from, {}};
  }
  Change found{Kind::limits, released_more(before, after), {}};
  const auto a = beside(before), b = beside(after);
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
    if (a[i].second != b[i].second) found.aspects.push_back({a[i].first, a[i].second, b[i].second});
  return found.aspects.empty() ? std::nullopt : std::optional(std::move(found));
}

std::optional<Said> Deciding::said(const model::Scenario& scenario, bool second) const {
  const model::Ruleset& rules = second ? second_ : first_;
  const auto own = joint_.put(scenario, second);
  Rehearsal rehearsal;
  if (!own) return std::nullopt;
  const auto setup = rehearsing::set_up(rules, *own, no_file, rehearsal);
  if (!setup) return std::nullopt;
  Said made{evaluate::answer(rules, setup->state, setup->question), {}};
  made.by = rehearsing::clauses_that_stood(made.answer);
  return made;
}

std::optional<Both> Deciding::decide(const model::Scenario& scenario) const {
  auto before = said(scenario, swapped_);
  if (!before) return std::nullopt;
  auto after = said(scenario, !swapped_);
  if (!after) return std::nullopt;
  return Both{std::move(*before), std::move(*after)};
}

std::string in_words(const Answer& answer) {
  const std::vector<std::string> by = rehearsing::clauses_that_stood(answer);
  const std::string clauses = by.empty() ? "" : ", by " + rehearsing::listed(by);
  std::vector<std::string> possible;
  for (const Outcome one : answer.possible) possible.emplace_back(rehearsing::words(one));
  switch (answer.outcome) {
    case Outcome::allow: return "yes" + clauses;
    case Outcome::ask_first: return "ask first" + clauses;
    case Outcome::refuse: return "no" + (by.empty() ? std::string(", as no boundary covers it") : clauses);
    case Outcome::undetermined: break;
  }
  return "open, as something is not known: " + rehearsing::listed(possible, "or");
}

namespace {

/// With what the stack after answers as what is expected, in what detail where that is other.
std::string as_kith(const Deciding& deciding, const model::Scenario& scenario, const Both& both) {
  std::string expected(rehearsing::words(both.after.answer.outcome));
  const auto &was = both.before.answer.limits, &is = both.after.answer.limits;
  if (was && is && was->detail != is->detail)
    expected += " with " + std::string(rehearsing::words(is->detail));
  return proving::written(deciding.joint().rules(), scenario, expected);
}

}  // namespace

Difference::Example shown(const Deciding& deciding, model::Scenario scenario, const Change& wanted) {
  const auto first = *deciding.decide(scenario);
  const auto differs = [&](const model::Scenario& one) {
    const auto both = deciding.decide(one);
    const auto found = both ? change(both->before.answer, both->after.answer) : std::nullopt;
    return found && *found == wanted && both->before.answer.outcome == first.before.answer.outcome;
  };
  for (std::size_t i = scenario.givens.size(); i-- > 0;) {
    model::Scenario without = scenario;
    without.givens.erase(without.givens.begin() + static_cast<std::ptrdiff_t>(i));
    if (differs(without)) scenario = std::move(without);
  }
  const auto both = *deciding.decide(scenario);
  Difference::Example made;
  made.scenario = as_kith(deciding, scenario, both);
  made.story = proving::told(deciding.joint().rules(), scenario);
  made.before = both.before.answer.outcome;
  made.after = both.after.answer.outcome;
  made.before_by = both.before.by;
  made.after_by = both.after.by;
  const std::string was = in_words(both.before.answer), is = in_words(both.after.answer);
  if (wanted.kind != Difference::Kind::limits || made.after == Outcome::undetermined) {
    made.story.push_back("The answer was " + was + ".");
    made.story.push_back("Now it is " + is + ".");
  } else {
    made.story.push_back("The answer is " + is + ", as it was.");
  }
  return made;
}

}  // namespace kith::differing
