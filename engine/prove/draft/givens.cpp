#include "engine/prove/draft/givens.hpp"

#include <algorithm>

namespace kith::proving {

namespace given = model::scenario;

void Givens::member(const std::string& id, model::RoleId role) {
  for (given::Given& one : all_)
    if (auto* member = std::get_if<given::Member>(&one.node); member != nullptr && member->id == id) {
      auto& roles = member->roles;
      if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
      return;
    }
  add(given::Member{id, {role}, {}, {}});
}

bool Givens::each_event_says(model::EventId kind, const given::Event::Field& says) {
  bool any = false;
  for (given::Given& one : all_) {
    auto* event = std::get_if<given::Event>(&one.node);
    if (event == nullptr || event->event != kind || !event->at) continue;
    any = true;
    const bool said = std::any_of(event->fields.begin(), event->fields.end(),
                                  [&](const auto& field) { return field.field == says.field; });
    if (!said) event->fields.push_back(says);
  }
  return any;
}

void Givens::not_known(given::Section section) {
  for (const given::Given& one : all_)
    if (const auto* said = std::get_if<given::NotKnown>(&one.node);
        said != nullptr && said->section == section)
      return;
  add(given::NotKnown{section});
}

void Givens::consult_holders() {
  std::vector<std::string> holders;
  for (const given::Given& one : all_)
    if (const auto* holds = std::get_if<given::HoldsAuthority>(&one.node))
      if (std::find(holders.begin(), holders.end(), holds->id) == holders.end()) holders.push_back(holds->id);
  for (given::Given& one : all_)
    if (auto* decided = std::get_if<given::BestInterests>(&one.node)) decided->consulted = holders;
}

std::vector<given::Given> Givens::told() const {
  std::vector<given::Given> told = all_;
  const auto rank = [](const given::Given& one) {
    if (std::holds_alternative<given::Member>(one.node)) return 0;
    return std::holds_alternative<given::NotKnown>(one.node) ? 2 : 1;
  };
  std::stable_sort(told.begin(), told.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return told;
}

}  // namespace kith::proving
