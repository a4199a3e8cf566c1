#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/evaluate/record/item.hpp"
#include "engine/model/record.hpp"

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
FieldAt field_at(const model::State&, const Item&, std::uint32_t field);

}  // namespace kith::evaluate
