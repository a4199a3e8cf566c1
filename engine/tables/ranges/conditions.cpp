#include "engine/model/deep.hpp"
#include "engine/tables/ranges/ranges.hpp"

/// What conditions read.
namespace kith::tables {

using model::Node;

void Ranges::look(const Node& node) {
  const auto own = static_cast<std::size_t>(&node - rules_.nodes.data());
  switch (node.kind) {
    case Node::Kind::atom: return need(node.a < rules_.atoms.size());
    case Node::Kind::definition: return need(node.a < rules_.definitions.size());
    case Node::Kind::negation: return need(node.a < own);
    case Node::Kind::all_of:
    case Node::Kind::any_of: return need(node.a < own && node.b < own);
  }
}

/// Its nodes are its own, and read no item that is not at hand.
void Ranges::look(const model::Condition& condition) {
  need(condition.begin <= condition.end && condition.end <= rules_.nodes.size());
  if (!good_ || condition.always() || &condition == says_nothing_) return;
  conditions_.emplace_back(condition.begin, condition.end);
  for (std::uint32_t i = condition.begin; i < condition.end && good_; ++i) {
    const Node& node = rules_.nodes[i];
    const bool joins = node.kind == Node::Kind::all_of || node.kind == Node::Kind::any_of;
    if (joins || node.kind == Node::Kind::negation) need(node.a >= condition.begin);
    if (joins) need(node.b >= condition.begin);
    if (node.kind != Node::Kind::atom) continue;
    need(node.a < rules_.atoms.size());
    if (good_) about_item(rules_.atoms[node.a]);
  }
  if (good_ && condition.end - condition.begin > model::most_conditions_deep)
    need(model::levels(rules_.nodes, condition) <= model::most_conditions_deep);
}

/// No item is of two kinds.
void Ranges::item_field(std::uint32_t field) {
  need(each_ != nullptr && field < model::item_fields.size() &&
       model::item_fields[field].kind == each_->kind);
}
void Ranges::about_event(model::EventId event) {
  need(each_ != nullptr && each_->kind == model::ItemKind::event && each_->event == event);
}
void Ranges::about_item(const model::Atom& atom) {
  if (const auto* test = std::get_if<model::FieldTest>(&atom.test)) about_event(test->event);
  if (std::holds_alternative<model::ItemLateTest>(atom.test))
    need(each_ != nullptr && each_->kind == model::ItemKind::event);
  if (const auto* test = std::get_if<model::ItemDateTest>(&atom.test)) item_field(test->field);
  if (const auto* test = std::get_if<model::ItemIsTest>(&atom.test)) item_field(test->field);
  if (const auto* test = std::get_if<model::ItemRecordedTest>(&atom.test)) item_field(test->field);
  if (const auto* test = std::get_if<model::ItemIncludesTest>(&atom.test)) item_field(test->field);
}

/// Of one event, and nothing else.
void Ranges::only_fields(const model::Condition& where, model::EventId event) {
  says_nothing_ = nullptr;
  const model::ForEach of_event{model::ItemKind::event, event, {}, false};
  each_ = &of_event;
  look(where);
  each_ = nullptr;
  for (std::uint32_t i = where.begin; i < where.end && good_; ++i) {
    const Node& node = rules_.nodes[i];
    need(node.kind != Node::Kind::definition);
    if (node.kind == Node::Kind::atom)
      need(std::holds_alternative<model::FieldTest>(rules_.atoms[node.a].test));
  }
  says_nothing_ = &where;
}
void Ranges::look(const model::EventCountTest& test) { only_fields(test.where, test.event); }
void Ranges::look(const model::TrendTest& test) { only_fields(test.where, test.event); }

void Ranges::look(const model::Matter& matter) {
  if (matter.kind == model::Matter::Kind::decision) need(matter.id < rules_.decisions.size());
  if (matter.kind == model::Matter::Kind::sharing) need(matter.id < rules_.categories.size());
}

void Ranges::value(const model::Value& value, const model::ValueType& type) {
  using Kind = model::ValueType::Kind;
  if (type.kind == Kind::yes_or_no) need(value.number == 0 || value.number == 1);
  if (type.kind == Kind::choice)
    need(value.number >= 0 && static_cast<std::uint64_t>(value.number) < type.choices.size());
}
void Ranges::field(model::EventId event, model::FieldId field) {
  need(event.index < rules_.events.size());
  if (good_) need(field.index < rules_.events[event].fields.size());
}
void Ranges::field_value(model::EventId event, model::FieldId of, const model::Value& is) {
  field(event, of);
  if (good_) value(is, rules_.events[event].fields[of.index].type);
}

void Ranges::look(const model::FactTest& test) {
  need(test.fact.index < rules_.facts.size());
  if (good_) value(test.value, rules_.facts[test.fact].type);
}
void Ranges::look(const model::ConsentTest& test) { need(test.statuses <= model::any_consent); }
void Ranges::look(const model::FieldTest& test) { field_value(test.event, test.field, test.value); }
void Ranges::look(const model::LatestTest& test) { field_value(test.event, test.field, test.value); }
void Ranges::look(const model::AverageTest& test) { field(test.event, test.field); }
void Ranges::look(const model::TotalTest& test) { field(test.event, test.field); }
void Ranges::look(const model::DifferentTest& test) { field(test.event, test.field); }
void Ranges::look(const model::ItemDateTest& test) { need(test.field < model::item_fields.size()); }
void Ranges::look(const model::ItemIsTest& test) { need(test.field < model::item_fields.size()); }
void Ranges::look(const model::ItemRecordedTest& test) { need(test.field < model::item_fields.size()); }
void Ranges::look(const model::ItemIncludesTest& test) {
  need(test.field < model::item_fields.size());
  if (!good_) return;
  const bool of_consent = model::item_fields[test.field].kind == model::ItemKind::consent;
  need(test.purpose ? of_consent : test.role || test.everyone_holding);
}

}  // namespace kith::tables
