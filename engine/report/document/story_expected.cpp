#include <algorithm>

#include "engine/report/document/parts.hpp"
#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report::document {
namespace {

namespace expect = model::scenario;

std::string named_words(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return quoted(name);
}

template <class Rules>
std::string rule_name(const Rules& rules, const std::string& name) {
  for (const auto& one : rules)
    if (one.name == name) return quoted(title_or(one.title, one.name));
  return named_words(name);
}

struct ExpectedWords {
  const model::Ruleset& rules;

  std::string at(const std::optional<time::Stamp>& stamp, const char* before) const {
    return stamp ? before + stamp_words(rules, *stamp) : "";
  }
  std::string clause(model::ClauseId id) const {
    const model::Boundary& boundary = rules[rules[id].boundary];
    return quoted(title_or(boundary.title, boundary.name)) + " (" + rules[id].id + ')';
  }
  std::string clauses(const std::vector<model::ClauseId>& ids) const {
    std::vector<std::string> out;
    for (const model::ClauseId id : ids) out.push_back(clause(id));
    return listed(out);
  }
  std::string stage(const std::string& name) const { return party_words(rules, name); }

  std::string operator()(const expect::OutcomeIs& it) const {
    std::string out =
        it.outcome == Outcome::undetermined ? "not known yet, so it is not shared" : plain_word(it.outcome);
    if (it.detail) out += ", " + detail_words(*it.detail);
    return "the answer is: " + out + (it.by.empty() ? "" : ", by " + clauses(it.by));
  }
  std::string operator()(const expect::NothingToFindOut&) const { return "there is nothing to find out"; }
  std::string operator()(const expect::FindsOut& it) const {
    return named_words(it.what) + " is to be found out";
  }
  std::string operator()(const expect::KeepsBack& it) const {
    std::vector<std::string> out;
    for (const std::string& name : it.names) {
      const auto category = rules.categories.find(name);
      const auto mark = rules.marks.find(name);
      out.push_back(category ? quoted(concept_title(rules.categories[*category]))
                    : mark   ? quoted(concept_title(rules.marks[*mark]))
                             : named_words(name));
    }
    return listed(out) + (out.size() == 1 ? " is kept back" : " are kept back");
  }
  std::string operator()(const expect::IsSetAside& it) const {
    return clause(it.clause) + " gives way" + (it.by ? " to " + clause(*it.by) : "");
  }
  std::string operator()(const expect::MayBe& it) const {
    std::vector<std::string> out;
    for (const Outcome one : it.outcomes) out.push_back(plain_word(one));
    return "it may turn out to be " + listed(out);
  }
  std::string operator()(const expect::SaysBecause& it) const { return "it says why: " + quoted(it.text); }
  std::string operator()(const expect::SaysToPerson& it) const {
    return "the person is told: " + quoted(it.text);
  }
  std::string operator()(const expect::SaysMeanwhile& it) const { return "meanwhile: " + quoted(it.text); }
  std::string operator()(const expect::SaysWouldChange& it) const {
    return "it says what would change it: " + quoted(it.text);
  }
  std::string operator()(const expect::RecordLacks& it) const {
    return "the record lacks: " + quoted(it.text);
  }

