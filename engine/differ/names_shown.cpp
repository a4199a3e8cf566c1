#include "engine/differ/names_shown.hpp"

#include <algorithm>
#include <set>

#include "engine/differ/made/making.hpp"

namespace kith::differing {

namespace {

using NodeKind = model::Node::Kind;

/// What a difference is about, among the names of both stacks; nothing of what is not looked for.
struct About {
  std::optional<model::CategoryId> category;
  std::optional<model::RoleId> role;
  std::optional<model::PurposeId> purpose;
  bool capacity = false;
  std::optional<model::FactId> fact;

  bool presumed() const { return capacity || fact; }
  bool any() const { return category || role || purpose || presumed(); }
  bool reads_it(const model::Atom& atom) const {
    if (capacity && std::holds_alternative<model::CapacityTest>(atom.test)) return true;
    const auto* test = std::get_if<model::FactTest>(&atom.test);
    return fact && test != nullptr && test->fact == *fact;
  }
};

About about(const model::Ruleset& rules, const std::string& name) {
  const auto rest = [&](const std::string& start) {
    return name.starts_with(start) ? std::optional(name.substr(start.size())) : std::nullopt;
  };
  About made;
  if (const auto of = rest("presumption of ")) {
    made.capacity = *of == "capacity";
    if (!made.capacity) made.fact = rules.facts.find(*of);
  }
  if (const auto of = rest("kind of information ")) made.category = rules.categories.find(*of);
  if (const auto of = rest("role ")) made.role = rules.roles.find(*of);
  if (const auto of = rest("purpose ")) made.purpose = rules.purposes.find(*of);
  return made;
}

/// Looks for a question that hangs on it.
class NameSearch {
 public:
  NameSearch(const Deciding& deciding, const About& about)
      : deciding_(deciding), rules_(deciding.joint().rules()), about_(about), random_(1) {
    for (std::uint32_t i = 0; i < rules_.clauses.size(); ++i)
      if (concerns(rules_.clauses[i])) clauses_.push_back(model::ClauseId{i});
  }

  /// `left`: records that may still be tried.
  void show(Difference& one, int& left) {
    constexpr int most = 400;
    std::optional<std::pair<model::Scenario, Change>> found;
    for (int i = 0; i < most && left > 0 && !clauses_.empty(); ++i, --left) {
      auto scenario = made(rules_[clauses_[random_() % clauses_.size()]]);
      const auto both = scenario ? deciding_.decide(*scenario) : std::nullopt;
      const auto how = both ? change(both->before.answer, both->after.answer) : std::nullopt;
      if (!how || (found && !how->more_permissive)) continue;
      found.emplace(std::move(*scenario), *how);
      if (how->more_permissive) break;
    }
    if (!found) return;
    one.more_permissive = one.more_permissive || found->second.more_permissive;
    one.example = shown(deciding_, std::move(found->first), found->second);
  }

 private:
  bool concerns(const model::Clause& clause) const {
    const model::Boundary& of = rules_[clause.boundary];
    const auto covered = [](const auto& names, const auto& wide, auto id) {
      return std::any_of(wide.begin(), wide.end(), [&](auto one) { return names.covers(one, id); });
    };
    std::set<std::uint32_t> entered;
    if (about_.presumed()) return reads(clause.condition, entered);
    if (about_.category) return of.anything || covered(rules_.categories, of.about, *about_.category);
    if (about_.role) return of.anyone || covered(rules_.roles, of.with, *about_.role);
    return of.purposes.empty() || covered(rules_.purposes, of.purposes, *about_.purpose);
  }
  /// `entered`: definitions that were gone through already.
  bool reads(const model::Condition& condition, std::set<std::uint32_t>& entered) const {
    for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
      const model::Node& of = rules_.nodes[i];
      if (of.kind == NodeKind::atom && about_.reads_it(rules_.atoms[of.a])) return true;
      if (of.kind != NodeKind::definition || !entered.insert(of.a).second) continue;
      for (const auto& rule : rules_.definitions[of.a].rules)
        if (reads(rule.condition, entered)) return true;
    }
    return false;
  }

  /// One of those that a boundary names; of all where it names none.
  template <class Id, class Names>
  std::optional<Id> one_of(const std::vector<Id>& named, const Names& all) {
    if (!named.empty()) return named[random_() % named.size()];
    if (all.size() == 0) return std::nullopt;
    return Id{static_cast<std::uint32_t>(random_() % all.size())};
  }
  std::optional<model::Scenario> made(const model::Clause& clause) {
    using namespace std::chrono_literals;
    const model::Boundary& of = rules_[clause.boundary];
    Making making(rules_, time::Date{2026y / 6 / 1}, random_);
    model::scenario::Asked asked;
    asked.who = "sam";
    asked.at = making.moment();
    if (!of.decisions.empty()) {
      asked.decision = of.decisions.front();
    } else {
      asked.category = about_.category ? about_.category : one_of(of.about, rules_.categories);
      asked.purpose = about_.purpose ? about_.purpose : one_of(of.purposes, rules_.purposes);
      if (!asked.category || !asked.purpose) return std::nullopt;
    }
    const auto role = about_.role ? about_.role : one_of(of.with, rules_.roles);
    if (!role) return std::nullopt;
    making.member(asked.who, *role);
    making.asked(asked.who, asked);
    if (about_.presumed()) making.leave_out([this](const auto& atom) { return about_.reads_it(atom); });
    making.make(clause.condition, random_() % 4 != 0);
    model::Scenario scenario;
    scenario.title = "The answer is not what it was";
    scenario.givens = making.told();
    scenario.asked = std::move(asked);
    return scenario;
  }

  const Deciding& deciding_;
  const model::Ruleset& rules_;
  const About& about_;
  Making::Random random_;
  std::vector<model::ClauseId> clauses_;
};

}  // namespace

void names_shown(const Deciding& deciding, Differences& found) {
  int left = 4'000;
  for (Difference& one : found.found) {
    if (one.kind != Difference::Kind::meaning) continue;
    const About it = about(deciding.joint().rules(), one.name);
    if (it.any()) NameSearch(deciding, it).show(one, left);
  }
}

}  // namespace kith::differing
