#include "engine/evaluate/care/assess.hpp"
#include "engine/evaluate/care/involvement.hpp"
#include "kith/assess.hpp"
#include "tests/golden/golden.hpp"
#include "tests/json/laid_out.hpp"
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

class SaidOfTable : public testing::TestWithParam<std::string> {};

TEST_P(SaidOfTable, EveryRowIsItsGoldenFile) {
  golden::expect("tests/whole/golden/said_of_" + GetParam() + ".txt", said_of(GetParam() + "_cases.json"));
}
INSTANTIATE_TEST_SUITE_P(Tables, SaidOfTable,
                         testing::Values("requirement", "item", "plan", "escalation", "find_out", "finding",
                                         "measure"),
                         [](const auto& info) { return info.param; });

/// Who decides, as JSON.
TEST(SaidOfWhole, EveryRowAboutWhoDecidesIsItsGoldenFile) {
  std::string all;
  each_whole_row("involvement_cases.json", [&](const json& table, const json& row) {
    const Ruleset& rules = whole_rules(text_of(table, row, "rules"));
    const auto decision = *rules.checked().decisions.find(row["decision"].get<std::string>());
    const WhoDecides who = evaluate::who_decides(rules.checked(), whole_record(rules, row, table).record(),
                                                 decision, moment(row));
    all += "# " + row["title"].get<std::string>() + "\n" +
           golden::laid_out(render(who, AssessmentRendering::json));
  });
  golden::expect("tests/whole/golden/said_of_involvement.txt", all);
}

/// Everything that an assessment carries, as JSON and for the person.
TEST(SaidOfWhole, EveryAssessmentIsItsGoldenFile) {
  std::string all;
  each_whole_row("assessment_cases.json", [&](const json& table, const json& row) {
    const Ruleset& rules =
        whole_rules(text_of(table, row, "rules"), row.contains("below") ? text_of(table, row, "below") : "");
    const Assessment whole =
        evaluate::assess(rules.checked(), whole_record(rules, row, table).record(), moment(row));
    all += "# " + row["title"].get<std::string>() + "\n" +
           golden::laid_out(render(whole, AssessmentRendering::json));
    if (whole.died.empty()) all += render(whole, AssessmentRendering::easy_read);
  });
  golden::expect("tests/whole/golden/whole_assessments.txt", all);
}

}  // namespace
}  // namespace kith::tests::said_tests
