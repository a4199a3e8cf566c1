#pragma once
#include <fmt/format.h>

#include "engine/evaluate/explain/answer.hpp"
#include "tests/oracle/oracle.hpp"
#include "tests/oracle/texts.hpp"
#include "tests/properties/records.hpp"
#include "tests/properties/rulesets.hpp"

/// What answers are compared by.
namespace kith::properties {

/// A ruleset, a record and a question, with their texts for when something fails.
struct Case {
  std::string rules_text, state_text, question_text;
  Ruleset rules;
  State state;
  Question question;

  static Case of(const std::string& rules_text, const Ruleset& rules, const json& state,
                 const json& question) {
    const State record = texts::record(rules, state.dump());
    ++cases_put();
    return {rules_text, state.dump(1), question.dump(),
            rules,      record,        texts::question(record, question.dump())};
  }
  Answer answer() const { return evaluate::answer(rules.checked(), state.record(), question.asked()); }
  oracle::Verdict verdict() const {
    return oracle::decide(rules.checked(), state.record(), question.asked());
  }
  /// For the report of a failure: the boundaries, the record and the question.
  std::string words() const { return rules_text + "\n" + state_text + "\n" + question_text; }
};

inline std::string word(Outcome outcome) {
  switch (outcome) {
    case Outcome::refuse: return "refuse";
    case Outcome::ask_first: return "ask first";
    case Outcome::allow: return "allow";
    case Outcome::undetermined: break;
  }
  return "undetermined";
}
/// The kinds of case that a property about every outcome must have met.
inline const std::vector<std::string> outcomes{"refuse", "ask first", "allow", "undetermined"};

inline std::string word(Truth truth) {
  return truth == Truth::yes ? "yes" : truth == Truth::no ? "no" : "unknown";
}

inline std::string word(Detail detail) {
  switch (detail) {
    case Detail::existence: return "existence";
    case Detail::summary: return "summary";
    case Detail::full: break;
  }
  return "full";
}

// ---- limits -----------------------------------------------------------------------------------------------------

/// What is released of one category, in comparable form: the declared categories under it and the marks kept
/// back, by name.
struct Released {
  Detail detail = Detail::full;
  std::set<std::string> kept_back;
  std::set<std::pair<std::string, bool>> conditions;

  bool operator==(const Released&) const = default;
  void bind(const Released& other) {
    detail = std::min(detail, other.detail);
    kept_back.insert(other.kept_back.begin(), other.kept_back.end());
    conditions.insert(other.conditions.begin(), other.conditions.end());
  }
  std::string text() const {
    std::string text = word(detail) + " less";
    for (const std::string& name : kept_back) text += " " + name;
    for (const auto& [clause, held] : conditions) text += " if " + clause + (held ? "?" : "");
    return text;
  }
};

inline void keep_back(const model::Ruleset& rules, const std::string& name, model::CategoryId within,
                      Released& released) {
  const auto category = rules.categories.find(name);
  if (!category) {
    released.kept_back.insert(name);
    return;
  }
  for (std::uint32_t i = 0; i < rules.categories.size(); ++i) {
    const model::CategoryId id{i};
    if (rules.categories[id].declared && id != within && rules.categories.covers(*category, id) &&
        rules.categories.covers(within, id))
      released.kept_back.insert(rules.categories[id].name);
  }
}

template <class AnyLimits>
Released released(const model::Ruleset& rules, const AnyLimits& limits, model::CategoryId of) {
  Released made{limits.detail, {}, {}};
  for (const Named& kept : limits.keep_back) keep_back(rules, kept.name, of, made);
  for (const Action& action : limits.on_condition) made.conditions.insert({action.clause, action.held_back});
  return made;
}
inline Released released(const model::Ruleset& rules, const oracle::Limit& limit, model::CategoryId of) {
  Released made{limit.detail, {}, limit.conditions};
  for (const auto category : limit.kept_back) keep_back(rules, rules.categories[category].name, of, made);
  for (const auto mark : limit.marks_kept_back) made.kept_back.insert(rules.marks[mark].name);
  return made;
}

/// By category, what an answer releases of the one asked about and of each under it that is not kept back.
using Releases = std::map<std::string, Released>;

inline Releases releases(const Case& c, const Answer& answer) {
  const model::Ruleset& rules = c.rules.checked();
  Releases found;
  if (!answer.limits || !c.question.asked().category) return found;
  const model::CategoryId asked = *c.question.asked().category;
  const Released whole = released(rules, *answer.limits, asked);
  found[rules.categories[asked].name] = whole;
  for (std::uint32_t i = 0; i < rules.categories.size(); ++i) {
    const model::CategoryId id{i};
    const std::string& name = rules.categories[id].name;
    if (id == asked || !rules.categories[id].declared || !rules.categories.covers(asked, id) ||
        whole.kept_back.count(name) != 0)
      continue;
    Released own = released(rules, *answer.limits, id);
    for (const WithinLimit& within : answer.limits->within)
      if (within.category.name == name) own.bind(released(rules, within, id));
    found[name] = own;
  }
  return found;
}
inline Releases releases(const Case& c, const oracle::Verdict& verdict) {
  const model::Ruleset& rules = c.rules.checked();
  Releases found;
  if (!verdict.limit || !c.question.asked().category) return found;
  const model::CategoryId asked = *c.question.asked().category;
  const Released whole = released(rules, *verdict.limit, asked);
  found[rules.categories[asked].name] = whole;
  for (const auto& [id, narrower] : verdict.narrower) {
    if (whole.kept_back.count(rules.categories[id].name) != 0) continue;
    Released own = released(rules, *verdict.limit, id);
    own.bind(released(rules, *narrower.limit, id));
    found[rules.categories[id].name] = own;
  }
  return found;
}
inline std::string text(const Releases& all) {
  std::string text;
  for (const auto& [name, released] : all) text += name + ": " + released.text() + "\n";
  return text;
}

}  // namespace kith::properties
