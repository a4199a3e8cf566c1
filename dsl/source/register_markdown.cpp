#include <fmt/format.h>

#include "dsl/source/register.hpp"

namespace kith::source {

namespace {

std::string_view part(std::uint16_t thousand) {
  switch (thousand) {
    case 1: return "K1: text and grammar";
    case 2: return "K2: names and types";
    case 3: return "K3: rules and layers";
    case 4: return "K4: warnings and notes";
    case 6: return "K6: records and questions";
    default: return "Others";
  }
}

std::string fenced(std::string_view title, std::string_view example) {
  if (example.empty()) return {};
  return fmt::format("{}\n\n```text\n{}{}```\n\n", title, example, example.ends_with('\n') ? "" : "\n");
}

std::string section(const Entry& entry) {
  return fmt::format("### {} {}\n\n*{}*: {}.\n\n{}\n\n{}{}", entry.text, entry.name, word(entry.severity),
                     entry.summary, entry.explanation, fenced("Wrong:", entry.wrong),
                     fenced("Right:", entry.right));
}

}  // namespace

std::string diagnostics_markdown() {
  std::string out =
      "# Findings\n\n"
      "Every finding has a stable code. `kith explain CODE` says the same as this page, which is written from the register in\n"
      "`dsl/source` and held to it by a test.\n\n";
  int thousand = 0;
  for (const Entry& entry : entries()) {
    const int own = static_cast<int>(entry.code) / 1000;
    if (own != thousand) out += fmt::format("## {}\n\n", part(static_cast<std::uint16_t>(own)));
    thousand = own;
    out += section(entry);
  }
  out.pop_back();
  return out;
}

}  // namespace kith::source
