#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/command/program.hpp"
#include "tests/json/json.hpp"

namespace own_plans_tests {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string house = R"(ruleset house version "1"
  title     "The house"
  effective from 2026-01-01
role shift_lead "Shift lead"
role friend     "Friend"
category pictures "Pictures"
purpose  fun "Fun"
source   policy "Policy" policy
event incident "Incident"
requirement write_up "Incidents are written up"
  for each incident
  then  record "what happened" within 24 hours by shift_lead
  because "So that it can be learnt from."
  cites policy
measure written_up "Incidents written up in time"
  of each incident in the last 90 days
  counts when write_up is done in time
  target at least 95%
)";
/// A plan of one person's: what is to be done after an incident, and who never sees pictures.
std::string plan(const std::string& name, const std::string& task, const std::string& because) {
  return "ruleset " + name + R"( version "1"
  title     "Plan"
uses "../house.kith"
source agreed "What was agreed" support_plan
requirement after_an_incident "After an incident"
  for each incident
  then  do ")" +
         task + R"(" within 2 days by shift_lead
  because "It was agreed."
  cites agreed
boundary pictures "Pictures"
  about pictures
  with  friend
  refuse kept_back
    because ")" +
         because + R"("
    cites agreed
measure followed_up "Incidents followed up"
  of each incident in the last 90 days
  counts when after_an_incident is done in time
  target at least )" +
         (name == "ada" ? "90%" : "80%") + "\n";
}
std::string record(const std::string& id) {
  return R"({"kith":2,"person":{"id":")" + id + R"(","name":")" + id +
         R"( Example"},"drawn_at":"2026-05-30T16:00:00+01:00",)"
         R"("circle":[{"id":"sam","name":"Sam Example","roles":["friend"]}],"actions":[],)"
         R"("events":{"complete":{"from":"2026-01-01T00:00:00Z"},"log":[{"id":"e1","kind":"incident","at":"2026-05-20T09:05:00+01:00"}]}})"
         "\n";
}

/// A folder with the house's rules, two people's plans beneath it, and a caseload of three.
class OwnPlans : public testing::Test {
 protected:
  command::Folder folder;

  void SetUp() override {
    std::filesystem::create_directory(folder.path() / "plans");
    put("house.kith", house);
    put("plans/ada.kith", plan("ada", "ring her sister", "Ada keeps her pictures to herself."));
    put("plans/ben.kith", plan("ben", "go through the photo cards", "Ben keeps his pictures to himself."));
    put("people.ndjson", record("ada") + record("ben") + record("cal"));
    put("plans/rulesets.json", R"({ "ada": "ada.kith", "ben": "./ben.kith" })");
  }
  void put(const std::string& name, const std::string& text) {
    std::ofstream(folder.path() / name, std::ios::binary) << text;
  }
  command::Run run(const std::string& words, const std::string& more = "",
                   const std::string& input = "") const {
    const std::string at = folder.path().string() + "/";
    return command::run(words + " " + at + "house.kith --people " + at + "people.ndjson --rulesets " + at +
                            "plans/rulesets.json " + more,
                        input);
  }
};

TEST_F(OwnPlans, EverybodyIsHeldToTheirOwnAndToNobodyElses) {
  const command::Run due = run("due", "--at '2026-05-30 16:05' --as json");
  EXPECT_EQ(due.code, 0) << due.err;
  std::map<std::string, std::vector<std::string>> tasks;
  const json all = json::parse(due.out);
  for (const json& owner : all["owners"])
    for (const json& task : owner["tasks"]) tasks[task["person"]].push_back(task["what"]);
  EXPECT_THAT(tasks["ada"], testing::UnorderedElementsAre("record what happened", "ring her sister"));
  EXPECT_THAT(tasks["ben"],
              testing::UnorderedElementsAre("record what happened", "go through the photo cards"));
  EXPECT_THAT(tasks["cal"], testing::UnorderedElementsAre("record what happened"));
}

