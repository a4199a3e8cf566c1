#include "engine/report/csv.hpp"

#include <string_view>

#include "engine/report/words.hpp"

namespace kith::report {
namespace {

std::string cell(const std::string& text) {
  std::string safe = one_line(text);
  if (!safe.empty() && std::string_view("=+-@|").find(safe[0]) != std::string_view::npos) safe.insert(safe.begin(), '\'');
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
