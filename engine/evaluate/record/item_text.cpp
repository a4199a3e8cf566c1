#include "engine/evaluate/record/item_text.hpp"

#include <algorithm>

#include "engine/evaluate/record/item_fields.hpp"
#include "engine/model/right.hpp"

namespace kith::evaluate {

namespace {

using Words = std::optional<std::string>;

/// A name's words: `physical_prompt` is "physical prompt".
std::string spaced(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

/// A title in the middle of a sentence: "Missed check-in" is "missed check-in", and "DoLS application" stays.
std::string within_a_sentence(std::string title) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (!title.empty() && capital(title[0]) && (title.size() == 1 || !capital(title[1])) &&
      !(title.size() > 2 && capital(title[2])))
    title[0] = static_cast<char>(title[0] - 'A' + 'a');
  return title;
}

Words joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all.empty() ? Words() : Words(all);
}

/// That nothing ever came of it is recorded of a restriction; elsewhere a date that is missing is simply
/// missing.
Words date_words(const model::Ruleset& rules, const std::optional<time::Stamp>& date, model::ItemKind kind) {
  if (date) return rules.zone.text(*date);
  return kind == model::ItemKind::restriction ? Words("never") : Words();
}

/// What the rules call it to them; nothing where they do not say.
Words declared_words(const model::Ruleset& rules, const Item& item, const std::string& name,
                     const model::ItemField& of, const model::State& state, SaidTo whom) {
  const auto said = [&](const auto& entry) -> Words {
    if (whom == SaidTo::person && !entry.easy_read.empty()) return entry.easy_read;
    return within_a_sentence(entry.title);
  };
  if (of.kind == model::ItemKind::restriction && of.name == "kind") {
    const auto kind = rules.restriction_kinds.find(name);
    return kind ? said(rules.restriction_kinds[*kind]) : Words();
  }
  if (whom == SaidTo::staff || of.kind != model::ItemKind::plan || of.name != "level") return std::nullopt;
  for (const model::Plan& plan : rules.plans)
    for (const model::Plan::Level& level : plan.levels)
      if (plan.name == (*state.plans)[item.index].plan && level.name == name) return said(level);
  return std::nullopt;
}

std::string who_words(const model::State& state, const std::vector<std::string>& listed) {
  std::string all;
  for (const std::string& one : listed)
    all += (all.empty() ? "" : " and ") + (one != "person"             ? one
                                           : state.person_name.empty() ? "the person"
                                                                       : state.person_name);
  return all.empty() ? "nobody" : all;
}
/// The titles of what the rulesets declare, by its names.
template <class Declared>
Words titles(const Declared& declared, const std::vector<std::string>& names) {
  std::vector<std::string> found;
  for (const std::string& name : names)
    if (const auto id = declared.find(name)) found.push_back(declared[*id].title);
  return joined(found);
}
/// A member by their name, a role by its title.
Words party_words(const model::Ruleset& rules, const model::State& state, const std::string& id) {
  if (state.circle)
    for (const model::Member& member : *state.circle)
      if (member.id == id) return name_of(member);
  return titles(rules.roles, {id});
}

/// What is recorded; nothing where nothing is.
Words field_words(const model::Ruleset& rules, const model::State& state, const Item& item,
                  const model::ItemField& of, const FieldAt& field, SaidTo whom) {
  if (field.text)
    if (Words words = declared_words(rules, item, *field.text, of, state, whom)) return words;
  if (field.date) return date_words(rules, *field.date, of.kind);
  if (field.flag) return *field.flag ? "yes" : "no";
  if (field.text && !field.text->empty() && of.type == model::ItemFieldType::right)
    return model::title_of_right(rules, *field.text);
  if (of.kind == model::ItemKind::consent) {
    if (of.name == "category") return titles(rules.categories, {field.text.value_or("")});
    if (of.name == "decision") return titles(rules.decisions, {field.text.value_or("")});
    if (of.name == "purposes") return titles(rules.purposes, *field.names);
    if (of.name == "with") return party_words(rules, state, field.text.value_or(""));
  }
  if (of.kind == model::ItemKind::capacity && of.name == "assessor")
    return party_words(rules, state, field.text.value_or(""));
  if (field.text && !field.text->empty())
    return of.type == model::ItemFieldType::name ? spaced(*field.text) : *field.text;
  std::vector<std::string> parts;
  if (of.type == model::ItemFieldType::who) return field.names ? who_words(state, *field.names) : Words();
  if (field.names)
    for (const std::string& name : *field.names) parts.push_back(spaced(name));
  if (field.members && state.circle)
    for (const model::MemberIndex member : *field.members) parts.push_back(name_of((*state.circle)[member]));
  return joined(parts);
}

Words recorded_words(const model::ValueType& type, const std::optional<model::Value>& recorded) {
  if (!recorded) return std::nullopt;
  switch (type.kind) {
    case model::ValueType::Kind::yes_or_no: return recorded->number ? "yes" : "no";
    case model::ValueType::Kind::choice: return type.choices[static_cast<std::size_t>(recorded->number)];
    case model::ValueType::Kind::number: return Decimal{recorded->number}.text();
    case model::ValueType::Kind::text: return recorded->text.empty() ? Words() : recorded->text;
  }
  return std::nullopt;
}

/// A field by its title, and what is recorded in it of the item, where there is one.
struct Field {
  std::string title;
  Words words;
};

std::optional<Field> event_field(const model::Ruleset& rules, const model::State& state, const Item* item,
                                 model::EventId kind, std::string_view name) {
  const auto& fields = rules.events[kind].fields;
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.name == name; });
  if (found == fields.end()) return std::nullopt;
  Field field{found->title.empty() ? spaced(found->name) : within_a_sentence(found->title), {}};
  if (item)
    field.words = recorded_words(
        found->type, state.events->log[item->index].fields[static_cast<std::size_t>(found - fields.begin())]);
  if (field.words && found->type.kind == model::ValueType::Kind::choice) field.words = spaced(*field.words);
  return field;
}

