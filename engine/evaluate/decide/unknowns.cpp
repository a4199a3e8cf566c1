#include "engine/evaluate/decide/unknowns.hpp"

#include "engine/evaluate/condition/presume.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "engine/evaluate/condition/consent.hpp"
#include "engine/evaluate/condition/facts.hpp"

namespace kith::evaluate {

using model::AtomId;

namespace {

/// The unknown leaves under the nodes that are themselves unknown.
class Leaves {
 public:
  explicit Leaves(Trace& trace) : trace_(trace), rules_(trace.inquiry().rules()) {}

  void gather(model::Condition condition) {
    if (!condition.always()) visit(condition.root());
  }
  std::set<AtomId> atoms;
  std::set<model::DefinitionId> definitions;  ///< with no rule in force

 private:
  void visit(std::uint32_t index) {
    if (trace_.node(index) != Truth::unknown) return;
    const model::Node& node = rules_.nodes[index];
    switch (node.kind) {
      case model::Node::Kind::atom: atoms.insert(AtomId{node.a}); break;
      case model::Node::Kind::definition: enter(model::DefinitionId{node.a}); break;
      case model::Node::Kind::all_of:
      case model::Node::Kind::any_of:
        visit(node.a);
        visit(node.b);
        break;
      case model::Node::Kind::negation: visit(node.a); break;
    }
  }
  void enter(model::DefinitionId id) {
    const auto* rule = rule_in_force(rules_[id], trace_.inquiry().asking.day);
    if (!rule) {
      definitions.insert(id);
    } else if (entered_.insert(id).second) {
      gather(rule->condition);
    }
  }

  Trace& trace_;
  const model::Ruleset& rules_;
  std::set<model::DefinitionId> entered_;
};

/// What an unknown atom's truth hangs on.
struct KeyOf {
  const Inquiry& inquiry;
  AtomId id;
  using Kind = UnknownKey::Kind;

