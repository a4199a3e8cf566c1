#pragma once
#include <cstddef>
#include <vector>

#include "engine/evaluate/row/row.hpp"

namespace kith::evaluate {

/// What conditions that hang on the same came to, 64 to a word.
class Plane {
 public:
  struct Word {
    Mask read = 0;         ///< the rest has not been looked at
    Mask yes = 0, no = 0;  ///< of what was read; in neither: not known
    void put(std::size_t bit, Truth value) {
      const Mask one = Mask{1} << bit;
      read |= one;
      if (value == Truth::yes) yes |= one;
      if (value == Truth::no) no |= one;
    }
  };
  Word& word(std::size_t place) {
    if (place == 0) return first_;
    if (place > more_.size()) more_.resize(place);
    return more_[place - 1];
  }

 private:
  Word first_;  ///< mostly all that there is, and then it is where the plane is
  std::vector<Word> more_;
};

}  // namespace kith::evaluate
