#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "tests/command/program.hpp"

/// What a command was given is never lost to what it writes.
namespace written_over_tests {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

class WrittenOver : public testing::Test {
 protected:
  void SetUp() override {
    const std::string money = command::read(KITH_SOURCE_DIR "/tests/command/data/money.kith");
    const std::string upper = "\n  title \"Upper\"\n\nuses \"money.kith\"\n";
    write("money.kith", money);
    write("upper.kith", "ruleset upper version \"1\"" + upper + scenario);
    write("a.proofs", money);
    write("ada.json", command::read(KITH_SOURCE_DIR "/tests/command/data/ada.json"));
    fs::create_symlink("money.kith", folder_.path() / "link");
    fs::create_hard_link(folder_.path() / "money.kith", folder_.path() / "other_name");
    ASSERT_EQ(run("prove money.kith --keep").code, 0);
    ASSERT_EQ(run("release --new-key key").code, 0);
    ASSERT_EQ(run("release money.kith -o a.kithr --key key --at 2026-01-05 --index releases").code, 0);
  }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_.path() / name, std::ios::binary) << text;
  }
  command::Run run(const std::string& arguments) const {
    return command::run(arguments, "", "cd '" + folder_.path().string() + "' &&");
  }
  std::map<std::string, std::string> all() const {
    std::map<std::string, std::string> texts;
    for (const auto& entry : fs::directory_iterator(folder_.path()))
      texts[entry.path().filename().string()] = command::read(entry.path());
    return texts;
  }
  void expect_refused(const std::vector<std::string>& rows) const {
    const auto before = all();
    for (const std::string& arguments : rows) {
      const command::Run done = run(arguments);
      EXPECT_EQ(done.code, 2) << arguments << done.err;
      EXPECT_THAT(done.err, HasSubstr("written over")) << arguments;
      EXPECT_TRUE(all() == before) << arguments;
    }
  }

  static constexpr const char* scenario = R"(
scenario "Ada is asked about"
  given the record "ada.json"
  when  mum asks about finances for family_update on 2026-03-01
  then  refuse
)";
  command::Folder folder_;
};

TEST_F(WrittenOver, NothingIsThatADocumentIsOf) {
  expect_refused({
      "docs money.kith --at 2026-03-01 -o money.kith",
      "docs money.kith --at 2026-03-01 -o link",
      "docs money.kith --at 2026-03-01 -o other_name",
      "docs upper.kith --at 2026-03-01 -o money.kith",
      "docs upper.kith --at 2026-03-01 -o ada.json",
      "docs money.kith --scenarios upper.kith --at 2026-03-01 -o upper.kith",
      "docs - --at 2026-03-01 -o money.kith < money.kith",
      "docs a.kithr --trusted key.pub --at 2026-03-01 -o key.pub",
      "docs releases --trusted key.pub --at 2026-03-01 -o releases",
      "docs releases --trusted key.pub --at 2026-03-01 -o a.kithr",
      "docs money.kith --at 2026-03-01 -o money.proofs",
  });
}

TEST_F(WrittenOver, NothingIsThatWasRehearsedCompiledOrProved) {
  expect_refused({
      "test money.kith --junit money.kith",
      "test upper.kith --junit ada.json",
      "test . --junit money.kith",
      "compile money.kith -o money.kith",
      "compile upper.kith -o money.kith",
      "compile a.kithr -o a.kithr",
      "prove a.proofs --keep",
  });
}

TEST_F(WrittenOver, NothingIsThatWasReleased) {
  const std::string release = "release upper.kith --key key --at 2026-01-05 ";
  expect_refused({
      release + "-o upper.kith",
      release + "-o money.kith",
      release + "-o ada.json",
      release + "-o key",
      release + "--index releases --trusted key.pub -o key.pub",
      release + "--index releases -o releases",
      release + "--index new -o new",
      "release money.kith --key key --at 2026-01-05 --scenarios upper.kith -o upper.kith",
  });
}

TEST_F(WrittenOver, StandardInputIsNoNameOfAFile) {
  EXPECT_EQ(run("docs money.kith --at 2026-03-01 -o /dev/stdin < /dev/null").code, 0);
  EXPECT_FALSE(fs::exists(folder_.path() / "-"));
}

TEST_F(WrittenOver, WhatIsToBeChangedInPlaceIs) {
  EXPECT_EQ(run("compile money.kith -o money.kithc").code, 0);
  write("records.json", R"({"kith": 1, "person": {"id": "a", "name": "A"}})");
  write("untidy.kith", "ruleset untidy version \"1\"\n title \"A\"\n");
  for (const char* arguments : {"compile money.kithc -o money.kithc", "fmt untidy.kith",
                                "migrate records.json", "prove money.kith --keep", "prove money.kith --keep",
                                "release money.kith -o b.kithr --key key --at 2026-01-05 --index releases"})
    EXPECT_EQ(run(arguments).code, 0) << arguments << run(arguments).err;
}

}  // namespace
}  // namespace written_over_tests
