#include <algorithm>

#include "engine/report/form/page.hpp"
#include "engine/report/words/words.hpp"

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
    if (line.only_folded) return;
    for (const Line& folded : line.folded) add(folded, hanging + 2, "");
  }

  static std::vector<std::size_t> widths(const Table& table) {
    std::vector<std::size_t> out;
    for (const std::string& column : table.columns) out.push_back(length(one_line(column)));
    for (const std::vector<std::string>& row : table.rows)
      for (std::size_t i = 0; i < row.size(); ++i) out[i] = std::max(out[i], length(one_line(row[i])));
    return out;
  }

  void add_row(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
    std::string row = "  ";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string cell = one_line(cells[i]);
      row += cell + std::string(widths[i] - length(cell) + 2, ' ');
    }
    out += row.substr(0, row.find_last_not_of(' ') + 1) + '\n';
  }

  /// In columns where they fit; else as a list, since no column would be wide enough for sentences.
  void add(const Table& table) {
    const std::vector<std::size_t> wide = widths(table);
    std::size_t all = 2;
    for (const std::size_t width : wide) all += width + 2;
    if (all > static_cast<std::size_t>(std::max(style.width, 40))) return add_list(table);
    add_row(table.columns, wide);
    for (const std::vector<std::string>& row : table.rows) add_row(row, wide);
  }

  /// "Group: by day; Figure: 3.", from one column on.
  static std::string named_cells(const Table& table, const std::vector<std::string>& row, std::size_t from) {
    std::string words;
    for (std::size_t i = from; i < row.size(); ++i) {
      if (row[i].empty()) continue;
      words += (words.empty() ? "" : "; ") + (i <= table.unnamed ? "" : one_line(table.columns[i]) + ": ") +
               one_line(row[i]);
    }
    return words + '.';
  }

  /// Rows about one thing stand under it.
  void add_list(const Table& table) {
    const std::vector<std::vector<std::string>>& rows = table.rows;
    for (std::size_t i = 0; i < rows.size();) {
      std::size_t end = i + 1;
      while (end < rows.size() && rows[end][0] == rows[i][0]) ++end;
      if (end == i + 1) {
        add({rows[i][0], named_cells(table, rows[i], 1), {}, {}}, 2, "- ");
      } else {
        Line all = line(rows[i][0] + ':');
        for (std::size_t each = i; each < end; ++each)
          all.under.push_back(line(rows[each][1], named_cells(table, rows[each], 2)));
        add(all, 2, "- ");
      }
      i = end;
    }
  }

  void add(const Section& section) {
    if (!out.empty()) out += '\n';
    if (!section.heading.empty()) out += strong(one_line(section.heading)) + '\n';
    for (const Line& line : section.lines)
      add(line, section.heading.empty() ? 0 : 2, section.heading.empty() ? "" : "- ");
    if (section.table && !section.lines.empty()) out += '\n';
    if (section.table) add(*section.table);
  }
};

}  // namespace

std::string text(const Page& page, TextStyle style) {
  Layout layout{style, {}};
  if (!page.first.text.empty()) layout.add(Section{"", {page.first}});
  if (!page.first.text.empty() && !page.title.empty()) layout.out += '\n';
  for (const std::string& title : wrapped(page.title, static_cast<std::size_t>(std::max(style.width, 40))))
    layout.out += layout.strong(title) + '\n';
  for (const Section& section : page.sections) layout.add(section);
  return layout.out;
}

}  // namespace kith::report
