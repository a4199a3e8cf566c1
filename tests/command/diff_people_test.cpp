#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/command/program.hpp"
#include "tests/json/json.hpp"

/// Two rulesets compared about the people of a caseload.
namespace diff_people_tests {
namespace {

using testing::HasSubstr;

class DiffPeople : public testing::Test {
 protected:
  void SetUp() override {
    std::string text = command::read(KITH_SOURCE_DIR "/tests/command/data/money.kith");
    const std::string asked = " and identity_checked";
    text.erase(text.find(asked), asked.size());
    std::ofstream(after(), std::ios::binary) << text;
  }
  std::string after() const { return (folder_.path() / "after.kith").string(); }
  command::Run diff(const std::string& more, const std::string& input = "",
                    const std::string& before = "") const {
    return command::run("diff money.kith '" + after() + "' --at 2026-03-01 " + more, input, before);
  }
  command::Folder folder_;
};

TEST_F(DiffPeople, NamesEachOfWhomSomethingElseIsSaidAndWhatItHangsOn) {
  const command::Run run = diff("--people people.ndjson");
  EXPECT_EQ(run.code, 3) << run.err;
  EXPECT_THAT(run.out, testing::StartsWith(
                           "Newly allowed\n\n  Ben (ben): finances, finances.benefits; with Olive (mum)"));
  EXPECT_THAT(run.out, HasSubstr("/consents/0"));
  EXPECT_THAT(run.out,
              testing::EndsWith("something else is said of 1 person of 2, and more is permitted of 1\n"));
}

TEST_F(DiffPeople, ReadsACaseloadHoweverItComes) {
  const std::string people = command::read(KITH_SOURCE_DIR "/tests/command/data/people.ndjson");
  const command::Run file = diff("--people people.ndjson");
  EXPECT_EQ(diff("--people -", people).out, file.out);
  EXPECT_EQ(diff("--people - --jobs 3", people).out, file.out);
  EXPECT_EQ(diff("--people - < /dev/null").out, "nobody was looked at\n");
}

TEST_F(DiffPeople, WhatIsNewlyAllowedStandsBeforeAllElseWhoeverItIsAbout) {
  std::string text = command::read(after());
  const std::string asked = "ask first not_asked";
  ASSERT_NE(text.find(asked), std::string::npos);
  text.replace(text.find(asked), asked.size(), "refuse not_asked");
  std::ofstream(after(), std::ios::binary) << text;
  const auto person = [](const std::string& id, const std::string& consents) {
    return R"({"kith": 2, "person": {"id": ")" + id +
           R"("}, "circle": [{"id": "mum", "name": "M", "roles": ["family.mother"]}], "consents": [)" +
           consents + "], \"capacity\": []}\n";
  };
  const std::string given =
      R"({"category": "finances", "with": "mum", "status": "given", "on": "2026-01-10"})";
  const command::Run run = diff("--people - --as json", person("one", "") + person("two", given));
  EXPECT_EQ(run.code, 3) << run.err;
  const auto all = nlohmann::json::parse(run.out);
  ASSERT_EQ(all["people"].size(), 2U) << run.out;
  EXPECT_EQ(all["people"][0]["person"], "two");
  EXPECT_EQ(all["people"][0]["kind"], "newly_allowed");
  EXPECT_EQ(all["people"][1]["person"], "one");
  EXPECT_EQ(all["differ"], 2);
}

TEST_F(DiffPeople, ARecordThatOneRulesetCannotReadIsLeftOutAndSaid) {
  std::string text = command::read(after());
  const std::string mother = "role     family.mother     \"Mother\"\n";
  text.erase(text.find(mother), mother.size());
  const std::size_t scenario = text.find("scenario ");
  std::ofstream(after(), std::ios::binary) << text.substr(0, scenario);
  const command::Run run = diff("--people people.ndjson");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("family.mother"));
  EXPECT_THAT(run.out, HasSubstr("2 with mistakes left out"));
}

}  // namespace
}  // namespace diff_people_tests
