#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/model/ids.hpp"

/// What is looked up in a record: where its entries stand, in an order that is made when somebody first asks.
namespace kith::model {

struct Event;

/// Events as places in the log: those of a moment and those of a whole day, each in the order of their first
/// instants and then of the log, and those without a date in the order of the log.
struct Dated {
  std::vector<std::uint32_t> moments, days, undated;
};
/// The events of one kind, by when they happened and by when they were due.
struct KindOrder {
  Dated happened, due;
};
using EventOrder = std::map<EventId, KindOrder>;
EventOrder order_of(const std::vector<Event>& log);

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

struct Concern;

/// Concerns as places in the record, by id.
using ConcernPlaces = std::unordered_map<std::string, std::uint32_t>;
ConcernPlaces places_of(const std::vector<Concern>&);

}  // namespace kith::model
