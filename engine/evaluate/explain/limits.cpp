#include "engine/evaluate/explain/limits.hpp"

#include <algorithm>
#include <set>

#include "engine/evaluate/condition/consent.hpp"
#include "engine/evaluate/explain/reasons.hpp"
#include "engine/evaluate/explain/words.hpp"

namespace kith::evaluate {

using model::Clause;
using model::ClauseId;

namespace {

/// The allows that stand or may stand, in order of declaration: the limits of an undecided one bind as if it
/// stood.
std::vector<ClauseId> binding(const Finding& finding) {
  std::vector<ClauseId> clauses;
  for (std::size_t i = 0; i < finding.settled.candidates().size(); ++i)
    if (finding.settled.stands[i] != Truth::no &&
        finding.trace.inquiry().rules()[finding.settled.candidates()[i]].effect == Effect::allow)
      clauses.push_back(finding.settled.candidates()[i]);
  std::sort(clauses.begin(), clauses.end());
  return clauses;
}

Detail detail_of(Trace& trace, const Clause& clause) {
  if (!clause.names_given) return clause.detail;
  const ConsentAt& consent = trace.consent();
  return within_consent(clause.detail, consent.possible, consent.detail);
}

void add_once(std::vector<Named>& names, const model::Concept& thing) {
  if (std::none_of(names.begin(), names.end(), [&](const Named& name) { return name.name == thing.name; }))
    names.push_back(named(thing));
}

WithinLimit limits_of(Finding& finding, Wording& wording) {
  const Inquiry& inquiry = finding.trace.inquiry();
  const model::Ruleset& rules = inquiry.rules();
  WithinLimit result;
  if (inquiry.category) result.category = named(rules.categories[*inquiry.category]);
  for (const ClauseId id : binding(finding)) {
    const Clause& clause = rules[id];
    result.detail = std::min(result.detail, detail_of(finding.trace, clause));
    for (const auto category : clause.keep_back) add_once(result.keep_back, rules.categories[category]);
    for (const auto mark : clause.keep_back_marks) add_once(result.keep_back, rules.marks[mark]);
    for (Action& one : actions(finding.trace, clause.on_condition, clause, wording))
      result.on_condition.push_back(std::move(one));
  }
  return result;
}

bool lists(const std::vector<Named>& names, const Named& wanted) {
  return std::any_of(names.begin(), names.end(), [&](const Named& name) { return name.name == wanted.name; });
}

/// Does a narrower category keep to more than the whole does? A condition that is held back for one is not so
/// for the other.
bool stricter(const WithinLimit& narrow, const Limits& whole) {
  const bool more_kept = std::any_of(narrow.keep_back.begin(), narrow.keep_back.end(),
                                     [&](const Named& name) { return !lists(whole.keep_back, name); });
  const bool more_asked =
      std::any_of(narrow.on_condition.begin(), narrow.on_condition.end(), [&](const Action& action) {
        return std::none_of(whole.on_condition.begin(), whole.on_condition.end(), [&](const Action& other) {
          return other.what == action.what && other.clause == action.clause &&
                 other.held_back == action.held_back;
        });
      });
  return narrow.detail < whole.detail || more_kept || more_asked;
}

}  // namespace

Detail within_consent(Detail detail, model::ConsentSet possible, Detail consent) {
  const bool may_be_given = (possible & model::consent_bit(model::ConsentStatus::given)) != 0;
  return may_be_given ? std::min(detail, consent) : detail;
}

Limits limits(Decided& decided, Wording& wording) {
  WithinLimit asked = limits_of(decided.asked, wording);
  Limits result{asked.detail, std::move(asked.keep_back), {}, std::move(asked.on_condition)};
  const auto& categories = decided.asked.trace.inquiry().rules().categories;
  for (const Finding& finding : decided.narrower)
    if (asked_by_itself(decided, finding) != Outcome::allow)
      add_once(result.keep_back, categories[*finding.trace.inquiry().category]);
  for (const auto category : decided.by_name) {
    add_once(result.keep_back, categories[category]);
    add_once(result.by_name, categories[category]);
  }
  for (Finding& finding : decided.narrower) {
    if (kept_back(decided, finding)) continue;
    WithinLimit own = limits_of(finding, wording);
    if (stricter(own, result)) result.within.push_back(std::move(own));
  }
  result.only_the_rest = decided.only_the_rest;
  result.keep_back_because = kinds_because(decided, wording);
  return result;
}

std::vector<Named> lawful_basis(const Finding& finding) {
  const model::Ruleset& rules = finding.trace.inquiry().rules();
  std::vector<Named> names;
  for (std::size_t i = 0; i < finding.settled.candidates().size(); ++i) {
    const Clause& clause = rules[finding.settled.candidates()[i]];
    if (clause.effect != Effect::allow || finding.settled.stands[i] != Truth::yes ||
        !finding.settled.grants(i))
      continue;
    for (const auto basis : clause.bases) add_once(names, rules.bases[basis]);
  }
  return names;
}

}  // namespace kith::evaluate
