#include "engine/prove/restriction/kinds.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace kith::proving {

namespace {

bool is_about_its_end(std::uint32_t field) {
  const std::string_view name = model::item_fields[field].name;
  return name == "exit_when" || name == "last_reviewed" || name == "review_by";
}

bool keeps_a_register(const model::Ruleset& rules, const model::Requirement& rule) {
  bool found = false;
  for (const model::Condition condition : {rule.for_each->where, rule.condition})
    each_test(rules, condition, [&]<class Test>(const Test& test) {
      if constexpr (std::is_same_v<Test, model::ItemDateTest> ||
                    std::is_same_v<Test, model::ItemRecordedTest>)
        found = found || is_about_its_end(test.field);
    });
  return found;
}

/// The names that rules test, and one that is under none of them.
std::vector<std::string> told_apart(const model::Ruleset& rules) {
  std::set<std::string> names;
  for (const model::Requirement& rule : rules.requirements)
    if (for_each_restriction(rule))
      for (const model::Condition condition : {rule.for_each->where, rule.condition})
        each_test(rules, condition, [&]<class Test>(const Test& test) {
          if constexpr (std::is_same_v<Test, model::ItemIsTest>)
            if (model::item_fields[test.field].name == "kind") names.insert(test.value);
        });
  std::string other = "any_other";
  while (names.contains(other)) other += "_one";
  std::vector<std::string> found(names.begin(), names.end());
  found.push_back(other);
  return found;
}

}  // namespace

bool for_each_restriction(const model::Requirement& rule) {
  return rule.for_each && rule.for_each->kind == model::ItemKind::restriction && !rule.for_each->over;
}

std::vector<RestrictionKinds> restriction_kinds(const model::Ruleset& rules) {
  std::vector<RestrictionKinds> found;
  for (const model::Concept& kind : rules.restriction_kinds.all())
    if (kind.declared) found.push_back({kind.name, kind.title, kind.layer, kind.place, {kind.name}});
  if (rules.restriction_kinds.size() > 0) return found;
  const auto rule =
      std::find_if(rules.requirements.begin(), rules.requirements.end(), [&](const model::Requirement& one) {
        return for_each_restriction(one) && keeps_a_register(rules, one);
      });
  if (rule != rules.requirements.end())
    found.push_back({"restrictions", "Restrictions, whatever their kinds are called", rule->layer,
                     rule->place, told_apart(rules)});
  return found;
}

std::string named(const RestrictionKinds& kinds, RestrictionPromise promise) {
  return kinds.name + "." + std::string(name_of(promise));
}

}  // namespace kith::proving
