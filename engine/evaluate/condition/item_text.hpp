#pragma once
#include <string>
#include <string_view>

#include "engine/evaluate/record/item.hpp"
#include "engine/model/ruleset.hpp"

namespace kith::evaluate {

/// What an event has recorded in a field, in words: `moderate`, `yes`, `12`; "not recorded".
std::string value_text(const model::Ruleset&, const model::Event&, model::FieldId);
/// What an item has recorded in a field of that name, in words, for a placeholder; where nothing is, "the
/// severity of the incident".
std::string field_text(const model::Ruleset&, const model::State&, const Item&, std::string_view field);
/// The same of an item that nobody knows to be there.
std::string field_text(const model::Ruleset&, const model::State&, const model::ForEach&,
                       std::string_view field);
/// What such an item is called in the middle of a sentence: "incident", "capacity record".
std::string kind_text(const model::Ruleset&, const model::ForEach&);
/// Somebody in the circle: their name, or their id where none is recorded.
std::string name_of(const model::Member&);

}  // namespace kith::evaluate
