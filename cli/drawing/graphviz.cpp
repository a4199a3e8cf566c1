#include "cli/drawing/graphviz.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "cli/process/process.hpp"

namespace kith::cli {
namespace {

/// The number of a drawing's `width="123pt"`.
double points(const std::string& svg, const char* of) {
  const std::size_t at = svg.find(std::string(" ") + of + "=\"");
  return at == std::string::npos ? 0 : std::strtod(svg.c_str() + at + std::strlen(of) + 3, nullptr);
}

std::string in_points(double number) { return std::to_string(static_cast<long>(number)) + "pt"; }

}  // namespace

Drawn drawn(const std::string& dot, std::chrono::seconds within) {
  const std::string instead = "; --as dot gives what it would draw";
  Ended ended = run({"dot", "-Tsvg"}, dot, within);
  if (!ended.not_started.empty()) return {"", std::move(ended.not_started)};
  if (!ended.code)
    return {"", "Graphviz's `dot` was not done after " + std::to_string(within.count()) + " s" + instead};
  if (ended.not_found) return {"", "drawing needs Graphviz's `dot`, which is not installed" + instead};
  if (*ended.code != 0) return {"", "Graphviz's `dot` ended with " + std::to_string(*ended.code)};
  return {std::move(ended.out), ""};
}

std::string stacked(const std::vector<std::string>& svgs) {
  if (svgs.size() == 1) return svgs.front();
  double width = 0, height = 0;
  std::string parts;
  for (const std::string& svg : svgs) {
    const std::size_t start = svg.find("<svg");
    if (start == std::string::npos) continue;
    parts += "<svg y=\"" + in_points(height) + "\"" + svg.substr(start + 4);
    width = std::max(width, points(svg, "width"));
    height += points(svg, "height");
  }
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"" +
         in_points(width) + "\" height=\"" + in_points(height) + "\">\n" + parts + "</svg>\n";
}

}  // namespace kith::cli
