#pragma once
#include <string>
#include <vector>

namespace kith::cli {

/// A drawing by Graphviz's `dot`, a program of its own.
struct Drawn {
  std::string svg;    ///< empty: it could not be drawn
  std::string wrong;  ///< why not
};
Drawn drawn(const std::string& dot);

/// Several drawings below each other, as one.
std::string stacked(const std::vector<std::string>& svgs);

}  // namespace kith::cli
