#include "engine/prove/asked.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace kith::proving {

using model::CategoryId;
using model::DecisionId;
using model::PurposeId;

namespace {

template <class Id, class Taxonomy>
bool covered(const Taxonomy& concepts, const std::vector<Id>& wide, Id narrow) {
  return std::any_of(wide.begin(), wide.end(), [&](Id one) { return concepts.covers(one, narrow); });
}

/// What tells one category, purpose or decision from another, as a row of numbers.
using Signature = std::vector<std::uint32_t>;

/// Every matter that a condition names.
template <class Is>
void add_tests(const model::Ruleset& rules, Signature& signature, Is&& is) {
  for (const model::Atom& atom : rules.atoms) is(atom.test, signature);
}

/// The boundaries about it, what they keep back of it, which of them reach it by name, and how each condition
/// that names a category reads it.
Signature signature_of(const model::Ruleset& rules, CategoryId category) {
  Signature made;
  for (const model::BoundaryId id : rules.boundaries_about[category.index]) {
    const model::Boundary& boundary = rules[id];
    made.push_back(id.index);
    made.push_back(std::any_of(boundary.about.begin(), boundary.about.end(), [&](CategoryId named) {
      return model::reaches(rules.categories, named, category);
    }));
    for (const model::ClauseId clause : boundary.clauses)
      made.push_back(covered(rules.categories, rules[clause].keep_back, category));
  }
  made.push_back(model::asked_by_name(rules.categories, category));
  made.push_back(rules.categories[category].nothing_else);
  add_tests(rules, made, [&](const auto& test, Signature& to) {
    if (const auto* one = std::get_if<model::CategoryTest>(&test))
      to.push_back(rules.categories.covers(one->category, category));
    const auto own = [&](const model::Matter& matter) {
      to.push_back(matter.kind == model::Matter::Kind::sharing && matter.id == category.index);
    };
    if (const auto* one = std::get_if<model::CapacityTest>(&test)) own(one->matter);
    if (const auto* one = std::get_if<model::BestInterestsTest>(&test)) own(one->matter);
  });
  return made;
}

/// Which boundaries are for it, and how each condition that names a purpose reads it.
Signature signature_of(const model::Ruleset& rules, PurposeId purpose) {
  Signature made;
  for (const model::Boundary& boundary : rules.boundaries)
    if (!boundary.purposes.empty()) made.push_back(covered(rules.purposes, boundary.purposes, purpose));
  add_tests(rules, made, [&](const auto& test, Signature& to) {
    if (const auto* one = std::get_if<model::PurposeTest>(&test))
      to.push_back(rules.purposes.covers(one->purpose, purpose));
  });
  return made;
}

/// How each condition that names a matter reads this one; what is found about it by name is about it alone.
Signature signature_of(const model::Ruleset& rules, DecisionId decision) {
  Signature made;
  bool named = false;
  add_tests(rules, made, [&](const auto& test, Signature& to) {
    if (const auto* one = std::get_if<model::MatterTest>(&test))
      to.push_back(rules.decisions.covers(one->decision, decision));
    const auto own = [&](const model::Matter& matter) {
      named = named || (matter.kind == model::Matter::Kind::decision && matter.id == decision.index);
    };
    if (const auto* one = std::get_if<model::CapacityTest>(&test)) own(one->matter);
    if (const auto* one = std::get_if<model::BestInterestsTest>(&test)) own(one->matter);
    if (const auto* one = std::get_if<model::SomebodyHoldsTest>(&test)) own(one->matter);
  });
  made.push_back(named ? decision.index + 1 : 0);
  return made;
}

/// Those of each kind, the first declared first.
template <class Id, class Taxonomy, class Wanted>
std::vector<std::vector<Id>> kinds(const model::Ruleset& rules, const Taxonomy& concepts, Wanted&& wanted) {
  std::vector<std::vector<Id>> found;
  std::map<Signature, std::size_t> places;
  for (std::uint32_t i = 0; i < concepts.size(); ++i) {
    if (!wanted(Id{i})) continue;
    const auto [place, fresh] = places.emplace(signature_of(rules, Id{i}), found.size());
    if (fresh) found.emplace_back();
    found[place->second].push_back(Id{i});
  }
  return found;
}

}  // namespace

