#pragma once
#include <cstdint>
#include <string>

#include "engine/evaluate/record/reading.hpp"
#include "engine/model/item.hpp"
#include "engine/model/state.hpp"

namespace kith::evaluate {

/// One item of a record: its place in its section (an authority: of a member, in the member's list).
struct Item {
  model::ItemKind kind = model::ItemKind::event;
  std::uint32_t index = 0;
  std::uint32_t sub = 0;
  bool over = false;  ///< it is looked at because it is over: its time runs from its end
  bool operator==(const Item&) const = default;
};
Origin origin(const Item&);
/// Its id, or its pointer where its form has none.
std::string id(const model::State&, const Item&);

}  // namespace kith::evaluate
