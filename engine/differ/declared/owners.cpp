#include <algorithm>
#include <map>
#include <set>

#include "engine/differ/declared/declarations.hpp"
#include "engine/evaluate/explain/holders.hpp"

namespace kith::differing {

namespace {

/// "manager, then director": in the order in which something falls to them.
std::string owners_of(const model::Ruleset& rules, model::LayerId layer) {
  std::string text;
  for (const model::RoleId one : evaluate::owners(rules, layer))
    text += (text.empty() ? "" : ", then ") + rules.roles[one].name;
  return text;
}

/// By what is declared, whatever it is called: the owners of the rulesets that declare it.
using Owned = std::map<std::string, std::set<std::string>>;

Owned owned(const Meaning& of) {
  const model::Ruleset& rules = of.rules();
  Owned all;
  const auto add = [&](const std::string& what, model::LayerId layer) {
    all[what].insert(owners_of(rules, layer));
  };
  add("the whole", {static_cast<std::uint32_t>(rules.layers.size() - 1)});
  all["after a death"].insert(topmost_owner(rules));
  for (const auto& one : rules.requirements) add("requirement " + of.requirement(one), one.layer);
  for (const auto& one : rules.plans) add("plan " + of.plan(one), one.layer);
  for (const auto& one : rules.escalations) add("escalation " + of.escalation(one), one.layer);
  for (std::uint32_t i = 0; i < rules.clauses.size(); ++i)
    if (const model::Clause& one = rules.clauses[i]; !one.needs.empty() || !one.on_condition.empty())
      add("clause " + of.clause(model::ClauseId{i}) + of.scope(model::ClauseId{i}),
          rules[one.boundary].layer);
  return all;
}

/// Does everything fall to the same in both, whatever is declared?
bool one_owner(const model::Ruleset& before, const model::Ruleset& after) {
  std::set<std::string> owners;
  for (const model::Ruleset* rules : {&before, &after})
    for (std::uint32_t i = 0; i < rules->layers.size(); ++i)
      owners.insert(owners_of(*rules, model::LayerId{i}));
  return owners.size() == 1;
}

std::string in_one_line(const std::set<std::string>& all) {
  std::string text;
  for (const std::string& one : all) text += (text.empty() ? "" : "; ") + one;
  return text;
}

}  // namespace

std::string topmost_owner(const model::Ruleset& rules) {
  for (auto layer = rules.layers.rbegin(); layer != rules.layers.rend(); ++layer)
    if (layer->owner) return rules.roles[*layer->owner].name;
  return {};
}

void owners_that_differ(const Meaning& before, const Meaning& after, Differences& found) {
  if (one_owner(before.rules(), after.rules())) return;
  const Owned was = owned(before), is = owned(after);
  Difference made;
  for (const auto& [what, owners] : was)
    if (const auto same = is.find(what); same != is.end() && same->second != owners) {
      const Difference::Aspect aspect{"owner", in_one_line(owners), in_one_line(same->second)};
      if (std::find(made.aspects.begin(), made.aspects.end(), aspect) == made.aspects.end())
        made.aspects.push_back(aspect);
    }
  if (made.aspects.empty()) return;
  made.kind = Difference::Kind::meaning;
  made.name = "whose the rules are";
  made.more_permissive = true;
  found.found.push_back(std::move(made));
}

}  // namespace kith::differing
