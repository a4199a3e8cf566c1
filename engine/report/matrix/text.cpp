#include <algorithm>

#include "engine/report/matrix/lines.hpp"
#include "engine/report/matrix/matrix.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

constexpr std::size_t widest_category = 32;
constexpr std::size_t narrowest_column = 8;
constexpr std::size_t widest_column = 18;
constexpr std::size_t gap = 2;
constexpr int narrowest = 60;

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t used = length(text);
  return used >= width ? text : text + std::string(width - used, ' ');
}

/// A word that is too long for its column is cut into pieces, so that nothing runs into its neighbour.
std::vector<std::string> fitted(const std::string& text, std::size_t width) {
  std::vector<std::string> out;
  for (std::string line : wrapped(text, width)) {
    while (length(line) > width) {
      std::size_t end = 0;
      for (std::size_t characters = 0; end < line.size(); ++end)
        if ((static_cast<unsigned char>(line[end]) & 0xC0U) != 0x80U && characters++ == width) break;
      out.push_back(line.substr(0, end));
      line.erase(0, end);
    }
    out.push_back(line);
  }
  return out;
}

void trim_right(std::string& text) { text.erase(text.find_last_not_of(' ') + 1); }

/// Cells side by side, each in as many lines as the tallest needs.
void add_row(std::string& out, const std::vector<std::string>& cells,
             const std::vector<std::size_t>& widths) {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    lines.push_back(fitted(cells[i], widths[i]));
    height = std::max(height, lines.back().size());
  }
  for (std::size_t at = 0; at < height; ++at) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string text = at < lines[i].size() ? lines[i][at] : "";
      line += padded(text, widths[i] + gap);
    }
    trim_right(line);
    out += line + '\n';
  }
}

/// As wide as its longest word, so that names stay whole where they can.
std::size_t width_of(const MatrixColumn& column) {
  std::size_t width = narrowest_column;
  for (const std::string& word : wrapped(title_of(column) + ' ' + column.roles, 1))
    width = std::max(width, length(word));
  return std::min(width, widest_column);
}

/// Some columns of one table, side by side.
struct Block {
  std::vector<std::size_t> columns, widths;  ///< the categories' width first
};

/// As many columns side by side as there is room for, at least one.
std::vector<Block> blocks(const Matrix& matrix, const MatrixLines& lines, std::size_t first_width,
                          std::size_t width) {
  std::vector<Block> out;
  std::size_t used = width;
  for (const std::size_t column : lines.columns) {
    const std::size_t own = width_of(matrix.columns[column]);
    if (out.empty() || used + gap + own > width) {
      out.push_back({{}, {first_width}});
      used = first_width;
    }
    used += gap + own;
    out.back().columns.push_back(column);
    out.back().widths.push_back(own);
  }
  return out;
}

void add_block(std::string& out, const Matrix& matrix, const MatrixTable& table, const MatrixLines& lines,
               const Block& block) {
  std::vector<std::string> names = {""}, roles = {""}, rule;
  for (const std::size_t width : block.widths) rule.push_back(std::string(width, '-'));
  bool any_roles = false;
  for (const std::size_t column : block.columns) {
    names.push_back(title_of(matrix.columns[column]));
    roles.push_back(one_line(matrix.columns[column].roles));
    any_roles = any_roles || !roles.back().empty();
  }
  add_row(out, names, block.widths);
  if (any_roles) add_row(out, roles, block.widths);
  add_row(out, rule, block.widths);
  for (const std::size_t row : lines.rows) {
    std::vector<std::string> cells = {title_of(table.rows[row].category)};
    for (const std::size_t column : block.columns) cells.push_back(mark(table.cell(row, column)));
    add_row(out, cells, block.widths);
  }
}

/// `lead` and the text, further lines indented so that they stand below the text's first.
void add_hanging(std::string& out, std::string lead, const std::string& text, std::size_t width) {
  const std::size_t indent = length(lead);
  for (const std::string& line : fitted(text, width - indent)) {
    out += lead + line + '\n';
    lead.assign(indent, ' ');
  }
}

void add_table(std::string& out, const Matrix& matrix, const MatrixTable& table, std::size_t width) {
  const MatrixLines lines = matrix_lines(table, matrix.columns.size());
  std::size_t first_width = narrowest_column;
  for (const std::size_t row : lines.rows)
    first_width =
        std::max(first_width, std::min(length(title_of(table.rows[row].category)), widest_category));
  out += '\n';
  add_hanging(out, "For: ", purposes_of(table), width);
  if (matrix.columns.empty()) out += '\n' + std::string(nobody(matrix)) + '\n';
  if (!lines.same.empty()) {
    out += '\n';
    add_hanging(out, "", same_heading(table, lines) + ':', width);
  }
  for (const SameForAll& same : lines.same)
    add_hanging(out, "  " + padded(same.mark, 6), whoever(matrix, same), width);
  for (const Block& block : blocks(matrix, lines, first_width, width)) {
    out += '\n';
    add_block(out, matrix, table, lines, block);
  }
  if (lines.nothing.empty()) return;
  out += '\n';
  add_hanging(out, "", nothing_line(table, lines), width);
}

}  // namespace

std::string matrix_text(const Matrix& matrix, int width) {
  const std::size_t room = static_cast<std::size_t>(std::max(width, narrowest));
  std::string out = matrix_opening(matrix) + '\n';
  if (!matrix.circle_supplied) add_hanging(out, "", std::string(no_circle), room);
  for (const MatrixTable& table : matrix.tables) add_table(out, matrix, table, room);
  if (matrix.tables.empty()) out += "\nNo boundary in force speaks of any purpose.\n";
  out += '\n';
  for (const MarkMeaning& each : legend(matrix))
    add_hanging(out, padded(std::string(each.mark), 6), std::string(each.words), room);
  for (const std::string& line : matrix_closing(matrix)) out += line + '\n';
  return out;
}

}  // namespace kith::report
