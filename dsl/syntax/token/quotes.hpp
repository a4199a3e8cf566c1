#pragma once
#include <cstddef>
#include <string_view>

namespace kith::syntax {

/// A quotation mark that is not the straight one.
struct BentMark {
  std::size_t bytes = 0;  ///< 0: there is none
  bool single = false;    ///< as an apostrophe is
};

/// The mark that a text starts with, if any.
BentMark bent_mark(std::string_view text);
/// The same of its end.
BentMark bent_mark_at_end(std::string_view text);

}  // namespace kith::syntax
