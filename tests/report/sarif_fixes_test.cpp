#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "dsl/source/utf8.hpp"
#include "engine/report/report.hpp"
#include "tests/check/examples.hpp"
#include "tests/json/json.hpp"

/// What mends a finding, applied by lines and columns as whoever reads SARIF applies it, makes the same text
/// as by the offsets of JSON.
namespace sarif_fixes_tests {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// Lines and columns count from 1, columns in characters.
std::size_t offset_of(const std::string& text, int line, int column) {
  std::size_t at = 0;
  for (; line > 1; --line) at = text.find('\n', at) + 1;
  for (; column > 1; --column) {
    EXPECT_NE(text.substr(at, 1), "\n") << "over the end of a line";
    at += kith::source::first_character(std::string_view(text).substr(at)).bytes;
  }
  return at;
}

std::string by_columns(const std::string& text, const Json& fix) {
  const Json& replacement = fix["artifactChanges"][0]["replacements"][0];
  const Json& region = replacement["deletedRegion"];
  const auto begin = offset_of(text, region["startLine"], region["startColumn"]);
  const auto end = offset_of(text, region["endLine"], region["endColumn"]);
  return text.substr(0, begin) + replacement["insertedContent"]["text"].get<std::string>() + text.substr(end);
}

std::string by_offsets(std::string text, const kith::FixIt& fix) {
  return text.replace(fix.place.offset, fix.place.length, fix.replacement);
}

/// The codes of what is mended in the root of a stack, each held to be mended alike.
std::set<std::string> mended_alike(const std::string& example) {
  std::string root;
  const stacks::Files files = stacks::split(example, root);
  const auto compilation = examples::compile(example);
  const Json log = Json::parse(kith::report::diagnostics_sarif(compilation.diagnostics, files));
  std::set<std::string> codes;
  for (std::size_t i = 0; i < compilation.diagnostics.size(); ++i) {
    const kith::Diagnostic& finding = compilation.diagnostics[i];
    const Json& result = log["runs"][0]["results"][i];
    if (!finding.fix || files.count(finding.fix->place.file) == 0) continue;
    EXPECT_TRUE(result.contains("fixes")) << finding.code << "\n" << example;
    if (!result.contains("fixes")) continue;
    const std::string& text = files.at(finding.fix->place.file);
    EXPECT_EQ(by_columns(text, result["fixes"][0]), by_offsets(text, *finding.fix)) << finding.code;
    codes.insert(finding.code);
  }
  return codes;
}

TEST(SarifFixes, MakeTheTextThatOffsetsMake) {
  std::set<std::string> all;
  for (const auto& file : fs::directory_iterator(fs::path(KITH_SOURCE_DIR) / "tests/golden/diagnostics"))
    if (file.path().extension() == ".kith") all.merge(mended_alike(golden::read(file.path())));
  for (const char* code : {"K1020", "K2004", "K4011", "K4012", "K4019"}) EXPECT_TRUE(all.count(code)) << code;
}

TEST(SarifFixes, AnInsertionTakesNothingAway) {
  const std::string head =
      "ruleset own version \"1\"\n  title \"Own\"\n  owner lead\n  effective from 2026-01-01\n"
      "role lead \"Lead\"\nsource mca \"Mental Capacity Act 2005\" law\nsource own \"Our policy\" policy\n"
      "event incident \"Incident\"\nrestriction locked \"Locked\"\n";
  const std::string reviewed =
      "requirement reviewed \"Reviewed\"\n  for each restriction\n  when last_reviewed was more than 28 days ago\n"
      "  then review it within 5 days by lead\n";
  const std::string cited =
      "requirement heard \"Heard\"\n  for each incident\n  then meet \"the family\" within 3 days by lead\n"
      "  cites mca \"s.4(7)\", own \"7.1\"";
  using Codes = std::set<std::string>;
  EXPECT_EQ(mended_alike(head + cited + "# a remark\n"), Codes{"K4019"});
  EXPECT_EQ(mended_alike(head + cited), Codes{"K4019"}) << "at the end of the file";
  EXPECT_EQ(mended_alike(head + cited + "\r\n"), Codes{"K4019"});
  EXPECT_EQ(mended_alike(head + reviewed), Codes{"K4016"});
}

}  // namespace
}  // namespace sarif_fixes_tests
