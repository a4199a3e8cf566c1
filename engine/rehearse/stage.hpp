#pragma once
#include <string>
#include <string_view>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "engine/rehearse/rehearse.hpp"

namespace kith::rehearsing {

/// The record while a scenario's givens change it.
struct Stage {
  const model::Ruleset& rules;
  Rehearsal& rehearsal;
  time::Instant moment;  ///< that is asked about
  model::State state;
  model::Facts question_facts;
  std::optional<model::EnteredInError>* mark = nullptr;  ///< of the entry given last

  void fail(const model::Spot&, std::string expected, std::string found);
  /// By id; null, and a failure, when there is nobody of that id.
  model::Member* member(const std::string& id, const model::Spot&);
  std::optional<model::MemberIndex> index(const std::string& id, const model::Spot&);
  /// A member's id, a role's name, or `person`.
  std::optional<model::Party> party(const std::string& name, const model::Spot&);
};

/// A section that an item is added to is known from then on.
template <class T>
std::vector<T>& section(std::optional<std::vector<T>>& list) {
  if (!list) list.emplace();
  return *list;
}

/// A record with nothing on record.
model::State blank_state(const model::Ruleset&, time::Instant moment);
/// Adds one given to the record, or changes it.
void give(Stage&, const model::scenario::Given&);
/// The parts about a whole person.
void give(Stage&, const model::Spot&, const model::scenario::AtLevel&);
void give(Stage&, const model::Spot&, const model::scenario::Agreed&);
void give(Stage&, const model::Spot&, const model::Restriction&);
void give(Stage&, const model::Spot&, const model::Goal&);
void give(Stage&, const model::Spot&, const model::ReviewHeld&);
void give(Stage&, const model::Spot&, const model::scenario::Opened&);
void give(Stage&, const model::Spot&, const model::scenario::StageTold&);
void give(Stage&, const model::Spot&, const model::ActionDone&);

}  // namespace kith::rehearsing
