#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/prove/draft/givens.hpp"

namespace kith::proving {

/// The values of a type that comparisons with these numbers tell apart, the plainest first.
std::vector<model::Value> values_of(const model::Ruleset&, const model::ValueType&,
                                    std::vector<std::int64_t> thresholds);

/// How long a length of time may be: a month has 28 days or 31, and a day of work may lie behind a holiday.
struct Lengths {
  std::chrono::minutes shortest, longest;
};
Lengths lengths_of(const time::Duration&);

/// Values for the event's fields with which a `where` is so; nothing where none are found.
std::optional<std::vector<model::scenario::Event::Field>> fields_for(const model::Ruleset&, model::EventId,
                                                                     const model::Condition& where);

/// Such an event at that time; nothing where no values are found.
std::optional<model::scenario::Event> event_for(const model::Ruleset&, model::EventId,
                                                const model::Condition& where, const std::string& id,
                                                const time::Stamp& at);

/// Puts events into the log, or leaves it unknown, so that a condition about events comes out so. False where
/// no way is known.
bool happened(Givens&, const model::Ruleset&, const model::EventCountTest&, Truth);
bool happened(Givens&, const model::Ruleset&, const model::LatestTest&, Truth);
bool happened(Givens&, const model::Ruleset&, const model::LastEventTest&, Truth);
bool happened(Givens&, const model::Ruleset&, const model::TotalTest&, Truth);
bool happened(Givens&, const model::Ruleset&, const model::AverageTest&, Truth);
bool happened(Givens&, const model::Ruleset&, const model::DifferentTest&, Truth);
bool happened(Givens&, const model::Ruleset&, const model::TrendTest&, Truth);
/// Any other condition.
template <class Other>
bool happened(Givens&, const model::Ruleset&, const Other&, Truth value) {
  return value == Truth::no;
}

}  // namespace kith::proving
