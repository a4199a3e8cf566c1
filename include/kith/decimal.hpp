#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kith {

/// A decimal number with up to six places after the point, held exactly. Range: about -9.2e12 to 9.2e12.
struct Decimal {
  std::int64_t micros = 0;  ///< millionths

  auto operator<=>(const Decimal&) const = default;

  static constexpr Decimal of(std::int64_t whole) { return {whole * 1'000'000}; }

  /// Reads `-12`, `3.5`, `4.000001`. Nothing when the text is no such number, has more than six places, or is
  /// out of range.
  static std::optional<Decimal> parse(std::string_view text);
  /// The shortest text that `parse` reads back: `3.5`, `-12`.
  std::string text() const;
};

}  // namespace kith
