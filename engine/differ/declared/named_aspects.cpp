#include <set>

#include "engine/differ/declared/aspects.hpp"
#include "engine/report/words/condition.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/time/parse.hpp"

namespace kith::differing {

namespace {

std::string values_text(const model::ValueType& type) {
  const auto& [kind, choices, ordered, percent, least, most] = type;
  std::string text;
  switch (kind) {
    case model::ValueType::Kind::yes_or_no: return "yes or no";
    case model::ValueType::Kind::text: return "text";
    case model::ValueType::Kind::choice:
      for (const std::string& one : choices) text += (text.empty() ? "" : ordered ? " < " : ", ") + one;
      return "one of " + text;
    case model::ValueType::Kind::number: break;
  }
  text = percent ? "percent" : "number";
  if (least) text += " from " + least->text();
  return most ? text + " to " + most->text() : text;
}

template <class Id, class Names>
std::string names_text(const Names& names, const std::vector<Id>& ids) {
  std::set<std::string> sorted;
  for (const Id id : ids) sorted.insert(names[id].name);
  std::string text;
  for (const std::string& one : sorted) text += (text.empty() ? "" : ", ") + one;
  return text;
}
std::string said(bool it_is) { return it_is ? "yes" : ""; }

}  // namespace

std::vector<Difference::Aspect> differing(const Aspects& before, const Aspects& after) {
  std::vector<Difference::Aspect> found;
  const auto in = [](const Aspects& all, const std::string& what) {
    std::string text;
    for (const auto& [part, words] : all)
      if (part == what && !words.empty()) text += (text.empty() ? "" : "; ") + words;
    return text;
  };
  std::set<std::string> seen;
  for (const Aspects* side : {&before, &after})
    for (const auto& [what, words] : *side) {
      if (!seen.insert(what).second) continue;
      const std::string was = in(before, what), is = in(after, what);
      if (was != is) found.push_back({what, was, is});
    }
  return found;
}

Aspects aspects_of(const model::Ruleset& rules, const model::Presumption& it) {
  const auto& [fact, value, condition, period, because, cites, layer, place] = it;
  return {{"presumed", fact ? report::value_text(rules.facts[*fact].type, value) : "capacity"},
          {"when", report::condition_text(rules, condition)},
          {"in force", period_text(period)}};
}

Aspects aspects_of(const model::Ruleset& rules, const model::Promise& it) {
  const auto& [name, title, kind, layer, period, categories, anything, anyone, with, purposes, decisions,
               condition, because, cites, place] = it;
  return {{"promises", std::string(words_of(kind))},
          {"in force", period_text(period)},
          {"about", anything ? "anything" : names_text(rules.categories, categories)},
          {"to do", names_text(rules.decisions, decisions)},
          {"with", anyone ? "anyone" : names_text(rules.roles, with)},
          {"for", names_text(rules.purposes, purposes)},
          {"when", report::condition_text(rules, condition)}};
}
Aspects aspects_of(const model::Ruleset& rules, const model::CarePromise& it) {
  const auto& [name, title, kind, layer, period, rule, within, condition, because, cites, place] = it;
  return {{"promises", std::string(words_of(kind))},
          {"of", rule},
          {"in force", period_text(period)},
          {"within", within ? report::deadline_text(*within) : ""},
          {"when", report::condition_text(rules, condition)}};
}
Aspects aspects_of(const model::Ruleset&, const model::Concept&) { return {}; }
Aspects aspects_of(const model::Ruleset&, const model::Category& it) {
  return {{"asked about by name", said(it.by_name)}, {"nothing else", said(it.nothing_else)}};
}
Aspects aspects_of(const model::Ruleset& rules, const model::Authority& it) {
  return {{"outlives the person", said(it.outlives)},
          {"over decisions", names_text(rules.decisions, it.decisions)},
          {"over sharing", names_text(rules.categories, it.categories)},
          {"usable with capacity", said(it.usable_with_capacity)}};
}
Aspects aspects_of(const model::Ruleset& rules, const model::Purpose& it) {
  return {{"urgent", said(it.urgent)}, {"decided by", it.decided_by ? rules.roles[*it.decided_by].name : ""}};
}
Aspects aspects_of(const model::Ruleset&, const model::DecisionConcept& it) {
  std::string first;
  for (const std::string& one : it.first_try) first += (first.empty() ? "" : ", ") + one;
  return {{"first try", first}, {"never decided for another", said(it.never_decided_for_another)}};
}
Aspects aspects_of(const model::Ruleset&, const model::Basis& it) {
  return {{"of", it.confidentiality ? "confidentiality" : "data protection"}};
}
Aspects aspects_of(const model::Ruleset& rules, const model::Fact& it) {
  return {{"of", std::string(report::subject_name(it.subject))},
          {"its values", values_text(it.type)},
          {"out of date after", it.out_of_date_after ? time::text(*it.out_of_date_after) : ""},
          {"judged by", it.judged_by ? rules.roles[*it.judged_by].name : ""}};
}
Aspects aspects_of(const model::Ruleset&, const model::EventKind& it) {
  Aspects to{{"expected", said(it.expected)}};
  for (const auto& [name, type, title] : it.fields) to.emplace_back("its " + name, values_text(type));
  return to;
}

}  // namespace kith::differing
