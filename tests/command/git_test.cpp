#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/command/program.hpp"

/// A ruleset compared with what a git repository held.
namespace git_tests {
namespace {

using testing::HasSubstr;

const std::string ground = R"(ruleset ground version "1"
  title "Names"
  owner manager
  effective from 2020-01-01

role manager "Manager"
role family "Family"
category finances "Money"
purpose family_update "News for the family"
basis gdpr.consent "Article 6.1a" data_protection
basis confidentiality.consent "Consent" confidentiality
)";

std::string money(const std::string& condition) {
  return R"(ruleset money version "1"
  title "Money"
  owner manager
  effective from 2020-01-01
uses "-the names.kith"

boundary money "Money and the family"
  about finances
  with family
  allow agreed
    when )" +
         condition + R"(
    lawful basis gdpr.consent, confidentiality.consent
    because "{person} agreed to it."
)";
}

class Git : public testing::Test {
 protected:
  void SetUp() override {
    if (std::system("git --version > /dev/null 2>&1") != 0) GTEST_SKIP() << "git is not installed";
    std::filesystem::create_directory(at("our rules"));
    write("our rules/-the names.kith", ground);
    write("our rules/-money.kith", money("consent is given and has capacity"));
    git("init -q -b main");
    git("add .");
    git("commit -q -m one");
    git("tag v1");
  }
  std::filesystem::path at(const std::string& name) const { return folder_.path() / name; }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(at(name), std::ios::binary) << text;
  }
  void git(const std::string& what) const {
    const std::string line = "cd '" + folder_.path().string() +
                             "' && env -u GIT_DIR -u GIT_INDEX_FILE -u GIT_WORK_TREE HOME=/nonexistent git " +
                             "-c user.name=A -c user.email=a@example.org -c commit.gpgsign=false " + what;
    ASSERT_EQ(std::system(line.c_str()), 0) << what;
  }
  command::Run diff(const std::string& arguments, const std::string& below = ".") const {
    return command::run("diff " + arguments, "",
                        "unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE; cd '" + at(below).string() + "' &&");
  }
  command::Folder folder_;
};

TEST_F(Git, ARulesetIsComparedWithWhatTheRevisionHad) {
  EXPECT_EQ(diff("--git HEAD 'our rules/-money.kith'").code, 0);
  write("our rules/-money.kith", money("consent is given"));
  const command::Run now = diff("--git v1 'our rules/-money.kith'");
  EXPECT_EQ(now.code, 3) << now.err;
  EXPECT_THAT(now.out, testing::StartsWith("Newly allowed\n"));
  git("commit -q -a -m two");
  EXPECT_EQ(diff("--git v1..main 'our rules/-money.kith'").out, now.out);
  EXPECT_EQ(diff("--git main..v1 'our rules/-money.kith'").code, 1);
  EXPECT_EQ(diff("--git main~0 -- -money.kith", "our rules").code, 0);
}

TEST_F(Git, WhatARulesetUsesIsReadAtTheSameRevision) {
  std::filesystem::remove(at("our rules/-the names.kith"));
  std::filesystem::remove(at("our rules/-money.kith"));
  EXPECT_EQ(diff("--git v1..HEAD 'our rules/-money.kith'").code, 0);
  std::filesystem::remove(at("our rules"));
  EXPECT_EQ(diff("--git v1..HEAD 'our rules/-money.kith'").code, 0);
}

TEST_F(Git, LinksAreFollowedAsTheRevisionHadThem) {
  std::filesystem::create_symlink("our rules/-money.kith", at("link.kith"));
  std::filesystem::create_symlink("/etc/hostname", at("out.kith"));
  git("add .");
  git("commit -q -m links");
  EXPECT_EQ(diff("--git HEAD~1..HEAD 'our rules/-money.kith'").code, 0);
  EXPECT_THAT(diff("--git HEAD..HEAD out.kith").err, HasSubstr("`HEAD:out.kith` cannot be read"));
}

TEST_F(Git, WhatIsNotThereIsSaid) {
  const std::pair<const char*, const char*> rows[] = {
      {"--git nowhere 'our rules/-money.kith'", "the repository has no revision `nowhere`"},
      {"--git=--all 'our rules/-money.kith'", "the repository has no revision `--all`"},
      {"--git v1..v9 'our rules/-money.kith'", "the repository has no revision `v9`"},
      {"--git v1 'our rules/other.kith'",
       "`v1:our rules/other.kith` cannot be read: the revision has no such"},
      {"--git v1 'our rules'", "`v1:our rules` cannot be read: it is a folder"},
      {"--git v1 'our rules/-money.kith' --max-bytes 9", "it is larger than 9 bytes"},
      {"--git v1 /nonexistent/money.kith", "is in no working folder of a git repository"},
  };
  for (const auto& [arguments, said] : rows) {
    const command::Run run = diff(arguments);
    EXPECT_EQ(run.code, 2) << arguments;
    EXPECT_EQ(run.out, "") << arguments;
    EXPECT_THAT(run.err, HasSubstr(said)) << arguments;
  }
}

TEST_F(Git, AMistakeIsPlacedInItsRevision) {
  write("our rules/-money.kith", money("no such thing"));
  git("commit -q -a -m wrong");
  const command::Run run = diff("--git HEAD..v1 'our rules/-money.kith' --format plain");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("HEAD:our rules/-money.kith"));
}

TEST_F(Git, BelowARootNothingElseIsRead) {
  std::filesystem::create_directory(at("inner"));
  EXPECT_EQ(diff("--git v1 'our rules/-money.kith' --root 'our rules'").code, 0);
  const command::Run run = diff("--git v1..v1 'our rules/-money.kith' --root inner");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("outside"));
}

}  // namespace
}  // namespace git_tests
