#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "engine/model/ids.hpp"

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

}  // namespace kith::model
