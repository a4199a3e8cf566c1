#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/command/program.hpp"

namespace compile_tests {
namespace {

using testing::HasSubstr;

class Compiled : public testing::Test {
 protected:
  std::string file() const { return "'" + (folder_.path() / "cafe.kithc").string() + "'"; }
  void SetUp() override {
    const command::Run made = command::run("compile cafe.kith -o " + file());
    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(made.out, "");
  }
  command::Folder folder_;
};

TEST_F(Compiled, StandsWhereItsTextStands) {
  for (const std::string command :
       {"check ", "check --as json ", "words ", "draw ", "test ", "docs --at 2026-05-30 ",
        "assess --person amina.json --at 2026-05-30T16:05 "}) {
    const command::Run text = command::run(command + "cafe.kith"), made = command::run(command + file());
    EXPECT_EQ(made.out, text.out) << command;
    EXPECT_EQ(made.code, text.code) << command << made.err;
  }
}

TEST_F(Compiled, IsRefusedWhereItIsDamaged) {
  const std::filesystem::path path = folder_.path() / "cafe.kithc";
  std::filesystem::resize_file(path, std::filesystem::file_size(path) - 1);
  const command::Run made = command::run("check " + file());
  EXPECT_EQ(made.code, 1);
  EXPECT_THAT(made.out, HasSubstr("cafe.kithc` is not as it was written"));
}

TEST_F(Compiled, IsNoTextToBeFormatted) {
  const std::string before = command::read(folder_.path() / "cafe.kithc");
  const command::Run made = command::run("fmt " + file());
  EXPECT_EQ(made.code, 2);
  EXPECT_THAT(made.err, HasSubstr("is a compiled ruleset"));
  EXPECT_EQ(command::read(folder_.path() / "cafe.kithc"), before);
}

TEST_F(Compiled, StaysWhereItsTextHasAMistake) {
  const std::string before = command::read(folder_.path() / "cafe.kithc");
  const command::Run made = command::run("compile wrong.kith -o " + file());
  EXPECT_EQ(made.code, 1);
  EXPECT_THAT(made.err, HasSubstr("error[K"));
  EXPECT_EQ(command::read(folder_.path() / "cafe.kithc"), before);
}

}  // namespace
}  // namespace compile_tests
