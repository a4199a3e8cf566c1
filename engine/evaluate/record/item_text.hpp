#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/evaluate/record/item.hpp"
#include "engine/model/ruleset.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// To whom a text speaks: the person hears a thing by its own easy words, where the rules have them.
enum class SaidTo : std::uint8_t { staff, person };

/// What an event has recorded in a field, in words: `moderate`, `yes`, `12`; "not recorded".
std::string value_text(const model::Ruleset&, const model::Event&, model::FieldId);
/// What an item has recorded in a field of that name, in words, for a placeholder; where nothing is, "the
/// severity of the incident".
std::string field_text(const model::Ruleset&, const model::State&, const Item&, std::string_view field,
                       SaidTo = SaidTo::staff);
/// The same of an item that nobody knows to be there.
std::string field_text(const model::Ruleset&, const model::State&, const model::ForEach&,
                       std::string_view field);
/// What a kind of item is called in answers: `best_interests`.
const char* kind_name(model::ItemKind);
/// Such an item, none in particular: its kind, and that in plain words.
kith::Item any_of(const model::Ruleset&, const model::ForEach&);
/// What such an item is called in the middle of a sentence: "incident", "capacity record".
std::string kind_text(const model::Ruleset&, const model::ForEach&);
/// A kind of restriction, as the rules call it where they declare it.
const std::string& title_of_restriction(const model::Ruleset&, const std::string& kind);
/// Somebody in the circle: their name, or their id where none is recorded.
std::string name_of(const model::Member&);

}  // namespace kith::evaluate