time::Date first_day(const model::Ruleset& rules, const model::Promise& promise) {
  if (promise.period.from) return *promise.period.from;
  // Before anything that is dated.
  std::optional<time::Date> first = promise.period.until;
  const auto take = [&](const model::Period& period) {
    for (const auto& day : {period.from, period.until})
      if (day && (!first || *day < *first)) first = day;
  };
  for (const model::Boundary& boundary : rules.boundaries) take(boundary.period);
  for (const model::Definition& definition : rules.definitions)
    for (const auto& rule : definition.rules) take(rule.period);
  for (const model::Presumption& presumption : rules.presumptions) take(presumption.period);
  const time::Date usual{std::chrono::year{2026} / 6 / 1};
  return first ? std::max(*first - std::chrono::days{1}, time::earliest_day) : usual;
}

std::optional<time::Date> day_after(std::optional<time::Date> day) {
  return day && *day < time::latest_day ? std::optional(*day + std::chrono::days{1}) : std::nullopt;
}

std::vector<Asked> asked_of(const model::Ruleset& rules, const model::Promise& promise) {
  std::vector<Asked> found;
  Asked asked;
  asked.day = first_day(rules, promise);
  for (std::uint32_t i = 0; i < rules.decisions.size() && !promise.decisions.empty(); ++i) {
    if (!covered(rules.decisions, promise.decisions, DecisionId{i})) continue;
    asked.decision = DecisionId{i};
    found.push_back(asked);
  }
  if (!promise.decisions.empty()) return found;
  const auto categories = kinds<CategoryId>(rules, rules.categories, [&](CategoryId id) {
    return promise.anything || covered(rules.categories, promise.categories, id);
  });
  const auto purposes = kinds<PurposeId>(rules, rules.purposes, [&](PurposeId id) {
    return promise.purposes.empty() || covered(rules.purposes, promise.purposes, id);
  });
  for (const auto& alike : categories)
    for (const auto& as_much : purposes) {
      asked.category = alike.front();
      asked.purpose = as_much.front();
      asked.questions = alike.size() * as_much.size();
      asked.categories = alike;
      asked.purposes = as_much;
      found.push_back(asked);
    }
  return found;
}

std::vector<std::optional<DecisionId>> matters(const model::Ruleset& rules) {
  std::vector<std::optional<DecisionId>> found{std::nullopt};
  for (std::uint32_t i = 0; i < rules.decisions.size(); ++i) found.emplace_back(DecisionId{i});
  return found;
}
std::vector<std::optional<DecisionId>> matters_told_apart(const model::Ruleset& rules) {
  std::vector<std::optional<DecisionId>> found{std::nullopt};
  for (const auto& alike : kinds<DecisionId>(rules, rules.decisions, [](DecisionId) { return true; }))
    found.emplace_back(alike.front());
  return found;
}

namespace {

model::Question question_of(const model::Ruleset& rules, const Asked& asked) {
  model::Question question;
  question.category = asked.category;
  question.decision = asked.decision;
  question.purpose = asked.purpose;
  question.matter = asked.matter;
  question.at = rules.zone.day(asked.day).first;
  const auto role = model::Party::Kind::role;
  question.with =
      asked.asker == Asker::person ? model::Party{model::Party::Kind::person, 0} : model::Party{role, 0};
  return question;
}

model::State nothing_on_record(const model::Ruleset& rules, const Asked& asked) {
  model::State state;
  const time::Instant at = rules.zone.day(asked.day).first;
  if (asked.dead) state.died = time::Stamp{at, at, false};
  return state;
}

}  // namespace

Put::Put(const model::Ruleset& rules, const Asked& asked)
    : nothing(nothing_on_record(rules, asked)),
      asking(evaluate::Asking::of(rules, nothing, question_of(rules, asked))) {
  if (asked.asker == Asker::person) return;
  const auto person = rules.roles.find("person");
  asking.roles.clear();
  for (std::uint32_t i = 0; i < rules.roles.size() && asked.asker == Asker::somebody; ++i)
    if (model::RoleId{i} != person) asking.roles.push_back(model::RoleId{i});
}

}  // namespace kith::proving
