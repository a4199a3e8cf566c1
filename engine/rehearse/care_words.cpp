#include "engine/rehearse/care_words.hpp"

#include <algorithm>

#include "engine/rehearse/words.hpp"
#include "kith/decimal.hpp"

namespace kith::rehearsing {

namespace expect = model::scenario;

// ---- actions ----------------------------------------------------------------------------------------------------

ActionStatus status(expect::ActionIs::Is is) {
  using Is = expect::ActionIs::Is;
  switch (is) {
    case Is::due: return ActionStatus::due;
    case Is::overdue: return ActionStatus::overdue;
    case Is::done:
    case Is::perhaps_late: return ActionStatus::done;
    case Is::done_late: return ActionStatus::done_late;
    case Is::blocked: return ActionStatus::blocked;
    case Is::in_conflict: return ActionStatus::conflict;
    case Is::ended_by_death: return ActionStatus::ended;
    case Is::to_be_found_out:
    case Is::not_required: return ActionStatus::find_out;
  }
  return ActionStatus::find_out;
}

namespace {

std::string word(ActionStatus status) {
  switch (status) {
    case ActionStatus::overdue: return "overdue";
    case ActionStatus::due: return "due";
    case ActionStatus::find_out: return "to be found out";
    case ActionStatus::conflict: return "in conflict";
    case ActionStatus::blocked: return "blocked";
    case ActionStatus::ended: return "ended by death";
    case ActionStatus::done_late: return "done late";
    case ActionStatus::done: return "done";
  }
  return "";
}

std::string level(const std::optional<Named>& level) { return level ? level->name : "?"; }

std::vector<std::string> names(const std::vector<WhoHolds>& all) {
  std::vector<std::string> out;
  for (const WhoHolds& one : all) out.push_back(one.role.name);
  return out;
}

}  // namespace

std::string words(const model::Ruleset& rules, const expect::ActionIs& expected) {
  std::string out =
      (expected.step ? "step " + std::to_string(*expected.step) + " of " : "") + '`' + expected.rule + '`';
  if (!expected.to.empty()) out += " to " + expected.to;
  if (!expected.item.empty()) out += " for " + expected.item;
  out +=
      ' ' + (expected.is == expect::ActionIs::Is::not_required ? "not required" : word(status(expected.is)));
  if (expected.is == expect::ActionIs::Is::perhaps_late) out += " perhaps late";
  if (expected.at) out += " at " + rules.zone.text(*expected.at);
  return expected.by.empty() ? out : out + " by " + expected.by;
}

std::string words(const RequiredAction& action, const ActionReason& reason) {
  std::string out = "step " + std::to_string(reason.step) + " of `" + reason.requirement + '`';
  if (!action.action.to.empty()) out += " to " + action.action.to;
  if (action.item) out += " for " + action.item->id;
  out += ' ' + word(reason.status) + (reason.perhaps_late ? " perhaps late" : "") +
         (reason.due.empty() ? "" : " at " + reason.due);
  return action.by_role.empty() ? out : out + " by " + action.by_role;
}

// ---- plans ------------------------------------------------------------------------------------------------------

bool comes_to(const PlanAnswer& plan, const expect::PlanIs& expected) {
  using Is = expect::PlanIs::Is;
  using Kind = PlanAnswer::Kind;
  const auto to = [&](Kind kind) { return plan.kind == kind && plan.to && plan.to->name == expected.level; };
  switch (expected.is) {
    case Is::stays: return plan.kind == Kind::stay && plan.level.name == expected.level;
    case Is::steps_up: return to(Kind::step_up_now);
    case Is::may_step_up:
      return to(Kind::propose_step_up) || (plan.proposed && plan.proposed->name == expected.level);
    case Is::may_step_down: return to(Kind::propose_step_down);
    case Is::steps_down: return to(Kind::agreed_step_down);
    case Is::held_back: return !plan.held_back_since.empty();
  }
  return false;
}

std::string words(const expect::PlanIs& expected) {
  using Is = expect::PlanIs::Is;
  switch (expected.is) {
    case Is::stays: return expected.plan + " to stay at " + expected.level;
    case Is::steps_up: return expected.plan + " to step up to " + expected.level + " now";
    case Is::may_step_up: return "stepping up to " + expected.level + " to be proposed for " + expected.plan;
    case Is::may_step_down:
      return "stepping down to " + expected.level + " to be proposed for " + expected.plan;
    case Is::steps_down: return expected.plan + " to step down to " + expected.level + ", agreed";
    case Is::held_back: return expected.plan + " held back by missing records";
  }
  return "";
}

std::string words(const PlanAnswer& plan) {
  std::string out;
  switch (plan.kind) {
    case PlanAnswer::Kind::stay:
      out = "stay at " + (plan.level.name.empty() ? "a level that is not known" : plan.level.name);
      break;
    case PlanAnswer::Kind::agreed_step_down: out = "an agreed step down to " + level(plan.to); break;
    case PlanAnswer::Kind::propose_step_down: out = "a step down to " + level(plan.to) + " proposed"; break;
    case PlanAnswer::Kind::propose_step_up: out = "a step up to " + level(plan.to) + " proposed"; break;
    case PlanAnswer::Kind::step_up_now: out = "a step up to " + level(plan.to) + " now"; break;
  }
  if (plan.proposed) out += ", and one to " + plan.proposed->name + " proposed";
  if (!plan.wait_until.empty()) out += "; no step down before " + plan.wait_until;
  if (!plan.agreement_missing.empty()) out += "; still to agree: " + listed(plan.agreement_missing);
  for (const Progress& one : plan.progress)
    if (one.is != Truth::yes)
      out += "; " + std::string(one.is == Truth::no ? "not met: " : "not known: ") + one.plain;
  std::vector<std::string> unknown;
  for (const FindOut& one : plan.find_out) unknown.push_back(one.what);
  return unknown.empty() ? out : out + "; to find out: " + listed(unknown);
}

std::string review_words(const PlanAnswer& plan) {
  const auto of = [](const PlanReview& review) {
    return (review.overdue ? "overdue since " : "due at ") +
           (review.due.empty() ? "no known date" : review.due);
  };
  return "a review " + of(plan.review) +
         (plan.step_up_review ? ", and one of the step up " + of(*plan.step_up_review) : "");
}

// ---- escalations ------------------------------------------------------------------------------------------------

std::string words(const model::Ruleset& rules, const expect::EscalationIs& expected) {
  using Is = expect::EscalationIs::Is;
  const std::string at = expected.at ? rules.zone.text(*expected.at) : "";
  switch (expected.is) {
    case Is::held:
      return expected.stage + " to hold " + expected.escalation + (at.empty() ? "" : " until " + at);
    case Is::next: return expected.stage + " to hear next of " + expected.escalation;
    case Is::closed: return expected.escalation + " closed";
    case Is::overdue: return expected.escalation + " overdue";
    case Is::ends: return expected.escalation + " to end by " + at;
  }
  return "";
}

std::string words(const EscalationAnswer& answer) {
  if (answer.closed) return "it closed";
  std::string out = "it held by " + (answer.holders.empty() ? "nobody" : listed(names(answer.holders)));
  if (!answer.until.empty()) out += " until " + answer.until;
  if (answer.overdue) out += ", overdue";
  if (!answer.next.empty()) out += "; next: " + listed(names(answer.next));
  return answer.worst_case.empty() ? out : out + "; at the latest by " + answer.worst_case;
}

// ---- who decides ------------------------------------------------------------------------------------------------

namespace {

/// Holders of an authority who decide, and are all of that role.
bool all_in_role(const WhoDecides& who, const expect::DecidedBy& expected) {
  if (expected.everyone_holding || who.decider->members.empty()) return false;
  return std::all_of(who.decider->members.begin(), who.decider->members.end(), [&](const Named& member) {
    return std::any_of(who.holders.begin(), who.holders.end(), [&](const HoldsOver& holder) {
      const auto is = [&](const Named& role) {
        return role.name == expected.who || role.name.starts_with(expected.who + '.');
      };
      return holder.member.name == member.name && std::any_of(holder.roles.begin(), holder.roles.end(), is);
    });
  });
}

/// By that role, by holders of that authority or of a kind under it, or by holders who are all of that role.
bool decided_by(const WhoDecides& who, const expect::DecidedBy& expected) {
  const std::string& name = who.decider->role.name;
  const bool under = expected.everyone_holding && name.starts_with(expected.who + '.');
  return name == expected.who || under || all_in_role(who, expected);
}

}  // namespace

bool comes_to(const WhoDecides& who, const expect::DecidedBy& expected) {
  using Is = expect::DecidedBy::Is;
  switch (expected.is) {
    case Is::person: return who.kind == WhoDecides::Kind::person;
    // Until what is to be tried first is on record, nobody else decides.
    case Is::nobody: return who.kind != WhoDecides::Kind::person && who.kind != WhoDecides::Kind::other;
    case Is::no_rule: return who.kind == WhoDecides::Kind::no_rule;
    case Is::role:
      return who.kind == WhoDecides::Kind::other && who.decider && decided_by(who, expected) &&
             (!expected.in_best_interests || who.in_best_interests);
    case Is::try_first:
      return who.kind == WhoDecides::Kind::try_first &&
             std::any_of(who.try_first.begin(), who.try_first.end(),
                         [&](const TryFirst& one) { return !one.on_record && one.step == expected.who; });
  }
  return false;
}

std::string words(const expect::DecidedBy& expected) {
  using Is = expect::DecidedBy::Is;
  switch (expected.is) {
    case Is::person: return "the person to decide";
    case Is::nobody: return "nobody to decide";
    case Is::no_rule: return "no rule to say who decides";
    case Is::role:
      return (expected.everyone_holding ? "everyone holding " : "") + expected.who + " to decide" +
             (expected.in_best_interests ? " in best interests" : "");
    case Is::try_first: return expected.who + " to be tried first";
  }
  return "";
}

std::string words(const WhoDecides& who) {
  const std::string role = who.decider ? who.decider->role.name : "somebody";
  switch (who.kind) {
    case WhoDecides::Kind::person: return "the person deciding";
    case WhoDecides::Kind::other:
      return role + " deciding" + (who.in_best_interests ? " in best interests" : "");
    case WhoDecides::Kind::nobody: return "nobody deciding";
    case WhoDecides::Kind::no_rule: return "no rule that says who decides";
    case WhoDecides::Kind::find_out: return "nobody deciding until more is found out";
    case WhoDecides::Kind::try_first: break;
  }
  std::vector<std::string> steps;
  for (const TryFirst& one : who.try_first)
    if (!one.on_record) steps.push_back(one.step);
  return listed(steps) + " to be tried before " + role + " decides";
}

// ---- measures ---------------------------------------------------------------------------------------------------

bool comes_to(const MeasureAnswer& measure, const expect::MeasureIs& expected) {
  using Is = expect::MeasureIs::Is;
  if (expected.is != Is::figure) return measure.met == (expected.is == Is::met ? Truth::yes : Truth::no);
  const auto same = [](const std::string& text, const std::optional<Decimal>& number) {
    if (!number) return true;
    const auto read = Decimal::parse(text.ends_with('%') ? std::string_view(text).substr(0, text.size() - 1)
                                                         : std::string_view(text));
    return read && read->micros == number->micros;
  };
  return std::any_of(measure.rows.begin(), measure.rows.end(), [&](const MeasureRow& row) {
    return expected.percent ? same(row.value, expected.number)
                            : (same(row.number, expected.number) && same(row.of, expected.of));
  });
}

std::string words(const expect::MeasureIs& expected) {
  using Is = expect::MeasureIs::Is;
  if (expected.is != Is::figure) return expected.measure + (expected.is == Is::met ? " met" : " not met");
  const std::string number = expected.number ? expected.number->text() : "";
  return expected.measure + " to be " + number + (expected.percent ? "%" : "") +
         (expected.of ? " of " + expected.of->text() : "");
}

std::string words(const MeasureAnswer& measure) {
  std::vector<std::string> rows;
  for (const MeasureRow& row : measure.rows)
    rows.push_back((row.group.empty() ? "" : row.group + ": ") + row.number +
                   (row.of.empty() ? "" : " of " + row.of) +
                   (row.value.empty() ? "" : " (" + row.value + ")"));
  const std::string met = measure.target.empty()      ? ""
                          : measure.met == Truth::yes ? ", met"
                          : measure.met == Truth::no  ? ", not met"
                                                      : ", not known to be met";
  return (rows.empty() ? "no figure" : listed(rows)) + met;
}

// ---- reasons ----------------------------------------------------------------------------------------------------

std::vector<std::string> reasons(const Assessment& all) {
  std::vector<std::string> said;
  const auto add = [&](const std::string& text) {
    if (!text.empty() && std::find(said.begin(), said.end(), text) == said.end()) said.push_back(text);
  };
  for (const RequiredAction& action : all.actions) {
    for (const ActionReason& reason : action.reasons) add(reason.text);
    if (action.barred)
      for (const Reason& reason : action.barred->because) add(reason.text);
  }
  for (const PlanAnswer& plan : all.plans)
    for (const Reason& reason : plan.because) add(reason.text);
  for (const WhoDecides& who : all.involvement) {
    add(who.because);
    add(who.against_wish);
    for (const Consulted& one : who.consulted) add(one.because);
  }
  for (const Answer& answer : all.disclosures.answers)
    for (const Reason& reason : answer.because) add(reason.text);
  return said;
}

}  // namespace kith::rehearsing
