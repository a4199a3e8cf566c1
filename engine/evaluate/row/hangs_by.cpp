#include "engine/evaluate/row/hangs_by.hpp"

#include <algorithm>

namespace kith::evaluate {

namespace {

HangsBy of(const model::Matter& matter) {
  const bool named =
      matter.kind == model::Matter::Kind::decision || matter.kind == model::Matter::Kind::sharing;
  return named ? HangsBy::person : HangsBy::asked;
}
HangsBy of(const std::optional<model::DecisionId>& decision) {
  return decision ? HangsBy::person : HangsBy::asked;
}

/// One overload a kind of condition: a new kind breaks the build here.
struct By {
  const model::Ruleset& rules;

  HangsBy fact(model::FactId id) const {
    switch (rules.facts[id].subject) {
      case model::Fact::Subject::person: return HangsBy::person;
      case model::Fact::Subject::recipient: return HangsBy::recipient;
      case model::Fact::Subject::question: break;
    }
    return HangsBy::question;
  }
  HangsBy operator()(const model::FactTest& test) const { return fact(test.fact); }
  HangsBy operator()(const model::FactRecorded& test) const { return fact(test.fact); }
  HangsBy operator()(const model::AgeTest&) const { return HangsBy::person; }
  HangsBy operator()(const model::SettingTest&) const { return HangsBy::person; }
  HangsBy operator()(const model::PersonDiedTest&) const { return HangsBy::person; }
  HangsBy operator()(const model::SomebodyIsTest&) const { return HangsBy::person; }
  HangsBy operator()(const model::ConsentTest& test) const {
    return test.decision ? HangsBy::person : HangsBy::consent;
  }
  HangsBy operator()(const model::CapacityTest& test) const { return of(test.matter); }
  /// Where that very category is asked about, who was to be consulted hangs on the question's matter, too.
  HangsBy operator()(const model::BestInterestsTest& test) const {
    return test.matter.kind == model::Matter::Kind::sharing ? HangsBy::question : of(test.matter);
  }
  HangsBy operator()(const model::SomebodyHoldsTest& test) const { return of(test.matter); }
  HangsBy operator()(const model::WishTest& test) const { return of(test.decision); }
  HangsBy operator()(const model::NoWishTest& test) const { return of(test.decision); }
  HangsBy operator()(const model::CategoryTest&) const { return HangsBy::asked; }
  HangsBy operator()(const model::PurposeTest&) const { return HangsBy::purpose; }
  HangsBy operator()(const model::RecipientTest&) const { return HangsBy::recipient; }
  HangsBy operator()(const model::RecipientNamedTest&) const { return HangsBy::recipient; }
  HangsBy operator()(const model::AllegedSourceTest&) const { return HangsBy::recipient; }
  HangsBy operator()(const model::NamedInConcernTest&) const { return HangsBy::recipient; }
  HangsBy operator()(const model::RecipientHoldsTest&) const { return HangsBy::theirs; }
  HangsBy operator()(const model::HolderSaysTest&) const { return HangsBy::question; }
  HangsBy operator()(const model::MarkTest&) const { return HangsBy::question; }
  HangsBy operator()(const model::MatterTest&) const { return HangsBy::theirs; }
  HangsBy operator()(const model::EventCountTest&) const { return HangsBy::person; }
  HangsBy operator()(const model::DifferentTest&) const { return HangsBy::person; }
  HangsBy operator()(const model::TrendTest&) const { return HangsBy::person; }
  HangsBy operator()(const model::LatestTest&) const { return HangsBy::person; }
  HangsBy operator()(const model::AverageTest&) const { return HangsBy::person; }
  HangsBy operator()(const model::TotalTest&) const { return HangsBy::person; }
  HangsBy operator()(const model::LastEventTest&) const { return HangsBy::person; }
  HangsBy operator()(const model::FieldTest&) const { return HangsBy::question; }
  HangsBy operator()(const model::ItemDateTest&) const { return HangsBy::question; }
  HangsBy operator()(const model::ItemIsTest&) const { return HangsBy::question; }
  HangsBy operator()(const model::ItemRecordedTest&) const { return HangsBy::question; }
  HangsBy operator()(const model::ItemLateTest&) const { return HangsBy::question; }
  HangsBy operator()(const model::ItemIncludesTest&) const { return HangsBy::question; }
};

/// Through the definitions that a condition reads, whichever of their rules is in force.
bool by_person(const model::Ruleset& rules, const model::Condition& condition, std::vector<bool>& seen) {
  for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
    const model::Node& node = rules.nodes[i];
    if (node.kind == model::Node::Kind::atom &&
        hangs_by(rules, rules[model::AtomId{node.a}]) != HangsBy::person)
      return false;
    if (node.kind != model::Node::Kind::definition || seen[node.a]) continue;
    seen[node.a] = true;
    for (const auto& rule : rules.definitions[node.a].rules)
      if (!by_person(rules, rule.condition, seen)) return false;
  }
  return true;
}

}  // namespace

HangsBy hangs_by(const model::Ruleset& rules, const model::Atom& atom) {
  return std::visit(By{rules}, atom.test);
}

bool presumed_by_person(const model::Ruleset& rules) {
  std::vector<bool> seen(rules.definitions.size());
  return std::all_of(rules.presumptions.begin(), rules.presumptions.end(),
                     [&](const auto& one) { return by_person(rules, one.condition, seen); });
}

}  // namespace kith::evaluate
