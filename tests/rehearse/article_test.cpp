#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <sstream>

#include "dsl/source/diagnostics.hpp"
#include "engine/rehearse/rehearse.hpp"
#include "kith/ruleset.hpp"
#include "tests/golden/golden.hpp"

/// docs/article.md says which rules and which rehearsals stand for each row of the article. Here it is held
/// to that.
namespace kith::rehearsing::article_tests {
namespace {

namespace fs = std::filesystem;

/// A declaration or a scenario, and the file in which it is said to stand.
struct Named {
  std::string file, name;
};
struct Row {
  int number = 0;
  std::vector<Named> declarations, scenarios;
};

/// A link says the file, `…` a declaration in it and “…” a scenario in it.
void read_cell(const std::string& cell, Row& row) {
  static const std::regex part("\\]\\(([^)]+)\\)|`([^`]+)`|“([^”]+)”");
  std::string file;
  for (std::sregex_iterator match(cell.begin(), cell.end(), part), end; match != end; ++match) {
    if ((*match)[1].matched)
      file = (fs::path(KITH_SOURCE_DIR) / "docs" / (*match)[1].str()).lexically_normal();
    if ((*match)[2].matched) row.declarations.push_back({file, (*match)[2]});
    if ((*match)[3].matched) row.scenarios.push_back({file, (*match)[3]});
  }
}

/// Its cells: the number, what the article says, the rules, the rehearsals.
std::vector<Row> rows_of(const std::string& page) {
  static const std::regex row_of_table(R"(\| (\d+) \| [^|]+ \|([^|]+)\|([^|]+)\|)");
  std::vector<Row> rows;
  std::istringstream lines(page);
  std::smatch found;
  for (std::string line; std::getline(lines, line);) {
    if (!std::regex_match(line, found, row_of_table)) continue;
    Row row{std::stoi(found[1]), {}, {}};
    read_cell(found[2], row);
    read_cell(found[3], row);
    rows.push_back(std::move(row));
  }
  return rows;
}

const std::vector<Row>& rows() {
  static const std::vector<Row> read =
      rows_of(golden::read(std::string(KITH_SOURCE_DIR) + "/docs/article.md"));
  return read;
}

std::optional<std::string> read(const std::string& path) {
  return fs::exists(path) ? std::optional(golden::read(path)) : std::nullopt;
}

bool declares(const std::string& file, const std::string& name) {
  const std::regex declaration(
      "(^|\n)(boundary|decision|define|escalation|event|fact|involvement|measure|plan|presume|promise|requirement) " +
      name + "\\s");
  const auto text = read(file);
  return text && std::regex_search(*text, declaration);
}

/// Each file is compiled once.
const Compilation& compiled(const std::string& file) {
  static std::map<std::string, Compilation> made;
  const auto found = made.find(file);
  return found != made.end() ? found->second : made.emplace(file, compile(file)).first->second;
}

std::string words(const Rehearsal& run) {
  std::string out;
  for (const Rehearsal::Failure& failure : run.failures)
    out += failure.expected + "\n  " + failure.found + "\n";
  for (const Diagnostic& finding : run.diagnostics) out += source::terminal(finding, false);
  return out;
}

/// What is wrong with a scenario; nothing when it passes.
std::string wrong_with(const Named& named) {
  const Compilation& made = compiled(named.file);
  if (!made.ruleset) return "the file does not compile";
  const auto& scenarios = made.ruleset->checked().scenarios;
  const auto found = std::find_if(scenarios.begin(), scenarios.end(),
                                  [&](const model::Scenario& one) { return one.title == named.name; });
  if (found == scenarios.end()) return "there is no such scenario";
  return words(rehearse(made.ruleset->checked(), *found, read));
}

TEST(Article, every_row_has_rules_and_rehearsals) {
  ASSERT_EQ(rows().size(), 40u);
  for (std::size_t i = 0; i < rows().size(); ++i) {
    EXPECT_EQ(rows()[i].number, static_cast<int>(i) + 1);
    EXPECT_FALSE(rows()[i].declarations.empty()) << "row " << rows()[i].number;
    EXPECT_FALSE(rows()[i].scenarios.empty()) << "row " << rows()[i].number;
  }
}

TEST(Article, every_rule_that_is_named_stands_in_its_file) {
  for (const Row& row : rows())
    for (const Named& named : row.declarations)
      EXPECT_TRUE(declares(named.file, named.name))
          << "row " << row.number << ": " << named.name << " in " << named.file;
}

TEST(Article, every_rehearsal_that_is_named_passes) {
  for (const Row& row : rows())
    for (const Named& named : row.scenarios)
      EXPECT_EQ(wrong_with(named), "") << "row " << row.number << ": " << named.name;
}

TEST(Article, a_rule_or_a_rehearsal_that_is_not_there_is_noticed) {
  const Row row =
      rows_of(
          "| 7 | What | [core.kith](../rulesets/core/core.kith) `nothing` | [core.kith](../rulesets/core/core.kith) “Nothing” |\n")
          .at(0);
  EXPECT_EQ(row.number, 7);
  EXPECT_FALSE(declares(row.declarations.at(0).file, row.declarations.at(0).name));
  EXPECT_EQ(wrong_with(row.scenarios.at(0)), "there is no such scenario");
}

}  // namespace
}  // namespace kith::rehearsing::article_tests
