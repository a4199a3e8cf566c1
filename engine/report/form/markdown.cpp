#include "engine/report/form/markdown.hpp"

#include <cctype>

#include "engine/report/form/page.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

void add(std::string& out, const Line& line, std::size_t depth, bool item) {
  if (item) out += std::string(depth * 2, ' ') + "- ";
  if (!line.lead.empty()) out += "**" + markdown_text(line.lead) + ":** ";
  out += markdown_text(line.text);
  if (linkable(line.link)) out += " <" + line.link + '>';
  out += '\n';
  for (const Line& under : line.under) add(out, under, depth + 1, true);
  if (line.only_folded) return;
  for (const Line& folded : line.folded) add(out, folded, depth + 1, true);
}

void add_row(std::string& out, const std::vector<std::string>& cells) {
  out += '|';
  for (const std::string& cell : cells) out += ' ' + markdown_text(cell) + " |";
  out += '\n';
}

void add(std::string& out, const Table& table) {
  out += '\n' + markdown_text(table.caption) + "\n\n";
  add_row(out, table.columns);
  out += '|';
  for (std::size_t i = 0; i < table.columns.size(); ++i) out += " --- |";
  out += '\n';
  for (const std::vector<std::string>& row : table.rows) add_row(out, row);
}

std::string part(std::size_t section) { return "part-" + std::to_string(section + 1); }

void add_contents(std::string& out, const Page& page) {
  out += '\n';
  for (std::size_t i = 0; i < page.sections.size(); ++i) {
    const Section& section = page.sections[i];
    if (!section.heading.empty())
      out +=
          (section.level == 2 ? "- [" : "  - [") + markdown_text(section.heading) + "](#" + part(i) + ")\n";
  }
}

void add_heading(std::string& out, const Page& page, std::size_t i) {
  const Section& section = page.sections[i];
  if (section.heading.empty()) return;
  if (page.contents) out += "<a id=\"" + part(i) + "\"></a>\n\n";
  out +=
      std::string(static_cast<std::size_t>(section.level), '#') + ' ' + markdown_text(section.heading) + '\n';
}

}  // namespace

bool linkable(std::string_view address) {
  const bool web = address.starts_with("https://") || address.starts_with("http://");
  return web && address.find_first_of(" <>\"\t\r\n") == std::string_view::npos;
}

std::string markdown_text(std::string_view text) {
  const std::string safe = one_line(text);
  std::string out;
  std::size_t number = 0;
  while (number < safe.size() && std::isdigit(static_cast<unsigned char>(safe[number])) != 0) ++number;
  for (std::size_t i = 0; i < safe.size(); ++i) {
    const bool everywhere = std::string_view("\\`*_[]<>|~&").find(safe[i]) != std::string_view::npos;
    const bool at_start = i == 0 && std::string_view("#+-=").find(safe[i]) != std::string_view::npos;
    const bool after_number = i == number && number != 0 && (safe[i] == '.' || safe[i] == ')');
    if (everywhere || at_start || after_number) out += '\\';
    out += safe[i];
  }
  return out;
}

std::string markdown(const Page& page) {
  std::string out;
  if (!page.first.text.empty()) add(out, page.first, 0, false);
  if (!page.title.empty()) out += (out.empty() ? "# " : "\n# ") + markdown_text(page.title) + '\n';
  if (!page.opening.empty()) out += '\n' + markdown_text(page.opening) + '\n';
  if (page.contents) add_contents(out, page);
  for (std::size_t at = 0; at < page.sections.size(); ++at) {
    const Section& section = page.sections[at];
    if (!out.empty()) out += '\n';
    add_heading(out, page, at);
    if (!section.heading.empty() && !section.lines.empty()) out += '\n';
    for (std::size_t i = 0; i < section.lines.size(); ++i) {
      if (section.heading.empty() && i != 0) out += '\n';
      add(out, section.lines[i], 0, !section.heading.empty());
    }
    if (section.table) add(out, *section.table);
  }
  return out;
}

}  // namespace kith::report
