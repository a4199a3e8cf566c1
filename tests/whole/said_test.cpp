#include "engine/evaluate/care/assess.hpp"
#include "kith/assess.hpp"
#include "tests/golden/golden.hpp"
#include "tests/whole/tables.hpp"

/// The whole page about the person of every row of the tables, held to golden files: what is to be done by
/// whom and until when, what is to be found out, and why, where the row itself is held to one part of it.
namespace kith::tests::said_tests {
namespace {

/// Without blank lines, and without the last lines, which name the rules and the time zone data.
std::string of_the_person(const std::string& page) {
  std::string out;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line) && !line.starts_with("Rules:");)
    if (!line.empty()) out += line + "\n";
  return out;
}

std::string said_of(const std::string& name) {
  std::string all;
  each_whole_row(name, [&](const json& table, const json& row) {
    const Ruleset& rules =
        whole_rules(text_of(table, row, "rules"), row.contains("below") ? text_of(table, row, "below") : "");
    const Assessment whole =
        evaluate::assess(rules.checked(), whole_record(rules, row, table).record(), moment(row));
    all += "# " + row["title"].get<std::string>() + "\n" +
           of_the_person(render(whole, AssessmentRendering::text));
  });
  return all;
}

TEST(SaidOfWhole, EveryRowIsItsGoldenFile) {
  for (const std::string name :
       {"requirement", "item", "plan", "escalation", "find_out", "finding", "measure"})
    golden::expect("tests/whole/golden/said_of_" + name + ".txt", said_of(name + "_cases.json"));
}

}  // namespace
}  // namespace kith::tests::said_tests