TEST_F(OwnPlans, FiguresOfOneMeasureAreAddedUpAndOthersStandApart) {
  const command::Run audit = run("audit", "--at '2026-05-30 16:05' --as json");
  EXPECT_EQ(audit.code, 0) << audit.err;
  std::vector<std::string> figures;
  const json all = json::parse(audit.out);
  for (const json& one : all["measures"])
    figures.push_back(one["name"].get<std::string>() + " " + one["target"].get<std::string>() + ": " +
                      one["number"].get<std::string>() + " of " + one["of"].get<std::string>());
  EXPECT_THAT(figures, testing::UnorderedElementsAre("written_up at least 95%: 0 of 3",
                                                     "followed_up at least 90%: 0 of 1",
                                                     "followed_up at least 80%: 0 of 1"));
  EXPECT_EQ(all["people"], 3);
}

TEST_F(OwnPlans, QuestionsAreAnsweredByThem) {
  const std::string questions =
      R"({"person":"ada","share":"pictures","with":"sam","for":"fun","at":"2026-05-30T10:00:00Z"})"
      "\n"
      R"({"person":"ben","share":"pictures","with":"sam","for":"fun","at":"2026-05-30T10:00:00Z"})"
      "\n"
      R"({"person":"cal","share":"pictures","with":"sam","for":"fun","at":"2026-05-30T10:00:00Z"})"
      "\n";
  const command::Run run = this->run("decide", "--questions -", questions);
  EXPECT_EQ(run.code, 0) << run.err;
  std::istringstream stream(run.out);
  std::vector<std::string> answers;
  for (std::string line; std::getline(stream, line);) answers.push_back(line);
  ASSERT_EQ(answers.size(), 3U);
  EXPECT_THAT(answers[0], AllOf(HasSubstr("Ada keeps her pictures"), Not(HasSubstr("Ben")),
                                HasSubstr("\"name\":\"ada\",\"version\"")));
  EXPECT_THAT(answers[1], AllOf(HasSubstr("Ben keeps his pictures"), Not(HasSubstr("Ada"))));
  EXPECT_THAT(answers[2], AllOf(HasSubstr("\"uncovered\""), Not(HasSubstr("keeps"))));
}

TEST_F(OwnPlans, ARulesetThatCannotBeUsedIsThatLinesMistake) {
  put("plans/rulesets.json", R"({ "ada": "nowhere.kith", "ben": "broken.kith" })");
  put("plans/broken.kith", "ruleset broken version \"1\"\n  title \"Broken\"\nuses \"../hose.kith\"\n");
  put("people.ndjson", record("ada") + record("ben") + record("cal") + record("ben"));
  const command::Run due = run("due", "--at '2026-05-30 16:05' --as csv");
  EXPECT_EQ(due.code, 2);
  EXPECT_THAT(due.err,
              HasSubstr("people.ndjson:1 /person/id: error[K3001]: the ruleset of `ada` cannot be used"));
  EXPECT_THAT(due.err,
              HasSubstr("people.ndjson:2 /person/id: error[K3001]: the ruleset of `ben` cannot be used"));
  EXPECT_THAT(due.err, HasSubstr("3 of 4 records had mistakes and are left out"));
  const std::size_t once = due.err.find("hose.kith");
  ASSERT_NE(once, std::string::npos);
  EXPECT_EQ(due.err.find("error[K3001]: the ruleset `../", once + 1), std::string::npos)
      << "each ruleset is compiled once: " << due.err;
  EXPECT_THAT(due.out, AllOf(HasSubstr("cal"), Not(HasSubstr("ada")), Not(HasSubstr("ben"))));
  EXPECT_EQ(run("decide", "--questions /dev/null").code, 2);
}

