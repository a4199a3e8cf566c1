#include "engine/report/matrix/matrix.hpp"

#include <gmock/gmock.h>

#include <random>

#include "engine/report/matrix/lines.hpp"
#include "engine/report/words/words.hpp"
#include "tests/by_hand/rulesets.hpp"
#include "tests/golden/golden.hpp"

namespace {

using namespace kith;
using report::Matrix;
using report::MatrixCell;

report::MatrixTable filled(std::vector<Named> purposes,
                           const std::vector<std::pair<Named, std::vector<MatrixCell>>>& rows) {
  report::MatrixTable out{std::move(purposes), {}, {}};
  report::MatrixFilling filling(out);
  for (const auto& [category, cells] : rows) {
    filling.row(category);
    for (const MatrixCell& cell : cells) filling.cell(cell);
  }
  return out;
}

/// Six members and two tables, so that a narrow terminal must split the columns. In the first, one is told
/// nothing, and of one category nobody is; in the second each has one answer.
Matrix wide() {
  Matrix out;
  out.person = "Amina";
  out.at = "2026-03-01T10:00:00+00:00";
  out.columns = {{"person", "Amina", ""},
                 {"mum", "Farah", "Mother"},
                 {"sol", "Tom", "Friend; Attorney"},
                 {"dad", "Solomon Featherstonehaugh", "Father"},
                 {"amy", "Amy", "Key worker"},
                 {"police", "Police", ""}};
  const MatrixCell full{Outcome::allow, Detail::full, false, {"a.yes"}},
      part{Outcome::allow, Detail::summary, true, {"a.sum"}},
      only{Outcome::allow, Detail::existence, false, {"a.only"}},
      ask{Outcome::ask_first, Detail::full, false, {"a.ask"}}, no{Outcome::refuse, Detail::full, false, {}},
      unknown{Outcome::undetermined, Detail::full, false, {"a.yes", "a.no"}};
  out.tables = {filled({{"family_update", "Family update"}, {"care_planning", "Planning care"}},
                       {{{"finances", "Finances"}, {ask, no, full, no, part, no}},
                        {{"health.appointments", "Health appointments and what was said at them"},
                         {full, part, only, unknown, full, no}},
                        {{"health.sexual", "Sexual health"}, {no, no, no, no, no, no}}}),
                filled({{"safeguarding", "Safeguarding"}},
                       {{{"finances", "Finances"}, {ask, no, no, no, full, part}}})};
  out.rulesets = {{"core", "2026.1", std::string(64, 'c')}};
  return out;
}

TEST(Matrix, TextIsHeldToGoldenFiles) {
  golden::expect("tests/report/golden/matrix.txt", report::matrix_text(wide()));
  golden::expect("tests/report/golden/matrix_narrow.txt", report::matrix_text(wide(), 70));
}
TEST(Matrix, MarkdownIsHeldToAGoldenFile) {
  golden::expect("tests/report/golden/matrix.md", report::matrix_markdown(wide()));
}
TEST(Matrix, JsonIsHeldToAGoldenFile) {
  golden::expect("tests/report/golden/matrix.json", report::matrix_json(wide()));
}

/// What a reader would say of one cell from the lines and the table.
std::string read_back(const report::MatrixLines& lines, std::size_t row, std::size_t column,
                      const report::MatrixTable& table) {
  for (const report::SameForAll& same : lines.same)
    if (testing::Matches(testing::Contains(column))(same.columns)) return same.mark;
  if (testing::Matches(testing::Contains(row))(lines.nothing)) return "no";
  const bool in_table = testing::Matches(testing::Contains(row))(lines.rows) &&
                        testing::Matches(testing::Contains(column))(lines.columns);
  return in_table ? report::mark(table.cell(row, column)) : "nowhere";
}

/// Every third cell an answer of any kind, the others no.
report::MatrixTable made_up(std::uint32_t seed, std::size_t rows, std::size_t columns) {
  constexpr Outcome outcomes[] = {Outcome::refuse, Outcome::ask_first, Outcome::undetermined, Outcome::allow};
  report::MatrixTable out;
  report::MatrixFilling filling(out);
  std::minstd_rand draw(seed);
  for (std::size_t row = 0; row < rows; ++row) {
    filling.row({"c" + std::to_string(row), ""});
    for (std::size_t column = 0; column < columns; ++column)
      filling.cell(
          {draw() % 3 == 0 ? outcomes[draw() % 4] : Outcome::refuse, Detail::full, draw() % 2 == 0, {}});
  }
  return out;
}

TEST(Matrix, JsonIsWrittenARowAtATimeAndAnAnswerIsKeptOnce) {
  const MatrixCell no{Outcome::refuse, Detail::full, false, {"a.no"}};
  Matrix large = wide();
  large.tables = {
      filled({{"news", "News"}}, std::vector(500, std::pair{Named{"c", "C"}, std::vector(6, no)}))};
  EXPECT_EQ(large.tables[0].answers, std::vector{no});
  std::size_t longest = 0;
  std::string whole;
  report::matrix_json(large, [&](std::string_view part) {
    longest = std::max(longest, part.size());
    whole += part;
  });
  EXPECT_EQ(whole, report::matrix_json(large));
  EXPECT_LT(100 * longest, whole.size());
}

TEST(Matrix, LinesAndTableTogetherSayEachAnswerOnce) {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    const std::size_t rows = 1 + seed % 4, columns = seed % 5;
    const report::MatrixTable table = made_up(seed, rows, columns);
    const report::MatrixLines lines = report::matrix_lines(table, columns);
    std::size_t named = lines.columns.size();
    for (const report::SameForAll& same : lines.same) named += same.columns.size();
    EXPECT_EQ(named, columns);
    if (!lines.columns.empty()) EXPECT_EQ(lines.rows.size() + lines.nothing.size(), rows);
    for (std::size_t row = 0; row < rows; ++row)
      for (std::size_t column = 0; column < columns; ++column)
        EXPECT_EQ(read_back(lines, row, column, table), report::mark(table.cell(row, column)))
            << seed << ' ' << row << ' ' << column;
  }
}

