#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/command/program.hpp"

/// A ruleset as a document, as the command writes it.
namespace docs_tests {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::string small = "../../report/small.kith --at 2026-03-01";

TEST(Docs, goes_to_standard_output_or_whole_to_a_file) {
  const command::Folder folder;
  const std::string file = (folder.path() / "small.md").string();
  const command::Run shown = command::run("docs " + small);
  const command::Run written = command::run("docs " + small + " -o " + file);
  EXPECT_EQ(shown.code, 0);
  EXPECT_THAT(shown.out, StartsWith("# Money, and going out\n"));
  EXPECT_EQ(written.out, "");
  EXPECT_EQ(command::read(file), shown.out);
}

TEST(Docs, the_same_rules_and_moment_give_the_same_page) {
  const std::string page = command::run("docs --as html " + small).out;
  EXPECT_EQ(command::run("docs --as html " + small).out, page);
  EXPECT_THAT(page, StartsWith("<!DOCTYPE html>"));
}

TEST(Docs, without_dot_the_words_stand_alone_and_that_is_said) {
  const command::Run run = command::run("docs --as html " + small, "", "PATH=/nowhere");
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, Not(HasSubstr("<svg")));
  EXPECT_THAT(run.out, HasSubstr("There are words alone here: drawing needs Graphviz"));
  EXPECT_THAT(run.err, HasSubstr("`dot`, which is not installed"));
}

TEST(Docs, tells_scenarios_of_files_that_use_it_and_refuses_one_about_other_rules) {
  const command::Folder folder;
  const std::filesystem::path at = folder.path();
  std::filesystem::copy(KITH_SOURCE_DIR "/tests/report/small.kith", at / "small.kith");
  std::ofstream(at / "more.kith")
      << "ruleset more version \"1\"\nuses \"small.kith\"\n\n"
         "scenario \"The police ask\"\n  when police asks about finances for crime "
         "on 2026-03-01\n  then refuse\n";
  std::ofstream(at / "other.kith") << "ruleset other version \"1\"\n";
  const std::string docs = "docs " + (at / "small.kith").string() + " --at 2026-03-01 --scenarios ";
  const command::Run all = command::run(docs + at.string());
  EXPECT_EQ(all.code, 0) << all.err;
  EXPECT_THAT(all.out,
              HasSubstr("- **The police ask:** Police asks about “Money”, for “Preventing a crime”"));
  const command::Run other = command::run(docs + (at / "other.kith").string());
  EXPECT_EQ(other.code, 2);
  EXPECT_THAT(other.err, HasSubstr("does not use `going_out`: its scenarios are about other rules"));
}

TEST(Docs, of_a_ruleset_with_a_mistake_is_not_written) {
  const command::Folder folder;
  const std::string file = (folder.path() / "out.md").string();
  EXPECT_EQ(command::run("docs - -o " + file, "ruleset broken version\n").code, 1);
  EXPECT_FALSE(std::filesystem::exists(file));
}

}  // namespace
}  // namespace docs_tests