TEST_F(OwnPlans, WhatARecordSaysChoosesNoFile) {
  put("people.ndjson", record("plans/ada.kith") + record("../plans/ben.kith"));
  const command::Run due = run("due", "--at '2026-05-30 16:05' --as csv");
  EXPECT_EQ(due.code, 0) << due.err;
  EXPECT_THAT(due.out, AllOf(Not(HasSubstr("sister")), Not(HasSubstr("photo"))));
}

/// An id that is misspelt in either file would leave somebody without their plan.
TEST_F(OwnPlans, WhoeverIsNotMetIsSaid) {
  put("plans/rulesets.json", R"({ "ada": "ada.kith", "bne": "ben.kith" })");
  for (const char* words : {"due", "audit"})
    EXPECT_THAT(run(words, "--at 2026-05-30").err, AllOf(HasSubstr("`bne`"), Not(HasSubstr("`ada`"))))
        << words;
  EXPECT_THAT(run("decide", "--questions /dev/null").err, HasSubstr("`bne`"));
}

TEST_F(OwnPlans, AMappingThatIsNoneEndsTheCommand) {
  const std::pair<const char*, const char*> rows[] = {
      {"", "K6003"},
      {"[]", "K6012"},
      {"ada,ada.kith\n", "K6003"},
      {R"({ "ada": null })", "K6012"},
      {R"({ "ada": "" })", "K6017"},
      {R"({ "ada": "/etc/passwd" })", "K6017"},
      {R"({ "ada": "ada.kith", "ada": "ben.kith" })", "K6005"},
      {"\xff\xfe{", "K6002"},
  };
  for (const auto& [text, code] : rows) {
    put("plans/rulesets.json", text);
    for (const char* words : {"due", "audit", "decide --questions /dev/null"}) {
      const command::Run run = this->run(words);
      EXPECT_EQ(run.code, 2) << text;
      EXPECT_THAT(run.err, AllOf(HasSubstr("rulesets.json"), HasSubstr(code))) << text;
      EXPECT_EQ(run.out, "") << text;
    }
  }
  EXPECT_EQ(
      command::run("due money.kith --people people.ndjson --rulesets nowhere.json --at 2026-05-30").code, 2);
  EXPECT_EQ(command::run("decide money.kith --person ada.json --share finances --with mum --for "
                         "family_update --rulesets nowhere.json")
                .code,
            2);
}

TEST_F(OwnPlans, APlanIsReadAsWhatRulesetsNameIs) {
  put("plans/rulesets.json", R"({ "ada": "../../elsewhere.kith", "ben": "pipe.kith" })");
  std::filesystem::create_directory(folder.path() / "plans/pipe.kith");
  const command::Run due =
      run("due", "--at '2026-05-30 16:05' --as csv --root '" + folder.path().string() + "'");
  EXPECT_EQ(due.code, 2);
  EXPECT_THAT(due.err, HasSubstr("2 of 3 records had mistakes and are left out"));
  put("plans/rulesets.json", R"({ "ada": "secret.kith" })");
  put("plans/secret.kith", "correct horse battery staple\n");
  EXPECT_THAT(run("due", "--at 2026-05-30").err, HasSubstr("the ruleset of `ada` cannot be used"));
}

TEST_F(OwnPlans, AMomentBeyondAPlansCalendarIsThatLinesMistake) {
  put("plans/ada.kith", plan("ada", "ring her sister", "Ada keeps her pictures to herself.") +
                            "calendar short through 2026-04-30\n  closed 2026-04-03\n");
  const command::Run due = run("due", "--at '2026-05-30 16:05' --as csv");
  EXPECT_EQ(due.code, 2);
  EXPECT_THAT(
      due.err,
      HasSubstr(
          "people.ndjson:1 /person/id: error[K3001]: the ruleset of `ada` cannot answer for this moment"));
  EXPECT_THAT(due.out, AllOf(HasSubstr("ben"), Not(HasSubstr("sister"))));
}

}  // namespace
}  // namespace own_plans_tests
