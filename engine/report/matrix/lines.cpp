#include "engine/report/matrix/lines.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

constexpr MarkMeaning meanings[] = {
    {"yes", "may be told"},
    {"sum", "may be told a summary"},
    {"only", "may be told only that there is something"},
    {"ask", "ask first, do not share yet"},
    {"?", "not known yet, do not share until it is"},
    {"no", "do not share"},
    {"*", "with limits or on conditions: ask the question itself to see them"}};

bool starred(std::string_view mark) { return mark.ends_with('*'); }

/// Where the legend has it; without limits before with.
std::size_t rank(std::string_view mark) {
  const std::string_view plain = mark.substr(0, mark.size() - (starred(mark) ? 1 : 0));
  const auto* at = std::find_if(std::begin(meanings), std::end(meanings),
                                [&](const MarkMeaning& each) { return each.mark == plain; });
  return 2 * static_cast<std::size_t>(at - std::begin(meanings)) + (starred(mark) ? 1 : 0);
}

/// The one mark of a column, or nothing where its answers differ.
std::string one_mark(const MatrixTable& table, std::size_t column) {
  std::string out;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const std::string own = mark(table.cell(row, column));
    if (!out.empty() && own != out) return {};
    out = own;
  }
  return out;
}

void add(std::vector<SameForAll>& same, const std::string& mark, std::size_t column) {
  for (SameForAll& each : same)
    if (each.mark == mark) return each.columns.push_back(column);
  same.push_back({mark, {column}});
}

bool all_no(const MatrixTable& table, std::size_t row, const std::vector<std::size_t>& columns) {
  return std::all_of(columns.begin(), columns.end(),
                     [&](std::size_t column) { return table.cell(row, column).outcome == Outcome::refuse; });
}

std::string categories_of(const MatrixTable& table, const std::vector<std::size_t>& rows) {
  std::vector<Named> named;
  for (const std::size_t row : rows) named.push_back(table.rows[row].category);
  return joined(titles(named));
}

/// The name and, in brackets, the roles; or the role's title.
std::string who(const MatrixColumn& column) {
  return title_of(column) + (column.roles.empty() ? "" : " (" + column.roles + ')');
}

/// A role that boundaries name and no member has.
bool role_alone(const MatrixColumn& column) { return column.roles.empty() && column.with != "person"; }

bool occurs(const Matrix& matrix, std::string_view wanted) {
  for (const MatrixTable& table : matrix.tables)
    for (const MatrixCell& answer : table.answers) {
      const std::string own = mark(answer);
      if (own == wanted || (starred(own) && (wanted == "*" || own.substr(0, own.size() - 1) == wanted)))
        return true;
    }
  return false;
}

}  // namespace

MatrixLines matrix_lines(const MatrixTable& table, std::size_t columns) {
  MatrixLines out;
  for (std::size_t column = 0; column < columns; ++column) {
    const std::string mark = one_mark(table, column);
    if (mark.empty()) out.columns.push_back(column);
    else add(out.same, mark, column);
  }
  std::stable_sort(out.same.begin(), out.same.end(),
                   [](const SameForAll& a, const SameForAll& b) { return rank(a.mark) < rank(b.mark); });
  for (std::size_t row = 0; row < table.rows.size() && !out.columns.empty(); ++row)
    (all_no(table, row, out.columns) ? out.nothing : out.rows).push_back(row);
  return out;
}

std::vector<MarkMeaning> legend(const Matrix& matrix) {
  std::vector<MarkMeaning> out;
  std::copy_if(std::begin(meanings), std::end(meanings), std::back_inserter(out),
               [&](const MarkMeaning& each) { return occurs(matrix, each.mark); });
  return out;
}

std::string matrix_opening(const Matrix& matrix) {
  return "Who may be told what about " + title_or(matrix.person, "the person") + ", on " +
         spoken_time(matrix.at);
}

std::string_view nobody(const Matrix& matrix) {
  return matrix.circle_supplied ? "Nobody is in the circle, and no role is named." : "No role is named.";
}

std::string title_of(const MatrixColumn& column) {
  return title_or(column.title, column.with == "person" ? "The person" : column.with);
}

std::string purposes_of(const MatrixTable& table) { return joined(titles(table.purposes)); }

std::string same_heading(const MatrixTable& table, const MatrixLines& lines) {
  const std::string words = "The same answer for every kind of information";
  if (!lines.columns.empty()) return words;
  std::vector<Named> all;
  for (const MatrixRow& row : table.rows) all.push_back(row.category);
  return words + " (" + joined(titles(all)) + ')';
}

std::string whoever(const Matrix& matrix, const SameForAll& same) {
  std::vector<std::string> named;
  for (const std::size_t column : same.columns) named.push_back(who(matrix.columns[column]));
  return joined(named);
}

std::string nothing_line(const MatrixTable& table, const MatrixLines& lines) {
  return "Nobody in this table may be told about: " + categories_of(table, lines.nothing) + '.';
}

std::vector<std::string> matrix_closing(const Matrix& matrix) {
  std::vector<std::string> out;
  if (std::any_of(matrix.columns.begin(), matrix.columns.end(), role_alone))
    out.push_back("A role without a name stands for whoever has it.");
  out.push_back("A named person decides each time. This is not legal advice.");
  return out;
}

}  // namespace kith::report
