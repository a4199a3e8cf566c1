#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "kith/decimal.hpp"

/// Shares in per cent. None is ever written as its target, as 0 or as 100 where it is not that, so that a
/// figure never contradicts its verdict.
namespace kith::model {

/// The number in "at least 95%"; nothing in a text without one.
inline std::optional<Decimal> target_of(std::string_view target) {
  const std::size_t last = target.rfind(' ');
  if (last == target.npos || !target.ends_with('%')) return std::nullopt;
  return Decimal::parse(target.substr(last + 1, target.size() - last - 2));
}

/// A share, exactly: `number` of `of`, which is at least 1.
struct Share {
  __extension__ using Wide = __int128;
  Decimal number;
  std::int64_t of = 1;
  std::optional<Decimal> target = {};

  std::array<Decimal, 3> bounds() const { return {target.value_or(Decimal{}), Decimal{}, Decimal::of(100)}; }
  /// Less than nothing: it is below the bound; nothing: exactly that.
  std::strong_ordering operator<=>(Decimal bound) const {
    return static_cast<Wide>(number.micros) * 100 <=> static_cast<Wide>(bound.micros) * of;
  }

  /// To six places, the nearest below; the nearest above where that is a bound that it is past.
  Decimal exact() const {
    const Decimal below{static_cast<std::int64_t>(static_cast<Wide>(number.micros) * 100 / of)};
    const auto all = bounds();
    const bool wrong = *this <=> below != 0 && std::find(all.begin(), all.end(), below) != all.end();
    return wrong ? Decimal{below.micros + 1} : below;
  }
  /// The nearest to as few places as keep it on its own side of every bound, one at least.
  Decimal to_read() const {
    const auto all = bounds();
    for (std::int64_t unit = 100'000; unit > 1; unit /= 10) {
      const Decimal nearest{
          static_cast<std::int64_t>((static_cast<Wide>(number.micros) * 200 / of + unit) / (2 * unit)) *
          unit};
      if (std::all_of(all.begin(), all.end(),
                      [&](Decimal bound) { return (*this <=> bound) == (nearest <=> bound); }))
        return nearest;
    }
    return exact();
  }
};

}  // namespace kith::model
