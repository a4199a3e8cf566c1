#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/evaluate/record/item.hpp"
#include "engine/model/record.hpp"
#include "engine/model/ruleset.hpp"

namespace kith::evaluate {

/// What a record says in one field of an item. Absent altogether: not known.
struct FieldAt {
  model::MaybeNever date;
  std::optional<std::string> text;  ///< texts and names; empty is nothing written
  std::optional<std::vector<std::string>> names;
  std::optional<std::vector<model::MemberIndex>> members;
  std::optional<bool> flag;
};
/// `field` is a place in `model::item_fields`, of the item's kind.
FieldAt field_at(const model::Ruleset&, const model::State&, const Item&, std::uint32_t field);
/// By what right a restriction stands at a moment: nothing where it has none then, or advice alone.
const model::RestrictionAuthority* right_at(const model::Restriction&, const time::Stamp& at);

}  // namespace kith::evaluate
