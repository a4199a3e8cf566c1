#include "engine/evaluate/care/spoken_of.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "engine/evaluate/care/alike.hpp"
#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/decide/settle.hpp"
#include "engine/evaluate/row/hangs_by.hpp"

namespace kith::evaluate {

using model::CategoryId;
using model::PurposeId;

namespace {

void put(Boundaries& set, model::BoundaryId id) {
  set[id.index / mask_bits] |= Mask{1} << id.index % mask_bits;
}
Boundaries common(const Boundaries& a, const Boundaries& b) {
  Boundaries found = a;
  for (std::size_t w = 0; w < found.size(); ++w) found[w] &= b[w];
  return found;
}

bool uses(const std::string& text, std::string_view name) { return text.find(name) != text.npos; }
template <class Is>
bool any_action(const model::Clause& clause, const Is& is) {
  return std::any_of(clause.needs.begin(), clause.needs.end(), is) ||
         std::any_of(clause.on_condition.begin(), clause.on_condition.end(), is);
}
/// Does an answer by this clause name what is asked, or what it is asked for?
bool uses(const model::Clause& clause, std::string_view name) {
  return uses(clause.because, name) || uses(clause.easy_read, name) ||
         any_action(clause, [&](const model::Action& one) {
           return uses(one.text, name) || uses(one.object, name) || uses(one.unless_text, name);
         });
}
bool names_category(const model::Clause& clause) {
  return uses(clause, "{category}") ||
         any_action(clause, [](const model::Action& one) { return one.kind == model::Action::Kind::assess; });
}
bool names_purpose(const model::Clause& clause) {
  return uses(clause, "{purpose}") ||
         any_action(clause, [](const model::Action& one) { return one.purpose.has_value(); });
}

/// Does it hang on what is asked, otherwise than by the names of the category and the purpose, and by
/// consents?
bool reads_of_asked(const model::Ruleset& rules, const model::Atom& atom) {
  const HangsBy by = hangs_by(rules, atom);
  return by == HangsBy::question || by == HangsBy::theirs ||
         (by == HangsBy::asked && !std::holds_alternative<model::CategoryTest>(atom.test));
}

/// Is it a test of the category or the purpose, and does it hold?
bool holds(const model::Ruleset& rules, const model::Atom& atom, CategoryId category, PurposeId purpose) {
  if (const auto* of = std::get_if<model::CategoryTest>(&atom.test))
    return rules.categories.covers(of->category, category);
  const auto* of = std::get_if<model::PurposeTest>(&atom.test);
  return of != nullptr && rules.purposes.covers(of->purpose, purpose);
}

}  // namespace

bool any(const Boundaries& some, const Boundaries& of) {
  Mask both = 0;
  for (std::size_t w = 0; w < of.size(); ++w) both |= some[w] & of[w];
  return both != 0;
}

SpokenOf::SpokenOf(const model::Ruleset& rules, time::Date day)
    : rules_(rules),
      about_(rules.categories.size(), none()),
      by_name_(about_),
      for_(rules.purposes.size(), none()),
      named_for_(for_),
      with_anyone_(of(rules.boundaries_with_anyone)),
      name_category_(none()),
      name_purpose_(none()),
      of_asked_(rules.clauses.size()),
      presumed_of_asked_(!presumed_by_person(rules)) {
  for (const auto& with : rules.boundaries_with) with_.push_back(of(with));
  for (std::uint32_t b = 0; b < rules.boundaries.size(); ++b) speak(day, model::BoundaryId{b});
  hear_what_is_under();
  read_presumptions(day);
  ask_of_all();
}

Boundaries SpokenOf::of(const std::vector<model::BoundaryId>& ids) const {
  Boundaries found = none();
  for (const model::BoundaryId id : ids) put(found, id);
  return found;
}

/// What is kept back of a category is what becomes of those under it.
void SpokenOf::hear_what_is_under() {
  heard_ = about_;
  for (std::uint32_t c = 0; c < about_.size(); ++c)
    for (std::uint32_t under = 0; under < about_.size(); ++under)
      if (under != c && rules_.categories.covers(CategoryId{c}, CategoryId{under}))
        for (std::size_t w = 0; w < heard_[c].size(); ++w) heard_[c][w] |= about_[under][w];
}

/// About what a boundary speaks, for what, and what its words name.
void SpokenOf::speak(time::Date day, model::BoundaryId id) {
  const model::Boundary& boundary = rules_[id];
  for (std::uint32_t c = 0; c < rules_.categories.size(); ++c) {
    const auto& about = rules_.boundaries_about[c];
    if (!std::binary_search(about.begin(), about.end(), id)) continue;
    put(about_[c], id);
    if (std::any_of(boundary.about.begin(), boundary.about.end(), [&](CategoryId named) {
          return model::reaches(rules_.categories, named, CategoryId{c});
        }))
      put(by_name_[c], id);
  }
  for (std::uint32_t p = 0; p < rules_.purposes.size(); ++p) {
    const bool named = any_covers(rules_, boundary.purposes, PurposeId{p});
    if (named) put(named_for_[p], id);
    if (named || boundary.purposes.empty()) put(for_[p], id);
  }
  const auto take = [&](model::AtomId atom) {
    put(readers_.try_emplace(atom, none()).first->second, id);
    return false;
  };
  for (const model::ClauseId clause : boundary.clauses) {
    const auto take_of_clause = [&](model::AtomId atom) {
      if (reads_of_asked(rules_, rules_[atom])) of_asked_[clause.index].push_back(atom);
      return take(atom);
    };
    Entered entered;
    if (names_category(rules_[clause])) put(name_category_, id);
    if (names_purpose(rules_[clause])) put(name_purpose_, id);
    any_atom(rules_, day, rules_[clause].condition, take_of_clause, entered);
    for (const auto* actions : {&rules_[clause].on_condition, &rules_[clause].needs})
      for (const model::Action& action : *actions)
        if (action.unless) any_atom(rules_, day, *action.unless, take_of_clause, entered);
  }
}

/// What is presumed may be read by any.
void SpokenOf::read_presumptions(time::Date day) {
  const auto take = [&](model::AtomId atom) {
    readers_[atom].assign(none().size(), ~Mask{});
    return false;
  };
  for (const model::Presumption& one : rules_.presumptions) {
    Entered entered;
    any_atom(rules_, day, one.condition, take, entered);
  }
}

SpokenOf::Alike SpokenOf::alike(CategoryId category, PurposeId purpose) const {
  Alike found;
  found.speaking = common(heard_[category.index], for_[purpose.index]);
  found.by_name = common(found.speaking, by_name_[category.index]);
  for (const auto& [atom, readers] : readers_)
    if (holds(rules_, rules_[atom], category, purpose) && any(found.speaking, readers))
      found.tests.push_back({Mask{atom.index}, &readers});
  return found;
}

void SpokenOf::ask_of_all() {
  using Same = std::tuple<Boundaries, Boundaries, std::vector<Mask>>;
  std::map<Same, std::uint32_t> places;
  for (std::uint32_t c = 0; c < rules_.categories.size(); ++c) {
    if (!rules_.categories[CategoryId{c}].declared) continue;
    for (std::uint32_t p = 0; p < rules_.purposes.size(); ++p) {
      if (!any(about_[c], named_for_[p])) continue;
      Alike one = alike(CategoryId{c}, PurposeId{p});
      std::vector<Mask> tests;
      for (const Test& test : one.tests) tests.push_back(test.number);
      const auto next = static_cast<std::uint32_t>(alike_.size());
      const auto [place, fresh] = places.try_emplace(Same{one.speaking, one.by_name, std::move(tests)}, next);
      if (fresh) alike_.push_back(std::move(one));
      asked_.push_back({CategoryId{c}, PurposeId{p}, place->second});
    }
  }
}

const std::vector<SpokenOf::Said>& SpokenOf::said_to(const std::vector<model::RoleId>& roles) {
  if (said_to_.size() == most_roles) said_to_.clear();
  const auto [found, fresh] = said_to_.try_emplace(roles);
  if (fresh) found->second = say_to(roles);
  return found->second;
}

std::vector<SpokenOf::Said> SpokenOf::say_to(const std::vector<model::RoleId>& roles) const {
  Boundaries with = with_anyone_;
  for (const model::RoleId role : roles)
    for (std::size_t w = 0; w < with.size(); ++w) with[w] |= with_[role.index][w];
  std::vector<Said> found;
  std::map<std::vector<Mask>, std::uint32_t> numbers;
  for (const Alike& one : alike_) {
    const Boundaries speaking = common(one.speaking, with), by_name = common(one.by_name, with);
    std::vector<Mask> words = speaking;
    words.insert(words.end(), by_name.begin(), by_name.end());
    one.add_tests(speaking, words);
    const auto next = static_cast<std::uint32_t>(numbers.size());
    found.push_back({numbers.try_emplace(std::move(words), next).first->second, any(speaking, name_category_),
                     any(speaking, name_purpose_)});
  }
  return found;
}

void SpokenOf::Alike::add_tests(const Boundaries& some, std::vector<Mask>& found) const {
  for (const Test& test : tests)
    if (any(some, *test.readers)) found.push_back(test.number);
}

const SpokenOf::Speaking& SpokenOf::speaking(const std::shared_ptr<const Cell>& cell, const Row& row) {
  if (by_row_.size() == most_rows) {
    by_row_.clear();
    numbers_.clear();
  }
  row_.assign({static_cast<Mask>(reinterpret_cast<std::uintptr_t>(cell.get()))});
  row_.insert(row_.end(), row.yes(), row.yes() + 2 * row.words());
  const auto [found, fresh] = by_row_.try_emplace(row_);
  if (fresh) found->second = speaking_by(cell, row);
  return found->second;
}

SpokenOf::Speaking SpokenOf::speaking_by(const std::shared_ptr<const Cell>& cell, const Row& row) {
  constexpr unsigned bits = 2;
  Standing standing;
  for (std::size_t place = 0; place < cell->candidates.size(); ++place)
    standing.applies.push_back(cell->terms(place, row));
  cell->overrides.stand(standing);
  Speaking found{cell};
  found.boundaries = none();
  std::vector<Mask> clauses;
  for (const std::uint32_t place : cell->declared) {
    const Truth applies = standing.applies[place], stands = standing.stands[place];
    if (applies == Truth::no) continue;
    found.known = found.known && applies == Truth::yes;
    const model::ClauseId clause = cell->candidates[place];
    const Mask how = static_cast<Mask>(applies) << bits | static_cast<Mask>(stands);
    clauses.push_back((Mask{clause.index} << 2 * bits | how) << 1 | Mask{cell->grants[place]});
    found.of_asked.insert(found.of_asked.end(), of_asked_[clause.index].begin(),
                          of_asked_[clause.index].end());
    put(found.boundaries, rules_[clause].boundary);
  }
  const auto [refuse, ask, allow] = by_effect(*cell, standing.stands);
  const bool may_allow = !found.known || (refuse == Truth::no && ask == Truth::no && allow == Truth::yes);
  found.alone = cell->alone || !may_allow;
  const auto [number, fresh] = numbers_.try_emplace(std::move(clauses), next_);
  next_ += fresh ? 1 : 0;
  found.clauses = number->second;
  return found;
}

SpokenOf& SpokenOfLately::on(const model::Ruleset& rules, time::Date day) {
  if (!made_ || day_ != day) made_.emplace(rules, day);
  day_ = day;
  return *made_;
}

}  // namespace kith::evaluate
