#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "kith/kith.hpp"
#include "tests/oracle/texts.hpp"

namespace {

using namespace kith;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string plain_rules = R"(ruleset plain version "3"
  title "Plain"
decision outing "Going out"
scenario "Nobody is asked about"
  given sam is friend
  when  sam asks about pictures for fun on 2026-03-01
  then  refuse
scenario "It is expected wrongly"
  given sam is friend
  when  sam asks about pictures for fun on 2026-03-01
  then  allow
scenario "It starts from a record"
  given the record "ada.json"
  when  sam asks about pictures for fun on 2026-03-01
  then  refuse
role friend "Friend"
category pictures "Pictures"
purpose fun "Fun"
)";

/// Its hash is what `sha256sum` says of it.
const std::string plain_record = R"({ "kith": 2, "person": { "id": "p-1", "name": "Amina Example" } })";
const std::string record_hash = "baa3118616bda7d6137aa5a39d2bb56e9a5e762c60c6b18804af83362641fc15";

TEST(MadeBy, TheVersionIsThatOfTheProject) {
  std::ifstream file(KITH_SOURCE_DIR "/CMakeLists.txt");
  const std::string project{std::istreambuf_iterator<char>(file), {}};
  EXPECT_THAT(project, HasSubstr("project(kith VERSION " + std::string(version()) + " "));
}

TEST(MadeBy, EveryAnswerNamesThePersonTheRecordAndTheEngine) {
  const State state = texts::record(texts::compiled(plain_rules), plain_record);
  const Moment at = parse_moment(state.ruleset(), "2026-03-01").value.value();
  const Question asked = texts::question(
      state, R"({ "share": "pictures", "with": "friend", "for": "fun", "at": "2026-03-01T00:00:00Z" })");
  for (const std::string& json :
       {render(decide(asked), Rendering::json), render(assess(state, at), AssessmentRendering::json),
        render(who_decides(state, "outing", at).value(), AssessmentRendering::json)})
    EXPECT_THAT(json, AllOf(HasSubstr("\"id\": \"p-1\""), HasSubstr("\"name\": \"Amina Example\""),
                            HasSubstr("\"sha256\": \"" + record_hash + "\""),
                            HasSubstr("\"engine\": \"" + std::string(version()) + "\"")));
}

TEST(MadeBy, TheRecordsHashIsThatOfItsBytes) {
  const State spaced = texts::record(texts::compiled(plain_rules), plain_record + " ");
  const Question asked = texts::question(
      spaced, R"({ "share": "pictures", "with": "friend", "for": "fun", "at": "2026-03-01T00:00:00Z" })");
  EXPECT_NE(decide(asked).record_sha256, record_hash);
  EXPECT_EQ(decide(asked).record_sha256.size(), 64U);
}

TEST(Rehearse, ScenariosAreRunBeforeRulesAreUsed) {
  std::vector<std::string> read;
  const auto records = [&](const std::string& path) -> std::optional<std::string> {
    read.push_back(path);
    return R"({ "kith": 2, "person": { "id": "p-1" }, "circle": [ { "id": "sam", "name": "Sam Example", "roles": ["friend"] } ] })";
  };
  const std::vector<Rehearsal> runs = rehearse(texts::compiled(plain_rules), records);
  ASSERT_EQ(runs.size(), 3U);
  EXPECT_TRUE(passed(runs[0]));
  EXPECT_FALSE(passed(runs[1]));
  EXPECT_THAT(runs[1].failures.at(0).expected, HasSubstr("allow"));
  EXPECT_TRUE(passed(runs[2])) << runs[2].failures.at(0).found;
  EXPECT_EQ(read, std::vector<std::string>{"ada.json"});
}

TEST(Rehearse, ARecordThatCannotBeReadIsAFailure) {
  const std::vector<Rehearsal> runs =
      rehearse(texts::compiled(plain_rules), [](const std::string&) { return std::nullopt; });
  ASSERT_EQ(runs.size(), 3U);
  EXPECT_FALSE(passed(runs[2]));
}

/// What a scenario put together stands in no file, so that no file's hash is claimed for it.
TEST(Rehearse, ItsAnswersClaimNoRecordsHash) {
  const std::vector<Rehearsal> runs =
      rehearse(texts::compiled(plain_rules), [](const std::string&) { return plain_record; });
  EXPECT_EQ(runs.at(0).answer.value().record_sha256, "");
  EXPECT_THAT(render(*runs[0].answer, Rendering::json), Not(HasSubstr("\"record\"")));
}

TEST(Moments, AreReadInTheZoneOfTheRuleset) {
  const Ruleset plain =
      texts::compiled("ruleset plain version \"1\"\n  title \"Plain\"\n  zone \"Europe/London\"\n");
  const auto moment = [&](const char* text) { return parse_moment(plain, text).value; };
  EXPECT_EQ(moment("2026-07-01"), moment("2026-06-30T23:00:00Z"));
  EXPECT_EQ(moment("2026-07-01 16:05"), moment("2026-07-01T16:05:00+01:00"));
  EXPECT_EQ(moment("2026-12-01"), moment("2026-12-01T00:00:00Z"));
}

TEST(Moments, WhatIsNoneIsAMistakeWithWhatToWrite) {
  const Ruleset plain = texts::compiled("ruleset plain version \"1\"\n  title \"Plain\"\n");
  for (const char* text : {"", " ", "soon", "2026-02-30", "1899-12-31", "2100-01-01", "2026-03-01T10:00:00Z ",
                           "2026-03-01\n", "26-03-01"}) {
    const Reading<Moment> reading = parse_moment(plain, text, "--at");
    EXPECT_FALSE(reading.value) << text;
    ASSERT_EQ(reading.diagnostics.size(), 1U) << text;
    EXPECT_EQ(reading.diagnostics[0].code, "K6016");
    EXPECT_EQ(reading.diagnostics[0].place.file, "--at");
    EXPECT_THAT(reading.diagnostics[0].hint, HasSubstr("2026-03-01"));
  }
}

}  // namespace
