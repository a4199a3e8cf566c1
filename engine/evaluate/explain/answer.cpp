#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/condition/consent.hpp"
#include "engine/evaluate/condition/death.hpp"
#include "engine/evaluate/decide/decide.hpp"
#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/explain/bound.hpp"
#include "engine/evaluate/explain/find_out.hpp"
#include "engine/evaluate/explain/holders.hpp"
#include "engine/evaluate/explain/limits.hpp"
#include "engine/evaluate/explain/reasons.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/explain/would_change.hpp"
#include "kith/version.hpp"

namespace kith::evaluate {

using model::Party;

namespace {

std::string with_name(const Asking& asking) {
  const Party& with = asking.question.with;
  switch (with.kind) {
    case Party::Kind::person: return "person";
    case Party::Kind::role: return asking.rules.roles[model::RoleId{with.index}].name;
    case Party::Kind::member: return (*asking.state.circle)[with.index].id;
  }
  return {};
}

SaidFact said(const model::Fact& fact, const std::optional<model::Value>& value) {
  using Kind = model::ValueType::Kind;
  SaidFact one{fact.name, fact.title, {}};
  if (!value) return one;
  switch (fact.type.kind) {
    case Kind::yes_or_no: one.value = value->number != 0; break;
    case Kind::number: one.value = Decimal{value->number}; break;
    case Kind::choice: one.value = fact.type.choices[static_cast<std::size_t>(value->number)]; break;
    case Kind::text: one.value = value->text; break;
  }
  return one;
}
std::optional<std::vector<SaidFact>> said(const model::Ruleset& rules, const model::Question& question) {
  const auto& all = rules.facts.all();
  const bool any = std::any_of(all.begin(), all.end(), [](const model::Fact& fact) {
    return fact.subject == model::Fact::Subject::question;
  });
  if (!any || !question.facts) return std::nullopt;
  std::vector<SaidFact> found;
  for (const auto& [fact, values] : *question.facts)
    for (const model::FactValue& one : values) found.push_back(said(rules.facts[fact], one.value));
  return found;
}

Asked asked(const Asking& asking, Wording& wording) {
  const model::Question& question = asking.question;
  const model::Ruleset& rules = asking.rules;
  Asked result;
  const auto put = [](std::string& name, std::string& title, std::string& easy, const model::Concept& thing) {
    name = thing.name;
    title = thing.title;
    easy = thing.easy_read;
  };
  std::string unsaid;
  if (question.category)
    put(result.share, result.share_title, result.share_easy, rules.categories[*question.category]);
  if (question.decision)
    put(result.does, result.does_title, result.does_easy, rules.decisions[*question.decision]);
  if (question.purpose)
    put(result.for_, result.for_title, result.for_easy, rules.purposes[*question.purpose]);
  if (question.matter) put(result.matter, result.matter_title, unsaid, rules.decisions[*question.matter]);
  for (const auto mark : question.marked) result.marked.push_back(rules.marks[mark].name);
  result.with = with_name(asking);
  result.with_name = recipient_name(asking);
  if (question.with.kind == Party::Kind::role)
    result.with_easy = rules.roles[model::RoleId{question.with.index}].easy_read;
  result.at = wording.moment(asking);
  result.concern = question.concern;
  result.facts = said(rules, question);
  result.person_name = person_name(asking.state);
  return result;
}

std::string_view status_words(model::ConsentStatus status) {
  static constexpr std::string_view names[] = {"given",   "refused", "withdrawn",   "objected",
                                               "unclear", "expired", "not_recorded"};
  return names[static_cast<std::size_t>(status)];
}

Wish consent_wish(Trace& trace) {
  const ConsentAt& consent = trace.consent();
  Wish result;
  result.status = consent.status ? status_words(*consent.status) : "not_known";
  if (!consent.status) result.why = words(consent.reading.why);
  result.from = pointer(consent.reading.origin);
  if (consent.reading.on) result.on = trace.inquiry().rules().zone.text(*consent.reading.on);
  if (consent.record) {
    result.says = consent.record->says;
    result.how_shown = consent.record->how_shown;
  }
  return result;
}

/// What the person wants about a decision, or without a word on it the consent to it.
Wish wish_of(Trace& trace) {
  const Inquiry& inquiry = trace.inquiry();
  const model::Wish* wish =
      inquiry.category ? nullptr : latest_wish(inquiry, inquiry.matter(), inquiry.asking.now);
  Wish result;
  if (!wish) {
    result = consent_wish(trace);
    // Without a consent, only the wishes could say that nothing was said.
    if (inquiry.category || inquiry.state().wishes || result.status != "not_recorded") return result;
    result.status = "not_known";
    result.why = words(Why::section_absent);
    return result;
  }
  const Reading wants =
      evaluate::wish(inquiry, std::nullopt, inquiry.matter(), model::Stance::wants, inquiry.asking.now);
  result.status = wants.value == Truth::yes ? "wants" : wants.value == Truth::no ? "opposes" : "not_known";
  if (wants.value == Truth::unknown) result.why = words(wants.why);
  result.says = wish->says;
  result.how_shown = wish->how_shown;
  result.from = pointer(wants.origin);
  if (wish->on) result.on = inquiry.rules().zone.text(*wish->on);
  return result;
}

/// May what is asked be allowed by a rule that waits for nobody, so that not doing it may do harm?
bool may_not_wait(const Decided& decided, Outcome outcome) {
  const Inquiry& inquiry = decided.asked.trace.inquiry();
  const Settled& settled = decided.asked.settled;
  return outcome == Outcome::undetermined && inquiry.asking.question.decision &&
         whoever_decides(inquiry, settled, settled.stands, Effect::allow) != Truth::no;
}

std::string meanwhile(const Asking& asking, Outcome outcome, bool may_not_wait) {
  const std::string hold =
      may_not_wait ? "where it cannot wait, begin, and stop if it turns out so; otherwise do not do it"
      : asking.question.category ? "do not share"
                                 : "do not do it";
  switch (outcome) {
    case Outcome::allow: return "";
    case Outcome::refuse: return hold;
    case Outcome::ask_first: return hold + " until that has been asked";
    case Outcome::undetermined: break;
  }
  if (!asking.question.purpose) return hold;
  const model::Purpose& purpose = asking.rules.purposes[*asking.question.purpose];
  if (!purpose.urgent || !purpose.decided_by) return hold;
  return fmt::format("{}; {} decides now, because “{}” is urgent", hold,
                     asking.rules.roles[*purpose.decided_by].title, purpose.title);
}

/// Who decides what the rules leave open, where it cannot wait.
void decide_now(const Asking& asking, Wording& wording, Answer& answer) {
  if (!asking.question.purpose) return;
  const model::Purpose& purpose = asking.rules.purposes[*asking.question.purpose];
  answer.urgent = purpose.urgent;
  if (purpose.urgent && purpose.decided_by)
    answer.decides_now =
        wording.helper(*purpose.decided_by, {static_cast<std::uint32_t>(asking.rules.layers.size() - 1)}).who;
}

/// Whose the rules are: of the topmost ruleset that says so.
std::string owner_words(const model::Ruleset& rules) {
  for (auto layer = rules.layers.rbegin(); layer != rules.layers.rend(); ++layer)
    if (layer->owner)
      return fmt::format("{}, the owner of “{}”,", rules.roles[*layer->owner].title, layer->title);
  return "the owner of these rules";
}

std::string no_rule_for_the_dead(const Asking& asking) {
  return fmt::format("{} has died ({}), and no rule that speaks of a death permits this: {} is to decide",
                     person_name(asking.state), asking.rules.zone.text(*asking.state.died),
                     owner_words(asking.rules));
}

/// Does an allow about something wider apply, which grants nothing of what is asked about by name?
bool only_wider_allows(const Finding& finding) {
  const Settled& settled = finding.settled;
  for (std::size_t i = 0; i < settled.candidates().size(); ++i)
    if (!settled.grants(i) && settled.stands[i] != Truth::no) return true;
  return false;
}

std::string why_none(const Decided& decided, bool any) {
  if (decided.by_kinds) return "everything under this category is kept back";
  const Asking& asking = decided.asked.trace.inquiry().asking;
  if (any) return "";
  if (asking.dead) return no_rule_for_the_dead(asking);
  if (only_wider_allows(decided.asked))
    return "this is asked about by name, and no rule that names it allows it; a rule about something wider "
           "does not reach it";
  return "no boundary covers this";
}

/// Who said no, where that alone makes it an "ask first".
std::string whose_no(const Decided& decided, const Answer& answer) {
  const HolderNo& no = decided.asked.settled.unread_no;
  const bool by_a_clause = std::any_of(answer.because.begin(), answer.because.end(),
                                       [](const Reason& reason) { return reason.certain; });
  if (by_a_clause || no.reading.value != Truth::yes || decided.outcome != Outcome::ask_first) return "";
  const Inquiry& inquiry = decided.asked.trace.inquiry();
  return fmt::format(
      "{} {} a power over this and said no, and no rule says what follows: ask before anything is {}",
      named_of(inquiry, no.whose), no.whose.size() > 1 ? "have" : "has",
      inquiry.category ? "shared" : "done");
}

void add_reasons(Decided& decided, Wording& wording, Answer& answer) {
  answer.because =
      decided.by_kinds ? kinds_because(decided, wording) : deciding(decided.asked, decided.outcome, wording);
  answer.uncovered = whose_no(decided, answer);
  if (answer.uncovered.empty()) answer.uncovered = why_none(decided, !answer.because.empty());
  answer.set_aside = set_aside(decided.asked, decided.outcome, wording);
}

/// What a clause asks for, as far as its `unless` is no yes.
void add_needs(Finding& finding, const model::Clause& clause, Wording& wording, Answer& answer) {
  for (Action& one : actions(finding.trace, clause.needs, clause, wording)) {
    const auto again = [&](const Action& other) {
      return other.clause == one.clause && other.what == one.what && other.due == one.due;
    };
    if (std::none_of(answer.actions.begin(), answer.actions.end(), again))
      answer.actions.push_back(std::move(one));
  }
}
/// Of the clauses that decide.
void add_needs(Finding& finding, Wording& wording, Answer& answer) {
  const Settled& settled = finding.settled;
  const Inquiry& inquiry = finding.trace.inquiry();
  for (const Reason& reason : answer.because)
    for (const model::ClauseId id : settled.candidates()) {
      const model::Clause& clause = inquiry.rules()[id];
      if (clause.id == reason.clause && reason.certain && effect_of(inquiry, clause) == clause.effect)
        add_needs(finding, clause, wording, answer);
    }
}
void add_needs(Decided& decided, Wording& wording, Answer& answer) {
  if (!decided.by_kinds) return add_needs(decided.asked, wording, answer);
  for (Finding& finding : decided.narrower)
    if (finding.settled.outcome == decided.outcome) add_needs(finding, wording, answer);
}

/// About whom, and by what.
template <class Document>
void add_person(const Asking& asking, Document& answer) {
  answer.engine = version();
  answer.person = asking.state.person_id;
  if (asking.dead) answer.died = asking.rules.zone.text(*asking.state.died);
  answer.record_sha256 = asking.state.given.sha256();
}
template <class Document>
void add_versions(const Asking& asking, Document& answer) {
  add_person(asking, answer);
  answer.rulesets = asking.rules.rulesets_used();
  answer.tzdata = asking.rules.zone.tzdata;
}

void add_outcome(const Decided& decided, Answer& answer) {
  answer.outcome = decided.outcome;
  if (decided.outcome == Outcome::undetermined) answer.possible = outcomes_in(decided.possible);
  answer.approximate = is_approximate(decided);
}

/// All of it but what would change it, and by what it was worked out.
Answer explained(const Asking& asking, Decided& decided, const Bound& by_decider) {
  Wording& wording = wording_of(*decided.workspace, asking);
  Answer result;
  result.question = asked(asking, wording);
  result.wish = wish_of(decided.asked.trace);
  add_outcome(decided, result);
  add_reasons(decided, wording, result);
  add_needs(decided, wording, result);
  if (decided.outcome == Outcome::allow) {
    result.limits = limits(decided, wording);
    result.lawful_basis = lawful_basis(decided.asked);
  }
  result.find_out = find_out(decided);
  bind_to_decider(decided, by_decider, result);
  for (FindOut& one : result.find_out) name_plainly(asking.rules, asking.state, asking.question.at, one);
  result.may_not_wait = may_not_wait(decided, result.outcome);
  result.meanwhile = meanwhile(asking, result.outcome, result.may_not_wait);
  decide_now(asking, wording, result);
  return result;
}

}  // namespace

Answer answer(const model::Ruleset& rules, const model::State& state, const model::Question& question) {
  Workspace workspace;
  return answer(Asking::of(rules, state, question), workspace);
}

Answer answer(const Asking& asking, Workspace& workspace) {
  Decided decided = decide(asking, workspace);
  const Bound by_decider = bound(decided);
  Answer result = explained(asking, decided, by_decider);
  Changes changes = would_change(decided, by_decider);
  result.would_change = std::move(changes.found);
  result.would_change_approximate = changes.approximate;
  add_versions(asking, result);
  return result;
}

Answer answer_among_others(Workspace& workspace, const model::Ruleset& rules, const model::State& state,
                           const model::Question& question) {
  const Asking& asking = workspace.put(rules, state, question);
  Decided decided = decide(asking, workspace);
  Answer result = explained(asking, decided, bound(decided));
  add_person(asking, result);
  return result;
}

Everything everything(const model::Ruleset& rules, const model::State& state, model::Question question) {
  Everything result;
  Workspace workspace;
  const Asking asking = Asking::of(rules, state, question);
  result.question = asked(asking, wording_of(workspace, asking));
  result.question.share = result.question.share_title = "anything";
  for (std::uint32_t i = 0; i < rules.categories.size(); ++i) {
    question.category = model::CategoryId{i};
    if (rules.categories[*question.category].declared)
      result.answers.push_back(answer(workspace.put(rules, state, question), workspace));
  }
  add_versions(asking, result);
  return result;
}

}  // namespace kith::evaluate
