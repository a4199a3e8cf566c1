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
      presumed_of_asked_(!presumed_by_person(rules) || any_presumption_uses(rules, "{category}") ||
                         any_presumption_uses(rules, "{purpose}")) {
  const Asking whoever = Asking::about_person(rules, state, at);
  for (std::uint32_t b = 0; b < rules.boundaries.size(); ++b) speak(whoever, model::BoundaryId{b});
  read_tests(whoever);
  tell_kinds_apart();
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
    for (const model::Action& action : rules_[clause].on_condition)
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
  for (auto& [atom, readers] : readers_) {
    const auto& test = rules_[atom].test;
    Test found;
    if (const auto* of = std::get_if<model::CategoryTest>(&test)) {
      for (std::uint32_t c = 0; c < rules_.categories.size(); ++c)
        found.holds.push_back(rules_.categories.covers(of->category, CategoryId{c}));
      category_tests_.push_back({std::move(found.holds), std::move(readers)});
    } else if (const auto* purpose = std::get_if<model::PurposeTest>(&test)) {
      for (std::uint32_t p = 0; p < rules_.purposes.size(); ++p)
        found.holds.push_back(rules_.purposes.covers(purpose->purpose, PurposeId{p}));
      purpose_tests_.push_back({std::move(found.holds), std::move(readers)});
    }
  }
}

void AskedFor::tell_kinds_apart() {
  const auto first_alike = [](std::size_t count, const auto& words_of) {
    std::map<std::vector<Mask>, std::uint32_t> first;
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < count; ++i)
      found.push_back(first.try_emplace(words_of(i), i).first->second);
    return found;
  };
  const auto add_held = [](const std::vector<Test>& tests, std::uint32_t of, std::vector<Mask>& words) {
    for (const Test& test : tests) words.push_back(test.holds[of] ? 1 : 0);
  };
  category_kind_ = first_alike(about_.size(), [&](std::uint32_t c) {
    std::vector<Mask> words = about_[c];
    words.insert(words.end(), by_name_[c].begin(), by_name_[c].end());
    add_held(category_tests_, c, words);
    return words;
  });
  purpose_kind_ = first_alike(for_.size(), [&](std::uint32_t p) {
    std::vector<Mask> words = for_[p];
    add_held(purpose_tests_, p, words);
    return words;
  });
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
  category_group_ = category_groups(asking);
  purpose_group_ = purpose_groups(asking);
  known_purpose_group_ = known_purpose_groups(asking);
  consents_reach_ = reached_by_consents(asking);
  spoken_.assign(about_.size() * for_.size(), std::nullopt);
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

const AskedFor::Spoken& AskedFor::spoken(const Asked& asked) {
  const std::size_t category = asked.category.index, purpose = asked.purpose.index, words = with_.size();
  auto& spoken = spoken_[category_kind_[category] * for_.size() + purpose_kind_[purpose]];
  if (spoken) return *spoken;
  words_.clear();
  for (std::size_t w = 0; w < words; ++w) words_.push_back(about_[category][w] & for_[purpose][w] & with_[w]);
  for (std::size_t w = 0; w < words; ++w) words_.push_back(words_[w] & by_name_[category][w]);
  speaking_.assign(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(words));
  add_tests(asked, speaking_, words_);
  const auto number = static_cast<std::uint32_t>(numbers_.size());
  return spoken.emplace(numbers_.try_emplace(words_, number).first->second, any(speaking_, name_category_),
                        any(speaking_, name_purpose_));
}

AskedFor::HangsOn AskedFor::hangs_on(const Asked& asked) {
  const Spoken& to_member = spoken(asked);
  constexpr std::uint32_t by_name = std::uint32_t{1} << 31U;
  const auto of = [](bool named, std::uint32_t own, Mask group) {
    return named ? own | by_name : static_cast<std::uint32_t>(group);
  };
  return {to_member.number,
          of(to_member.names_category, asked.category.index, category_group_[asked.category.index]),
          of(to_member.names_purpose, asked.purpose.index, purpose_group_[asked.purpose.index])};
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
  const std::size_t category = asked.category.index, purpose = asked.purpose.index;
  for (std::size_t i = 0; i < category_tests_.size(); ++i)
    if (category_tests_[i].holds[category] && any(speaking, category_tests_[i].readers)) found.push_back(i);
  for (std::size_t i = 0; i < purpose_tests_.size(); ++i)
    if (purpose_tests_[i].holds[purpose] && any(speaking, purpose_tests_[i].readers))
      found.push_back(category_tests_.size() + i);
}

}  // namespace kith::evaluate
