#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include "tests/command/program.hpp"

namespace reading_tests {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string data = KITH_SOURCE_DIR "/tests/command/data/";
const std::string asked = " --share finances --with mum --for family_update --at 2026-03-01 ";

/// What reads for ever is ended, and fails; it is no measure of time.
command::Run run(const std::string& arguments, const std::string& input = "") {
  return command::run(arguments, input, "timeout 60");
}

void write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::string plan(const std::string& more) { return "ruleset mine version \"1\"\n  title \"Plan\"\n" + more; }

/// A socket at a path, as a service would make it.
void make_socket(const std::filesystem::path& path) {
  sockaddr_un name{};
  name.sun_family = AF_UNIX;
  path.string().copy(name.sun_path, sizeof name.sun_path - 1);
  const int made = ::socket(AF_UNIX, SOCK_STREAM, 0);
  ASSERT_EQ(::bind(made, reinterpret_cast<const sockaddr*>(&name), sizeof name), 0);
  ::close(made);
}

/// Whatever is no regular file, with the words that say what it is.
struct Odd {
  std::string path, why;
};
std::vector<Odd> odd_files(const std::filesystem::path& folder, const std::string& ending) {
  const auto at = [&](const char* name) { return folder / (name + ending); };
  std::filesystem::create_directory(at("folder"));
  EXPECT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0);
  make_socket(at("socket"));
  std::filesystem::create_symlink("/dev/zero", at("zeros"));
  std::filesystem::create_symlink("/dev/full", at("full"));
  write(at("large"), "");
  std::filesystem::resize_file(at("large"), (std::size_t{16} << 20U) + 1);
  std::filesystem::create_symlink("/nowhere/at/all", at("dangling"));
  return {{at("folder"), "it is a folder"}, {at("pipe"), "it is a pipe"},
          {at("socket"), "it is a socket"}, {at("zeros"), "it is a device"},
          {at("full"), "it is a device"},   {at("large"), "it is larger than 16 MB"},
          {at("dangling"), "No such file"}};
}

TEST(Reading, OnlyRegularFilesAreReadAndOthersAreNamedAtOnce) {
  const command::Folder folder;
  for (const auto& [path, why] : odd_files(folder.path(), "")) {
    const std::string file = "'" + path + "'";
    const bool is_folder = why.ends_with("folder");
    const std::vector<std::string> commands = {
        is_folder ? "decide " + file + " --person ada.json" + asked : "check " + file,
        "assess " + file + " --person ada.json --at 2026-03-01",
        "assess money.kith --at 2026-03-01 --person " + file,
        "due money.kith --at 2026-03-01 --people " + file,
        "audit money.kith --at 2026-03-01 --people " + file,
        "decide money.kith --people people.ndjson --questions " + file,
        "decide money.kith --questions questions.ndjson --people " + file,
        is_folder ? "matrix money.kith --at 2026-03-01 --person " + file : "fmt " + file,
        is_folder ? "draw " + file : "test " + file,
        "words " + file,
        "due money.kith --at 2026-03-01 --people people.ndjson --rulesets " + file,
    };
    for (const std::string& arguments : commands) {
      // A caseload may be larger than any one record.
      if (why.ends_with("MB") && arguments.find("--people " + file) != std::string::npos) continue;
      if (why.ends_with("MB") && arguments.find("--questions " + file) != std::string::npos) continue;
      const command::Run done = run(arguments);
      EXPECT_EQ(done.code, 2) << arguments << "\n" << done.out << done.err;
      EXPECT_THAT(done.err, HasSubstr(path)) << arguments;
      EXPECT_THAT(done.err, HasSubstr(why.starts_with("No such") ? "o" : why)) << arguments;
    }
  }
}

TEST(Reading, StandardInputIsBoundedToo) {
  for (const char* arguments :
       {"check -", "fmt -", "test -", "assess money.kith --at 2026-03-01 --person -",
        "due money.kith --at 2026-03-01 --people -", "audit money.kith --at 2026-03-01 --people -",
        "decide money.kith --people people.ndjson --questions -"}) {
    const command::Run done = run(std::string(arguments) + " < /dev/zero");
    EXPECT_EQ(done.code, 2) << arguments << "\n" << done.err;
    EXPECT_THAT(done.err, testing::AnyOf(HasSubstr("larger than 16 MB"), HasSubstr("has no end")))
        << arguments;
  }
}

