#include "engine/differ/joint.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "engine/differ/mapping.hpp"

namespace kith::differing {

using model::Node;

namespace {

/// Does a name stand for the same sort of thing in both? What has other values is another thing.
template <class Id>
bool alike(const Meaning&, Id, const Meaning&, Id) {
  return true;
}
bool alike(const Meaning& a, model::FactId x, const Meaning& b, model::FactId y) {
  const auto sort = [](const Meaning& of, model::FactId id) {
    const model::Fact& fact = of.rules().facts[id];
    return std::tuple(fact.subject, fact.type.kind, fact.type.choices, fact.type.ordered);
  };
  return sort(a, x) == sort(b, y);
}
bool alike(const Meaning& a, model::EventId x, const Meaning& b, model::EventId y) {
  return a.declared(x) == b.declared(y);
}

/// The names of one kind, joined.
template <class Id, class Entry>
class Joining {
 public:
  Joining(model::Taxonomy<Id, Entry>& all, const model::Taxonomy<Id, Entry>& of_first,
          const model::Taxonomy<Id, Entry>& of_second)
      : all_(all), of_second_(of_second), own_(of_first.size()) {}

  void add(const Meaning& first, const Meaning& second, AllPlaces& from_second, AllPlaces& to_first,
           AllPlaces& to_second) {
    auto& from = std::get<Places<Id>>(from_second).of;
    for (std::uint32_t i = 0; i < of_second_.size(); ++i) {
      const auto same = all_.find(of_second_[Id{i}].name);
      const bool found = same && same->index < own_ && alike(first, *same, second, Id{i});
      from.push_back(found ? *same : all_.add(of_second_[Id{i}]));
    }
    for (std::uint32_t i = 0; i < of_second_.size(); ++i)
      if (const auto parent = of_second_.parent(Id{i}); parent && from[i]->index >= own_)
        all_.link(*from[i], *from[parent->index]);
    auto &first_places = std::get<Places<Id>>(to_first).of,
         &second_places = std::get<Places<Id>>(to_second).of;
    for (std::uint32_t i = 0; i < all_.size(); ++i)
      first_places.push_back(i < own_ ? std::optional(Id{i}) : std::nullopt);
    second_places.resize(all_.size());
    for (std::uint32_t i = 0; i < of_second_.size(); ++i) second_places[from[i]->index] = Id{i};
  }
  /// What is declared of those that were added speaks of other names.
  void map(const AllPlaces& from_second, std::uint32_t layers) {
    for (std::uint32_t i = own_; i < all_.size(); ++i) {
      Mapping mapping(from_second);
      mapping.layers = layers;
      mapping(all_[Id{i}]);
    }
  }

 private:
  model::Taxonomy<Id, Entry>& all_;
  const model::Taxonomy<Id, Entry>& of_second_;
  std::uint32_t own_;
};

}  // namespace

Joint::Joint(const Meaning& first, const Meaning& second)
    : first_(first),
      second_(second),
      rules_(first.rules()),
      clauses_of_first_(static_cast<std::uint32_t>(first.rules().clauses.size())) {
  join_names();
  join_rules();
  index();
  compare();
}

namespace {

/// Equal values as equal numbers.
template <class Value>
class Numbers {
 public:
  std::uint32_t of(Value value) {
    return known_.emplace(std::move(value), static_cast<std::uint32_t>(known_.size())).first->second;
  }

