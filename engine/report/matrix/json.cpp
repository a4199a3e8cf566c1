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

Json row_json(const Matrix& matrix, const MatrixTable& table, std::size_t row) {
  Json cells = Json::array();
  for (std::size_t i = 0; i < matrix.columns.size(); ++i)
    cells.push_back(cell_json(matrix.columns[i], table.cell(row, i)));
  const Named& category = table.rows[row].category;
  return {{"category", category.name}, {"title", category.title}, {"cells", std::move(cells)}};
}

Json columns_json(const Matrix& matrix) {
  Json out = Json::array();
  for (const MatrixColumn& column : matrix.columns) {
    out.push_back({{"with", column.with}, {"title", column.title}});
    if (!column.roles.empty()) out.back()["roles"] = column.roles;
  }
  return out;
}

Json purposes_json(const MatrixTable& table) {
  Json out = Json::array();
  for (const Named& purpose : table.purposes)
    out.push_back({{"purpose", purpose.name}, {"title", purpose.title}});
  return out;
}

Json rulesets_json(const Matrix& matrix) {
  Json out = Json::array();
  for (const RulesetUsed& used : matrix.rulesets)
    out.push_back({{"name", used.name}, {"version", used.version}, {"sha256", used.sha256}});
  return out;
}

/// A value as it stands `deep` levels into a document that is indented by two.
std::string at_depth(const Json& value, std::size_t deep) {
  std::string out;
  for (const char c : value.dump(2, ' ', false, Json::error_handler_t::replace)) {
    out += c;
    if (c == '\n') out.append(2 * deep, ' ');
  }
  return out;
}

/// The values of a list one after the other, each written before the next is made.
template <class Write>
void list_written(std::size_t many, std::size_t deep, const std::function<void(std::string_view)>& write,
                  const Write& each) {
  const std::string indent(2 * deep, ' ');
  write("[");
  for (std::size_t i = 0; i < many; ++i) {
    write((i == 0 ? "\n" : ",\n") + indent + "  ");
    each(i);
  }
  write(many == 0 ? "]" : "\n" + indent + "]");
}

}  // namespace

void matrix_json(const Matrix& matrix, const std::function<void(std::string_view)>& write) {
  const auto text = [](const std::string& value) { return at_depth(Json(value), 0); };
  write("{\n  \"kith\": 1,\n  \"person\": " + text(matrix.person) + ",\n  \"at\": " + text(matrix.at) +
        ",\n  \"columns\": " + at_depth(columns_json(matrix), 1) + ",\n  \"tables\": ");
  list_written(matrix.tables.size(), 1, write, [&](std::size_t i) {
    const MatrixTable& table = matrix.tables[i];
    write("{\n      \"purposes\": " + at_depth(purposes_json(table), 3) + ",\n      \"rows\": ");
    list_written(table.rows.size(), 3, write,
                 [&](std::size_t row) { write(at_depth(row_json(matrix, table, row), 4)); });
    write("\n    }");
  });
  write(",\n  \"rulesets\": " + at_depth(rulesets_json(matrix), 1) + "\n}\n");
}

std::string matrix_json(const Matrix& matrix) {
  std::string out;
  matrix_json(matrix, [&](std::string_view part) { out += part; });
  return out;
}

}  // namespace kith::report
