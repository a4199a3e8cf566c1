#include <algorithm>

#include "engine/report/document/parts.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"
#include "engine/time/parse.hpp"

namespace kith::report::document {
namespace {

bool made_from(const ToldScenario& told) { return told.rules != nullptr && told.scenario != nullptr; }

std::string sentences(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& one : parts) out += (out.empty() ? "" : " ") + sentence(one);
  return out;
}

/// What was answered: "no, by “Money” (money.refused)".
std::string answered_words(const Answer& answer) {
  std::string out = answer.outcome == Outcome::undetermined ? "not known yet, so it is not shared"
                                                            : plain_word(answer.outcome);
  if (answer.outcome == Outcome::allow && answer.limits && answer.limits->detail != Detail::full)
    out += ", " + detail_words(answer.limits->detail);
  std::vector<std::string> by;
  for (const Reason& reason : answer.because)
    if (reason.certain)
      by.push_back(quoted(title_or(reason.boundary_title, reason.clause)) + " (" + reason.clause + ')');
  return out + (by.empty() ? "" : ", by " + listed(by));
}

/// "expected mental_health kept back" as "mental health kept back".
std::string in_words(const std::string& found) {
  std::string out = found;
  for (const std::string_view start : {"expected ", "got "})
    if (out.starts_with(start)) out.erase(0, start.size());
  std::replace(out.begin(), out.end(), '_', ' ');
  return one_line(out);
}

/// Is it the answer itself that was to be another?
bool about_outcome(const std::string& expected) {
  for (const std::string_view outcome : {"allow", "ask first", "refuse", "undetermined", "an outcome"})
    if (expected.starts_with("expected " + std::string(outcome))) return true;
  return false;
}

std::string promised_title(const std::string& expected) {
  constexpr std::string_view start = "promised by ";
  const std::size_t colon = expected.find(": ");
  return expected.starts_with(start) && colon != std::string::npos ? expected.substr(colon + 2) : "";
}

void add_outcome(const Rehearsal& run, Line& out) {
  if (passed(run)) return;
  out.tone = Tone::urgent;
  if (run.answer)
    out.under.push_back(
        line("It does not come out so", sentence("the answer is: " + answered_words(*run.answer))));
  for (const Rehearsal::Failure& failure : run.failures) {
    const std::string promise = promised_title(failure.expected);
    if (!promise.empty()) out.under.push_back(line("It breaks a promise", sentence(quoted(promise))));
    else if (!run.answer || !about_outcome(failure.expected))
      out.under.push_back(line("It does not come out so", sentence("expected: " + in_words(failure.expected) +
                                                                   "; found: " + in_words(failure.found))));
  }
  if (run.failures.empty()) out.under.push_back(line("It could not be tried."));
}

Line story(const ToldScenario& told) {
  const model::Ruleset& rules = *told.rules;
  const model::Scenario& scenario = *told.scenario;
  Line out = scenario.asked ? line(one_line(scenario.title), sentence(asked_words(rules, *scenario.asked)))
                            : line(one_line(scenario.title));
  std::vector<std::string> given, expected;
  for (const auto& one : scenario.givens) given.push_back(given_words(rules, one));
  for (const auto& one : scenario.expected) expected.push_back(expected_words(rules, one));
  if (!given.empty()) out.under.push_back(line("What is known", sentences(given)));
  if (!expected.empty()) out.under.push_back(line("What must come out", sentences(expected)));
  if (!scenario.provenance.empty())
    out.under.push_back(line("Where that is from", sentence(one_line(scenario.provenance))));
  if (told.run != nullptr) add_outcome(*told.run, out);
  return out;
}

// ---- what scenarios show of promises ----------------------------------------------------------------------------

template <class IdType, class Table>
bool any_covers(const Table& table, const std::vector<IdType>& above, IdType below) {
  return std::any_of(above.begin(), above.end(), [&](IdType one) { return table.covers(one, below); });
}

/// The roles of whoever asks, as far as the scenario itself says them.
std::vector<model::RoleId> roles_asking(const ToldScenario& told) {
  const std::string& who = told.scenario->asked->who;
  if (const auto role = told.rules->roles.find(who)) return {*role};
  for (const auto& given : told.scenario->givens)
    if (const auto* member = std::get_if<model::scenario::Member>(&given.node); member && member->id == who)
      return member->roles;
  return {};
}

bool asks_about(const model::Ruleset& rules, const model::Promise& promise,
                const model::scenario::Asked& asked) {
  if (!promise.decisions.empty())
    return asked.decision && any_covers(rules.decisions, promise.decisions, *asked.decision);
  if (!asked.category ||
      (!promise.anything && !any_covers(rules.categories, promise.categories, *asked.category)))
    return false;
  return promise.purposes.empty() ||
         (asked.purpose && any_covers(rules.purposes, promise.purposes, *asked.purpose));
}

/// The promise as the rules have it that a scenario was run by, found by its name.
bool speaks_of_scenario(const std::string& name, const ToldScenario& told) {
  using Kind = model::scenario::Asked::Kind;
  if (!made_from(told) || !told.scenario->asked || told.scenario->asked->kind != Kind::question) return false;
  const std::vector<model::RoleId> roles = roles_asking(told);
  return std::any_of(
      told.rules->promises.begin(), told.rules->promises.end(), [&](const model::Promise& one) {
        const bool who = one.anyone || std::any_of(roles.begin(), roles.end(), [&](model::RoleId role) {
                           return any_covers(told.rules->roles, one.with, role);
                         });
        return one.name == name && who && asks_about(*told.rules, one, *told.scenario->asked);
      });
}

std::string_view promised_words(PromiseKind kind) {
  if (kind == PromiseKind::always_allow) return "always yes: ";
  return kind == PromiseKind::never_ask_first ? "nobody has to ask first: " : "never yes: ";
}

/// Of the first rule of that name.
template <class Rules>
std::string title_of(const Rules& rules, const std::string& name) {
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule.name == name; });
  return found == rules.end() ? name : title_or(found->title, name);
}

