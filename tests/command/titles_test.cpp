#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/command/program.hpp"

namespace titles_tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const std::string rules = R"(ruleset words version "1"
  title "Words"
category money    "Allowance"
category finances "Money"
category school   "Photographs"
category holidays "photographs"
role     family   "Family"
purpose  fun      "Fun"
)";
const std::string record = R"({"kith":2,"person":{"id":"ada","name":"Ada Example"},"circle":[
  {"id":"sam","name":"Sam Example","roles":["family"]},{"id":"sam2","name":"Sam  Example","roles":["family"]},{"id":"eve","name":"Ève O’Example","roles":["family"]}]})";

command::Run asked(const std::string& share, const std::string& with) {
  const command::Folder folder;
  std::ofstream(folder.path() / "words.kith") << rules;
  std::ofstream(folder.path() / "ada.json") << record;
  const std::string at = "'" + folder.path().string();
  return command::run("decide " + at + "/words.kith' --person " + at +
                      "/ada.json' --as json --at 2026-03-01 --for FUN --share '" + share + "' --with \"" +
                      with + "\"");
}

TEST(Titles, ANameComesBeforeATitle) {
  EXPECT_THAT(asked("money", "eve").out, HasSubstr("\"share\": \"money\""));
  EXPECT_THAT(asked("Allowance", "eve").out, HasSubstr("\"share\": \"money\""));
}

TEST(Titles, WhatMayBeSeveralIsAskedAboutAndNeverGuessed) {
  const std::pair<const char*, const char*> rows[] = {
      {"Money", "it may be `money` (“Allowance”) or `finances` (“Money”); write which"},
      {"PHOTOGRAPHS", "it may be `school` (“Photographs”) or `holidays` (“photographs”); write which"},
  };
  for (const auto& [share, says] : rows) {
    const command::Run run = asked(share, "eve");
    EXPECT_EQ(run.code, 2) << share;
    EXPECT_EQ(run.out, "") << share;
    EXPECT_THAT(run.err, AllOf(HasSubstr("question /share: error[K6014]"), HasSubstr(says)));
  }
  EXPECT_THAT(asked("money", "sam example").err,
              AllOf(HasSubstr("K6021"), HasSubstr("it may be `sam` (“Sam Example”) or `sam2`")));
}

TEST(Titles, CaseAccentsAndMarksAreNoMatter) {
  for (const char* name : {"ève o'example", "ÈVE O’EXAMPLE", " Ève  O’Example "})
    EXPECT_THAT(asked("money", name).out, HasSubstr("\"with\": \"eve\"")) << name;
  EXPECT_EQ(asked("money", "eve o'example").code, 2) << "another letter is another name";
}

TEST(Titles, OddTextsAreOnlyMistakes) {
  for (const std::string& name : {std::string("\xff\xfe"), std::string(100'000, 'a'),
                                  std::string("{recipient}"), std::string("\xc3")}) {
    const command::Run run = asked("money", name);
    EXPECT_EQ(run.code, 2);
    EXPECT_EQ(run.out, "");
  }
}

}  // namespace
}  // namespace titles_tests
