#pragma once
#include "engine/model/vocabulary.hpp"
#include "engine/tables/archive/walk.hpp"

/// Declared names and values.
namespace kith::tables {

void fields(auto& archive, Of<model::Concept> auto& it) {
  auto& [name, title, layer, declared, includes, excludes, place, easy_read] = it;
  archive(name, title, layer, declared, includes, excludes, place, easy_read);
}
/// What every declared name has. What one kind has beside it is listed by hand: a binding does not reach
/// through to what a struct stands on.
template <class Archive, class T>
void concept_fields(Archive& archive, T& it) {
  using Base = std::conditional_t<std::is_const_v<T>, const model::Concept, model::Concept>;
  fields(archive, static_cast<Base&>(it));
}
void fields(auto& archive, Of<model::Category> auto& it) {
  concept_fields(archive, it);
  archive(it.by_name, it.nothing_else);
}
void fields(auto& archive, Of<model::Authority> auto& it) {
  concept_fields(archive, it);
  archive(it.outlives, it.decisions, it.categories, it.usable_with_capacity);
}
void fields(auto& archive, Of<model::Purpose> auto& it) {
  concept_fields(archive, it);
  archive(it.urgent, it.decided_by);
}
void fields(auto& archive, Of<model::DecisionConcept> auto& it) {
  concept_fields(archive, it);
  archive(it.first_try, it.never_decided_for_another);
}
void fields(auto& archive, Of<model::Basis> auto& it) {
  concept_fields(archive, it);
  archive(it.confidentiality);
}
void fields(auto& archive, Of<model::Period> auto& it) {
  auto& [from, until] = it;
  archive(from, until);
}
void fields(auto& archive, Of<model::Source> auto& it) {
  concept_fields(archive, it);
  archive(it.kind, it.address, it.period, it.settings);
}
void fields(auto& archive, Of<model::Citation> auto& it) {
  auto& [source, provision] = it;
  archive(source, provision);
}
void fields(auto& archive, Of<model::ValueType> auto& it) {
  auto& [kind, choices, ordered, percent, least, most] = it;
  archive(kind, choices, ordered, percent, least, most);
}
void fields(auto& archive, Of<model::Value> auto& it) {
  auto& [number, text] = it;
  archive(number, text);
}
void fields(auto& archive, Of<model::Fact> auto& it) {
  concept_fields(archive, it);
  archive(it.subject, it.type, it.out_of_date_after, it.judged_by);
}
void fields(auto& archive, Of<model::EventKind::Field> auto& it) {
  auto& [name, type, title] = it;
  archive(name, type, title);
}
void fields(auto& archive, Of<model::EventKind> auto& it) {
  concept_fields(archive, it);
  archive(it.expected, it.fields);
}

}  // namespace kith::tables
