#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "kith/truth.hpp"

namespace kith::evaluate {

/// 64 conditions, or completions, a bit each.
using Mask = std::uint64_t;
constexpr std::size_t mask_bits = 64;
constexpr std::size_t masks_for(std::size_t bits) { return (bits + mask_bits - 1) / mask_bits; }

/// What each condition of a cell is, in two planes: those that are yes, and those that are no. In neither:
/// not known.
class Row {
 public:
  Row() = default;
  explicit Row(std::size_t conditions) { clear(conditions); }
  /// None is known. Keeps its memory.
  void clear(std::size_t conditions) {
    words_ = masks_for(conditions);
    planes_.assign(2 * words_, 0);
  }
  std::size_t words() const { return words_; }
  const Mask* yes() const { return planes_.data(); }
  const Mask* no() const { return planes_.data() + words_; }

  /// Of a condition that was not known.
  void set(std::size_t place, Truth value) {
    const Mask bit = Mask{1} << place % mask_bits;
    if (value == Truth::yes) planes_[place / mask_bits] |= bit;
    if (value == Truth::no) planes_[words_ + place / mask_bits] |= bit;
  }
  void change(std::size_t place, Truth value) {
    const Mask others = ~(Mask{1} << place % mask_bits);
    planes_[place / mask_bits] &= others;
    planes_[words_ + place / mask_bits] &= others;
    set(place, value);
  }
  Truth operator[](std::size_t place) const {
    const auto in = [&](const Mask* plane) {
      return (plane[place / mask_bits] >> place % mask_bits & 1) != 0;
    };
    return in(yes()) ? Truth::yes : in(no()) ? Truth::no : Truth::unknown;
  }

 private:
  std::size_t words_ = 0;
  std::vector<Mask> planes_;
};

}  // namespace kith::evaluate