Field field_of(const model::Ruleset& rules, const model::State& state, const Item* item,
               const model::ForEach& each, std::string_view name, SaidTo whom) {
  if (each.kind == model::ItemKind::event)
    if (const auto field = event_field(rules, state, item, each.event, name)) return *field;
  for (std::uint32_t i = 0; i < model::item_fields.size(); ++i) {
    const model::ItemField& of = model::item_fields[i];
    if (of.kind == each.kind && of.name == name)
      return {std::string(of.title),
              item ? field_words(rules, state, *item, of, field_at(rules, state, *item, i), whom) : Words()};
  }
  return {spaced(name), {}};
}

}  // namespace

std::string value_text(const model::Ruleset& rules, const model::Event& event, model::FieldId field) {
  return recorded_words(rules.events[event.kind].fields[field.index].type, event.fields[field.index])
      .value_or("not recorded");
}

std::string field_text(const model::Ruleset& rules, const model::State& state, const Item& item,
                       std::string_view name, SaidTo whom) {
  const model::ForEach each{
      item.kind,
      item.kind == model::ItemKind::event ? state.events->log[item.index].kind : model::EventId{},
      {}};
  const Field field = field_of(rules, state, &item, each, name, whom);
  return field.words ? *field.words : "the " + field.title + " of the " + kind_text(rules, each);
}

std::string field_text(const model::Ruleset& rules, const model::State& state, const model::ForEach& each,
                       std::string_view name) {
  return "the " + field_of(rules, state, nullptr, each, name, SaidTo::staff).title + " of the " +
         kind_text(rules, each);
}

const char* kind_name(model::ItemKind kind) {
  static constexpr const char* kinds[] = {"event",    "restriction",    "plan",      "consent",
                                          "capacity", "best_interests", "authority", "concern",
                                          "wish",     "member",         "goal"};
  return kinds[static_cast<std::size_t>(kind)];
}

kith::Item any_of(const model::Ruleset& rules, const model::ForEach& each) {
  static constexpr const char* titles[] = {"event",
                                           "restriction",
                                           "plan",
                                           "consent",
                                           "capacity record",
                                           "best-interests decision",
                                           "authority",
                                           "concern",
                                           "wish",
                                           "member of the circle",
                                           "goal"};
  const auto kind = static_cast<std::size_t>(each.kind);
  if (each.kind == model::ItemKind::event)
    return {rules.events[each.event].name, "", "“" + rules.events[each.event].title + "”", ""};
  const char* over = !each.over ? "" : each.kind == model::ItemKind::concern ? "closed " : "ended ";
  return {kind_name(each.kind), "", std::string(over) + titles[kind], ""};
}

std::string kind_text(const model::Ruleset& rules, const model::ForEach& each) {
  return each.kind == model::ItemKind::event ? within_a_sentence(rules.events[each.event].title)
                                             : any_of(rules, each).title;
}

const std::string& title_of_restriction(const model::Ruleset& rules, const std::string& kind) {
  const auto declared = rules.restriction_kinds.find(kind);
  return declared ? rules.restriction_kinds[*declared].title : kind;
}

std::string name_of(const model::Member& member) { return member.name.empty() ? member.id : member.name; }

}  // namespace kith::evaluate
