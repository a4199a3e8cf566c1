#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"

/// The numbers that conditions tell apart, as ranges of a fact, and what to call each.
namespace kith::evaluate {

/// Numbers between which no condition tells a difference, with one of them to suppose.
struct NumberRange {
  std::optional<std::int64_t> from, to;  ///< in millionths, both included
  /// `from` is a millionth above the number that a condition names, `to` one below. Of the ends of what the
  /// fact may be, which need no words, neither says anything.
  bool above = false, below = false;
  std::int64_t value = 0;
};

/// Where a new range starts, in millionths, and whether that is just above the number that a condition names.
using Starts = std::map<std::int64_t, bool>;
void add_starts(const model::FactTest&, Starts&);

/// All of them, within what the fact may be.
std::vector<NumberRange> number_ranges(const Starts&, const model::ValueType&);

/// "below 4", "at least 2 and below 4", "4". The ends of what the fact may be need no words.
std::string words(const NumberRange&, const model::ValueType&);

}  // namespace kith::evaluate
