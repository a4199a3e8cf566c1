#include "engine/differ/care_says.hpp"

#include <algorithm>
#include <sstream>

#include "engine/evaluate/care/assess.hpp"
#include "engine/evaluate/care/involvement.hpp"
#include "engine/evaluate/care/measures.hpp"
#include "engine/evaluate/escalation/escalations.hpp"
#include "engine/evaluate/plan/plans.hpp"
#include "engine/rehearse/care_words.hpp"

namespace kith::differing {

namespace {

/// "2026-03-02", or "2026-03-02 16:05".
std::string as_written(const std::string& due) {
  const std::size_t clock = due.find('T');
  return clock == std::string::npos ? due : due.substr(0, clock) + ' ' + due.substr(clock + 1, 5);
}

std::string expected_of(const RequiredAction& action, const ActionReason& reason) {
  const std::string step = reason.step > 1 ? "step " + std::to_string(reason.step) + " of " : "";
  const std::string at = reason.due.empty() ? "" : " at " + as_written(reason.due);
  const std::string by = action.by_role.empty() ? "" : " by " + action.by_role;
  switch (reason.status) {
    case ActionStatus::due: return step + reason.requirement + " is due" + at + by;
    case ActionStatus::overdue: return step + reason.requirement + " is overdue" + by;
    case ActionStatus::find_out: return step + reason.requirement + " is to be found out";
    case ActionStatus::blocked: return step + reason.requirement + " is blocked";
    case ActionStatus::conflict: return step + reason.requirement + " is in conflict";
    case ActionStatus::ended: return step + reason.requirement + " is ended by death";
    default: return "";
  }
}

std::string expected_of(const model::Ruleset& rules, const WhoDecides& is) {
  switch (is.kind) {
    case WhoDecides::Kind::person: return "person decides";
    case WhoDecides::Kind::no_rule: return "no rule says who decides";
    case WhoDecides::Kind::other: {
      const std::string& who = is.decider->role.name;
      const std::string holding = rules.roles.find(who) ? "" : "everyone holding ";
      return holding + who + " decides" + (is.in_best_interests ? " in best interests" : "");
    }
    case WhoDecides::Kind::try_first:
      for (const TryFirst& one : is.try_first)
        if (!one.on_record) return "try first " + one.step;
      break;
    case WhoDecides::Kind::find_out:
    case WhoDecides::Kind::nobody: break;
  }
  return "nobody decides";
}

/// As a scenario expects each figure of it.
std::vector<std::string> expected_of(const std::string& name, const MeasureAnswer& is) {
  std::vector<std::string> found;
  if (!is.target.empty() && is.met != Truth::unknown)
    found.push_back(name + (is.met == Truth::yes ? " is met" : " is not met"));
  for (const MeasureRow& row : is.rows)
    if (!row.number.empty())
      found.push_back(name + " is " + row.number + (row.of.empty() ? "" : " of " + row.of));
  return found;
}

/// Does what a scenario expects hold of what is said? What it leaves out, a day or a role, may be anything:
/// each of its words stands in the other, in this order.
bool holds_of(const std::string& expected, const std::string& said) {
  std::istringstream words(expected), others(said);
  std::string other;
  for (std::string word; words >> word;) {
    do {
      if (!(others >> other) || (other == "not" && word != "not")) return false;
    } while (other != word);
  }
  return true;
}

}  // namespace

Says duties(const model::Ruleset& rules, const model::State& state, const model::Question& asked,
            const std::string& name) {
  const Due due = evaluate::what_is_due(rules, state, asked.at);
  Says says;
  const auto add = [&](const RequiredAction& action) {
    for (const ActionReason& reason : action.reasons) {
      if (reason.requirement != name) continue;
      says.words.push_back(action.action.what + ": " + rehearsing::words(action, reason));
      const std::string expected = expected_of(action, reason);
      if (!expected.empty()) says.expected.push_back(expected);
    }
  };
  for (const RequiredAction& action : due.actions) add(action);
  for (const ToFindOut& fact : due.find_out)
    for (const WouldFollow& one : fact.would_follow) add(one.action);
  if (says.words.empty()) says.expected = {name + " is not required"};
  return says;
}

Says plan_says(const model::Ruleset& rules, const model::State& state, const model::Question& asked,
               const std::string& name) {
  Says says;
  for (const model::Plan& plan : rules.plans) {
    if (plan.name != name) continue;
    const PlanAnswer is = evaluate::plan_answer(rules, state, plan, asked.at).answer;
    const std::string to = is.to ? is.to->name : is.level.name;
    says.words = {rehearsing::words(is), rehearsing::review_words(is)};
    switch (is.kind) {
      case PlanAnswer::Kind::stay: says.expected = {name + " stays at " + to}; break;
      case PlanAnswer::Kind::agreed_step_down: says.expected = {name + " steps down to " + to}; break;
      case PlanAnswer::Kind::propose_step_down: says.expected = {name + " may step down to " + to}; break;
      case PlanAnswer::Kind::propose_step_up: says.expected = {name + " may step up to " + to}; break;
      case PlanAnswer::Kind::step_up_now: says.expected = {name + " steps up to " + to}; break;
    }
    const std::string review = "the review of " + name + (is.review.overdue ? " is overdue" : " is due at ");
    if (!is.review.due.empty())
      says.expected.push_back(review + (is.review.overdue ? "" : as_written(is.review.due)));
  }
  return says;
}

Says escalation_says(const model::Ruleset& rules, const model::State& state, const model::Question& asked,
                     const std::string& name) {
  Says says;
  for (std::uint32_t i = 0; state.escalations && i < state.escalations->size(); ++i) {
    if ((*state.escalations)[i].name != name) continue;
    const EscalationAnswer is = evaluate::escalation_answer(rules, state, i, asked.at);
    const std::string until = is.until.empty() ? "" : " until " + as_written(is.until);
    says.words.push_back("it is " + rehearsing::words(is).substr(std::string("it ").size()));
    for (const WhoHolds& one : is.holders) says.expected.push_back(one.role.name + " holds " + name + until);
    for (const WhoHolds& one : is.next) says.expected.push_back(one.role.name + " hears next of " + name);
    if (is.overdue) says.expected.push_back(name + " is overdue");
  }
  return says;
}

Says who_decides_says(const model::Ruleset& rules, const model::State& state, const model::Question& asked,
                      const std::string&) {
  const WhoDecides is = evaluate::who_decides(rules, state, *asked.decision, asked.at);
  return {{rehearsing::words(is)}, {expected_of(rules, is)}};
}

Says measure_says(const model::Ruleset& rules, const model::State& state, const model::Question& asked,
                  const std::string& name) {
  Says says;
  for (const model::Measure& measure : rules.measures) {
    if (measure.name != name) continue;
    const MeasureAnswer is = evaluate::measure_answer(
        rules, state, measure, evaluate::what_is_due(rules, state, asked.at), asked.at);
    says.words.push_back(rehearsing::words(is));
    for (std::string& one : expected_of(name, is)) says.expected.push_back(std::move(one));
  }
  return says;
}

bool comes_to(const Says& says, const std::string& expected) {
  const auto any = [&](auto&& is) { return std::any_of(says.expected.begin(), says.expected.end(), is); };
  if (any([&](const std::string& said) { return holds_of(expected, said); })) return true;
  const std::string no = " is not required";
  return expected.ends_with(no) && !any([&](const std::string& said) {
           return said.starts_with(expected.substr(0, expected.size() - no.size()) + " is ") &&
                  said != expected;
         });
}

std::optional<std::string> only_after(const Says& before, const Says& after) {
  for (const std::string& one : after.expected)
    if (!comes_to(before, one)) return one;
  if (after.words.size() >= before.words.size()) return std::nullopt;
  const auto rule = [](const std::string& expected) { return expected.substr(0, expected.find(" is ")); };
  for (const std::string& one : before.expected)
    if (std::none_of(after.expected.begin(), after.expected.end(),
                     [&](const std::string& other) { return rule(other) == rule(one); }))
      return rule(one) + " is not required";
  return std::nullopt;
}

}  // namespace kith::differing
