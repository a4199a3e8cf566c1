#pragma once

namespace kith::report {

struct TextStyle {
  int width = 100;      ///< columns at which lines wrap, at least 40
  bool colour = false;  ///< ANSI codes for headings and the outcome; the words alone say everything
};

}  // namespace kith::report
