#pragma once
#include <chrono>
#include <string>
#include <vector>

namespace kith::cli {

/// A drawing by Graphviz's `dot`, a program of its own.
struct Drawn {
  std::string svg;    ///< empty: it could not be drawn
  std::string wrong;  ///< why not
};
/// How long one drawing may take: what takes longer is too large to look at.
constexpr std::chrono::seconds usual_time{20};
Drawn drawn(const std::string& dot, std::chrono::seconds within = usual_time);

/// Several drawings below each other, as one.
std::string stacked(const std::vector<std::string>& svgs);

}  // namespace kith::cli
