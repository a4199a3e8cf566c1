#include <algorithm>
#include <filesystem>
#include <set>

#include "tests/golden/golden.hpp"
#include "tests/syntax/reading.hpp"

namespace kith::syntax {
namespace {

namespace fs = std::filesystem;

const std::string folder = "tests/golden/diagnostics";

/// What is said of a text, for a terminal and for a screen reader.
std::string everything_said(const Reading& read) {
  std::string out = read.said() + "\n";
  for (const Diagnostic& diagnostic : read.found) out += source::plain(diagnostic);
  return out;
}

std::vector<fs::path> cases() {
  std::vector<fs::path> out;
  for (const auto& file : fs::directory_iterator(fs::path(KITH_SOURCE_DIR) / folder)) {
    const std::string name = file.path().filename().string();
    if (name.starts_with("K1") && name.ends_with(".kith")) out.push_back(file.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

TEST(Mistake, IsSaidAsItsGoldenFileSays) {
  for (const fs::path& path : cases()) {
    const std::string name = path.filename().string();
    const Reading read(golden::read(path), name);
    const std::string said = everything_said(read);
    golden::expect(folder + "/" + path.stem().string() + ".txt", said);
    EXPECT_NE(read.codes().find(name.substr(0, 5)), std::string::npos) << name << " shows " << read.codes();
    EXPECT_EQ(said.find("boost"), std::string::npos) << said;
    EXPECT_EQ(said.find("N5"), std::string::npos) << said;
  }
}

TEST(Mistake, EveryCodeOfTextAndGrammarHasACase) {
  std::set<std::string> shown{"K1002"};  // a file of more than 16 MB is made by the test below
  for (const fs::path& path : cases()) shown.insert(path.filename().string().substr(0, 5));
  for (const source::Entry& entry : source::entries()) {
    if (entry.text.starts_with("K1")) {
      EXPECT_TRUE(shown.contains(std::string(entry.text)))
          << "add " << folder << "/" << entry.text << ".kith: " << entry.name;
    }
  }
}

TEST(Mistake, AFileLargerThan16MegabytesIsNotRead) {
  const std::string comment(16 * 1024 * 1024 - 1, '#');
  EXPECT_EQ(Reading(comment + "\n").codes(), "K1004");
  EXPECT_EQ(Reading(comment + "\n\n").codes(), "K1002");
}

TEST(Mistake, ExamplesOfTheRegisterShowTheirCode) {
  for (const source::Entry& entry : source::entries()) {
    const bool shown = entry.text.starts_with("K1") && !entry.wrong.empty();
    const bool written_out = entry.code == source::Code::invalid_utf8 ||
                             entry.code == source::Code::control_character ||
                             entry.code == source::Code::nested_too_deep;
    if (!shown || written_out) continue;
    EXPECT_EQ(Reading(std::string(entry.wrong)).codes(), entry.text) << entry.wrong;
    EXPECT_EQ(Reading(std::string(entry.right)).said(), "") << entry.right;
  }
}

TEST(Mistake, InOneDeclarationNeverHidesTheNext) {
  const Reading read(
      "category a \"A\"\nboundary b \"B\"\n  concerning x\ncategory c \"C\"\nfact d \"D\" yes or\ncategory e \"E\"\n");
  EXPECT_EQ(read.codes(), "K1005 K1005");
  std::string names;
  for (const Declaration& declaration : read.file.declarations)
    names += std::get<Concept>(declaration.node).name.text;
  EXPECT_EQ(names, "ace");
}

TEST(Mistake, LeavesNoConditionBehind) {
  const Reading read("define a \"A\"\n  x and y and\ndefine b \"B\"\n  z\n");
  EXPECT_EQ(read.codes(), "K1005");
  EXPECT_EQ(read.file.conditions.size(), 1U);
}

TEST(Mistake, MendsItselfWhereTheMendingIsPlain) {
  const std::string rest = " x\n  with r\n  refuse\n    because \"R\"\n";
  const std::string text =
      "bondary b \"B\"\ncategory a \"A\"\n  category c \"C\"\nboundary d \"D\"\n  abut" + rest;
  const Reading read(text);
  std::string mended = text;
  for (auto at = read.found.rbegin(); at != read.found.rend(); ++at) {
    ASSERT_TRUE(at->fix.has_value()) << at->message;
    mended.replace(at->fix->place.offset, at->fix->place.length, at->fix->replacement);
  }
  EXPECT_EQ(mended, "boundary b \"B\"\ncategory a \"A\"\ncategory c \"C\"\nboundary d \"D\"\n  about" + rest);
}

TEST(Mistake, NoMoreThanAHundredAreSaid) {
  std::string text;
  for (int i = 0; i < 1'000; ++i) text += "boundary\n";
  EXPECT_EQ(Reading(text).found.size(), 100U);
}

}  // namespace
}  // namespace kith::syntax
