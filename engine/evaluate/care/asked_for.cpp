#include "engine/evaluate/care/asked_for.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "engine/evaluate/care/alike.hpp"
#include "engine/evaluate/condition/atoms.hpp"
#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/explain/reasons.hpp"
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
  return by == HangsBy::question ||
         (by == HangsBy::asked && !std::holds_alternative<model::CategoryTest>(atom.test));
}

/// All that the words of an answer say of it.
void add_reading(const Inquiry& inquiry, const model::Atom& atom, std::vector<Mask>& found) {
  const Reading reading = read(inquiry, atom, inquiry.asking.now);
  constexpr unsigned byte = 8, half = 32;
  const auto address = [](const void* what) {
    return static_cast<Mask>(reinterpret_cast<std::uintptr_t>(what));
  };
  const auto number = [](const std::optional<std::int64_t>& one) {
    return one ? static_cast<Mask>(*one) : ~Mask{};
  };
  found.push_back(static_cast<Mask>(reading.value) | static_cast<Mask>(reading.why) << byte |
                  static_cast<Mask>(reading.origin.section) << 2 * byte |
                  static_cast<Mask>(reading.last_day) << 3 * byte);
  found.push_back(Mask{reading.origin.index} << half | reading.origin.sub);
  found.insert(found.end(), {address(reading.origin.text), address(reading.on), address(reading.presumed),
                             number(reading.least), number(reading.most)});
  const auto wider = found_wider(inquiry, atom, reading.origin);
  found.push_back(wider ? Mask{wider->sharing} << half | wider->id : ~Mask{});
}

}  // namespace

AskedFor::AskedFor(const model::Ruleset& rules, const model::State& state, time::Instant at)
    : rules_(rules),
      state_(state),
      at_(at),
      about_(rules.categories.size(), empty()),
      by_name_(about_),
      for_(rules.purposes.size(), empty()),
      name_category_(empty()),
      name_purpose_(empty()),
      of_asked_(rules.clauses.size()),
      presumed_of_asked_(!presumed_by_person(rules) || any_presumption_uses(rules, "{category}") ||
                         any_presumption_uses(rules, "{purpose}")) {
  const Asking whoever = Asking::about_person(rules, state, at);
  for (std::uint32_t b = 0; b < rules.boundaries.size(); ++b) speak(whoever, model::BoundaryId{b});
  read_tests(whoever);
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
  for (std::uint32_t p = 0; p < rules_.purposes.size(); ++p)
    if (boundary.purposes.empty() || any_covers(rules_, boundary.purposes, PurposeId{p})) put(for_[p], id);
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
}

std::vector<AskedFor::Asked> AskedFor::all() const {
  std::vector<Asked> found;
  for (std::uint32_t c = 0; c < rules_.categories.size(); ++c) {
    if (!rules_.categories[CategoryId{c}].declared) continue;
    const auto& about = rules_.boundaries_about[c];
    for (std::uint32_t p = 0; p < rules_.purposes.size(); ++p)
      if (std::any_of(about.begin(), about.end(),
                      [&](auto id) { return any_covers(rules_, rules_[id].purposes, PurposeId{p}); }))
        found.push_back({CategoryId{c}, PurposeId{p}});
  }
  return found;
}

void AskedFor::hangs_on(const Asked& asked, std::vector<Mask>& found) {
  const std::size_t category = asked.category.index, purpose = asked.purpose.index, words = with_.size();
  found.clear();
  for (std::size_t w = 0; w < words; ++w) found.push_back(about_[category][w] & for_[purpose][w] & with_[w]);
  for (std::size_t w = 0; w < words; ++w) found.push_back(found[w] & by_name_[category][w]);
  spoken_.assign(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(words));
  tell_apart(asked, spoken_, {category_group_[category], purpose_group_[purpose]}, found);
}

void AskedFor::hangs_on(const Asking& asking, const ByIds::Known& known, std::vector<Mask>& found) {
  const Inquiry inquiry{asking, asking.question.category, {}};
  const Asked asked{*asking.question.category, *asking.question.purpose};
  const Cell& cell = known.cell;
  spoken_.assign(with_.size(), 0);
  found.clear();
  for (const std::uint32_t place : cell.declared) {
    const auto in = [&](const Cell::Some& some) { return some[place / mask_bits] >> place % mask_bits & 1; };
    if (in(known.apply) == 0) continue;
    const model::ClauseId clause = cell.candidates[place];
    found.push_back(Mask{clause.index} << 2 | in(known.stand) << 1 | Mask{cell.grants[place]});
    for (const model::AtomId atom : of_asked_[clause.index]) add_reading(inquiry, rules_[atom], found);
    put(spoken_, rules_[clause].boundary);
  }
  found.push_back(~Mask{});
  const bool said = presumed_of_asked_ || consents_reach_[asked.category.index];
  tell_apart(asked, spoken_,
             {said ? category_group_[asked.category.index] : ~Mask{},
              (presumed_of_asked_ ? purpose_group_ : known_purpose_group_)[asked.purpose.index]},
             found);
}

bool AskedFor::any(const Boundaries& speaking, const Boundaries& of) const {
  Mask both = 0;
  for (std::size_t w = 0; w < with_.size(); ++w) both |= speaking[w] & of[w];
  return both != 0;
}

/// What tells the category or the purpose from others to those that speak; else they are told by their group.
void AskedFor::tell_apart(const Asked& asked, const Boundaries& speaking, Groups groups,
                          std::vector<Mask>& found) const {
  const std::size_t category = asked.category.index, purpose = asked.purpose.index;
  constexpr unsigned half = 32;
  found.push_back(any(speaking, name_category_) ? (Mask{category} + 1) << half : groups.category);
  found.push_back(any(speaking, name_purpose_) ? (Mask{purpose} + 1) << half : groups.purpose);
  for (std::size_t i = 0; i < category_tests_.size(); ++i)
    if (category_tests_[i].holds[category] && any(speaking, category_tests_[i].readers)) found.push_back(i);
  for (std::size_t i = 0; i < purpose_tests_.size(); ++i)
    if (purpose_tests_[i].holds[purpose] && any(speaking, purpose_tests_[i].readers))
      found.push_back(category_tests_.size() + i);
}

}  // namespace kith::evaluate
