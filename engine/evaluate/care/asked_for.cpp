#include "engine/evaluate/care/asked_for.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "engine/evaluate/condition/conditions.hpp"

namespace kith::evaluate {

using model::CategoryId;
using model::PurposeId;

namespace {

bool any_covers(const model::Ruleset& rules, const std::vector<PurposeId>& wide, PurposeId narrow) {
  return std::any_of(wide.begin(), wide.end(), [&](auto one) { return rules.purposes.covers(one, narrow); });
}

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

/// The categories that anything but a test of the category and what boundaries are about may reach: by a
/// condition that names a matter, by an authority, by what is kept back, by the record.
class CategoriesReached {
 public:
  explicit CategoriesReached(const Asking& asking) {
    for (const model::Atom& atom : asking.rules.atoms) std::visit(*this, atom.test);
    for (const model::Clause& clause : asking.rules.clauses) add(clause.keep_back);
    for (const model::Authority& authority : asking.rules.authorities.all()) add(authority.categories);
    for (const model::Consent* consent : asking.consents())
      if (consent->category) add({*consent->category});
    const model::State& state = asking.state;
    each(state.capacity, [&](const model::Capacity& one) { add(one.matters); });
    each(state.best_interests, [&](const model::BestInterests& one) { add(one.matters); });
    each(state.wishes, [&](const model::Wish& one) { add({one.about}); });
    each(state.circle, [&](const model::Member& member) {
      each(member.authorities, [&](const model::HeldAuthority& held) {
        if (held.scope) add(*held.scope);
        add(held.severally_for);
      });
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
  }
  void operator()(const model::CapacityTest& test) { add(test.matter); }
  void operator()(const model::BestInterestsTest& test) { add(test.matter); }
  void operator()(const model::SomebodyHoldsTest& test) { add(test.matter); }
  template <class Other>
  void operator()(const Other&) {}
  std::vector<CategoryId> found;

 private:
  template <class Section, class Take>
  static void each(const Section& section, const Take& take) {
    if (section) std::for_each(section->begin(), section->end(), take);
  }
  void add(const std::vector<CategoryId>& more) { found.insert(found.end(), more.begin(), more.end()); }
  void add(const model::Matter& matter) {
    if (matter.kind == model::Matter::Kind::sharing) found.push_back(CategoryId{matter.id});
  }
  void add(const std::vector<model::RecordedMatter>& matters) {
    for (const model::RecordedMatter& matter : matters)
      if (matter.sharing) found.push_back(CategoryId{matter.id});
  }
};

/// An answer says what becomes of what is under it, too.
bool answers_for_others(const model::Ruleset& rules, CategoryId category) {
  for (std::uint32_t c = 0; c < rules.categories.size(); ++c)
    if (CategoryId{c} != category && rules.categories.covers(category, CategoryId{c})) return true;
  return false;
}

bool any_presumption_uses(const model::Ruleset& rules, std::string_view name) {
  return std::any_of(rules.presumptions.begin(), rules.presumptions.end(),
                     [&](const model::Presumption& one) { return uses(one.because, name); });
}

/// By each the first of which the same is read; what stands apart is by itself.
template <class Id, class Read, class Apart>
std::vector<Mask> groups(std::uint32_t count, const Read& read_of, const Apart& apart) {
  std::map<std::vector<bool>, Mask> first;
  std::vector<Mask> found;
  for (std::uint32_t i = 0; i < count; ++i)
    found.push_back(apart(Id{i}) ? i : first.emplace(read_of(Id{i}), i).first->second);
  return found;
}

std::vector<Mask> category_groups(const Asking& asking) {
  const model::Ruleset& rules = asking.rules;
  const bool named = any_presumption_uses(rules, "{category}");
  const CategoriesReached reached(asking);
  return groups<CategoryId>(
      rules.categories.size(),
      [&](CategoryId id) {
        std::vector<bool> found{model::asked_by_name(rules.categories, id)};
        for (const CategoryId one : reached.found) {
          found.push_back(rules.categories.covers(one, id));
          found.push_back(model::reaches(rules.categories, one, id));
        }
        return found;
      },
      [&](CategoryId id) { return named || answers_for_others(rules, id); });
}

std::vector<Mask> purpose_groups(const Asking& asking) {
  const model::Ruleset& rules = asking.rules;
  const bool named = any_presumption_uses(rules, "{purpose}");
  return groups<PurposeId>(
      rules.purposes.size(),
      [&](PurposeId id) {
        std::vector<bool> found;
        for (const model::Consent* consent : asking.consents())
          found.push_back(consent->purposes && any_covers(rules, *consent->purposes, id));
        return found;
      },
      [&](PurposeId id) { return named || rules.purposes[id].urgent || rules.purposes[id].decided_by; });
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
      name_purpose_(empty()) {
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
  Entered entered;
  for (const model::ClauseId clause : boundary.clauses) {
    if (names_category(rules_[clause])) put(name_category_, id);
    if (names_purpose(rules_[clause])) put(name_purpose_, id);
    any_atom({asking, {}, {}}, rules_[clause].condition, take, entered);
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

void AskedFor::hangs_on(const Asked& asked, std::vector<Mask>& found) const {
  const std::size_t category = asked.category.index, purpose = asked.purpose.index, words = with_.size();
  found.clear();
  for (std::size_t w = 0; w < words; ++w) found.push_back(about_[category][w] & for_[purpose][w] & with_[w]);
  for (std::size_t w = 0; w < words; ++w) found.push_back(found[w] & by_name_[category][w]);
  const auto speak = [&](const Boundaries& any) {
    Mask both = 0;
    for (std::size_t w = 0; w < words; ++w) both |= found[w] & any[w];
    return both != 0;
  };
  constexpr unsigned half = 32;
  found.push_back(speak(name_category_) ? (Mask{category} + 1) << half : category_group_[category]);
  found.push_back(speak(name_purpose_) ? (Mask{purpose} + 1) << half : purpose_group_[purpose]);
  for (std::size_t i = 0; i < category_tests_.size(); ++i)
    if (category_tests_[i].holds[category] && speak(category_tests_[i].readers)) found.push_back(i);
  for (std::size_t i = 0; i < purpose_tests_.size(); ++i)
    if (purpose_tests_[i].holds[purpose] && speak(purpose_tests_[i].readers))
      found.push_back(category_tests_.size() + i);
}

}  // namespace kith::evaluate