bool breaks(const std::string& name, const Rehearsal& run) {
  return std::any_of(run.failures.begin(), run.failures.end(), [&](const Rehearsal::Failure& failure) {
    return failure.expected.starts_with("promised by " + name + ":");
  });
}

}  // namespace

void add_stories(Page& page, const DocumentOf& of) {
  Section out = part("Scenarios: what comes out for made-up people");
  for (const ToldScenario& told : of.scenarios)
    if (made_from(told)) out.lines.push_back(story(told));
  append(page, std::move(out));
}

void add_promises(Page& page, const DocumentOf& of) {
  Section out = part("What is promised");
  for (std::size_t i = 0; i < of.rules.promises.size(); ++i) {
    const model::Promise& promise = of.rules.promises[i];
    Line one = line(title_or(promise.title, promise.name),
                    capital(std::string(promised_words(promise.kind)) + scope_words(of.rules, promise)));
    if (promise.condition.always()) one.text += '.';
    else say_when(of.rules, promise.condition, ", when", one);
    const PromiseState state = i < of.promises.size() ? of.promises[i] : tried(promise, of.scenarios);
    if (state.broken) one.tone = Tone::urgent;
    one.under.push_back(line("State", state.words));
    for (Line& each : grounds(of.rules, promise.because, "", promise.cites))
      one.under.push_back(std::move(each));
    one.under.push_back(rule_line(of.rules, promise));
    out.lines.push_back(std::move(one));
  }
  for (std::size_t i = 0; i < of.rules.care_promises.size(); ++i) {
    const model::CarePromise& promise = of.rules.care_promises[i];
    const PromiseState state =
        i < of.care_promises.size() ? of.care_promises[i] : PromiseState{false, "Not proved."};
    const std::string when = when_words(of.rules, promise.condition);
    Line one =
        line(title_or(promise.title, promise.name),
             sentence(promise.within ? "always " + deadline_text(*promise.within) + ": " +
                                           title_of(of.rules.requirements, promise.rule)
                                     : "never less support: " + title_of(of.rules.plans, promise.rule) +
                                           (when.empty() ? "" : ", while " + when)));
    if (state.broken) one.tone = Tone::urgent;
    one.under = {line("State", state.words)};
    for (Line& each : grounds(of.rules, promise.because, "", promise.cites))
      one.under.push_back(std::move(each));
    one.under.push_back(rule_line(of.rules, promise));
    out.lines.push_back(std::move(one));
  }
  append(page, std::move(out));
}

}  // namespace kith::report::document

namespace kith::report {

PromiseState tried(const model::Promise& promise, const std::vector<ToldScenario>& scenarios) {
  std::size_t about = 0;
  for (const ToldScenario& told : scenarios) {
    if (told.run != nullptr && document::breaks(promise.name, *told.run))
      return {true, "Broken by the scenario " + quoted(told.scenario->title) + '.'};
    if (document::speaks_of_scenario(promise.name, told)) ++about;
  }
  const std::string number = std::to_string(about);
  return {false, about == 0   ? "No scenario here tries it; not proved."
                 : about == 1 ? "Held by 1 scenario; not proved."
                              : "Held by " + number + " scenarios; not proved."};
}

}  // namespace kith::report