 private:
  std::map<Value, std::uint32_t> known_;
};

}  // namespace

void Joint::compare() {
  Numbers<std::string> numbers;
  std::set<Scoped> applying[2];
  for (std::uint32_t i = 0; i < rules_.clauses.size(); ++i) {
    const bool second = of_second(model::ClauseId{i});
    const Meaning& of = second ? second_ : first_;
    const model::ClauseId own{second ? i - clauses_of_first_ : i};
    says_.push_back(numbers.of(of.clause(own)));
    applies_.push_back(numbers.of(of.applying(own)));
    scope_.push_back(numbers.of(of.scope(own)));
    applying[second ? 1 : 0].insert({applies_[i], scope_[i]});
  }
  std::set_intersection(applying[0].begin(), applying[0].end(), applying[1].begin(), applying[1].end(),
                        std::inserter(in_both_, in_both_.end()));
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::set<Scoped>>> all[2];
  const auto whole = [&](std::uint32_t i) {
    return std::tuple(says_[i], scope_[i], aside_in_both(rules_.clauses[i]));
  };
  for (std::uint32_t i = 0; i < rules_.clauses.size(); ++i)
    all[of_second(model::ClauseId{i}) ? 1 : 0].insert(whole(i));
  for (std::uint32_t i = 0; i < rules_.clauses.size(); ++i)
    changed_.push_back(!all[of_second(model::ClauseId{i}) ? 0 : 1].contains(whole(i)));
}

std::set<Joint::Scoped> Joint::aside_in_both(const model::Clause& clause) const {
  std::set<Scoped> found;
  for (const model::ClauseId by : clause.set_aside_by)
    if (const Scoped one{applies_[by.index], scope_[by.index]}; in_both_.contains(one)) found.insert(one);
  return found;
}

std::vector<std::uint32_t> Joint::meanings(const std::vector<model::ClauseId>& speaking,
                                           const std::vector<bool>& grants) const {
  using Whole = std::tuple<std::uint32_t, int, std::set<std::uint32_t>>;
  Numbers<Whole> numbers;
  struct Place {
    bool grants;
    std::optional<std::uint32_t> standing;
  };
  std::map<std::uint32_t, Place> places;
  for (std::size_t i = 0; i < speaking.size(); ++i)
    places.emplace(speaking[i].index, Place{grants[i], std::nullopt});
  const auto aside = [&](const auto& self, std::uint32_t clause) -> std::set<std::uint32_t> {
    std::set<std::uint32_t> found;
    for (const model::ClauseId by : rules_.clauses[clause].set_aside_by) {
      const auto at = places.find(by.index);
      if (at == places.end()) continue;
      Place& of = at->second;
      if (!of.standing)
        of.standing = numbers.of({applies_[by.index], of.grants ? 1 : 0, self(self, by.index)});
      found.insert(*of.standing);
    }
    return found;
  };
  std::vector<std::uint32_t> meanings;
  for (std::size_t i = 0; i < speaking.size(); ++i)
    meanings.push_back(
        numbers.of({says_[speaking[i].index], grants[i] ? 3 : 2, aside(aside, speaking[i].index)}));
  return meanings;
}

std::vector<bool> Joint::changed_among(const std::vector<model::ClauseId>& speaking,
                                       const std::vector<std::uint32_t>& meanings) const {
  std::set<std::uint32_t> all[2];
  for (std::size_t i = 0; i < speaking.size(); ++i) all[of_second(speaking[i]) ? 1 : 0].insert(meanings[i]);
  std::vector<bool> changed;
  for (std::size_t i = 0; i < speaking.size(); ++i)
    changed.push_back(!all[of_second(speaking[i]) ? 0 : 1].contains(meanings[i]));
  return changed;
}

bool Joint::any_changed() const {
  return std::find(changed_.begin(), changed_.end(), true) != changed_.end();
}

std::set<std::string> Joint::released(model::ClauseId id) const {
  const Meaning& of = meaning_of(id);
  const model::Clause& clause = own(id);
  std::set<std::string> parts;
  const auto add = [&](const char* what, const std::string& one) { parts.insert(what + one); };
  for (const auto one : clause.keep_back) add("kept back ", of.rules().categories[one].name);
  for (const auto one : clause.keep_back_marks) add("marks kept back ", of.rules().marks[one].name);
  for (const auto one : clause.bases) add("basis ", of.rules().bases[one].name);
  for (const auto& one : clause.on_condition) add("condition ", of.action(one));
  for (const auto& one : clause.needs) add("need ", of.action(one));
  if (clause.whoever_decides) add("whoever decides", "");
  if (clause.names_given) add("as the consent has it, or ", std::to_string(static_cast<int>(clause.detail)));
  return parts;
}

void Joint::join_names() {
  const model::Ruleset &first = first_.rules(), &second = second_.rules();
  const auto layers = static_cast<std::uint32_t>(first.layers.size());
  const auto join = [&](auto member) {
    Joining joining(rules_.*member, first.*member, second.*member);
    joining.add(first_, second_, of_second_, to_first_, to_second_);
    return joining;
  };
  std::tuple all{join(&model::Ruleset::categories),
                 join(&model::Ruleset::marks),
                 join(&model::Ruleset::roles),
                 join(&model::Ruleset::authorities),
                 join(&model::Ruleset::purposes),
                 join(&model::Ruleset::decisions),
                 join(&model::Ruleset::bases),
                 join(&model::Ruleset::settings),
                 join(&model::Ruleset::restriction_kinds),
                 join(&model::Ruleset::sources),
                 join(&model::Ruleset::facts),
                 join(&model::Ruleset::events)};
  std::apply([&](auto&... one) { (one.map(of_second_, layers), ...); }, all);
}

/// The definitions, conditions and boundaries of the second after those of the first. Conditions that say the
/// same are one, so that one thing that is not known has one value.
void Joint::join_rules() {
  const model::Ruleset& second = second_.rules();
  Mapping mapping(of_second_);
  mapping.layers = static_cast<std::uint32_t>(rules_.layers.size());
  mapping.boundaries = static_cast<std::uint32_t>(rules_.boundaries.size());
  mapping.clauses = clauses_of_first_;
  mapping.nodes = static_cast<std::uint32_t>(rules_.nodes.size());
  const auto definitions = static_cast<std::uint32_t>(rules_.definitions.size());
  const auto ranks = static_cast<std::uint32_t>(rules_.standing_order.size());

  const Meaning own(rules_);
  std::map<std::string, std::uint32_t> known;
  const auto key = [&](std::uint32_t i) { return own.atom(model::AtomId{i}); };
  for (std::uint32_t i = 0; i < rules_.atoms.size(); ++i) known.emplace(key(i), i);
  // Conditions of events refer to nodes, which refer to conditions: all of them stand before any is compared.
  std::vector<std::uint32_t> places;
  const auto first_of_second = static_cast<std::uint32_t>(rules_.atoms.size());
  for (model::Atom atom : second.atoms) {
    mapping(atom.test);
    places.push_back(static_cast<std::uint32_t>(rules_.atoms.size()));
    rules_.atoms.push_back(std::move(atom));
  }
  for (Node node : second.nodes) {
    if (node.kind == Node::Kind::atom) node.a += first_of_second;
    else if (node.kind == Node::Kind::definition) node.a += definitions;
    else {
      node.a += mapping.nodes;
      node.b += mapping.nodes;
    }
    rules_.nodes.push_back(node);
  }
  for (model::Definition definition : second.definitions) {
    mapping(definition);
    rules_.definitions.push_back(std::move(definition));
  }
  for (std::uint32_t i = first_of_second; i < rules_.atoms.size(); ++i)
    if (const auto same = known.find(key(i)); same != known.end()) places[i - first_of_second] = same->second;
  for (std::size_t i = mapping.nodes; i < rules_.nodes.size(); ++i)
    if (Node& node = rules_.nodes[i]; node.kind == Node::Kind::atom)
      node.a = places[node.a - first_of_second];

  for (model::Layer layer : second.layers) rules_.layers.push_back(std::move(layer));
  for (model::Boundary boundary : second.boundaries) {
    mapping(boundary);
    rules_.boundaries.push_back(std::move(boundary));
  }
  for (model::Clause clause : second.clauses) {
    mapping(clause);
    clause.standing_rank += ranks;
    rules_.clauses.push_back(std::move(clause));
  }
  for (model::ClauseId id : second.standing_order) {
    mapping(id);
    rules_.standing_order.push_back(id);
  }
  // The plans of the first, and those that only the second has, so that both are told by their titles.
  for (const model::Plan& plan : second.plans)
    if (std::none_of(rules_.plans.begin(), rules_.plans.end(),
                     [&](const model::Plan& one) { return one.name == plan.name; }))
      rules_.plans.push_back(joined(plan));
}

namespace {

template <class Id, class Entry>
void cover(std::vector<std::vector<model::BoundaryId>>& index, const model::Taxonomy<Id, Entry>& names,
           const std::vector<Id>& wide, model::BoundaryId boundary) {
  for (std::uint32_t i = 0; i < names.size(); ++i)
    if (std::any_of(wide.begin(), wide.end(), [&](Id one) { return names.covers(one, Id{i}); }))
      index[i].push_back(boundary);
}

}  // namespace

/// As checking a ruleset does.
void Joint::index() {
  rules_.boundaries_about.assign(rules_.categories.size(), {});
  rules_.boundaries_to.assign(rules_.decisions.size(), {});
  rules_.boundaries_with.assign(rules_.roles.size(), {});
  rules_.boundaries_with_anyone.clear();
  for (std::uint32_t i = 0; i < rules_.boundaries.size(); ++i) {
    const model::Boundary& boundary = rules_.boundaries[i];
    const model::BoundaryId id{i};
    if (boundary.anyone) rules_.boundaries_with_anyone.push_back(id);
    cover(rules_.boundaries_with, rules_.roles, boundary.with, id);
    cover(rules_.boundaries_to, rules_.decisions, boundary.decisions, id);
    if (!boundary.anything || !boundary.decisions.empty())
      cover(rules_.boundaries_about, rules_.categories, boundary.about, id);
    else
      for (auto& entry : rules_.boundaries_about) entry.push_back(id);
  }
}

namespace {

/// What is not declared is what it is under.
template <class Id, class Entry>
void widen(const model::Taxonomy<Id, Entry>& names, AllPlaces& places) {
  auto& of = std::get<Places<Id>>(places).of;
  for (std::uint32_t i = 0; i < names.size(); ++i)
    for (std::optional<Id> at = Id{i}; at && !of[i]; at = names.parent(*at)) of[i] = of[at->index];
}

}  // namespace

std::optional<model::Scenario> Joint::put(const model::Scenario& scenario, bool to_second) const {
  AllPlaces places = to_second ? to_second_ : to_first_;
  widen(rules_.categories, places);
  widen(rules_.roles, places);
  widen(rules_.purposes, places);
  widen(rules_.decisions, places);
  Mapping mapping(places);
  model::Scenario made = scenario;
  std::vector<model::scenario::Given> givens;
  for (model::scenario::Given given : made.givens) {
    // Of a fact or an event that only the other stack declares nothing is on record here.
    Mapping one(places);
    one(given);
    if (one.whole()) givens.push_back(std::move(given));
    else if (!std::holds_alternative<model::scenario::Fact>(given.node) &&
             !std::holds_alternative<model::scenario::Event>(given.node))
      return std::nullopt;
  }
  made.givens = std::move(givens);
  mapping(made.asked);
  if (!mapping.whole()) return std::nullopt;
  const model::Ruleset& rules = to_second ? second_.rules() : first_.rules();
  made.layer = model::LayerId{static_cast<std::uint32_t>(rules.layers.size() - 1)};
  return made;
}

}  // namespace kith::differing
