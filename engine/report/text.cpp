#include <algorithm>

#include "engine/report/page.hpp"
#include "engine/report/report.hpp"
#include "engine/report/words.hpp"

namespace kith::report {
namespace {

constexpr const char* bold = "\x1b[1m";
constexpr const char* plain = "\x1b[0m";

struct Layout {
  TextStyle style;
  std::string out;

  std::string strong(const std::string& words) const { return style.colour ? bold + words + plain : words; }

  /// `mark` stands before the first line, blanks of its length before the others.
  void add(const Line& line, std::size_t indent, const std::string& mark) {
    const std::size_t hanging = indent + (mark.empty() ? 2 : mark.size());
    const std::string lead = line.lead.empty() ? "" : one_line(line.lead) + ": ";
    const std::size_t width = static_cast<std::size_t>(std::max(style.width, 40)) - hanging;
    const std::vector<std::string> lines = wrapped(lead + line.text, width);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::string words = lines[i];
      if (i == 0 && !lead.empty() && words.size() >= lead.size() - 1)
        words = strong(words.substr(0, lead.size() - 1)) + words.substr(lead.size() - 1);
      out += i == 0 ? std::string(indent, ' ') + mark + words : std::string(hanging, ' ') + words;
      out += '\n';
    }
    for (const Line& under : line.under) add(under, hanging + 2, "");
  }
};

}  // namespace

std::string text(const Answer& answer, TextStyle style) {
  Layout layout{style, {}};
  for (const Section& section : page(answer).sections) {
    if (!layout.out.empty()) layout.out += '\n';
    if (!section.heading.empty()) layout.out += layout.strong(section.heading) + '\n';
    for (const Line& line : section.lines) layout.add(line, section.heading.empty() ? 0 : 2, section.heading.empty() ? "" : "- ");
  }
  return layout.out;
}

}  // namespace kith::report
