#include "engine/evaluate/care/alike.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/evaluate/condition/conditions.hpp"

namespace kith::evaluate {

using model::CategoryId;
using model::PurposeId;

bool any_covers(const model::Ruleset& rules, const std::vector<PurposeId>& wide, PurposeId narrow) {
  return std::any_of(wide.begin(), wide.end(), [&](auto one) { return rules.purposes.covers(one, narrow); });
}

namespace {

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

/// By each the first of which the same is read; what stands apart is by itself.
template <class Id, class Read, class Apart>
std::vector<Mask> groups(std::uint32_t count, const Read& read_of, const Apart& apart) {
  std::map<std::vector<bool>, Mask> first;
  std::vector<Mask> found;
  for (std::uint32_t i = 0; i < count; ++i)
    found.push_back(apart(Id{i}) ? i : first.emplace(read_of(Id{i}), i).first->second);
  return found;
}

/// Consents that are for it.
std::vector<bool> consents_for(const Asking& asking, PurposeId id) {
  std::vector<bool> found;
  for (const model::Consent* consent : asking.consents())
    found.push_back(consent->purposes && any_covers(asking.rules, *consent->purposes, id));
  return found;
}

}  // namespace

std::vector<CategoryId> categories_reached(const Asking& asking) { return CategoriesReached(asking).found; }

std::vector<Mask> category_groups(const model::Ruleset& rules, const std::vector<CategoryId>& reached) {
  return groups<CategoryId>(
      rules.categories.size(),
      [&](CategoryId id) {
        std::vector<bool> found{model::asked_by_name(rules.categories, id)};
        for (const CategoryId one : reached) {
          found.push_back(rules.categories.covers(one, id));
          found.push_back(model::reaches(rules.categories, one, id));
        }
        return found;
      },
      [&](CategoryId id) { return answers_for_others(rules, id); });
}

std::vector<Mask> purpose_groups(const Asking& asking) {
  const model::Ruleset& rules = asking.rules;
  return groups<PurposeId>(
      rules.purposes.size(), [&](PurposeId id) { return consents_for(asking, id); },
      [&](PurposeId id) { return rules.purposes[id].urgent || rules.purposes[id].decided_by; });
}

std::vector<Mask> known_purpose_groups(const Asking& asking) {
  const model::Ruleset& rules = asking.rules;
  std::map<std::tuple<std::vector<bool>, bool, std::optional<model::RoleId>>, Mask> first;
  std::vector<Mask> found;
  for (std::uint32_t p = 0; p < rules.purposes.size(); ++p) {
    const model::Purpose& one = rules.purposes[PurposeId{p}];
    found.push_back(
        first.try_emplace({consents_for(asking, PurposeId{p}), one.urgent, one.decided_by}, p).first->second);
  }
  return found;
}

std::vector<bool> reached_by_consents(const Asking& asking) {
  const auto& categories = asking.rules.categories;
  std::vector<bool> found(categories.size());
  for (const model::Consent* consent : asking.consents())
    for (std::uint32_t c = 0; c < categories.size() && consent->category; ++c)
      found[c] = found[c] || categories.covers(*consent->category, CategoryId{c}) ||
                 categories.covers(CategoryId{c}, *consent->category);
  return found;
}

}  // namespace kith::evaluate
