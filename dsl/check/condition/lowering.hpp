#pragma once
#include <optional>
#include <string>

#include "dsl/check/condition/atoms.hpp"
#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// Turns one written condition into nodes, operands first. Each `operator()` reads one form of condition and
/// gives the place of its value among the nodes; a form with a mistake gives a place that is never used,
/// since an error leaves no ruleset.
class Lowering {
 public:
  Lowering(Work& work, LayerId layer, const Scope& scope) : work_(work), layer_(layer), scope_(scope) {}
  /// Inside `where`: names are fields of the event.
  Lowering(Work& work, LayerId layer, model::EventId event) : work_(work), layer_(layer), event_(event) {}

  std::uint32_t lower(syntax::ConditionId);
  Fragment take() { return std::move(out_); }

  std::uint32_t operator()(const syntax::AllOf&);
  std::uint32_t operator()(const syntax::AnyOf&);
  std::uint32_t operator()(const syntax::Not&);
  std::uint32_t operator()(const syntax::Holds&);
  std::uint32_t operator()(const syntax::Compare&);
  std::uint32_t operator()(const syntax::IsRecorded&);
  std::uint32_t operator()(const syntax::ConsentIs&);
  std::uint32_t operator()(const syntax::CapacityIs&);
  std::uint32_t operator()(const syntax::BestInterests&);
  std::uint32_t operator()(const syntax::WishIs&);
  std::uint32_t operator()(const syntax::NoWish&);
  std::uint32_t operator()(const syntax::PersonHasDied&);
  std::uint32_t operator()(const syntax::RecipientIs&);
  std::uint32_t operator()(const syntax::RecipientNamed&);
  std::uint32_t operator()(const syntax::RecipientHolds&);
  std::uint32_t operator()(const syntax::SomebodyHolds&);
  std::uint32_t operator()(const syntax::SomebodyIs&);
  std::uint32_t operator()(const syntax::HolderSays&);
  std::uint32_t operator()(const syntax::RecipientAlleged&);
  std::uint32_t operator()(const syntax::RecipientInConcern&);
  std::uint32_t operator()(const syntax::CategoryIs&);
  std::uint32_t operator()(const syntax::PurposeIs&);
  std::uint32_t operator()(const syntax::MatterIs&);
  std::uint32_t operator()(const syntax::SettingIs&);
  std::uint32_t operator()(const syntax::Marked&);
  std::uint32_t operator()(const syntax::EventCount&);
  std::uint32_t operator()(const syntax::Different&);
  std::uint32_t operator()(const syntax::Trend&);
  std::uint32_t operator()(const syntax::Latest&);
  std::uint32_t operator()(const syntax::Average&);
  std::uint32_t operator()(const syntax::Total&);
  std::uint32_t operator()(const syntax::LastEvent&);
  std::uint32_t operator()(const syntax::ItLate&);
  std::uint32_t operator()(const syntax::ItemDate&);
  std::uint32_t operator()(const syntax::Includes&);

 private:
  std::uint32_t push(model::Node);
  std::uint32_t atom(Test, const Fragment& where = {});
  std::uint32_t named_atom(Test, std::string text);
  std::uint32_t negated(std::uint32_t);
  std::string of_somebody(bool nobody) const;
  std::uint32_t nowhere() { return 0; }
  std::uint32_t join(const std::vector<syntax::ConditionId>&, model::Node::Kind);
  Span here() const { return work_.tree(layer_)[at_].span; }
  bool only_fields();
  std::uint32_t outside_for_each();

  std::uint32_t definition(const syntax::Name&, model::DefinitionId);
  std::uint32_t fact(const syntax::Compare&, model::FactId);
  bool meant_the_matter(const syntax::Compare&);
  std::uint32_t yes_or_no(const syntax::Name&, model::FactId, bool yes);
  std::uint32_t field(model::EventId, const syntax::Name&, syntax::Comparison, const syntax::Operand&);
  std::uint32_t age(const syntax::Compare&);

  bool field_of_item_event(const syntax::Name&) const;
  std::optional<std::uint32_t> item_field(const syntax::Name&) const;
  std::optional<std::uint32_t> item_field(const syntax::Name&,
                                          std::initializer_list<model::ItemFieldType> types,
                                          std::string_view instead);
  std::uint32_t item_is(const syntax::Compare&, std::uint32_t field);
  std::optional<std::string> value_for(const model::ItemField&, const syntax::Operand&);
  std::optional<std::string> declared_value(const model::ItemField&, const syntax::Name&);
  std::optional<std::string> right(const syntax::Name&);

  void reads_question() { mark(out_.reads.question); }
  void reads_sharing() {
    reads_question();
    mark(out_.reads.sharing);
  }
  void reads_recipient() { mark(out_.reads.recipient); }
  void reads_decision() {
    reads_question();
    mark(out_.reads.decision);
  }
  void reads(const model::Fact&);
  void mark(std::optional<Span>& place) {
    if (!place) place = here();
  }

  std::optional<model::EventId> event(const syntax::Name&);
  std::optional<model::FieldId> field_of(model::EventId, const syntax::Name&);
  std::optional<model::Matter> matter(const syntax::Matter&);
  std::optional<model::Window> window(const syntax::Window&);
  Fragment where(model::EventId, const std::optional<syntax::ConditionId>&);
  bool may_be_late(model::EventId, const syntax::Duration&);
  bool may_be_summed(const syntax::Name& field, const model::ValueType&);

  Work& work_;
  LayerId layer_;
  Scope scope_;
  std::optional<model::EventId> event_;
  syntax::ConditionId at_;
  Fragment out_;
};

/// The event's field of that name; else reported.
std::optional<model::FieldId> field_named(Work&, model::EventId, const syntax::Name&);

/// What a written matter is about; a name that is not known is reported.
std::optional<model::Matter> matter_of(Work&, LayerId, const syntax::Matter&);

}  // namespace kith::check
