#include "engine/report/form/markdown.hpp"
#include "engine/report/matrix/lines.hpp"
#include "engine/report/matrix/matrix.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

std::string heading_of(const MatrixColumn& column) {
  return markdown_text(title_of(column)) +
         (column.roles.empty() ? "" : " (" + markdown_text(column.roles) + ')');
}

void add_cells(std::string& out, const Matrix& matrix, const MatrixTable& table, const MatrixLines& lines) {
  std::string rule = "|---|";
  out += "\n| |";
  for (const std::size_t column : lines.columns) {
    out += ' ' + heading_of(matrix.columns[column]) + " |";
    rule += "---|";
  }
  out += '\n' + rule + '\n';
  for (const std::size_t row : lines.rows) {
    out += "| " + markdown_text(title_of(table.rows[row].category)) + " |";
    for (const std::size_t column : lines.columns)
      out += ' ' + markdown_text(mark(table.cell(row, column))) + " |";
    out += '\n';
  }
}

void add_table(std::string& out, const Matrix& matrix, const MatrixTable& table) {
  const MatrixLines lines = matrix_lines(table, matrix.columns.size());
  out += "\n## " + markdown_text(purposes_of(table)) + '\n';
  if (matrix.columns.empty()) out += '\n' + std::string(nobody(matrix)) + '\n';
  if (!lines.same.empty()) out += '\n' + markdown_text(same_heading(table, lines)) + ":\n\n";
  for (const SameForAll& same : lines.same)
    out += "- **" + markdown_text(same.mark) + "**: " + markdown_text(whoever(matrix, same)) + '\n';
  if (!lines.columns.empty()) add_cells(out, matrix, table, lines);
  if (!lines.nothing.empty()) out += '\n' + markdown_text(nothing_line(table, lines)) + '\n';
}

}  // namespace

std::string matrix_markdown(const Matrix& matrix) {
  std::string out = "# " + markdown_text(matrix_opening(matrix)) + '\n';
  if (!matrix.circle_supplied) out += '\n' + std::string(no_circle) + '\n';
  for (const MatrixTable& table : matrix.tables) add_table(out, matrix, table);
  if (matrix.tables.empty()) out += "\nNo boundary in force speaks of any purpose.\n";
  out += '\n';
  for (const MarkMeaning& each : legend(matrix))
    out += "- **" + markdown_text(each.mark) + "**: " + std::string(each.words) + '\n';
  for (const std::string& line : matrix_closing(matrix)) out += '\n' + line + '\n';
  return out;
}

}  // namespace kith::report