  static std::string is_words(expect::ActionIs::Is is) {
    using Is = expect::ActionIs::Is;
    switch (is) {
      case Is::due: return "is due";
      case Is::overdue: return "is overdue";
      case Is::done: return "is done";
      case Is::done_late: return "is done late";
      case Is::perhaps_late: return "is done, perhaps late";
      case Is::blocked: return "is blocked";
      case Is::in_conflict: return "is in conflict with another rule";
      case Is::ended_by_death: return "has ended with the person's life";
      case Is::to_be_found_out: return "hangs on something to be found out";
      case Is::not_required: return "is not asked for";
    }
    return {};
  }
  std::string operator()(const expect::ActionIs& it) const {
    return (it.step ? "step " + std::to_string(*it.step) + " of " : "") +
           rule_name(rules.requirements, it.rule) + (it.to.empty() ? "" : " towards " + stage(it.to)) + ' ' +
           is_words(it.is) + at(it.at, it.is == expect::ActionIs::Is::overdue ? " since " : ", by ") +
           (it.by.empty() ? "" : ", for " + stage(it.by) + " to do");
  }
  std::string operator()(const expect::ReviewIs& it) const {
    return "the review of " + rule_name(rules.plans, it.plan) + (it.overdue ? " is overdue" : " is due") +
           at(it.at, it.overdue ? " since " : " by ");
  }
  std::string operator()(const expect::PlanIs& it) const {
    using Is = expect::PlanIs::Is;
    std::string level;
    for (const model::Plan& one : rules.plans)
      for (const model::Plan::Level& each : one.levels)
        if (one.name == it.plan && each.name == it.level) level = quoted(title_or(each.title, each.name));
    const std::string plan = rule_name(rules.plans, it.plan);
    switch (it.is) {
      case Is::stays: return plan + " stays" + (level.empty() ? " as it is" : " at " + level);
      case Is::steps_up: return plan + " goes up to " + level;
      case Is::may_step_up: return plan + ": more support is proposed, " + level;
      case Is::may_step_down: return plan + ": less support is proposed, " + level;
      case Is::steps_down: return plan + " goes down to " + level;
      case Is::held_back: return plan + " is held back from less support by what is missing";
    }
    return {};
  }
  std::string operator()(const expect::EscalationIs& it) const {
    using Is = expect::EscalationIs::Is;
    const std::string of = rule_name(rules.escalations, it.escalation);
    switch (it.is) {
      case Is::held: return of + " is held by " + stage(it.stage) + at(it.at, ", until ");
      case Is::next: return "next to hear of " + of + " is " + stage(it.stage) + at(it.at, ", on ");
      case Is::closed: return of + " is closed";
      case Is::ends: return of + " reaches its end" + at(it.at, " by ");
      case Is::overdue: return of + " is overdue" + at(it.at, " since ");
    }
    return {};
  }
  std::string operator()(const expect::DecidedBy& it) const {
    using Is = expect::DecidedBy::Is;
    switch (it.is) {
      case Is::person: return "the person decides";
      case Is::role:
        return (it.everyone_holding ? "whoever holds " + held(it.who) : party_words(rules, it.who)) +
               " decides" + (it.in_best_interests ? ", in the person's best interests" : "");
      case Is::nobody: return "nobody may decide it for the person";
      case Is::try_first: return named_words(it.who) + " is to be tried first";
      case Is::no_rule: return "no rule says who decides";
    }
    return {};
  }
  std::string held(const std::string& name) const {
    const auto authority = rules.authorities.find(name);
    return authority ? quoted(concept_title(rules.authorities[*authority])) : named_words(name);
  }
  std::string operator()(const expect::IsInvolved& it) const {
    return party_words(rules, it.role) + (it.consulted ? " is consulted" : " is informed");
  }
  std::string operator()(const expect::MeasureIs& it) const {
    using Is = expect::MeasureIs::Is;
    const std::string of = rule_name(rules.measures, it.measure);
    if (it.is != Is::figure)
      return of + (it.is == Is::met ? " meets its target" : " does not meet its target");
    return of + " comes to " + (it.number ? it.number->text() : "?") + (it.percent ? "%" : "") +
           (it.of ? " of " + it.of->text() : "");
  }
};

}  // namespace

std::string expected_words(const model::Ruleset& rules, const model::scenario::Expected& expected) {
  return std::visit(ExpectedWords{rules}, expected.node);
}

std::string asked_words(const model::Ruleset& rules, const model::scenario::Asked& asked) {
  using Kind = model::scenario::Asked::Kind;
  // A date alone means its first moment, and nobody wrote down an hour.
  constexpr std::string_view midnight = " at 00:00";
  std::string at = ", on " + spoken_time(rules.zone.text(asked.at));
  if (at.ends_with(midnight)) at.resize(at.size() - midnight.size());
  if (asked.kind == Kind::assessment) return "everything about the person" + at;
  const std::string decision = asked.decision ? quoted(concept_title(rules.decisions[*asked.decision])) : "";
  if (asked.kind == Kind::who_decides) return "who decides about " + decision + at;
  const std::string who = party_words(rules, asked.who);
  if (asked.decision) return "whether " + who + " may do this: " + decision + at;
  std::string out = who + " asks about " +
                    (asked.category ? quoted(concept_title(rules.categories[*asked.category])) : "something");
  if (asked.purpose) out += ", for " + quoted(concept_title(rules.purposes[*asked.purpose]));
  for (const model::MarkId mark : asked.marked) out += ", marked " + quoted(concept_title(rules.marks[mark]));
  return out + at;
}

}  // namespace kith::report::document
