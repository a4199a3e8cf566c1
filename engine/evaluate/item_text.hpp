#pragma once
#include <string>
#include <string_view>

#include "engine/evaluate/item.hpp"
#include "engine/model/ruleset.hpp"

namespace kith::evaluate {

/// What an event has recorded in a field, in words: `moderate`, `yes`, `12`; "not recorded".
std::string value_text(const model::Ruleset&, const model::Event&, model::FieldId);
/// What an item has recorded in a field of that name, in words, for a placeholder.
std::string field_text(const model::Ruleset&, const model::State&, const Item&, std::string_view field);

}  // namespace kith::evaluate