TEST(Reading, ALineOfACaseloadIsBoundedAndTheOthersAreRead) {
  const std::string long_line = std::string((std::size_t{16} << 20U) + 10, ' ');
  const std::string people = command::read(data + "people.ndjson");
  const command::Run done = run("due money.kith --at 2026-03-01 --people -", long_line + "\n" + people);
  EXPECT_EQ(done.code, 2);
  EXPECT_THAT(done.err, HasSubstr("standard input:1"));
  EXPECT_THAT(done.err, HasSubstr("1 of 3 records had mistakes"));
}

TEST(Reading, StandardInputGoesByItsOtherNamesToo) {
  const std::string record = command::read(data + "ada.json");
  const command::Run dash = run("decide money.kith --person -" + asked, record);
  EXPECT_EQ(dash.code, 0) << dash.err;
  for (const char* name : {"/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"}) {
    EXPECT_EQ(run(std::string("decide money.kith --person ") + name + asked, record).out, dash.out) << name;
    EXPECT_EQ(
        command::run(std::string("decide money.kith --person ") + name + asked, "", "cat ada.json |").out,
        dash.out)
        << name;
  }
  EXPECT_EQ(run("decide /dev/stdin --person -" + asked, record).code, 2);
}

TEST(Uses, WhatARulesetNamesIsARegularFileOfItsKind) {
  const command::Folder folder;
  for (const auto& [path, why] : odd_files(folder.path(), ".kith")) {
    write(folder.path() / "plan.kith", plan("uses \"" + path + "\"\n"));
    const command::Run done = run("check '" + (folder.path() / "plan.kith").string() + "'");
    EXPECT_EQ(done.code, 1) << path;
    EXPECT_THAT(done.out, HasSubstr(path));
    EXPECT_THAT(done.out, HasSubstr(why.starts_with("No such") ? "cannot be read" : why));
  }
  for (const char* name : {"/dev/zero", "/proc/self/environ", "-", "money.txt", "money.kith/", "."}) {
    write(folder.path() / "plan.kith", plan(std::string("uses \"") + name + "\"\n"));
    const command::Run done =
        run("check '" + (folder.path() / "plan.kith").string() + "'", command::read(data + "money.kith"));
    EXPECT_EQ(done.code, 1) << name;
    EXPECT_THAT(done.out, HasSubstr("does not end in `.kith`")) << name;
  }
}

std::string scenario(const std::string& record) {
  return plan(
      "category money \"Money\"\nrole family \"Family\"\npurpose news \"News\"\nboundary b \"B\"\n  about money\n  with family\n  refuse\n"
      "    because \"x.\"\nscenario \"it starts from a record\"\n  given the record \"" +
      record + "\"\n  when family asks about money for news on 2026-01-01\n  then refuse\n");
}

TEST(Uses, TheRecordOfAScenarioIsARegularJsonFile) {
  const command::Folder folder;
  const std::string test = "test '" + (folder.path() / "plan.kith").string() + "'";
  for (const auto& [path, why] : odd_files(folder.path(), ".json")) {
    write(folder.path() / "plan.kith", scenario(path));
    const command::Run done = run(test);
    EXPECT_EQ(done.code, 1) << path << done.err;
    EXPECT_THAT(done.out, HasSubstr(why)) << path;
  }
  write(folder.path() / "plan.kith", scenario("/dev/zero"));
  EXPECT_THAT(run(test).out, HasSubstr("does not end in `.json`"));
}

