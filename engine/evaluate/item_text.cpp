#include "engine/evaluate/item_text.hpp"

#include <algorithm>

#include "engine/evaluate/item_fields.hpp"

namespace kith::evaluate {

namespace {

constexpr const char* nothing = "not recorded";

/// A name's words: `physical_prompt` is "physical prompt".
std::string spaced(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all.empty() ? nothing : all;
}

std::string field_words(const model::Ruleset& rules, const model::State& state, const FieldAt& field, model::ItemFieldType type) {
  if (field.date) return *field.date ? rules.zone.text(**field.date) : "never";
  if (field.flag) return *field.flag ? "yes" : "no";
  if (field.text && !field.text->empty()) return type == model::ItemFieldType::name ? spaced(*field.text) : *field.text;
  std::vector<std::string> parts;
  if (field.names)
    for (const std::string& name : *field.names) parts.push_back(spaced(name));
  if (field.members && state.circle)
    for (const model::MemberIndex member : *field.members) parts.push_back((*state.circle)[member].name);
  return joined(parts);
}

}  // namespace

std::string value_text(const model::Ruleset& rules, const model::Event& event, model::FieldId field) {
  const auto& recorded = event.fields[field.index];
  if (!recorded) return nothing;
  const model::ValueType& type = rules.events[event.kind].fields[field.index].type;
  switch (type.kind) {
    case model::ValueType::Kind::yes_or_no: return recorded->number ? "yes" : "no";
    case model::ValueType::Kind::choice: return type.choices[static_cast<std::size_t>(recorded->number)];
    case model::ValueType::Kind::number: return Decimal{recorded->number}.text();
    case model::ValueType::Kind::text: return recorded->text;
  }
  return nothing;
}

std::string field_text(const model::Ruleset& rules, const model::State& state, const Item& item, std::string_view name) {
  if (item.kind == model::ItemKind::event) {
    const model::Event& event = state.events->log[item.index];
    const auto& fields = rules.events[event.kind].fields;
    for (std::uint32_t i = 0; i < fields.size(); ++i)
      if (fields[i].name == name) return value_text(rules, event, model::FieldId{i});
  }
  for (std::uint32_t i = 0; i < model::item_fields.size(); ++i)
    if (model::item_fields[i].kind == item.kind && model::item_fields[i].name == name)
      return field_words(rules, state, field_at(state, item, i), model::item_fields[i].type);
  return nothing;
}

}  // namespace kith::evaluate
