#include "engine/differ/declared/declarations.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "engine/differ/declared/aspects.hpp"
#include "engine/differ/meaning/strict.hpp"

namespace kith::differing {

namespace {

using Kind = Difference::Kind;

class Declarations {
 public:
  Declarations(const Meaning& before, const Meaning& after, Differences& found)
      : before_(before), after_(after), found_(found) {}

  /// What means the same is the same, whatever it is called; of the rest, what has the same name is what it
  /// was. `as_strict`: may nothing happen by a change that could not? `added_permits`: or by one that is new?
  template <class Rule, class MeaningOf, class AsStrict>
  void compare(Kind kind, const std::vector<Rule>& before, const std::vector<Rule>& after,
               MeaningOf&& meaning, bool added_permits, AsStrict&& as_strict) {
    std::multiset<std::string> was, is;
    for (const Rule& one : before) was.insert(meaning(before_, one));
    for (const Rule& one : after) is.insert(meaning(after_, one));
    std::map<std::string, const Rule*> new_ones;
    for (const Rule& one : after)
      if (!was.contains(meaning(after_, one))) new_ones.emplace(one.name, &one);
    for (const Rule& one : before) {
      if (is.contains(meaning(before_, one))) continue;
      const auto same = new_ones.find(one.name);
      if (same == new_ones.end()) {
        add(kind, one, {{"declared", "yes", "no"}}, true);
        continue;
      }
      auto aspects = differing(aspects_of(before_.rules(), one), aspects_of(after_.rules(), *same->second));
      if (aspects.empty()) aspects.push_back({"what is declared of it", "as it was", "otherwise"});
      add(kind, *same->second, std::move(aspects), !as_strict(one, *same->second));
      new_ones.erase(same);
    }
    for (const auto& [name, one] : new_ones) add(kind, *one, {{"declared", "no", "yes"}}, added_permits);
  }

 private:
  template <class Rule>
  void add(Kind kind, const Rule& rule, std::vector<Difference::Aspect> aspects, bool permissive) {
    Difference made;
    made.kind = kind;
    made.name = rule.name;
    made.title = rule.title;
    made.aspects = std::move(aspects);
    made.more_permissive = permissive;
    found_.found.push_back(std::move(made));
  }
  const Meaning &before_, &after_;
  Differences& found_;
};

}  // namespace

void declarations_that_differ(const Meaning& before, const Meaning& after, Differences& found) {
  Declarations all(before, after, found);
  const model::Ruleset &a = before.rules(), &b = after.rules();
  const auto never = [](const auto&, const auto&) { return false; };
  const auto by_strictness = [&](const auto& was, const auto& is) {
    return as_strict(before, was, after, is);
  };
  all.compare(
      Kind::who_decides, a.involvements, b.involvements,
      [](const Meaning& of, const auto& one) { return of.involvement(one); }, true, never);
  all.compare(
      Kind::duty, a.requirements, b.requirements,
      [](const Meaning& of, const auto& one) { return of.requirement(one); }, false, by_strictness);
  all.compare(
      Kind::plan, a.plans, b.plans, [](const Meaning& of, const auto& one) { return of.plan(one); }, true,
      never);
  all.compare(
      Kind::escalation, a.escalations, b.escalations,
      [](const Meaning& of, const auto& one) { return of.escalation(one); }, false, by_strictness);
  all.compare(
      Kind::measure, a.measures, b.measures,
      [](const Meaning& of, const auto& one) { return of.measure(one); }, false,
      [](const auto&, const auto&) { return true; });
}

}  // namespace kith::differing
