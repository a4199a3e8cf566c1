#include "tests/evaluate/in_few_words.hpp"
#include "tests/evaluate/tables.hpp"
#include "tests/neighbours/rows.hpp"

namespace kith::tests::neighbours {
namespace {

/// The rules of a table of conditions ask first whenever one holds.
std::string rules_of(const json& row) {
  if (!row.contains("when")) return completed(row["rules"]);
  return row.value("rules", "") +
         "boundary probe \"Probe\"\n  about anything\n  with anyone\n  ask first\n    when " +
         row["when"].get<std::string>() +
         (row.contains("needs") ? "\n    needs " + row["needs"].get<std::string>() : "") +
         "\n    because \"It is.\"\n";
}

}  // namespace

std::vector<Row> rows_about_a_question(const std::string& name) {
  std::vector<Row> all;
  each_row(name + "_cases.json", [&](const json& row) {
    const json question = question_of(row);
    all.push_back({row["title"],
                   texts::compiled(vocabulary() + rules_of(row)),
                   {{"record", record_of(row, question)}, {"question", question}}});
  });
  return all;
}

}  // namespace kith::tests::neighbours
