#pragma once
#include "tests/oracle/consent.hpp"
#include "tests/oracle/entered.hpp"
#include "tests/oracle/events.hpp"
#include "tests/oracle/facts.hpp"
#include "tests/oracle/holders.hpp"
#include "tests/oracle/items.hpp"

/// Every test there is, and conditions over them.
namespace kith::oracle {

template <class Known, class Wanted>
Truth known_as(const std::optional<Known>& known, Wanted wanted) {
  return known ? truth(*known == wanted) : Truth::unknown;
}

/// One overload for each kind of test.
struct AtomTruth {
  const Asked& asked;

  Truth operator()(const FactTest& t) const { return fact_test(asked, t); }
  Truth operator()(const FactRecorded& t) const { return fact_recorded(asked, t.fact); }
  Truth operator()(const AgeTest& t) const { return age_test(asked, t); }
  Truth operator()(const SettingTest& t) const { return setting_test(asked, t.setting); }
  Truth operator()(const ConsentTest& t) const {
    const ConsentSet may_be = consent(asked, t.decision).statuses;
    if ((may_be & ~t.statuses) == 0) return Truth::yes;
    return (may_be & t.statuses) == 0 ? Truth::no : Truth::unknown;
  }
  Truth operator()(const CapacityTest& t) const {
    const auto matter = matter_meant(asked, t.matter);
    if (matter && too_young(asked, *matter)) return Truth::no;
    return matter ? known_as(capacity(asked, *matter), t.outcome) : Truth::unknown;
  }
  Truth operator()(const BestInterestsTest& t) const {
    const auto matter = matter_meant(asked, t.matter);
    return matter ? known_as(best_interests(asked, *matter), t.finding) : Truth::unknown;
  }
  Truth operator()(const WishTest& t) const { return wish_test(asked, t); }
  Truth operator()(const NoWishTest& t) const { return no_wish_test(asked, t); }
  Truth operator()(const PersonDiedTest&) const { return truth(asked.dead()); }
  Truth operator()(const RecipientTest& t) const {
    return truth(has_role(asked, asked.question.with, t.role));
  }
  Truth operator()(const RecipientNamedTest&) const { return recipient_named(asked); }
  Truth operator()(const RecipientHoldsTest& t) const { return recipient_holds(asked, t.authority); }
  Truth operator()(const SomebodyHoldsTest& t) const {
    const auto matter = matter_meant(asked, t.matter);
    return matter ? somebody_holds(asked, *matter, t.authority) : Truth::unknown;
  }
  Truth operator()(const SomebodyIsTest& t) const {
    if (!asked.state.circle) return Truth::unknown;
    for (MemberIndex i = 0; i < asked.state.circle->size(); ++i)
      if (has_role(asked, Party{Party::Kind::member, i}, t.role)) return Truth::yes;
    return Truth::no;
  }
  Truth operator()(const HolderSaysTest& t) const { return holder_says(asked, t); }
  Truth operator()(const AllegedSourceTest&) const { return alleged_source(asked); }
  Truth operator()(const NamedInConcernTest&) const { return named_in_concern(asked); }
  Truth operator()(const CategoryTest& t) const {
    return truth(asked.question.category &&
                 asked.rules.categories.covers(t.category, *asked.question.category));
  }
  Truth operator()(const PurposeTest& t) const {
    return truth(asked.question.purpose && asked.rules.purposes.covers(t.purpose, *asked.question.purpose));
  }
  Truth operator()(const MarkTest& t) const {
    bool marked = false;
    for (const MarkId mark : asked.question.marked) marked = marked || asked.rules.marks.covers(t.mark, mark);
    return truth(marked);
  }
  Truth operator()(const EventCountTest& t) const {
    return asked.here && about_it(t.window) ? count_about(asked, t, it_here(asked)) : event_count(asked, t);
  }
  Truth operator()(const DifferentTest& t) const {
    return asked.here && about_it(t.window) ? different_about(asked, t, it_here(asked))
                                            : different_values(asked, t);
  }
  Truth operator()(const TrendTest& t) const { return trend(asked, t); }
  Truth operator()(const LatestTest& t) const { return latest_field(asked, t); }
  Truth operator()(const AverageTest& t) const { return average_field(asked, t); }
  Truth operator()(const TotalTest& t) const {
    return asked.here && about_it(t.window) ? total_about(asked, t, it_here(asked)) : total_field(asked, t);
  }
  Truth operator()(const MatterTest& t) const {
    // The decision asked about, or the one for which it is asked.
    const auto& matter = asked.question.decision ? asked.question.decision : asked.question.matter;
    return matter ? truth(asked.rules.decisions.covers(t.decision, *matter)) : Truth::unknown;
  }
  Truth operator()(const LastEventTest& t) const { return last_event(asked, t); }
  /// Nothing is at hand outside `for each`, where no question is asked.
  Truth operator()(const FieldTest&) const { return Truth::unknown; }
  Truth operator()(const ItemDateTest&) const { return Truth::unknown; }
  Truth operator()(const ItemIsTest& t) const { return item_is(asked, t); }
  Truth operator()(const ItemRecordedTest& t) const { return item_recorded(asked, t); }
  Truth operator()(const ItemLateTest&) const { return Truth::unknown; }
  Truth operator()(const ItemIncludesTest& t) const { return item_includes(asked, t); }
};

/// What holds in every version of the record holds.
inline Truth atom_truth(const Asked& asked, AtomId atom) {
  if (!asked.versions) return std::visit(AtomTruth{asked}, asked.rules[atom].test);
  std::set<Truth> all;
  for (const Asked& version : *asked.versions) all.insert(atom_truth(asked.of_version(version), atom));
  return all.size() == 1 ? *all.begin() : Truth::unknown;
}

inline const Definition::Rule* rule_in_force(const Asked& asked, DefinitionId definition) {
  for (const Definition::Rule& rule : asked.rules[definition].rules)
    if (in_force(asked, rule.period, rule.layer)) return &rule;
  return nullptr;
}

inline Truth node_truth(const Asked& asked, std::uint32_t node, const Given& given) {
  const Node& n = asked.rules.nodes[node];
  switch (n.kind) {
    case Node::Kind::all_of: return both(node_truth(asked, n.a, given), node_truth(asked, n.b, given));
    case Node::Kind::any_of: return either(node_truth(asked, n.a, given), node_truth(asked, n.b, given));
    case Node::Kind::negation: return opposite(node_truth(asked, n.a, given));
    case Node::Kind::definition: {
      if (const auto* rule = rule_in_force(asked, DefinitionId{n.a}))
        return condition_truth(asked, rule->condition, given);
      const auto found = given.definitions.find(n.a);
      return found == given.definitions.end() ? Truth::unknown : truth(found->second);
    }
    case Node::Kind::atom: break;
  }
  const auto found = given.atoms.find(n.a);
  return found == given.atoms.end() ? atom_truth(asked, AtomId{n.a}) : truth(found->second);
}

Truth condition_truth(const Asked& asked, const Condition& condition, const Given& given) {
  return condition.always() ? Truth::yes : node_truth(asked, condition.root(), given);
}

}  // namespace kith::oracle
