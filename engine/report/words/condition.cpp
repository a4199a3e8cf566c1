#include "engine/report/words/condition.hpp"

namespace kith::report {
namespace {

using Kind = model::Node::Kind;

struct Writer {
  const model::Ruleset& ruleset;
  bool plain = false;

  const std::string& atom(const model::Atom& atom) const {
    return plain && !atom.plain.empty() ? atom.plain : atom.text;
  }
  const std::string& definition(const model::Definition& definition) const {
    return plain && !definition.title.empty() ? definition.title : definition.name;
  }

  std::string write(std::uint32_t at) const {
    const model::Node& node = ruleset.nodes[at];
    switch (node.kind) {
      case Kind::atom: return atom(ruleset.atoms[node.a]);
      case Kind::definition: return definition(ruleset.definitions[node.a]);
      case Kind::all_of: return operand(node.a, Kind::all_of) + " and " + operand(node.b, Kind::all_of);
      case Kind::any_of: return operand(node.a, Kind::any_of) + " or " + operand(node.b, Kind::any_of);
      case Kind::negation: return "not " + operand(node.a, Kind::negation);
    }
    return {};
  }

  std::string operand(std::uint32_t at, Kind of) const {
    const Kind kind = ruleset.nodes[at].kind;
    const bool compound = kind == Kind::all_of || kind == Kind::any_of;
    return compound && kind != of ? '(' + write(at) + ')' : write(at);
  }
};

struct KindName {
  std::string_view operator()(const model::FactTest&) const { return "fact"; }
  std::string_view operator()(const model::FactRecorded&) const { return "fact_recorded"; }
  std::string_view operator()(const model::AgeTest&) const { return "age"; }
  std::string_view operator()(const model::SettingTest&) const { return "setting"; }
  std::string_view operator()(const model::ConsentTest&) const { return "consent"; }
  std::string_view operator()(const model::CapacityTest&) const { return "capacity"; }
  std::string_view operator()(const model::BestInterestsTest&) const { return "best_interests"; }
  std::string_view operator()(const model::WishTest&) const { return "wish"; }
  std::string_view operator()(const model::NoWishTest&) const { return "no_wish"; }
  std::string_view operator()(const model::PersonDiedTest&) const { return "person_died"; }
  std::string_view operator()(const model::RecipientTest&) const { return "recipient"; }
  std::string_view operator()(const model::RecipientNamedTest&) const { return "recipient_named"; }
  std::string_view operator()(const model::RecipientHoldsTest&) const { return "authority"; }
  std::string_view operator()(const model::SomebodyHoldsTest&) const { return "somebody_holds"; }
  std::string_view operator()(const model::SomebodyIsTest&) const { return "somebody_is"; }
  std::string_view operator()(const model::HolderSaysTest&) const { return "holder_says"; }
  std::string_view operator()(const model::AllegedSourceTest&) const { return "alleged_source"; }
  std::string_view operator()(const model::NamedInConcernTest&) const { return "named_in_concern"; }
  std::string_view operator()(const model::CategoryTest&) const { return "category"; }
  std::string_view operator()(const model::PurposeTest&) const { return "purpose"; }
  std::string_view operator()(const model::MatterTest&) const { return "matter"; }
  std::string_view operator()(const model::MarkTest&) const { return "mark"; }
  std::string_view operator()(const model::EventCountTest&) const { return "event_count"; }
  std::string_view operator()(const model::DifferentTest&) const { return "different"; }
  std::string_view operator()(const model::TrendTest&) const { return "trend"; }
  std::string_view operator()(const model::LatestTest&) const { return "latest"; }
  std::string_view operator()(const model::AverageTest&) const { return "average"; }
  std::string_view operator()(const model::TotalTest&) const { return "total"; }
  std::string_view operator()(const model::LastEventTest&) const { return "last_event"; }
  std::string_view operator()(const model::FieldTest&) const { return "field"; }
  std::string_view operator()(const model::ItemDateTest&) const { return "item_date"; }
  std::string_view operator()(const model::ItemIsTest&) const { return "item_is"; }
  std::string_view operator()(const model::ItemRecordedTest&) const { return "item_recorded"; }
  std::string_view operator()(const model::ItemLateTest&) const { return "item_late"; }
  std::string_view operator()(const model::ItemIncludesTest&) const { return "item_includes"; }
};

}  // namespace

std::string condition_text(const model::Ruleset& ruleset, model::Condition condition) {
  return condition.always() ? "always" : Writer{ruleset}.write(condition.root());
}

std::string condition_plain(const model::Ruleset& ruleset, model::Condition condition) {
  return condition.always() ? "always" : Writer{ruleset, true}.write(condition.root());
}

std::string_view kind_of(const model::Atom& atom) { return std::visit(KindName{}, atom.test); }

}  // namespace kith::report
