#include "engine/report/form/csv.hpp"

#include <string_view>

#include "dsl/source/utf8.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// Characters at which a spreadsheet begins to compute, and those that Unicode's compatibility forms (NFKC)
/// turn into them: small, wide, raised and lowered ones. The minus sign of mathematics stands with them, for
/// some programs read it as one.
constexpr std::u32string_view formula_starts =
    U"=+-@|\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFE66\uFE62\uFE63\uFE6B\u207A\u207B\u207C\u208A\u208B\u208C\u2212\uFB29";

/// Whether a spreadsheet may take the cell for a formula; what cannot be seen before the first character does
/// not hide it.
bool may_be_formula(std::string_view text) {
  while (!text.empty()) {
    const source::Character first = source::first_character(text);
    if (!source::blank(first.value)) return formula_starts.find(first.value) != std::u32string_view::npos;
    text.remove_prefix(first.bytes);
  }
  return false;
}

std::string cell(const std::string& text) {
  std::string safe = one_line(text);
  if (may_be_formula(safe)) safe.insert(safe.begin(), '\'');
  if (safe.find_first_of("\",;") == std::string::npos) return safe;
  std::string out = "\"";
  for (const char c : safe) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + '"';
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) out += (i == 0 ? "" : ",") + cell(cells[i]);
  return out + '\n';
}

}  // namespace kith::report
