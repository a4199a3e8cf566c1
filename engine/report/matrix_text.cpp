#include <algorithm>

#include "engine/report/markdown.hpp"
#include "engine/report/matrix.hpp"
#include "engine/report/words.hpp"

namespace kith::report {
namespace {

constexpr std::size_t widest_category = 32;
constexpr std::size_t narrowest_column = 8;
constexpr std::size_t widest_column = 18;
constexpr std::size_t gap = 2;

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


std::string purposes_of(const MatrixTable& table) { return joined(titles(table.purposes)); }

void trim_right(std::string& text) { text.erase(text.find_last_not_of(' ') + 1); }

/// Cells side by side, each in as many lines as the tallest needs.
void add_row(std::string& out, const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
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
  for (const std::string& word : wrapped(column.title + ' ' + column.roles, 1)) width = std::max(width, length(word));
  return std::min(width, widest_column);
}

/// Columns [first, last) of one table.
struct Block {
  std::size_t first = 0, last = 0;
  std::vector<std::size_t> widths;  ///< the categories' first
};

/// As many columns side by side as there is room for, at least one.
std::vector<Block> blocks(const Matrix& matrix, std::size_t first_width, std::size_t width) {
  std::vector<Block> out;
  std::size_t used = width;
  for (std::size_t i = 0; i < matrix.columns.size(); ++i) {
    const std::size_t own = width_of(matrix.columns[i]);
    if (out.empty() || used + gap + own > width) {
      out.push_back({i, i, {first_width}});
      used = first_width;
    }
    used += gap + own;
    out.back().last = i + 1;
    out.back().widths.push_back(own);
  }
  return out;
}

void add_block(std::string& out, const Matrix& matrix, const MatrixTable& table, const Block& block) {
  std::vector<std::string> names = {""}, roles = {""}, rule;
  for (const std::size_t width : block.widths) rule.push_back(std::string(width, '-'));
  bool any_roles = false;
  for (std::size_t i = block.first; i < block.last; ++i) {
    names.push_back(one_line(matrix.columns[i].title));
    roles.push_back(one_line(matrix.columns[i].roles));
    any_roles = any_roles || !roles.back().empty();
  }
  add_row(out, names, block.widths);
  if (any_roles) add_row(out, roles, block.widths);
  add_row(out, rule, block.widths);
  for (const MatrixRow& row : table.rows) {
    std::vector<std::string> cells = {title_of(row.category)};
    for (std::size_t i = block.first; i < block.last; ++i) cells.push_back(mark(row.cells[i]));
    add_row(out, cells, block.widths);
  }
}

struct Meaning {
  std::string_view mark, words;
};
constexpr Meaning legend[] = {{"yes", "may be told"},
                              {"sum", "may be told a summary"},
                              {"only", "may be told only that there is something"},
                              {"ask", "ask first, do not share yet"},
                              {"no", "do not share"},
                              {"?", "not known yet, do not share until it is"},
                              {"*", "with limits or on conditions: ask the question itself to see them"}};

std::string opening(const Matrix& matrix) {
  return "Who may be told what about " + title_or(matrix.person, "the person") + ", on " + spoken_time(matrix.at);
}

constexpr const char* no_circle = "Who is in the circle was not supplied, so nobody is named: what stands here is about roles.";
constexpr const char* closing_words = "A named person decides each time. This is not legal advice.";

}  // namespace

std::string matrix_text(const Matrix& matrix, int width) {
  std::string out = opening(matrix) + '\n';
  if (!matrix.circle_supplied) out += std::string(no_circle) + '\n';
  for (const MatrixTable& table : matrix.tables) {
    std::size_t first_width = 8;
    for (const MatrixRow& row : table.rows) first_width = std::max(first_width, std::min(length(title_of(row.category)), widest_category));
    out += "\nFor: " + purposes_of(table) + '\n';
    if (matrix.columns.empty()) out += matrix.circle_supplied ? "\nNobody is in the circle, and no role is named.\n" : "\nNo role is named.\n";
    for (const Block& block : blocks(matrix, first_width, static_cast<std::size_t>(std::max(width, 60)))) {
      out += '\n';
      add_block(out, matrix, table, block);
    }
  }
  if (matrix.tables.empty()) out += "\nNo boundary in force speaks of any purpose.\n";
  out += '\n';
  for (const Meaning& each : legend) out += padded(std::string(each.mark), 6) + std::string(each.words) + '\n';
  return out + closing_words + '\n';
}

std::string matrix_markdown(const Matrix& matrix) {
  std::string out = "# " + markdown_text(opening(matrix)) + '\n';
  if (!matrix.circle_supplied) out += '\n' + std::string(no_circle) + '\n';
  for (const MatrixTable& table : matrix.tables) {
    out += "\n## " + markdown_text(purposes_of(table)) + "\n\n| |";
    std::string rule = "|---|";
    for (const MatrixColumn& column : matrix.columns) {
      out += ' ' + markdown_text(column.title) + (column.roles.empty() ? "" : " (" + markdown_text(column.roles) + ')') + " |";
      rule += "---|";
    }
    out += '\n' + rule + '\n';
    for (const MatrixRow& row : table.rows) {
      out += "| " + markdown_text(title_of(row.category)) + " |";
      for (const MatrixCell& cell : row.cells) out += ' ' + markdown_text(mark(cell)) + " |";
      out += '\n';
    }
  }
  out += '\n';
  for (const Meaning& each : legend) out += "- **" + markdown_text(each.mark) + "**: " + std::string(each.words) + '\n';
  return out + '\n' + closing_words + '\n';
}

}  // namespace kith::report
