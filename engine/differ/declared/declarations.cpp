#include "engine/differ/declared/declarations.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "engine/differ/declared/aspects.hpp"

namespace kith::differing {

namespace {

using Kind = Difference::Kind;

/// May it be that something was to be done, on some record, that is not any more? Not where only whom it
/// falls to, by when, or how much it binds is another.
bool may_be_gone(const std::vector<Difference::Aspect>& aspects) {
  return std::any_of(aspects.begin(), aspects.end(), [](const Difference::Aspect& one) {
    const bool added =
        one.what.starts_with("to be done") && one.before.empty() && !one.what.ends_with("unless");
    return !added && !one.what.ends_with(", by whom") && !one.what.ends_with(", deadline") &&
           one.what != "how much it binds" && one.what != "for safety";
  });
}

class Declarations {
 public:
  Declarations(const Meaning& before, const Meaning& after, Differences& found)
      : before_(before), after_(after), found_(found) {}

  /// What means the same is the same, whatever it is called; of the rest, what has the same name is what it
  /// was. `lenient`: may a change let something happen that could not?
  template <class Rule, class MeaningOf>
  void compare(Kind kind, const std::vector<Rule>& before, const std::vector<Rule>& after, bool lenient,
               MeaningOf&& meaning) {
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
      const bool gone = kind == Kind::duty && may_be_gone(aspects);
      add(kind, *same->second, std::move(aspects), lenient || gone);
      new_ones.erase(same);
    }
    for (const auto& [name, one] : new_ones) add(kind, *one, {{"declared", "no", "yes"}}, lenient);
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
  all.compare(Kind::who_decides, a.involvements, b.involvements, true,
              [](const Meaning& of, const auto& one) { return of.involvement(one); });
  all.compare(Kind::duty, a.requirements, b.requirements, false,
              [](const Meaning& of, const auto& one) { return of.requirement(one); });
  all.compare(Kind::plan, a.plans, b.plans, true,
              [](const Meaning& of, const auto& one) { return of.plan(one); });
  all.compare(Kind::escalation, a.escalations, b.escalations, false,
              [](const Meaning& of, const auto& one) { return of.escalation(one); });
  all.compare(Kind::measure, a.measures, b.measures, false,
              [](const Meaning& of, const auto& one) { return of.measure(one); });
}

}  // namespace kith::differing
