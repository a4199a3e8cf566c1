#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

#include "tests/command/program.hpp"

namespace writing_tests {
namespace {

using testing::HasSubstr;

void write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

/// A ruleset in need of a new layout, and large enough to need many writes.
std::string untidy() {
  std::string text = "ruleset a version \"1\"\n title \"A\"\n";
  for (int i = 0; i < 5000; ++i)
    text += "category  c" + std::to_string(i) + " \"C" + std::to_string(i) + "\"\n";
  return text;
}

std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  return names;
}

/// `before` runs in the same shell, where limits can be set.
command::Run fmt(const std::filesystem::path& file, const std::string& before = "") {
  return command::run("fmt '" + file.string() + "'", "", before);
}

TEST(Writing, ADiskThatFillsLeavesTheOldText) {
  const command::Folder folder;
  const std::filesystem::path file = folder.path() / "big.kith";
  write(file, untidy());
  const command::Run done = fmt(file, "ulimit -f 20;");
  EXPECT_EQ(done.code, 2);
  EXPECT_THAT(done.err,
              HasSubstr("`" + file.string() + "` cannot be written: File too large; it is as it was"));
  EXPECT_EQ(command::read(file), untidy());
  EXPECT_THAT(names_in(folder.path()), testing::ElementsAre("big.kith"));
  EXPECT_EQ(fmt(file).code, 0);
  EXPECT_NE(command::read(file), untidy());
  EXPECT_THAT(names_in(folder.path()), testing::ElementsAre("big.kith"));
}

TEST(Writing, AProcessThatIsKilledLeavesTheOldTextOrTheNew) {
  const command::Folder folder;
  const std::filesystem::path file = folder.path() / "big.kith";
  write(file, untidy());
  ASSERT_EQ(fmt(file).code, 0);
  const std::string tidy = command::read(file);
  for (int part = 1; part <= 20; ++part) {
    write(file, untidy());
    fmt(file, "timeout -s KILL 0.0" + std::to_string(part * 4 + 10));
    EXPECT_THAT(command::read(file), testing::AnyOf(untidy(), tidy));
  }
}

TEST(Writing, PermissionsAndLinksStay) {
  const command::Folder folder;
  const std::filesystem::path file = folder.path() / "rules.kith", link = folder.path() / "link.kith",
                              second = folder.path() / "second.kith";
  std::filesystem::create_symlink("rules.kith", link);
  std::filesystem::create_symlink("link.kith", second);
  for (const mode_t mode : {0600U, 0640U, 0755U, 0666U}) {
    write(file, untidy());
    ASSERT_EQ(::chmod(file.c_str(), mode), 0);
    EXPECT_EQ(fmt(second).code, 0);
    struct stat now {};
    ASSERT_EQ(::stat(file.c_str(), &now), 0);
    EXPECT_EQ(now.st_mode & 07777U, mode);
    EXPECT_NE(command::read(file), untidy());
    EXPECT_EQ(std::filesystem::read_symlink(link), "rules.kith");
    EXPECT_EQ(std::filesystem::read_symlink(second), "link.kith");
  }
}

TEST(Writing, AFileThatMayNotBeWrittenIsNotReplaced) {
  const command::Folder folder;
  const std::filesystem::path file = folder.path() / "rules.kith";
  write(file, untidy());
  ASSERT_EQ(::chmod(file.c_str(), 0444), 0);
  ASSERT_EQ(::chmod(folder.path().c_str(), 0777), 0);
  // Nothing is forbidden to root, so it becomes somebody else.
  const command::Run done =
      fmt(file, ::geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "");
  EXPECT_EQ(done.code, 2);
  EXPECT_THAT(done.err, HasSubstr("cannot be written: Permission denied; it is as it was"));
  EXPECT_EQ(command::read(file), untidy());
}

TEST(Writing, TheNewFileOfAReportIsWholeAndReadableAsTheUmaskSays) {
  const command::Folder folder;
  const std::filesystem::path file = folder.path() / "results.xml";
  EXPECT_EQ(command::run("test failing.kith --junit '" + file.string() + "'", "", "umask 027;").code, 1);
  struct stat now {};
  ASSERT_EQ(::stat(file.c_str(), &now), 0);
  EXPECT_EQ(now.st_mode & 0777U, 0640U);
  EXPECT_THAT(command::read(file), HasSubstr("</testsuites>"));
}

TEST(Writing, AReportThatCannotBeWrittenSaysWhy) {
  const command::Folder folder;
  const std::string at = folder.path().string();
  ASSERT_EQ(std::system(("mkfifo '" + at + "/pipe'").c_str()), 0);
  for (const auto& [path, why] : std::vector<std::pair<std::string, std::string>>{
           {at, "it is a folder"},
           {at + "/no/such/folder.xml", "No such file or directory"},
           {"/dev/full", "No space left on device"},
           {at + "/pipe", "No such device or address"}}) {
    const command::Run done = command::run("test failing.kith --junit '" + path + "'", "", "timeout 60");
    EXPECT_EQ(done.code, 2) << path;
    EXPECT_THAT(done.err, HasSubstr("`" + path + "` cannot be written: ")) << path;
    EXPECT_THAT(done.err, HasSubstr(why)) << path;
  }
}

TEST(Writing, WhatIsReadThroughAPipeIsWrittenIntoIt) {
  const command::Run done = command::run("test failing.kith --junit /dev/fd/3 3>&1 | cat >&2");
  EXPECT_THAT(done.err, HasSubstr("</testsuites>"));
}

TEST(Writing, ANewRulesetIsNeverWrittenOverWhatIsThere) {
  const command::Folder folder;
  const std::string at = folder.path().string();
  write(folder.path() / "there.kith", "mine");
  std::filesystem::create_symlink("/nowhere/at/all", folder.path() / "dangling.kith");
  for (const char* name : {"there", "there.kith", "dangling", "no/such/folder/x"}) {
    const command::Run done = command::run("new '" + at + "/" + name + "'");
    EXPECT_EQ(done.code, 2) << name;
    EXPECT_THAT(done.err, HasSubstr("kith: `" + at)) << name;
  }
  EXPECT_EQ(command::read(folder.path() / "there.kith"), "mine");
  EXPECT_EQ(command::run("new '" + at + "/fresh'").code, 0);
  EXPECT_EQ(command::run("check '" + at + "/fresh.kith'").code, 0);
}

TEST(StandardOutput, ThatIsFullOrClosedIsNoticedByEveryCommand) {
  for (const char* arguments :
       {"--version", "--help", "explain", "explain K2004", "words money.kith", "check money.kith",
        "check --as json money.kith", "fmt - < untidy", "fmt --check failing.kith money.kith",
        "test money.kith",
        "decide money.kith --person ada.json --share finances --with mum --for family_update --at 2026-03-01",
        "decide money.kith --people people.ndjson --questions questions.ndjson",
        "matrix money.kith --person ada.json --at 2026-03-01",
        "assess money.kith --person ada.json --at 2026-03-01",
        "due money.kith --people people.ndjson --at 2026-03-01",
        "audit money.kith --people people.ndjson --at 2026-03-01"}) {
    const std::string text = arguments;
    const bool from_input = text.ends_with("untidy");
    const std::string command = from_input ? "fmt -" : text;
    for (const char* sink : {" > /dev/full", " >&-"}) {
      const command::Run done = command::run(command + sink, from_input ? untidy() : "");
      if (command.starts_with("fmt --check") && done.err.empty()) continue;
      EXPECT_EQ(done.code, 2) << command << sink << done.err;
      EXPECT_THAT(done.err, HasSubstr("standard output cannot be written: ")) << command << sink;
    }
  }
}

}  // namespace
}  // namespace writing_tests
