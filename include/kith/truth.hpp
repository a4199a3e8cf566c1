#pragma once
#include <algorithm>
#include <cstdint>

namespace kith {

/// The answer to a condition. What we do not know is not *no*: the order is no < unknown < yes, so that
/// Kleene's strong "and" is the smaller of two, "or" the larger.
enum class Truth : std::uint8_t { no, unknown, yes };

constexpr Truth both(Truth a, Truth b) { return std::min(a, b); }
constexpr Truth either(Truth a, Truth b) { return std::max(a, b); }
constexpr Truth opposite(Truth a) { return static_cast<Truth>(2 - static_cast<int>(a)); }
constexpr Truth truth(bool value) { return value ? Truth::yes : Truth::no; }

}  // namespace kith
