#include <gtest/gtest.h>

#include <fstream>

#include "tests/command/program.hpp"

/// What somebody types who starts a ruleset of their own.
namespace starting_tests {
namespace {

using command::Folder;
using command::run;

std::string in(const Folder& folder) { return "cd '" + folder.path().string() + "' &&"; }

TEST(New, WritesARulesetInWhichCheckFindsNothingAndWhoseScenariosPass) {
  const Folder folder;
  const auto made = run("new oak_house", "", in(folder));
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_EQ(
      made.out,
      "`oak_house.kith` is a small ruleset to start from. Try `kith check oak_house.kith` and `kith test oak_house.kith`.\n");
  const auto checked = run("check oak_house.kith --notes", "", in(folder));
  EXPECT_EQ(checked.code, 0) << checked.out;
  EXPECT_NE(checked.out.find("oak_house 1: 1 boundary, 4 clauses, no rulesets used; no errors, no warnings"),
            std::string::npos)
      << checked.out;
  const auto tested = run("test oak_house.kith", "", in(folder));
  EXPECT_EQ(tested.code, 0) << tested.out;
  EXPECT_TRUE(tested.out.ends_with("6 passed, 0 failed\n")) << tested.out;
  EXPECT_EQ(run("fmt --check oak_house.kith", "", in(folder)).code, 0) << "it is in the canonical layout";
}

TEST(New, NamesTheRulesetAfterItsFile) {
  const std::pair<const char*, const char*> rows[] = {{"'Oak House.kith'", "ruleset oak_house version"},
                                                      {"plan.kith", "ruleset our_plan version"},
                                                      {"'Café 2'", "ruleset caf_2 version"}};
  for (const auto& [file, header] : rows) {
    const Folder folder;
    const auto made = run(std::string("new ") + file + " && cat *.kith", "", in(folder));
    EXPECT_NE(made.out.find(header), std::string::npos) << file << "\n" << made.out << made.err;
    EXPECT_EQ(run("check *.kith", "", in(folder)).code, 0) << file;
  }
}

TEST(New, LeavesWhatIsThereAsItIs) {
  const Folder folder;
  std::ofstream(folder.path() / "mine.kith") << "my own work\n";
  const auto made = run("new mine", "", in(folder));
  EXPECT_EQ(made.code, 2);
  EXPECT_EQ(made.err, "kith: `mine.kith` is there already, and is left as it is\n");
  EXPECT_EQ(command::read(folder.path() / "mine.kith"), "my own work\n");
  std::filesystem::create_symlink(folder.path() / "elsewhere", folder.path() / "link.kith");
  EXPECT_EQ(run("new link.kith", "", in(folder)).code, 2);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "elsewhere"));
}

TEST(New, SaysWhatItCannotDo) {
  const Folder folder;
  EXPECT_EQ(run("new nowhere/oak.kith", "", in(folder)).code, 2);
  const auto named = run("new 2026.kith", "", in(folder));
  EXPECT_EQ(named.code, 2);
  EXPECT_NE(named.err.find("no ruleset can be named after `2026.kith`"), std::string::npos) << named.err;
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Words, ListsTheNamesThatTheOtherCommandsTakeWithTheirTitles) {
  const auto found = run("words ../../../rulesets/sharing_agreement/sharing_agreement.kith");
  EXPECT_EQ(found.code, 0) << found.err;
  for (const char* one : {"Roles\n", "\n  family.mother ", "Mother\n", "Categories\n", "\n  finances ",
                          "Purposes\n", "\n  family_update ", "Decisions\n", "\n  travel_alone "})
    EXPECT_NE(found.out.find(one), std::string::npos) << one;
  EXPECT_EQ(found.out.find("Events\n"), std::string::npos) << "only what is asked for";
  const auto marks =
      run("words ../../../rulesets/sharing_agreement/sharing_agreement.kith --kind marks --kind settings");
  EXPECT_TRUE(marks.out.starts_with("Marks\n")) << marks.out;
  EXPECT_NE(marks.out.find("Settings\n"), std::string::npos);
  EXPECT_EQ(marks.out.find("Roles\n"), std::string::npos);
}

TEST(Words, OfARulesetWithAMistakeAreItsMistake) {
  const auto found = run("words -", "ruleset a version 1\n");
  EXPECT_EQ(found.code, 1);
  EXPECT_NE(found.err.find("K1021"), std::string::npos) << found.err;
}

TEST(Check, CountsTheWarningsOfRulesetsThatOneOnlyUsesInOneLine) {
  const Folder folder;
  std::ofstream(folder.path() / "upper.kith")
      << "ruleset upper version \"1\"\n  title \"Upper\"\ncategory money \"Money\"\nrole friend \"Friend\"\n"
         "boundary b \"B\"\n  about money\n  with friend\n  refuse\n    because \"No.\"\n";
  std::ofstream(folder.path() / "mine.kith")
      << "ruleset mine version \"1\"\n  title \"Mine\"\nuses \"upper.kith\"\n";
  const auto found = run("check mine.kith", "", in(folder));
  EXPECT_EQ(found.code, 0);
  EXPECT_EQ(
      found.out,
      "1 warning and no notes of 1 ruleset that it uses, not shown; --used shows them\nmine 1: 1 boundary, 1 clause, 1 ruleset used; no errors, no warnings\n");
  const auto all = run("check mine.kith --used", "", in(folder));
  EXPECT_NE(all.out.find("upper.kith:8:3: warning[K4007]"), std::string::npos) << all.out;
  EXPECT_NE(all.out.find("no errors, 1 warning"), std::string::npos) << all.out;
  EXPECT_NE(run("check upper.kith", "", in(folder)).out.find("warning[K4007]"), std::string::npos)
      << "where it is the one that is checked";
}

TEST(Check, ProposesTheRulesetThatIsThere) {
  const Folder folder;
  std::ofstream(folder.path() / "upper.kith") << "ruleset upper version \"1\"\n  title \"Upper\"\n";
  const auto found = [&](const std::string& uses) {
    return run("check -", "ruleset a version \"1\"\n  title \"A\"\nuses \"" + uses + "\"\n", in(folder)).out;
  };
  EXPECT_NE(found("uper.kith").find("did you mean `\"upper.kith\"`?"), std::string::npos)
      << found("uper.kith");
  EXPECT_NE(found("upper").find("did you mean `\"upper.kith\"`?"), std::string::npos) << found("upper");
  EXPECT_EQ(found("law_of_the_land.kith").find("did you mean"), std::string::npos);
  std::filesystem::create_directory(folder.path() / "rules");
  std::filesystem::rename(folder.path() / "upper.kith", folder.path() / "rules/upper.kith");
  EXPECT_NE(found("ruls/upper.kith").find("did you mean `\"rules/upper.kith\"`?"), std::string::npos)
      << found("ruls/upper.kith");
}

}  // namespace
}  // namespace starting_tests