TEST(Uses, AFileThatIsNoRulesetOrNoRecordIsNamedWithoutAWordOfIt) {
  const command::Folder folder;
  const std::string secret = "first_line_of_a_secret: open_sesame\nmore \"of it\"\n  ruleset in the middle\n";
  write(folder.path() / "secret.kith", secret);
  write(folder.path() / "secret.json", "{\"password\": \"open_sesame\"}");
  std::filesystem::create_symlink("/proc/self/environ", folder.path() / "environ.kith");
  const std::string check = " '" + (folder.path() / "plan.kith").string() + "'";
  for (const char* name : {"secret.kith", "environ.kith"}) {
    write(folder.path() / "plan.kith", plan(std::string("uses \"") + name + "\"\n"));
    for (const char* form : {"terminal", "plain", "json"}) {
      const command::Run done = run("check --format " + std::string(form) + check);
      EXPECT_EQ(done.code, 1);
      EXPECT_THAT(done.out, HasSubstr(name));
      EXPECT_THAT(done.out, HasSubstr("does not say which ruleset it is"));
      for (const char* word : {"first_line", "sesame", "middle", "KITH=", "PATH="})
        EXPECT_THAT(done.out + done.err, Not(HasSubstr(word)));
    }
  }
  write(folder.path() / "plan.kith", scenario("secret.json"));
  const command::Run done = run("test" + check);
  EXPECT_EQ(done.code, 1);
  EXPECT_THAT(done.out, HasSubstr("this file is no record"));
  for (const char* word : {"password", "sesame"}) EXPECT_THAT(done.out + done.err, Not(HasSubstr(word)));
}

/// A folder of rules, and beside it what they must not reach.
struct Rooted {
  command::Folder folder;
  std::filesystem::path rules = folder.path() / "rules";
  Rooted() {
    std::filesystem::create_directories(rules / "inner");
    write(folder.path() / "outside.kith", "ruleset outside version \"1\"\n  title \"Outside\"\n");
    write(rules / "inside.kith", "ruleset inside version \"1\"\n  title \"Inside\"\n");
    std::filesystem::create_symlink("../inside.kith", rules / "inner" / "link_inside.kith");
    std::filesystem::create_symlink("../../outside.kith", rules / "inner" / "link_outside.kith");
    std::filesystem::create_symlink("../..", rules / "inner" / "up");
  }
  command::Run check(const std::string& uses, const std::string& root) const {
    write(rules / "inner" / "plan.kith", plan("uses \"" + uses + "\"\n"));
    return run("check '" + (rules / "inner" / "plan.kith").string() + "'" +
               (root.empty() ? "" : " --root '" + root + "'"));
  }
};

TEST(Root, WhatARulesetNamesIsAtOrBelowTheFolder) {
  const Rooted at;
  const std::string root = at.rules.string();
  for (const std::string& name : {std::string("../inside.kith"), std::string("link_inside.kith"),
                                  root + "/inside.kith", std::string("up/rules/inside.kith")})
    EXPECT_EQ(at.check(name, root).code, 0) << name;
  for (const std::string& name : {std::string("../../outside.kith"), std::string("link_outside.kith"),
                                  at.folder.path().string() + "/outside.kith", std::string("up/outside.kith"),
                                  std::string("../../no_such.kith"), root + "_beside/x.kith"}) {
    EXPECT_EQ(at.check(name, "").code,
              name.find("no_such") == std::string::npos && name.find("_beside") == std::string::npos ? 0 : 1)
        << name;
    const command::Run done = at.check(name, root);
    EXPECT_EQ(done.code, 1) << name;
    EXPECT_THAT(done.out, HasSubstr("it is outside `" + root + "`")) << name;
  }
  EXPECT_EQ(at.check("../inside.kith", root + "/no_such_folder").code, 2);
}

TEST(Root, HoldsForTheRecordsOfScenariosToo) {
  const command::Folder folder;
  std::filesystem::create_directory(folder.path() / "rules");
  write(folder.path() / "ada.json", "{\"kith\": 2, \"person\": {\"id\": \"ada\"}}");
  write(folder.path() / "rules" / "plan.kith", scenario("../ada.json"));
  const std::string test = "test '" + (folder.path() / "rules").string() + "'";
  EXPECT_THAT(run(test).out, HasSubstr("1 passed"));
  EXPECT_THAT(run(test + " --root '" + (folder.path() / "rules").string() + "'").out,
              HasSubstr("it is outside"));
}

}  // namespace
}  // namespace reading_tests
