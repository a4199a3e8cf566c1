#include "engine/evaluate/care/asked_for.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "engine/evaluate/care/alike.hpp"
#include "engine/evaluate/condition/atoms.hpp"
#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/explain/wording.hpp"
#include "engine/evaluate/row/hangs_by.hpp"

namespace kith::evaluate {

using model::CategoryId;
using model::PurposeId;

namespace {

void put(std::vector<Mask>& set, model::BoundaryId id) {
  set[id.index / mask_bits] |= Mask{1} << id.index % mask_bits;
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

}  // namespace

AskedFor::AskedFor(const model::Ruleset& rules, const model::State& state, time::Instant at)
    : rules_(rules),
      state_(state),
      at_(at),
      about_(rules.categories.size(), empty()),
      by_name_(about_),
      for_(rules.purposes.size(), empty()),
      named_for_(for_),
      name_category_(empty()),
      name_purpose_(empty()),
      of_asked_(rules.clauses.size()),
      presumed_of_asked_(!presumed_by_person(rules)),
      category_tests_(rules.categories.size()),
      purpose_tests_(rules.purposes.size()) {
  const Asking whoever = Asking::about_person(rules, state, at);
  for (std::uint32_t b = 0; b < rules.boundaries.size(); ++b) speak(whoever, model::BoundaryId{b});
  hear_what_is_under();
  read_tests(whoever);
}

/// What is kept back of a category is what becomes of those under it.
void AskedFor::hear_what_is_under() {
  heard_ = about_;
  for (std::uint32_t c = 0; c < about_.size(); ++c)
    for (std::uint32_t under = 0; under < about_.size(); ++under)
      if (under != c && rules_.categories.covers(CategoryId{c}, CategoryId{under}))
        for (std::size_t w = 0; w < heard_[c].size(); ++w) heard_[c][w] |= about_[under][w];
}

/// About what a boundary speaks, for what, and what its words name.
void AskedFor::speak(const Asking& asking, model::BoundaryId id) {
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
    put(readers_.try_emplace(atom, empty()).first->second, id);
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
    any_atom({asking, {}, {}}, rules_[clause].condition, take_of_clause, entered);
    for (const auto* actions : {&rules_[clause].on_condition, &rules_[clause].needs})
      for (const model::Action& action : *actions)
        if (action.unless) any_atom({asking, {}, {}}, *action.unless, take, entered);
  }
}

/// What is presumed may be read by any.
void AskedFor::read_tests(const Asking& asking) {
  const auto take = [&](model::AtomId atom) {
    readers_[atom].assign(empty().size(), ~Mask{});
    return false;
  };
  for (const model::Presumption& one : rules_.presumptions) any_atom({asking, {}, {}}, one.condition, take);
  for (const auto& [atom, readers] : readers_) {
    const Test one{Mask{atom.index}, &readers};
    if (const auto* of = std::get_if<model::CategoryTest>(&rules_[atom].test)) {
      for (std::uint32_t c = 0; c < rules_.categories.size(); ++c)
        if (rules_.categories.covers(of->category, CategoryId{c})) category_tests_[c].push_back(one);
    } else if (const auto* purpose = std::get_if<model::PurposeTest>(&rules_[atom].test)) {
      for (std::uint32_t p = 0; p < rules_.purposes.size(); ++p)
        if (rules_.purposes.covers(purpose->purpose, PurposeId{p})) purpose_tests_[p].push_back(one);
    }
  }
}

void AskedFor::by(model::MemberIndex member) {
  model::Question question;
  question.category = CategoryId{};
  question.with = {model::Party::Kind::member, member};
  question.at = at_;
  const Asking asking = Asking::of(rules_, state_, question);
  with_ = empty();
  for (const model::BoundaryId id : rules_.boundaries_with_anyone) put(with_, id);
  for (const model::RoleId role : asking.roles)
    for (const model::BoundaryId id : rules_.boundaries_with[role.index]) put(with_, id);
  const auto [groups, fresh] = groups_reached_.try_emplace(categories_reached(asking));
  if (fresh) groups->second = category_groups(rules_, groups->first);
  category_group_ = groups->second;
  purpose_group_ = purpose_groups(asking);
  known_purpose_group_ = known_purpose_groups(asking);
  consents_reach_ = reached_by_consents(asking);
  numbers_.clear();
}

std::vector<AskedFor::Asked> AskedFor::all() const {
  std::vector<Asked> found;
  for (std::uint32_t c = 0; c < rules_.categories.size(); ++c) {
    if (!rules_.categories[CategoryId{c}].declared) continue;
    for (std::uint32_t p = 0; p < rules_.purposes.size(); ++p)
      if (any(about_[c], named_for_[p])) found.push_back({CategoryId{c}, PurposeId{p}});
  }
  return found;
}

AskedFor::HangsOn AskedFor::hangs_on(const Asked& asked) {
  const std::size_t category = asked.category.index, purpose = asked.purpose.index, words = with_.size();
  words_.clear();
  for (std::size_t w = 0; w < words; ++w) words_.push_back(heard_[category][w] & for_[purpose][w] & with_[w]);
  for (std::size_t w = 0; w < words; ++w) words_.push_back(words_[w] & by_name_[category][w]);
  speaking_.assign(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(words));
  add_tests(asked, speaking_, words_);
  constexpr std::uint32_t by_name = std::uint32_t{1} << 31U;
  const auto of = [&](const Boundaries& naming, std::uint32_t own, Mask group) {
    return any(speaking_, naming) ? own | by_name : static_cast<std::uint32_t>(group);
  };
  const auto number = static_cast<std::uint32_t>(numbers_.size());
  return {numbers_.try_emplace(words_, number).first->second,
          of(name_category_, asked.category.index, category_group_[category]),
          of(name_purpose_, asked.purpose.index, purpose_group_[purpose])};
}

void AskedFor::hangs_on(const Asking& asking, const ByIds::Known& known, std::vector<Mask>& found) {
  const Inquiry inquiry{asking, asking.question.category, {}};
  const Asked asked{*asking.question.category, *asking.question.purpose};
  const Cell& cell = known.cell;
  speaking_.assign(with_.size(), 0);
  found.clear();
  for (const std::uint32_t place : cell.declared) {
    const auto in = [&](const Cell::Some& some) { return some[place / mask_bits] >> place % mask_bits & 1; };
    if (in(known.apply) == 0) continue;
    const model::ClauseId clause = cell.candidates[place];
    found.push_back(Mask{clause.index} << 2 | in(known.stand) << 1 | Mask{cell.grants[place]});
    for (const model::AtomId atom : of_asked_[clause.index])
      add_reading(inquiry, rules_[atom], read(inquiry, rules_[atom], asking.now), found);
    put(speaking_, rules_[clause].boundary);
  }
  found.push_back(~Mask{});
  const bool said = presumed_of_asked_ || consents_reach_[asked.category.index];
  tell_apart(asked, speaking_,
             {said ? category_group_[asked.category.index] : ~Mask{},
              (presumed_of_asked_ ? purpose_group_ : known_purpose_group_)[asked.purpose.index]},
             found);
}

bool AskedFor::any(const Boundaries& speaking, const Boundaries& of) const {
  Mask both = 0;
  for (std::size_t w = 0; w < of.size(); ++w) both |= speaking[w] & of[w];
  return both != 0;
}

/// What tells the category or the purpose from others to those that speak; else they are told by their group.
void AskedFor::tell_apart(const Asked& asked, const Boundaries& speaking, Groups groups,
                          std::vector<Mask>& found) const {
  const std::size_t category = asked.category.index, purpose = asked.purpose.index;
  constexpr unsigned half = 32;
  found.push_back(any(speaking, name_category_) ? (Mask{category} + 1) << half : groups.category);
  found.push_back(any(speaking, name_purpose_) ? (Mask{purpose} + 1) << half : groups.purpose);
  add_tests(asked, speaking, found);
}

void AskedFor::add_tests(const Asked& asked, const Boundaries& speaking, std::vector<Mask>& found) const {
  for (const auto* tests : {&category_tests_[asked.category.index], &purpose_tests_[asked.purpose.index]})
    for (const Test& test : *tests)
      if (any(speaking, *test.readers)) found.push_back(test.number);
}

}  // namespace kith::evaluate
