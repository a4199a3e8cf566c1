#include "tests/neighbours/rows.hpp"
#include "tests/whole/tables.hpp"

namespace kith::tests::neighbours {
namespace {

/// The rules of a table of conditions ask for something of whoever they are true of.
std::string probe(const json& row) {
  return row.value("rules", "") + "requirement probe \"Probe\"\n" +
         (row.contains("each") ? "  for each " + row["each"].get<std::string>() + "\n" : "") +
         (row.contains("when") ? "  when " + row["when"].get<std::string>() + "\n" : "") +
         "  then meet \"it\" by staff\n";
}

const Ruleset& rules_of(const json& table, const json& row) {
  if (row.contains("course")) return whole_rules(probe(row));
  return whole_rules(text_of(table, row, "rules"), row.contains("below") ? text_of(table, row, "below") : "");
}

/// The whole person, or who decides about one matter.
json asked_in(const json& table, const json& row) {
  json asked{{"record", whole_json(row, table)}};
  if (row.contains("decision")) asked["question"] = {{"decision", row["decision"]}, {"at", row["at"]}};
  else asked["at"] = row["at"];
  return asked;
}

}  // namespace

std::vector<Row> rows_about_a_person(const std::string& name) {
  std::vector<Row> all;
  each_whole_row(name + "_cases.json", [&](const json& table, const json& row) {
    all.push_back({row["title"], rules_of(table, row), asked_in(table, row)});
  });
  return all;
}

}  // namespace kith::tests::neighbours
