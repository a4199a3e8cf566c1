#include <algorithm>
#include <filesystem>
#include <set>

#include <gtest/gtest.h>

#include "dsl/source/register.hpp"
#include "tests/check/examples.hpp"

namespace diagnostics_tests {
namespace {

namespace fs = std::filesystem;
using kith::source::entries;
using kith::source::Entry;

bool ours(std::string_view code) {
  return code.starts_with("K2") || code.starts_with("K3") || code.starts_with("K4");
}

/// In the example itself: the core below which it may stand has findings of its own.
bool has(const kith::Compilation& compilation, std::string_view code) {
  const auto& all = compilation.diagnostics;
  return std::any_of(all.begin(), all.end(), [&](const auto& finding) {
    return finding.code == code && finding.place.file != "core.kith";
  });
}

bool failed(const kith::Compilation& compilation) { return !compilation.ruleset; }

std::vector<std::string> golden_files() {
  std::vector<std::string> names;
  for (const auto& file : fs::directory_iterator(fs::path(KITH_SOURCE_DIR) / "tests/golden/diagnostics"))
    if (file.path().extension() == ".kith" && ours(file.path().stem().string()))
      names.push_back(file.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

TEST(Diagnostics, EachExampleOfTheRegisterHasItsMistakeAndEachMendedOneHasNone) {
  for (const Entry& entry : entries()) {
    if (!ours(entry.text) || entry.wrong.empty()) continue;
    const auto wrong = examples::compile(examples::whole(entry.wrong));
    EXPECT_TRUE(has(wrong, entry.text)) << entry.text << " " << entry.name << "\n" << stacks::texts(wrong);
    const auto right = examples::compile(examples::whole(entry.right));
    EXPECT_FALSE(has(right, entry.text) || failed(right)) << entry.text << " " << entry.name << ", mended\n"
                                                          << stacks::texts(right);
  }
}

/// The findings of the example itself.
std::string texts(kith::Compilation compilation) {
  std::erase_if(compilation.diagnostics,
                [](const auto& finding) { return finding.place.file == "core.kith"; });
  return stacks::texts(compilation);
}

TEST(Diagnostics, AreWordedAsInTheGoldenFiles) {
  for (const std::string& name : golden_files()) {
    const std::string base = "tests/golden/diagnostics/" + name;
    const auto compilation = examples::compile(golden::read(fs::path(KITH_SOURCE_DIR) / (base + ".kith")));
    EXPECT_TRUE(has(compilation, name.substr(0, 5))) << name;
    golden::expect(base + ".txt", texts(compilation));
  }
}

TEST(Diagnostics, EveryCodeHasAGoldenFile) {
  for (const Entry& entry : entries()) {
    if (ours(entry.text)) {
      EXPECT_TRUE(fs::exists(fs::path(KITH_SOURCE_DIR) / "tests/golden/diagnostics" /
                             (std::string(entry.text) + ".txt")))
          << entry.text;
    }
  }
}

/// The codes of all findings of the example itself.
std::multiset<std::string> codes_of(const kith::Compilation& compilation) {
  std::multiset<std::string> codes;
  for (const auto& finding : compilation.diagnostics)
    if (finding.place.file != "core.kith") codes.insert(finding.code);
  return codes;
}

/// The codes of those that a fix mends; nothing else is found then that was not found before.
std::string mended(const std::string& text) {
  const auto compilation = examples::compile(text);
  std::string out;
  for (const auto& finding : compilation.diagnostics) {
    if (!finding.fix || !finding.code.starts_with("K4") || finding.fix->place.file != "root.kith") continue;
    std::string better = text;
    better.replace(finding.fix->place.offset, finding.fix->place.length, finding.fix->replacement);
    const auto after = examples::compile(better);
    std::multiset<std::string> left = codes_of(compilation);
    left.erase(left.find(finding.code));
    EXPECT_FALSE(failed(after)) << better << stacks::texts(after);
    EXPECT_EQ(codes_of(after), left) << better << stacks::texts(after);
    out += (out.empty() ? "" : " ") + finding.code;
  }
  return out;
}

TEST(Diagnostics, AFixOfALintMendsItAndNothingElseIsFound) {
  std::string all;
  for (const std::string& name : golden_files())
    if (const std::string some =
            mended(golden::read(fs::path(KITH_SOURCE_DIR) / ("tests/golden/diagnostics/" + name + ".kith")));
        !some.empty())
      all += (all.empty() ? "" : " ") + some;
  EXPECT_EQ(all, "K4009 K4011 K4012 K4019");
}

TEST(Diagnostics, AFixIsOfferedWhereNothingIsLostByIt) {
  const std::string define = "define at_risk \"At risk\"\n  exploitation_risk is high\n";
  const std::string rule =
      "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    because \"So.\"\n"
      "    easy read \"So.\"\n";
  const std::string kitchen = "restriction locked_kitchen \"The kitchen is locked\"\n";
  const std::string reviewed =
      "requirement reviewed \"Reviewed\"\n  for each restriction\n  when last_reviewed was more than 28 days ago\n"
      "  then review it within 5 working days by service_manager\n";
  const auto owned = [](const std::string& rules) {
    return "ruleset example version \"1\"\n  title \"Example\"\n  owner service_manager\n  effective from "
           "2026-01-01\nuses \"core.kith\"\n\n" +
           rules;
  };
  EXPECT_EQ(mended(owned(define + "\n" + rule)), "K4012");
  EXPECT_EQ(mended(owned(rule + define)), "K4012") << "at the end";
  EXPECT_EQ(mended(owned(define + "  # Since the meeting in May.\n\n" + rule)), "K4012");
  EXPECT_EQ(
      mended(owned(
          "define at_risk \"At risk\"\n  # Since the meeting in May.\n  exploitation_risk is high\n" + rule)),
      "")
      << "a comment would go with it";
  EXPECT_EQ(mended(owned("# Asked for in May.\n" + define + rule)), "")
      << "the comment would be left to what follows";
  EXPECT_EQ(mended(owned("# Asked for in May.\n\n" + define + rule)), "K4012") << "it stands by itself";
  EXPECT_EQ(mended(owned("allow K4007 because \"We know.\"\n" + rule)), "K4009");
  EXPECT_EQ(mended(owned("# Asked for in May.\nallow K4007 because \"We know.\"\n" + rule)), "");
  EXPECT_EQ(mended(owned(define + "define used \"Used\"\n  at_risk\n" + rule)), "")
      << "another would be left over";
  EXPECT_EQ(mended(owned(kitchen + reviewed)), "K4016");
  EXPECT_EQ(mended(owned(kitchen + reviewed + "  cites mca \"s.4\"\n")), "") << "it would want a source";
}

/// What is missing from a rule hides nothing else that is wrong with it.
TEST(Diagnostics, EveryMistakeInARuleIsSaidAtOnce) {
  const auto codes = [](const std::string& rule) {
    return stacks::codes(examples::compile(examples::whole(rule)));
  };
  EXPECT_EQ(
      codes(
          "boundary pocket_money \"Pocket money\"\n  about finanses\n  with famly\n  ask first\n    when consent is given\n"),
      "K2002 K2004 K1015");
  EXPECT_EQ(codes("boundary pocket_money \"Pocket money\"\n  with famly\n"), "K1015 K1015 K2004");
  EXPECT_EQ(
      codes(
          "plan travel \"Travel\"\n  about travel_alone\n  level near \"Near\"\n  level far \"Far\"\n  step up to neer\n    when lives_with_family\n"),
      "K1015 K1015 K2505");
}

}  // namespace
}  // namespace diagnostics_tests
