#include <fmt/format.h>

#include "dsl/syntax/print/words.hpp"
#include "dsl/syntax/token/keywords.hpp"

namespace kith::syntax::words {

namespace {

std::string of(const GivenBestInterests::NotConsulted& left_out) {
  return left_out.who.text + " " + words::of(left_out.why);
}
std::string of(const GivenEvent::Field& field) { return field.name.text + " " + words::of(field.value); }

template <class Item>
std::string own_list(std::string_view lead, const std::vector<Item>& items) {
  std::string out;
  for (const Item& item : items) out += (out.empty() ? "" : ", ") + of(item);
  return out.empty() ? out : fmt::format(" {} {}", lead, out);
}

std::string_view word(GivenConsent::Status status) {
  switch (status) {
    case GivenConsent::Status::given: return "given";
    case GivenConsent::Status::refused: return "refused";
    case GivenConsent::Status::withdrawn: return "withdrawn";
    case GivenConsent::Status::unknown: return "unknown";
  }
  return {};
}

std::string_view word(CapacityIs::Kind kind) {
  switch (kind) {
    case CapacityIs::Kind::has: return "has capacity";
    case CapacityIs::Kind::lacks: return "lacks capacity";
    case CapacityIs::Kind::fluctuates: return "capacity fluctuates";
  }
  return {};
}

std::string_view word(Section section) {
  switch (section) {
    case Section::consents: return "consents are";
    case Section::capacity: return "capacity is";
    case Section::best_interests: return "best interests are";
    case Section::wishes: return "wishes are";
    case Section::facts: return "facts are";
    case Section::events: return "events are";
    case Section::concerns: return "concerns are";
    case Section::plans: return "plans are";
    case Section::restrictions: return "restrictions are";
    case Section::goals: return "goals are";
    case Section::reviews: return "reviews are";
    case Section::escalations: return "escalations are";
    case Section::actions: return "actions are";
    case Section::setting: return "setting is";
    case Section::age: return "age is";
  }
  return {};
}

std::string dates(const std::optional<When>& since, const std::optional<When>& until) {
  return optional("since", since) + optional("until", until);
}

std::string on_or_at(const std::optional<When>& when) {
  return when ? optional(when->value.at ? "at" : "on", when) : std::string();
}

std::string say(const GivenRecord& g) { return "the record " + words::of(g.path); }
std::string say(const GivenIs& g) { return g.subject.text + " is " + g.value.text; }
std::string say(const GivenMember& g) { return g.id.text + " is " + list(g.roles) + dates(g.since, g.until); }
std::string say(const GivenNamed& g) {
  return g.id.text + (g.named ? " is" : " is not") + " named by person";
}
std::string say(const GivenAuthority& g) {
  const std::string verified = g.verified_on ? optional("verified on", g.verified_on) : " not verified";
  return g.id.text + " holds " + g.authority.text + optional("for", g.scope) + verified +
         dates(g.since, g.until);
}
std::string say(const GivenConsent& g) {
  const std::string about = g.category ? g.category->text + optional("with", g.with) : g.decision->text;
  return fmt::format("consent for {}{} is {}", about, optional("for", g.purposes), word(g.status)) +
         optional("by", g.by) + optional("on", g.on) + optional("until", g.until) +
         optional("with", g.detail);
}
std::string say(const GivenCapacity& g) {
  return fmt::format("{} for {}", word(g.kind), list(g.matters)) + (g.only ? " only" : "") +
         optional("with", g.with) + optional("on", g.on) + optional("review by", g.review_by);
}
std::string say(const GivenBestInterests& g) {
  return "best interests for " + list(g.matters) + (g.only ? " only" : "") + optional("with", g.with) +
         (g.supports ? " supports it" : " opposes it") + optional("on", g.on) +
         optional("review by", g.review_by) + optional("consulted", g.consulted) +
         own_list("not consulted", g.not_consulted);
}
std::string say(const GivenWish& g) {
  return g.by.text + (g.wants ? " wants " : " opposes ") + g.decision.text + optional("on", g.on);
}
std::string say(const GivenFact& g) {
  const std::string fact = g.fact.text + optional("of", g.of);
  if (g.unknown) return fact + " is not known";
  if (!g.value) return fact;
  const bool plainly_no = std::holds_alternative<bool>(*g.value) && !std::get<bool>(*g.value) && !g.on;
  return plainly_no ? "not " + fact : fact + " is " + words::of(*g.value) + optional("on", g.on);
}
std::string say(const GivenSetting& g) { return "setting is " + g.setting.text; }
std::string say(const GivenDied& g) {
  return std::string("person died ") + (g.on.value.at ? "at " : "on ") + words::of(g.on);
}
std::string say(const GivenSupported& g) { return "person has been supported since " + words::of(g.since); }
std::string say(const GivenBorn& g) { return "person was born on " + words::of(g.on); }
std::string say(const GivenEvent& g) {
  const std::string at = on_or_at(g.at);
  const std::string due = optional("due", g.due);
  const std::string fields = own_list("with", g.fields);
  return g.event.text + optional("called", g.id) + (g.at ? at + fields + due : due + fields);
}
std::string say(const GivenConcern& g) {
  return "a concern" + optional("called", g.id) + " opened on " + words::of(g.opened) +
         optional("closed on", g.closed) + optional("harmed", g.harmed) + optional("alleges", g.alleged) +
         optional("clears", g.cleared);
}
std::string say(const GivenPlan& g) {
  return "plan " + g.plan.text + " is at " + g.level.text + " since " + words::of(g.since);
}
std::string say(const GivenAgreement& g) {
  return g.by.text + (g.agrees ? " agrees to " : " disagrees with ") + g.level.text + " of " + g.plan.text +
         on_or_at(g.on);
}
std::string authority_of(const GivenRestriction& g) {
  if (!g.authority_kind && !g.authority) return "";
  return " authority" + (g.authority_kind ? " " + g.authority_kind->text : std::string()) +
         (g.authority ? " " + words::of(*g.authority) : std::string()) + optional("from", g.authority_from) +
         optional("until", g.authority_until);
}
std::string say(const GivenRestriction& g) {
  return "a restriction called " + g.id.text + " of kind " + g.kind.text + optional("since", g.since) +
         optional("ended", g.ended) + optional("last reviewed", g.last_reviewed) +
         optional("review by", g.review_by) + authority_of(g) + optional("rationale", g.rationale) +
         optional("exit when", g.exit_when) + optional("tried", g.tried);
}
std::string say(const GivenGoal& g) {
  return "a goal called " + g.id.text + " " + words::of(g.says) + optional("for", g.plan) +
         optional("set on", g.set_on);
}
std::string say(const GivenReview& g) {
  return "a review of " + g.of.text + " held on " + words::of(g.held) + optional("attended by", g.attended) +
         optional("with evidence", g.evidence) + optional("changed", g.changed);
}
std::string say(const GivenEscalation& g) {
  return "escalation " + g.escalation.text + " opened at " + words::of(g.opened);
}
std::string say(const GivenStage& g) {
  return g.stage.text + " of " + g.escalation.text + " is told at " + words::of(g.told) +
         optional("answered at", g.answered) + optional("resolved at", g.resolved);
}
std::string say(const GivenDone& g) {
  return g.rule.text + " is done at " + words::of(g.at) + optional("step", g.step) + optional("for", g.item) +
         optional("to", g.to) + optional("by", g.by);
}
std::string say(const GivenNotKnown& g) { return fmt::format("{} not known", word(g.section)); }

/// A name as it is, anything else as a text.
std::string name_or_text(const std::string& what) {
  const bool name = !what.empty() && what[0] >= 'a' && what[0] <= 'z' && !reserved(find_word(what)) &&
                    what.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string::npos;
  return name ? what : '"' + what + '"';
}
std::string found_out(const std::string& what) {
  return what == "consent" || what == "capacity" || what == "best interests" ? what : name_or_text(what);
}

std::string say(const ExpectOutcome& e) {
  return words::of(e.outcome) + optional("by", e.by) + optional("with", e.detail);
}
std::string say(const ExpectNothingToFindOut&) { return "nothing to find out"; }
std::string say(const ExpectFindOut& e) { return "find out " + found_out(e.what.value); }
std::string say(const ExpectKeepBack& e) { return "keep back " + list(e.names); }
std::string say(const ExpectSetAside& e) { return e.clause.text + " is set aside" + optional("by", e.by); }
std::string say(const ExpectPossible& e) { return "may be " + list(e.outcomes, " or "); }
std::string say(const ExpectBecause& e) { return "because " + words::of(e.text); }
std::string say(const ExpectEasyRead& e) { return "easy read " + words::of(e.text); }
std::string say(const ExpectMeanwhile& e) { return "meanwhile " + words::of(e.text); }
std::string say(const ExpectWouldChange& e) { return "would change if " + words::of(e.text); }

std::string_view word(ExpectAction::Is is) {
  switch (is) {
    case ExpectAction::Is::due: return "is due";
    case ExpectAction::Is::overdue: return "is overdue";
    case ExpectAction::Is::done: return "is done";
    case ExpectAction::Is::done_late: return "is done late";
    case ExpectAction::Is::perhaps_late: return "is done perhaps late";
    case ExpectAction::Is::blocked: return "is blocked";
    case ExpectAction::Is::in_conflict: return "is in conflict";
    case ExpectAction::Is::ended_by_death: return "is ended by death";
    case ExpectAction::Is::to_be_found_out: return "is to be found out";
    case ExpectAction::Is::not_required: return "is not required";
  }
  return {};
}

std::string say(const ExpectAction& e) {
  const std::string step = e.step ? "step " + words::of(*e.step) + " of " : std::string();
  return step + e.rule.text + optional("to", e.to) + optional("for", e.item) + " " + std::string(word(e.is)) +
         optional("at", e.at) + optional("by", e.by);
}
std::string say(const ExpectReview& e) {
  return "the review of " + e.plan.text + (e.overdue ? " is overdue" : " is due") + optional("at", e.at);
}
std::string say(const ExpectPlan& e) {
  const std::string level = e.level ? e.level->text : std::string();
  switch (e.is) {
    case ExpectPlan::Is::stays: return e.plan.text + " stays at " + level;
    case ExpectPlan::Is::steps_up: return e.plan.text + " steps up to " + level + " now";
    case ExpectPlan::Is::may_step_up: return e.plan.text + " may step up to " + level;
    case ExpectPlan::Is::may_step_down: return e.plan.text + " may step down to " + level;
    case ExpectPlan::Is::steps_down: return e.plan.text + " steps down to " + level;
    case ExpectPlan::Is::held_back: return e.plan.text + " is held back by missing records";
  }
  return {};
}
std::string say(const ExpectEscalation& e) {
  const std::string role = e.role ? e.role->text : std::string();
  switch (e.is) {
    case ExpectEscalation::Is::held: return role + " holds " + e.escalation.text + optional("until", e.at);
    case ExpectEscalation::Is::next: return role + " hears next of " + e.escalation.text;
    case ExpectEscalation::Is::closed: return e.escalation.text + " is closed";
    case ExpectEscalation::Is::ends: return e.escalation.text + " ends" + optional("by", e.at);
  }
  return {};
}
std::string say(const ExpectDecider& e) {
  switch (e.is) {
    case ExpectDecider::Is::person: return "person decides";
    case ExpectDecider::Is::nobody: return "nobody decides";
    case ExpectDecider::Is::try_first: return "try first " + name_or_text(e.step.value);
    case ExpectDecider::Is::no_rule: return "no rule says who decides";
    case ExpectDecider::Is::role:
      return (e.everyone_holding ? "everyone holding " : "") + e.who->text + " decides" +
             (e.in_best_interests ? " in best interests" : "");
  }
  return {};
}
std::string say(const ExpectInvolved& e) {
  return e.role.text + (e.consulted ? " is consulted" : " is informed");
}
std::string say(const ExpectMeasure& e) {
  switch (e.is) {
    case ExpectMeasure::Is::met: return e.measure.text + " is met";
    case ExpectMeasure::Is::not_met: return e.measure.text + " is not met";
    case ExpectMeasure::Is::figure: return e.measure.text + optional("is", e.number) + optional("of", e.of);
  }
  return {};
}
std::string say(const ExpectLacks& e) { return "the record lacks " + words::of(e.text); }

}  // namespace

std::string of(const Given& given) {
  const std::string said = std::visit([](const auto& node) { return say(node); }, given.node);
  if (!given.in_error) return said;
  const GivenInError& mark = *given.in_error;
  return said + " entered in error" + on_or_at(mark.on) + " by " + mark.by.text + " " + words::of(mark.why);
}

std::string of(const Expect& expect) {
  return std::visit([](const auto& node) { return say(node); }, expect.node);
}

std::string of(const AskedQuestion& q) {
  std::string out = q.who.text + " asks";
  if (q.kind == AskedQuestion::Kind::assessment) {
    out = "the person is assessed";
  } else if (q.kind == AskedQuestion::Kind::who_decides) {
    out = q.decision->text + " is to be decided";
  } else if (q.decision) {
    out += " to do " + q.decision->text;
  } else {
    out += optional("about", q.category) + optional("for", q.purpose) +
           optional("in the matter of", q.matter) + optional("marked", q.marked);
  }
  return out + (q.at.value.at ? " at " : " on ") + of(q.at);
}

}  // namespace kith::syntax::words
