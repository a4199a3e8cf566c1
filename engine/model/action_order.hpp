#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace kith::model {

struct ActionDone;

/// What an action on record was for: its rule, and the item; empty: the person as a whole.
struct ActionFor {
  std::string rule, item;
  bool operator==(const ActionFor&) const = default;
};
struct HashOfActionFor {
  std::size_t operator()(const ActionFor&) const;
};
/// Actions with a date as places in the record, the earlier first; of one moment, a date before a moment,
/// then by who did it, then in the order of the record.
using ActionOrder = std::unordered_map<ActionFor, std::vector<std::uint32_t>, HashOfActionFor>;
ActionOrder order_of(const std::vector<ActionDone>&);

}  // namespace kith::model
