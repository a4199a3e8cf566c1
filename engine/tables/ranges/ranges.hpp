#pragma once
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/tables/archive/walk.hpp"
#include "engine/tables/ranges/last.hpp"

namespace kith::tables {

/// Goes through tables that were read, as an archive that reads and writes nothing, and sees whether all of
/// them lead somewhere: places in other tables, enumerators, what stands together in a struct. Whoever uses
/// tables relies on it.
class Ranges {
 public:
  static constexpr bool reads = false;

  explicit Ranges(const model::Ruleset& rules) : rules_(rules) {}

  template <class... T>
  void operator()(const T&... values) {
    (walk(*this, values), ...);
  }
  template <class T>
  void number(T value) {
    if constexpr (std::is_enum_v<T>) need(value >= T{} && value <= last<T>);
  }
  void text(const std::string&) {}
  template <class Tag>
  void id(const model::Id<Tag>& id) {
    if (&id != says_nothing_) need(id.index < size(id));
  }
  /// A struct, before its fields.
  template <class T>
  void see(const T& value) {
    if constexpr (requires { look(value); }) look(value);
  }

  /// Once it has gone through all of them.
  bool lead_somewhere();

 private:
  void need(bool holds) { good_ = good_ && holds; }

  std::size_t size(model::LayerId) const { return rules_.layers.size(); }
  std::size_t size(model::CategoryId) const { return rules_.categories.size(); }
  std::size_t size(model::MarkId) const { return rules_.marks.size(); }
  std::size_t size(model::RoleId) const { return rules_.roles.size(); }
  std::size_t size(model::AuthorityId) const { return rules_.authorities.size(); }
  std::size_t size(model::PurposeId) const { return rules_.purposes.size(); }
  std::size_t size(model::DecisionId) const { return rules_.decisions.size(); }
  std::size_t size(model::BasisId) const { return rules_.bases.size(); }
  std::size_t size(model::SettingId) const { return rules_.settings.size(); }
  std::size_t size(model::RestrictionKindId) const { return rules_.restriction_kinds.size(); }
  std::size_t size(model::SourceId) const { return rules_.sources.size(); }
  std::size_t size(model::FactId) const { return rules_.facts.size(); }
  std::size_t size(model::EventId) const { return rules_.events.size(); }
  std::size_t size(model::DefinitionId) const { return rules_.definitions.size(); }
  std::size_t size(model::AtomId) const { return rules_.atoms.size(); }
  std::size_t size(model::BoundaryId) const { return rules_.boundaries.size(); }
  std::size_t size(model::ClauseId) const { return rules_.clauses.size(); }
  /// Within its event: whoever holds one looks.
  static constexpr std::size_t size(model::FieldId) { return SIZE_MAX; }

  void look(const model::Ruleset&);
  void look(const model::Period&);
  void look(const model::ValueType&);
  void look(const time::Duration&);
  void look(const model::Promise&);
  void look(const model::CarePromise&);
  void look(const time::Calendar&);
  void look(const time::Shift&);
  void look(const time::Stamp&);
  void look(const model::Node&);
  void look(const model::Condition&);
  void look(const model::Matter&);
  void look(const model::FactTest&);
  void look(const model::ConsentTest&);
  void look(const model::FieldTest&);
  void look(const model::LatestTest&);
  void look(const model::AverageTest&);
  void look(const model::TotalTest&);
  void look(const model::DifferentTest&);
  void look(const model::EventCountTest&);
  void look(const model::TrendTest&);
  void look(const model::ItemDateTest&);
  void look(const model::ItemIsTest&);
  void look(const model::ItemRecordedTest&);
  void look(const model::ItemIncludesTest&);
  void look(const model::Presumption&);
  void look(const model::Who&);
  void look(const model::Action&);
  void look(const model::Involvement&);
  void look(const model::Involvement::Decides&);
  void look(const model::ForEach&);
  void look(const model::Requirement&);
  void look(const model::Plan&);
  void look(const model::Plan::StepUp&);
  void look(const model::Plan::ReviewEvery&);
  void look(const model::Escalation&);
  void look(const model::Measure&);
  void look(const model::Party&);
  void look(const model::scenario::Fact&);
  void look(const model::scenario::Born&);
  void look(const model::scenario::Event&);
  void look(const model::scenario::Asked&);

  template <class Id, class Entry>
  void no_parent_of_itself(const model::Taxonomy<Id, Entry>&);
  void places_of_clauses();
  void no_definition_by_itself();
  void apart();
  void day(time::Date);
  void moment(time::Instant);
  void field(model::EventId, model::FieldId);
  void item_field(std::uint32_t);
  void value(const model::Value&, const model::ValueType&);
  void field_value(model::EventId, model::FieldId, const model::Value&);
  void only_fields(const model::Condition&, model::EventId);
  void about_item(const model::Atom&);
  void about_event(model::EventId);

  const model::Ruleset& rules_;
  const void* says_nothing_ = nullptr;    ///< an id, or a condition that was looked at with its atom
  const model::ForEach* each_ = nullptr;  ///< what the conditions at hand may be about
  std::vector<std::pair<std::uint32_t, std::uint32_t>> conditions_;  ///< their nodes
  bool good_ = true;
};

}  // namespace kith::tables
