#include <nlohmann/json.hpp>

#include "engine/report/matrix/matrix.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

using Json = nlohmann::ordered_json;

Json cell_json(const MatrixColumn& column, const MatrixCell& cell) {
  Json out = {{"with", column.with}, {"outcome", name(cell.outcome)}};
  if (cell.outcome == Outcome::allow) {
    out["detail"] = name(cell.detail);
    out["limited"] = cell.limited;
  }
  out["by"] = cell.by;
  return out;
}

Json row_json(const Matrix& matrix, const MatrixRow& row) {
  Json cells = Json::array();
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    cells.push_back(cell_json(matrix.columns[i], row.cells[i]));
  return {{"category", row.category.name}, {"title", row.category.title}, {"cells", std::move(cells)}};
}

Json table_json(const Matrix& matrix, const MatrixTable& table) {
  Json purposes = Json::array();
  for (const Named& purpose : table.purposes)
    purposes.push_back({{"purpose", purpose.name}, {"title", purpose.title}});
  Json rows = Json::array();
  for (const MatrixRow& row : table.rows) rows.push_back(row_json(matrix, row));
  return {{"purposes", std::move(purposes)}, {"rows", std::move(rows)}};
}

Json column_json(const MatrixColumn& column) {
  Json out = {{"with", column.with}, {"title", column.title}};
  if (!column.roles.empty()) out["roles"] = column.roles;
  return out;
}

}  // namespace

std::string matrix_json(const Matrix& matrix) {
  Json out = {{"kith", 1}, {"person", matrix.person}, {"at", matrix.at}};
  out["columns"] = Json::array();
  for (const MatrixColumn& column : matrix.columns) out["columns"].push_back(column_json(column));
  out["tables"] = Json::array();
  for (const MatrixTable& table : matrix.tables) out["tables"].push_back(table_json(matrix, table));
  out["rulesets"] = Json::array();
  for (const RulesetUsed& used : matrix.rulesets)
    out["rulesets"].push_back({{"name", used.name}, {"version", used.version}, {"sha256", used.sha256}});
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace kith::report
