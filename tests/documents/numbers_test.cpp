#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <regex>

#include "dsl/source/register.hpp"
#include "dsl/syntax/syntax.hpp"
#include "engine/evaluate/decide/settle.hpp"
#include "engine/model/ruleset.hpp"
#include "kith/ruleset.hpp"
#include "tests/documents/page.hpp"
#include "tests/json/json.hpp"

/// What a page says in numbers is what the program does, and what the tree holds.
namespace {

namespace fs = std::filesystem;
using documents::Page;
using documents::source;

bool says(const std::string& path, const std::string& words) {
  const std::string text = documents::page(path).text;
  std::string flat;
  for (const char c : text) {
    const char next = c == '\n' ? ' ' : c;
    if (next != ' ' || !flat.ends_with(' ')) flat += next;
  }
  return flat.find(words) != std::string::npos;
}

std::string codes(const std::string& text) {
  kith::source::Sources sources;
  kith::source::Diagnostics diagnostics(sources);
  kith::syntax::parse(sources, sources.add("text", text), diagnostics);
  std::string out;
  for (const auto& finding : diagnostics.take()) out += finding.code + " ";
  return out;
}

TEST(Numbers, OfTheReferenceAreThoseOfTheReader) {
  const std::string reference = "docs/language.md";
  EXPECT_TRUE(says(reference, "at most 16 MB"));
  const std::string comment(16 * 1024 * 1024 - 1, '#');
  EXPECT_EQ(codes(comment + "\n"), "K1004 ") << "read, and empty";
  EXPECT_EQ(codes(comment + "\n\n"), "K1002 ") << "too large";

  EXPECT_TRUE(says(reference, "at most 200 deep"));
  const auto nested = [](std::size_t levels) {
    return "define d \"D\"\n  " + std::string(levels, '(') + "x" + std::string(levels, ')') + "\n";
  };
  EXPECT_EQ(codes(nested(199)), "") << "and x, the last level";
  EXPECT_EQ(codes(nested(200)), "K1003 ");

  EXPECT_TRUE(says(reference, "at most six places after the point"));
  EXPECT_EQ(codes("fact f \"F\" number from 0 to 0.123456\n"), "");
  EXPECT_EQ(codes("fact f \"F\" number from 0 to 0.1234567\n"), "K1011 ");

  EXPECT_TRUE(says(reference, "A length of time is a whole number, at least 1."));
  EXPECT_EQ(codes("define d \"D\"\n  no x in the last 1 day\n"), "");
  EXPECT_EQ(codes("define d \"D\"\n  no x in the last 0 days\n"), "K1010 ");
}

TEST(Numbers, OfTheDecisionsAreThoseOfTheEngine) {
  EXPECT_EQ(kith::evaluate::most_completions, 4096U);
  EXPECT_TRUE(says("docs/decisions/0003-readings-of-truth.md", "beyond 4,096 combinations"));
  EXPECT_TRUE(says("docs/decisions/0003-readings-of-truth.md", "the bound of 4,096"));
}

TEST(Numbers, OfCodesNameCodesThatThereAre) {
  static const std::regex code("K[1-9][0-9]{3}");
  for (const Page& page : documents::pages())
    for (std::sregex_iterator match(page.text.begin(), page.text.end(), code), end; match != end; ++match)
      EXPECT_NE(kith::source::find_entry(match->str()), nullptr) << page.path << " names " << match->str();
}

TEST(Numbers, OfLinesAreThoseThatTheHouseHolds) {
  EXPECT_TRUE(says("CONTRIBUTING.md", "under 350 lines"));
  EXPECT_NE(golden::read(source / "tests/house/floors_test.cpp").find("most_lines = 350"), std::string::npos);
}

// ---- what the pages count ---------------------------------------------------------------------------------------

TEST(Numbers, EverySchemaIsOnItsPageAndEveryRowIsThere) {
  const std::string page = documents::page("docs/schema/README.md").text;
  for (const auto& file : fs::directory_iterator(source / "docs/schema")) {
    const std::string name = file.path().filename().string();
    if (name.ends_with(".json"))
      EXPECT_NE(page.find("[`" + name + "`](" + name + ")"), std::string::npos) << name;
  }
}

TEST(Numbers, EveryFolderOfRulesetsHasARow) {
  const std::string page = documents::page("rulesets/README.md").text;
  for (const auto& file : fs::directory_iterator(source / "rulesets")) {
    const std::string name = file.path().filename().string();
    if (file.is_directory())
      EXPECT_NE(page.find("| [" + name + "](" + name + ") |"), std::string::npos) << name;
  }
}

/// "from the top": each file of the list stands above the next, so that the next may name what it declares.
TEST(Numbers, TheLayersOfTheSharingAgreementStandInTheOrderThatIsSaid) {
  static const std::regex row("\n([1-9])\\. `([a-z_]+\\.kith)`(?: and `([a-z_]+\\.kith)`)?");
  const std::string page = documents::page("rulesets/README.md").text;
  const auto compilation =
      kith::compile((source / "rulesets/sharing_agreement/sharing_agreement.kith").string());
  ASSERT_TRUE(compilation.ruleset);
  const auto& layers = compilation.ruleset->checked().layers;
  const auto place = [&](const std::string& file) {
    for (std::size_t i = 0; i < layers.size(); ++i)
      if (fs::path(layers[i].file).filename() == file) return i;
    return layers.size();
  };
  int rows = 0;
  std::vector<std::size_t> upper;
  for (std::sregex_iterator match(page.begin(), page.end(), row), end; match != end; ++match) {
    EXPECT_EQ(std::stoi((*match)[1]), ++rows);
    std::vector<std::size_t> here;
    for (const std::size_t group : {2U, 3U})
      if ((*match)[group].matched) here.push_back(place((*match)[group]));
    for (const std::size_t below : here) {
      ASSERT_LT(below, layers.size()) << match->str();
      for (const std::size_t above : upper)
        EXPECT_TRUE(layers[below].above[above])
            << match->str() << " does not stand below " << layers[above].file;
    }
    upper = here;
  }
  EXPECT_EQ(rows, 6);
}

// ---- people -----------------------------------------------------------------------------------------------------

struct Person {
  std::string link, who, differs;
};

std::map<std::string, Person> rows_of_people() {
  static const std::regex row(
      "\n\\| \\[([a-z_]+\\.json)\\]\\(([a-z_]+\\.json)\\) \\| ([^|]*) \\| ([^|]*) \\|");
  const std::string page = documents::page("rulesets/people/README.md").text;
  std::map<std::string, Person> out;
  for (std::sregex_iterator match(page.begin(), page.end(), row), end; match != end; ++match)
    out[(*match)[1]] = {(*match)[2], (*match)[3], (*match)[4]};
  return out;
}

int years_between(const std::string& born, const std::string& day) {
  const int years = std::stoi(day.substr(0, 4)) - std::stoi(born.substr(0, 4));
  return day.substr(5, 5) < born.substr(5, 5) ? years - 1 : years;
}

TEST(Numbers, EveryPersonHasARowWithTheirAgeAndSetting) {
  const auto rows = rows_of_people();
  for (const auto& file : fs::directory_iterator(source / "rulesets/people")) {
    if (file.path().extension() != ".json") continue;
    const std::string name = file.path().filename().string();
    ASSERT_TRUE(rows.contains(name)) << name;
    const Person& row = rows.at(name);
    EXPECT_EQ(row.link, name);
    const auto record = nlohmann::json::parse(golden::read(file.path()));
    const std::string drawn = record["drawn_at"];
    if (name == "suki_rang_late.json") {
      EXPECT_EQ(row.who, "Suki, a day later");
      EXPECT_EQ(drawn, "2026-10-06T09:00:00+01:00");
      continue;
    }
    std::string setting = record["setting"];
    std::replace(setting.begin(), setting.end(), '_', ' ');
    if (setting == "shared lives") setting = "Shared Lives";
    EXPECT_EQ(row.who,
              std::to_string(years_between(record["person"]["born"], drawn.substr(0, 10))) + ", " + setting)
        << name;
    EXPECT_EQ(drawn, name == "leo.json" ? "2026-10-01T08:00:00+01:00" : "2026-10-05T09:00:00+01:00") << name;
  }
  EXPECT_TRUE(says("rulesets/people/README.md",
                   "All were drawn on 5 October 2026 at 09:00, except Leo's and the second of Suki's."));
  EXPECT_TRUE(rows.at("leo.json").differs.starts_with("Drawn four days earlier."));
}

}  // namespace