TEST(Matrix, WhoMustBeAskedOrIsNotKnownIsNotAmongThoseToldNothing) {
  const MatrixCell ask{Outcome::ask_first, Detail::full, false, {}},
      unknown{Outcome::undetermined, Detail::full, false, {}}, no{};
  const report::MatrixTable table =
      filled({{"family_update", "Family update"}}, {{{"finances", "Finances"}, {ask, unknown, no}}});
  const report::MatrixLines lines = report::matrix_lines(table, 3);
  ASSERT_EQ(lines.same.size(), 3U);
  EXPECT_EQ(lines.same[0].mark, "ask");
  EXPECT_EQ(lines.same[1].mark, "?");
  EXPECT_EQ(lines.same[2].mark, "no");
}

TEST(Matrix, NoLineIsLongerThanAsked) {
  for (const int width : {60, 70, 80, 100, 200}) {
    std::string line;
    for (const char c : report::matrix_text(wide(), width)) {
      if (c != '\n') {
        line += c;
        continue;
      }
      EXPECT_LE(report::length(line), static_cast<std::size_t>(std::max(width, 72))) << line;
      EXPECT_FALSE(line.ends_with(' ')) << line;
      line.clear();
    }
  }
}

TEST(Matrix, EveryOutcomeHasItsOwnMark) {
  std::vector<std::string> marks;
  for (const Outcome outcome : {Outcome::refuse, Outcome::ask_first, Outcome::undetermined})
    marks.push_back(report::mark({outcome, Detail::full, false, {}}));
  for (const Detail detail : {Detail::existence, Detail::summary, Detail::full})
    for (const bool limited : {false, true})
      marks.push_back(report::mark({Outcome::allow, detail, limited, {}}));
  std::sort(marks.begin(), marks.end());
  EXPECT_EQ(std::unique(marks.begin(), marks.end()), marks.end());
}

TEST(Matrix, AskersAreThePersonTheCircleInDateAndRolesNobodyHas) {
  const Matrix matrix = report::matrix(rulesets::ruleset(), rulesets::record(),
                                       time::Instant{std::chrono::hours{24 * 20610}}, std::nullopt);
  std::vector<std::string> with;
  for (const auto& column : matrix.columns) with.push_back(column.with);
  EXPECT_THAT(with, testing::ElementsAre("person", "mum", "sol", "police"));
}

TEST(Matrix, RowsAreTheDeclaredCategories) {
  const Matrix matrix = report::matrix(rulesets::ruleset(), rulesets::record(),
                                       time::Instant{std::chrono::hours{24 * 20610}}, model::PurposeId{0});
  ASSERT_EQ(matrix.tables.size(), 1U);
  ASSERT_EQ(matrix.tables[0].rows.size(), 2U);
  EXPECT_EQ(matrix.tables[0].rows[0].category.name, "health.appointments");
  EXPECT_EQ(matrix.tables[0].rows[1].category.name, "finances");
}

TEST(Matrix, EveryPurposeStandsInExactlyOneTable) {
  const Matrix matrix = report::matrix(rulesets::ruleset(), rulesets::record(),
                                       time::Instant{std::chrono::hours{24 * 20610}}, std::nullopt);
  std::vector<std::string> purposes;
  for (const auto& table : matrix.tables)
    for (const Named& purpose : table.purposes) purposes.push_back(purpose.name);
  EXPECT_THAT(purposes, testing::UnorderedElementsAre("family_update", "safeguarding"));
}

/// As `care` is where only `care.money` is declared.
TEST(Matrix, APurposeAboveThoseDeclaredIsAskedForWhereARuleNamesIt) {
  const auto purposes_of = [](const model::Ruleset& rules) {
    std::vector<std::string> names;
    for (const auto& table : report::matrix(rules, rulesets::record(),
                                            time::Instant{std::chrono::hours{24 * 20610}}, std::nullopt)
                                 .tables)
      for (const Named& purpose : table.purposes) names.push_back(purpose.name);
    return names;
  };
  model::Ruleset rules = rulesets::ruleset();
  for (std::uint32_t i = 0; i < rules.purposes.size(); ++i)
    rules.purposes[model::PurposeId{i}].declared = false;
  for (model::Boundary& boundary : rules.boundaries) boundary.purposes = {};
  EXPECT_THAT(purposes_of(rules), testing::IsEmpty());
  rules.boundaries.front().purposes = {*rules.purposes.find("family_update")};
  EXPECT_THAT(purposes_of(rules), testing::ElementsAre("family_update"));
}

TEST(Matrix, BoundariesNotInForceDoNotCount) {
  const Matrix matrix =
      report::matrix(rulesets::ruleset(), rulesets::record(), time::Instant{}, std::nullopt);
  EXPECT_TRUE(matrix.tables.empty());
  EXPECT_THAT(report::matrix_text(matrix), testing::HasSubstr("No boundary in force speaks of any purpose."));
}

}  // namespace
