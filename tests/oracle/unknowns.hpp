#pragma once
#include "tests/oracle/names.hpp"

/// What is not known, and the values that a completion may give it.
namespace kith::oracle {

// ---- values -----------------------------------------------------------------------------------------------------

/// The values of a fact that its readers could tell apart.
inline std::vector<std::int64_t> fact_values(const Asked& asked, FactId fact,
                                             const std::vector<std::uint32_t>& readers) {
  const ValueType& type = asked.rules.facts[fact].type;
  std::vector<std::int64_t> values;
  if (type.kind == ValueType::Kind::yes_or_no) return {0, 1};
  for (std::size_t i = 0; i < type.choices.size(); ++i) values.push_back(static_cast<std::int64_t>(i));
  if (type.kind != ValueType::Kind::number) return values;
  const std::int64_t least = type.least ? type.least->micros : std::numeric_limits<std::int64_t>::min();
  const std::int64_t most = type.most ? type.most->micros : std::numeric_limits<std::int64_t>::max();
  for (const std::uint32_t reader : readers)
    for (const std::int64_t step : {-1, 0, 1}) {
      const std::int64_t value = std::get<FactTest>(asked.rules.atoms[reader].test).value.number + step;
      if (least <= value && value <= most) values.push_back(value);
    }
  return values;
}

/// How many values there are, and whether the test is met by the nth: one overload for each kind of test.
struct ValueOf {
  const Asked& asked;
  const std::vector<std::uint32_t>& readers;
  static constexpr std::uint32_t oldest = 130;

  std::size_t many(const FactTest& t) const { return fact_values(asked, t.fact, readers).size(); }
  std::size_t many(const AgeTest&) const { return oldest + 1; }
  std::size_t many(const SettingTest&) const { return asked.rules.settings.size() + 1; }
  std::size_t many(const MatterTest&) const { return asked.rules.decisions.size() + 1; }
  std::size_t many(const ConsentTest&) const { return 7; }
  std::size_t many(const CapacityTest&) const { return 4; }
  std::size_t many(const BestInterestsTest&) const { return 3; }
  template <class Other>
  std::size_t many(const Other&) const {
    return 2;
  }

  bool met(const FactTest& t, std::size_t n) const {
    return compares(fact_values(asked, t.fact, readers)[n], t.comparison, t.value.number);
  }
  bool met(const AgeTest& t, std::size_t n) const {
    return compares(Decimal::of(static_cast<std::int64_t>(n)).micros, t.comparison, t.years.micros);
  }
  bool met(const SettingTest& t, std::size_t n) const {
    return n < asked.rules.settings.size() &&
           asked.rules.settings.covers(t.setting, SettingId{static_cast<std::uint32_t>(n)});
  }
  bool met(const MatterTest& t, std::size_t n) const {
    const auto& decisions = asked.rules.decisions;
    return n < decisions.size() && decisions.covers(t.decision, DecisionId{static_cast<std::uint32_t>(n)});
  }
  bool met(const ConsentTest& t, std::size_t n) const { return ((t.statuses >> n) & 1U) != 0; }
  bool met(const CapacityTest& t, std::size_t n) const { return static_cast<std::size_t>(t.outcome) == n; }
  bool met(const BestInterestsTest& t, std::size_t n) const {
    return static_cast<std::size_t>(t.finding) == n;
  }
  template <class Other>
  bool met(const Other&, std::size_t n) const {
    return n == 1;
  }

  bool may_be_too_young() const {
    const auto& all = asked.rules.presumptions;
    const bool declared =
        std::any_of(all.begin(), all.end(), [](const Presumption& one) { return !one.fact; });
    return declared && !presumed_capacity(asked);
  }

  /// A consent is one of those that it may be; everything else may have any value.
  bool possible(std::uint32_t atom, std::size_t n) const {
    // Without a presumption that surely holds, there may be a person too young for any: none of the three.
    if (n == 3 && std::holds_alternative<CapacityTest>(asked.rules.atoms[atom].test))
      return may_be_too_young();
    const auto* test = std::get_if<ConsentTest>(&asked.rules.atoms[atom].test);
    return test == nullptr || ((consent(asked, test->decision).statuses >> n) & 1U) != 0;
  }
};

inline void add_values(const Asked& asked, Unknown& unknown) {
  if (unknown.definition) {
    unknown.values = {{false}, {true}};
    return;
  }
  const ValueOf value{asked, unknown.readers};
  const std::size_t many = std::visit([&](const auto& t) { return value.many(t); },
                                      asked.rules.atoms[unknown.readers.front()].test);
  for (std::size_t n = 0; n < many; ++n) {
    if (!value.possible(unknown.readers.front(), n)) continue;
    std::vector<bool> makes;
    for (const std::uint32_t reader : unknown.readers)
      makes.push_back(
          std::visit([&](const auto& t) { return value.met(t, n); }, asked.rules.atoms[reader].test));
    if (std::find(unknown.values.begin(), unknown.values.end(), makes) == unknown.values.end())
      unknown.values.push_back(makes);
  }
}

// ---- finding them -----------------------------------------------------------------------------------------------

class Unknowns {
 public:
  explicit Unknowns(const Asked& asked, Which which = Which::all) : asked_(asked), which_(which) {}

  void read(const Condition& condition) {
    if (!condition.always()) read_node(condition.root());
  }
  std::vector<Unknown> all() && {
    for (Unknown& unknown : found_) add_values(asked_, unknown);
    return std::move(found_);
  }

 private:
  void read_node(std::uint32_t node) {
    const Node& n = asked_.rules.nodes[node];
    if (which_ == Which::undecided && node_truth(asked_, node, {}) != Truth::unknown) return;
    switch (n.kind) {
      case Node::Kind::all_of:
      case Node::Kind::any_of: read_node(n.b); [[fallthrough]];
      case Node::Kind::negation: return read_node(n.a);
      case Node::Kind::definition:
        if (const auto* rule = rule_in_force(asked_, DefinitionId{n.a})) return read(rule->condition);
        return add("definition " + std::to_string(n.a), n.a, true);
      case Node::Kind::atom: break;
    }
    if (atom_truth(asked_, AtomId{n.a}) == Truth::unknown) add(name_of(asked_, n.a), n.a, false);
  }
  void add(const std::string& name, std::uint32_t reader, bool definition) {
    auto at = std::find_if(found_.begin(), found_.end(), [&](const Unknown& u) { return u.name == name; });
    if (at == found_.end())
      at = found_.insert(found_.end(),
                         Unknown{name,
                                 definition,
                                 {},
                                 {},
                                 definition ? asked_.rules.definitions[reader].name : what_of(asked_, reader),
                                 definition ? "" : supplier_of(asked_, reader)});
    if (std::find(at->readers.begin(), at->readers.end(), reader) == at->readers.end())
      at->readers.push_back(reader);
  }

  const Asked& asked_;
  Which which_;
  std::vector<Unknown> found_;
};

/// The unknowns that a candidate clause reads and that could still decide whether it applies.
inline std::vector<Unknown> unknowns(const Asked& asked, const std::vector<bool>& candidate) {
  const Given nothing;
  const Standing recorded(asked, candidate, nothing);
  Unknowns found(asked);
  for (std::uint32_t i = 0; i < candidate.size(); ++i)
    if (candidate[i] && recorded.applies(i) == Truth::unknown) found.read(asked.rules.clauses[i].condition);
  return std::move(found).all();
}

}  // namespace kith::oracle
