#pragma once
#include <map>
#include <optional>
#include <string>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"

namespace kith::intake {

/// Something in a record that a requirement may stand for each of.
struct ItemOnRecord {
  model::ItemKind kind;
  std::optional<model::EventId> event;  ///< its kind, for an event
  std::optional<time::Stamp> began;     ///< when it happened or began
};
/// By id, or by JSON pointer where the form has no id of its own. A plan is called by its name.
using ItemsOnRecord = std::multimap<std::string, ItemOnRecord>;
ItemsOnRecord items_on_record(const model::State&);

/// Does a requirement that stands for `each` reach such a thing?
bool is_one_of(const model::ForEach& each, const ItemOnRecord&);
/// "incident", "restriction".
std::string word_for(const model::Ruleset&, const model::ForEach&);

}  // namespace kith::intake
