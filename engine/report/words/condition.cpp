#include "engine/report/words/condition.hpp"

#include <string_view>
#include <vector>

namespace kith::report {
namespace {

using Kind = model::Node::Kind;

struct Writer {
  const model::Ruleset& ruleset;

  std::string write(std::uint32_t at) const {
    const model::Node& node = ruleset.nodes[at];
    switch (node.kind) {
      case Kind::atom: return ruleset.atoms[node.a].text;
      case Kind::definition: return ruleset.definitions[node.a].name;
      case Kind::all_of: return joined(at, " and ");
      case Kind::any_of: return joined(at, " or ");
      case Kind::negation: return "not " + operand(node.a);
    }
    return {};
  }

  /// All that is joined in the same way, however much it is.
  std::string joined(std::uint32_t at, std::string_view by) const {
    const Kind kind = ruleset.nodes[at].kind;
    std::string text;
    std::vector<std::uint32_t> left{at};
    while (!left.empty()) {
      const model::Node& node = ruleset.nodes[left.back()];
      const std::uint32_t index = left.back();
      left.pop_back();
      if (node.kind == kind) left.insert(left.end(), {node.b, node.a});
      else {
        text += (text.empty() ? "" : by);
        text += operand(index);
      }
    }
    return text;
  }

  std::string operand(std::uint32_t at) const {
    const Kind kind = ruleset.nodes[at].kind;
    const bool compound = kind == Kind::all_of || kind == Kind::any_of;
    return compound ? '(' + write(at) + ')' : write(at);
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

std::string_view kind_of(const model::Atom& atom) { return std::visit(KindName{}, atom.test); }

}  // namespace kith::report
