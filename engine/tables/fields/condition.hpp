#pragma once
#include "engine/model/condition.hpp"
#include "engine/tables/archive/walk.hpp"

/// Conditions.
namespace kith::tables {

void fields(auto& archive, Of<model::Node> auto& it) {
  auto& [kind, a, b] = it;
  archive(kind, a, b);
}
void fields(auto& archive, Of<model::Condition> auto& it) {
  auto& [begin, end] = it;
  archive(begin, end);
}
void fields(auto& archive, Of<model::Matter> auto& it) {
  auto& [kind, id] = it;
  archive(kind, id);
}
void fields(auto& archive, Of<model::Count> auto& it) {
  auto& [least, most] = it;
  archive(least, most);
}
void fields(auto& archive, Of<model::Window> auto& it) {
  auto& [kind, length] = it;
  archive(kind, length);
}
void fields(auto& archive, Of<model::FactTest> auto& it) {
  auto& [fact, comparison, value] = it;
  archive(fact, comparison, value);
}
void fields(auto& archive, Of<model::FactRecorded> auto& it) {
  auto& [fact] = it;
  archive(fact);
}
void fields(auto& archive, Of<model::AgeTest> auto& it) {
  auto& [comparison, years] = it;
  archive(comparison, years);
}
void fields(auto& archive, Of<model::SettingTest> auto& it) {
  auto& [setting] = it;
  archive(setting);
}
void fields(auto& archive, Of<model::ConsentTest> auto& it) {
  auto& [decision, statuses] = it;
  archive(decision, statuses);
}
void fields(auto& archive, Of<model::CapacityTest> auto& it) {
  auto& [matter, outcome] = it;
  archive(matter, outcome);
}
void fields(auto& archive, Of<model::BestInterestsTest> auto& it) {
  auto& [matter, finding] = it;
  archive(matter, finding);
}
void fields(auto& archive, Of<model::WishTest> auto& it) {
  auto& [by, decision, stance] = it;
  archive(by, decision, stance);
}
void fields(auto& archive, Of<model::NoWishTest> auto& it) {
  auto& [decision] = it;
  archive(decision);
}
void fields(auto&, Of<model::PersonDiedTest> auto&) {}
void fields(auto& archive, Of<model::RecipientTest> auto& it) {
  auto& [role] = it;
  archive(role);
}
void fields(auto&, Of<model::RecipientNamedTest> auto&) {}
void fields(auto& archive, Of<model::RecipientHoldsTest> auto& it) {
  auto& [authority] = it;
  archive(authority);
}
void fields(auto& archive, Of<model::SomebodyHoldsTest> auto& it) {
  auto& [authority, matter] = it;
  archive(authority, matter);
}
void fields(auto& archive, Of<model::SomebodyIsTest> auto& it) {
  auto& [role] = it;
  archive(role);
}
void fields(auto& archive, Of<model::HolderSaysTest> auto& it) {
  auto& [authority, agrees] = it;
  archive(authority, agrees);
}
void fields(auto&, Of<model::AllegedSourceTest> auto&) {}
void fields(auto&, Of<model::NamedInConcernTest> auto&) {}
void fields(auto& archive, Of<model::CategoryTest> auto& it) {
  auto& [category] = it;
  archive(category);
}
void fields(auto& archive, Of<model::PurposeTest> auto& it) {
  auto& [purpose] = it;
  archive(purpose);
}
void fields(auto& archive, Of<model::MatterTest> auto& it) {
  auto& [decision] = it;
  archive(decision);
}
void fields(auto& archive, Of<model::MarkTest> auto& it) {
  auto& [mark] = it;
  archive(mark);
}
void fields(auto& archive, Of<model::EventCountTest> auto& it) {
  auto& [event, where, late_by, count, window] = it;
  archive(event, where, late_by, count, window);
}
void fields(auto& archive, Of<model::DifferentTest> auto& it) {
  auto& [event, field, count, window] = it;
  archive(event, field, count, window);
}
void fields(auto& archive, Of<model::TrendTest> auto& it) {
  auto& [event, where, kind, length] = it;
  archive(event, where, kind, length);
}
void fields(auto& archive, Of<model::LatestTest> auto& it) {
  auto& [event, field, comparison, value] = it;
  archive(event, field, comparison, value);
}
void fields(auto& archive, Of<model::AverageTest> auto& it) {
  auto& [event, field, window, comparison, value] = it;
  archive(event, field, window, comparison, value);
}
void fields(auto& archive, Of<model::TotalTest> auto& it) {
  auto& [event, field, window, comparison, value] = it;
  archive(event, field, window, comparison, value);
}
void fields(auto& archive, Of<model::LastEventTest> auto& it) {
  auto& [event, more_than, length] = it;
  archive(event, more_than, length);
}
void fields(auto& archive, Of<model::FieldTest> auto& it) {
  auto& [event, field, comparison, value] = it;
  archive(event, field, comparison, value);
}
void fields(auto& archive, Of<model::ItemDateTest> auto& it) {
  auto& [field, more_than, length] = it;
  archive(field, more_than, length);
}
void fields(auto& archive, Of<model::ItemIsTest> auto& it) {
  auto& [field, is, value] = it;
  archive(field, is, value);
}
void fields(auto& archive, Of<model::ItemRecordedTest> auto& it) {
  auto& [field, recorded] = it;
  archive(field, recorded);
}
void fields(auto& archive, Of<model::ItemLateTest> auto& it) {
  auto& [by] = it;
  archive(by);
}
void fields(auto& archive, Of<model::ItemIncludesTest> auto& it) {
  auto& [field, role, everyone_holding, purpose] = it;
  archive(field, role, everyone_holding, purpose);
}
void fields(auto& archive, Of<model::Atom> auto& it) {
  auto& [test, text, plain] = it;
  archive(test, text, plain);
}

}  // namespace kith::tables