  UnknownKey matter(Kind kind, Kind unnamed, model::Matter matter) const {
    const auto resolved = inquiry.resolve(matter);
    return resolved ? UnknownKey{kind, resolved->id, resolved->sharing} : UnknownKey{unnamed, 0, false};
  }
  UnknownKey operator()(const model::FactTest& test) const { return {Kind::fact, test.fact.index, false}; }
  UnknownKey operator()(const model::AgeTest&) const { return {Kind::age, 0, false}; }
  UnknownKey operator()(const model::SettingTest&) const { return {Kind::setting, 0, false}; }
  UnknownKey operator()(const model::MatterTest&) const { return {Kind::matter, 0, false}; }
  UnknownKey operator()(const model::ConsentTest& test) const {
    if (test.decision) return {Kind::consent_for, test.decision->index, false};
    if (inquiry.category) return {Kind::consent, 0, false};
    const auto& asked = inquiry.asking.question.decision;
    return asked ? UnknownKey{Kind::consent_for, asked->index, false}
                 : UnknownKey{Kind::atom, id.index, false};
  }
  UnknownKey operator()(const model::CapacityTest& test) const {
    return matter(Kind::capacity, Kind::capacity_for_the_matter, test.matter);
  }
  UnknownKey operator()(const model::BestInterestsTest& test) const {
    return matter(Kind::best_interests, Kind::best_interests_for_the_matter, test.matter);
  }
  template <class Other>
  UnknownKey operator()(const Other&) const {
    return {Kind::atom, id.index, false};
  }
};

/// The numbers that tell thresholds apart: each threshold, and one from every interval between them, within
/// the declared range.
std::vector<std::int64_t> representatives(std::vector<std::int64_t> thresholds, std::int64_t least,
                                          std::int64_t most) {
  std::set<std::int64_t> numbers;
  for (const std::int64_t threshold : thresholds)
    for (const std::int64_t number : {threshold - 1, threshold, threshold + 1})
      if (number >= least && number <= most) numbers.insert(number);
  if (numbers.empty()) numbers.insert(std::clamp<std::int64_t>(0, least, most));
  return {numbers.begin(), numbers.end()};
}

/// The values among which a fact that these atoms read may turn out.
std::vector<model::Value> fact_values(const model::Ruleset& rules, const model::ValueType& type,
                                      const std::vector<AtomId>& atoms) {
  std::vector<model::Value> values;
  if (type.kind == model::ValueType::Kind::yes_or_no) return {{0, {}}, {1, {}}};
  if (type.kind == model::ValueType::Kind::choice) {
    for (std::size_t i = 0; i < type.choices.size(); ++i)
      values.push_back({static_cast<std::int64_t>(i), {}});
    return values;
  }
  std::vector<std::int64_t> thresholds;
  for (const AtomId id : atoms) thresholds.push_back(std::get<model::FactTest>(rules[id].test).value.number);
  constexpr auto far = std::int64_t{1} << 62;
  const auto numbers = representatives(thresholds, type.least ? type.least->micros : -far,
                                       type.most ? type.most->micros : far);
  for (const std::int64_t number : numbers) values.push_back({number, {}});
  return values;
}

void add_choice(Unknown& unknown, std::vector<Truth> choice) {
  if (std::find(unknown.choices.begin(), unknown.choices.end(), choice) == unknown.choices.end())
    unknown.choices.push_back(std::move(choice));
}

/// Adds a choice for each value, until they are more than the bound: `is(test, value)` tells a test's truth
/// under it.
template <class Test, class Values, class Is>
void add_choices(const model::Ruleset& rules, Unknown& unknown, const Values& values, Is&& is) {
  std::set<std::vector<Truth>> seen;
  std::vector<Truth> choice(unknown.atoms.size());
  for (const auto& value : values) {
    if (unknown.choices.size() > most_completions) return;
    std::transform(unknown.atoms.begin(), unknown.atoms.end(), choice.begin(),
                   [&](AtomId id) { return truth(is(std::get<Test>(rules[id].test), value)); });
    if (seen.contains(choice)) continue;
    seen.insert(choice);
    unknown.choices.push_back(choice);
  }
}

/// An age is whole years: nobody is between 17 and 18.
void add_ages(const model::Ruleset& rules, Unknown& unknown) {
  std::vector<std::int64_t> ages;
  for (std::int64_t years = 0; years <= 130; ++years) ages.push_back(Decimal::of(years).micros);
  add_choices<model::AgeTest>(rules, unknown, ages, [](const model::AgeTest& test, std::int64_t age) {
    return compares({age, {}}, test.comparison, {test.years.micros, {}});
  });
}

void add_settings(const model::Ruleset& rules, Unknown& unknown) {
  for (std::uint32_t setting = 0; setting < rules.settings.size(); ++setting) {
    std::vector<Truth> choice;
    for (const AtomId id : unknown.atoms)
      choice.push_back(truth(rules.settings.covers(std::get<model::SettingTest>(rules[id].test).setting,
                                                   model::SettingId{setting})));
    add_choice(unknown, std::move(choice));
  }
  add_choice(unknown, std::vector<Truth>(unknown.atoms.size(), Truth::no));
}

/// Any of the decisions, or none of those that the conditions name.
void add_matters(const model::Ruleset& rules, Unknown& unknown) {
  std::vector<model::DecisionId> decisions;
  for (std::uint32_t i = 0; i < rules.decisions.size(); ++i) decisions.push_back({i});
  const auto covers = [&](const model::MatterTest& test, auto decision) {
    return rules.decisions.covers(test.decision, decision);
  };
  add_choices<model::MatterTest>(rules, unknown, decisions, covers);
  add_choice(unknown, std::vector<Truth>(unknown.atoms.size(), Truth::no));
}

void add_statuses(Trace& trace, Unknown& unknown) {
  const Inquiry& inquiry = trace.inquiry();
  const bool asked = unknown.key.kind == UnknownKey::Kind::consent;
  const ConsentAt consent = asked ? trace.consent() : consent_for(inquiry, model::DecisionId{unknown.key.id});
  std::vector<model::ConsentSet> statuses;
  for (unsigned i = 0; i < 7; ++i)
    if (consent.possible & (1U << i)) statuses.push_back(static_cast<model::ConsentSet>(1U << i));
  add_choices<model::ConsentTest>(
      inquiry.rules(), unknown, statuses,
      [](const model::ConsentTest& test, model::ConsentSet status) { return (test.statuses & status) != 0; });
}

bool presumes_capacity(const model::Ruleset& rules) {
  return std::any_of(rules.presumptions.begin(), rules.presumptions.end(),
                     [](const auto& one) { return !one.fact; });
}

void fill(Trace& trace, Unknown& unknown) {
  using Kind = UnknownKey::Kind;
  const model::Ruleset& rules = trace.inquiry().rules();
  switch (unknown.key.kind) {
    case Kind::fact:
      add_choices<model::FactTest>(
          rules, unknown, fact_values(rules, rules.facts[model::FactId{unknown.key.id}].type, unknown.atoms),
          [](const model::FactTest& test, const model::Value& value) {
            return compares(value, test.comparison, test.value);
          });
      break;
    case Kind::age: add_ages(rules, unknown); break;
    case Kind::setting: add_settings(rules, unknown); break;
    case Kind::matter: add_matters(rules, unknown); break;
    case Kind::consent:
    case Kind::consent_for: add_statuses(trace, unknown); break;
    case Kind::capacity:
    case Kind::capacity_for_the_matter:
      add_choices<model::CapacityTest>(
          rules, unknown,
          std::vector{model::CapacityOutcome::present, model::CapacityOutcome::lacking,
                      model::CapacityOutcome::fluctuating},
          [](const model::CapacityTest& test, auto outcome) { return test.outcome == outcome; });
      // Without a record, and perhaps too young for the presumption, it may be none of them.
      if (!presumption_in_force(trace.inquiry(), std::nullopt, trace.inquiry().asking.now) &&
          presumes_capacity(rules))
        add_choice(unknown, std::vector<Truth>(unknown.atoms.size(), Truth::no));
      break;
    case Kind::best_interests:
    case Kind::best_interests_for_the_matter:
      add_choices<model::BestInterestsTest>(
          rules, unknown,
          std::vector{model::Finding::supports, model::Finding::opposes, model::Finding::neither},
          [](const model::BestInterestsTest& test, auto finding) { return test.finding == finding; });
      break;
    case Kind::holders_no:
    case Kind::atom:
    case Kind::definition: unknown.choices = {{Truth::no}, {Truth::yes}}; break;
  }
}

}  // namespace

UnknownKey unknown_key(const Inquiry& inquiry, AtomId id) {
  return std::visit(KeyOf{inquiry, id}, inquiry.rules()[id].test);
}

std::vector<std::vector<Truth>> choices_of(Trace& trace, const UnknownKey& key,
                                           const std::vector<AtomId>& atoms) {
  Unknown unknown{key, atoms, {}};
  fill(trace, unknown);
  return unknown.choices;
}

std::vector<Unknown> unknowns(Trace& trace, const std::vector<model::Condition>& undecided) {
  const Inquiry& inquiry = trace.inquiry();
  Leaves leaves(trace);
  for (const model::Condition condition : undecided) leaves.gather(condition);
  std::vector<Unknown> found;
  std::map<UnknownKey, std::size_t> places;
  for (const AtomId id : leaves.atoms) {
    const UnknownKey key = unknown_key(inquiry, id);
    const auto [place, fresh] = places.emplace(key, found.size());
    if (fresh) found.push_back({key, {}, {}});
    found[place->second].atoms.push_back(id);
  }
  for (const model::DefinitionId id : leaves.definitions)
    found.push_back({{UnknownKey::Kind::definition, id.index, false}, {}, {}});
  return found;
}

std::size_t fill_choices(Trace& trace, std::vector<Unknown>& unknowns, std::size_t bound) {
  std::size_t count = 1;
  for (Unknown& unknown : unknowns) {
    fill(trace, unknown);
    count *= unknown.choices.size();
    if (count > bound) return bound + 1;
  }
  return count;
}

}  // namespace kith::evaluate
