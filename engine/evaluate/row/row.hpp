#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "kith/truth.hpp"

namespace kith::evaluate {

/// 64 conditions, candidates or completions, a bit each.
using Mask = std::uint64_t;
constexpr std::size_t mask_bits = 64;
constexpr std::size_t masks_for(std::size_t bits) { return (bits + mask_bits - 1) / mask_bits; }
/// So many bits, of the word at a place among those of `bits`.
constexpr Mask all_of(std::size_t bits, std::size_t word) {
  const std::size_t here = bits - word * mask_bits;
  return here >= mask_bits ? ~Mask{} : (Mask{1} << here) - 1;
}

/// What each condition of a cell is, in two planes: those that are yes, and those that are no. In neither:
/// not known.
class Row {
 public:
  Row() = default;
  explicit Row(std::size_t conditions) { clear(conditions); }
  /// None is known. Keeps its memory.
  void clear(std::size_t conditions) {
    words_ = masks_for(conditions);
    if (words_ <= few) few_ = {};
    else many_.assign(2 * words_, 0);
  }
  std::size_t words() const { return words_; }
  /// Is each of so many conditions known?
  bool all_known(std::size_t conditions) const {
    Mask open = 0;
    for (std::size_t word = 0; word < words_; ++word)
      open |= all_of(conditions, word) & ~(yes()[word] | no()[word]);
    return open == 0;
  }
  const Mask* yes() const { return words_ <= few ? few_.data() : many_.data(); }
  const Mask* no() const { return yes() + words_; }

  /// For what was not known; until the row is cleared again.
  struct Filling {
    Mask *yes, *no;
    /// Of conditions in one word.
    void put(std::size_t word, Mask is, Mask is_not) const {
      yes[word] |= is;
      no[word] |= is_not;
    }
  };
  Filling filling() {
    Mask* const planes = words_ <= few ? few_.data() : many_.data();
    return {planes, planes + words_};
  }
  /// Of a condition that was not known.
  void set(std::size_t place, Truth value) {
    const Mask bit = Mask{1} << place % mask_bits;
    filling().put(place / mask_bits, value == Truth::yes ? bit : 0, value == Truth::no ? bit : 0);
  }
  void change(std::size_t place, Truth value) {
    const Mask others = ~(Mask{1} << place % mask_bits);
    const Filling planes = filling();
    planes.yes[place / mask_bits] &= others;
    planes.no[place / mask_bits] &= others;
    set(place, value);
  }
  Truth operator[](std::size_t place) const {
    const auto in = [&](const Mask* plane) {
      return (plane[place / mask_bits] >> place % mask_bits & 1) != 0;
    };
    return in(yes()) ? Truth::yes : in(no()) ? Truth::no : Truth::unknown;
  }

 private:
  static constexpr std::size_t few = 2;  ///< words that need no memory of their own
  std::size_t words_ = 0;
  std::array<Mask, 2 * few> few_{};
  std::vector<Mask> many_;
};

}  // namespace kith::evaluate
