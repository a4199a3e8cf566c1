
#include <gtest/gtest.h>

#include "engine/report/caseload/audit.hpp"
#include "engine/report/caseload/worklist.hpp"
#include "engine/time/parse.hpp"
#include "tests/by_hand/assessments.hpp"
#include "tests/golden/golden.hpp"
#include "tests/json/json.hpp"
#include "tests/library/care.hpp"
#include "tests/schema/schema.hpp"

namespace {

using nlohmann::json;
using namespace kith;

TEST(DueSchema, WorklistsAreValidAndMutatedOnesAreNot) {
  report::Worklist list(*time::parse_moment(assessments::moment));
  for (const RequiredAction& action : assessments::busy().actions) list.add("p-017", "Amina", action);
  EXPECT_EQ(schema::errors("due", report::json(list)), "");
  json bad = json::parse(report::json(list));
  bad["owners"][0]["tasks"][0]["status"] = "done";
  EXPECT_NE(schema::errors("due", bad.dump()), "");
}

TEST(AuditSchema, FiguresAreValidAndMutatedOnesAreNot) {
  report::Audit audit;
  audit.add(assessments::busy());
  EXPECT_EQ(schema::errors("audit", report::json(audit)), "");
  EXPECT_EQ(schema::errors("audit", report::json(report::Audit{})), "");
  json bad = json::parse(report::json(audit));
  bad["measures"][0]["met"] = true;
  EXPECT_NE(schema::errors("audit", bad.dump()), "");
}

TEST(CareSchemas, WhatIsWorkedOutFromARecordIsValid) {
  const Ruleset rules = care::rules();
  Worklist list(care::moment);
  Audit audit;
  list.left_out = audit.left_out = 1;
  for (const auto& record : {care::record("p-1"), care::record("p-2", care::written_up)}) {
    EXPECT_EQ(schema::errors("state", record), "");
    const State person = parse_state(rules, record).value.value();
    list.add(person);
    const Assessment all = assess(person, care::moment);
    audit.add(all);
    EXPECT_EQ(schema::errors("assessment", render(all, AssessmentRendering::json)), "");
    const auto who = who_decides(person, "travel_alone", care::moment);
    EXPECT_EQ(schema::errors("who_decides", render(who.value(), AssessmentRendering::json)), "");
  }
  EXPECT_EQ(schema::errors("due", render(list, WorklistRendering::json)), "");
  EXPECT_EQ(schema::errors("audit", render(audit, AuditRendering::json)), "");
}

TEST(CareSchemas, EveryAssessmentOfTheShippedRecordsIsValid) {
  const Ruleset rules =
      compile(KITH_SOURCE_DIR "/rulesets/sharing_agreement/sharing_agreement.kith").ruleset.value();
  for (const char* name : {"amina", "pia"}) {
    const auto person =
        parse_state(rules, golden::read(std::string(KITH_SOURCE_DIR "/rulesets/people/") + name + ".json"));
    ASSERT_TRUE(person.value) << name;
    EXPECT_EQ(
        schema::errors("assessment", render(assess(*person.value, care::moment), AssessmentRendering::json)),
        "")
        << name;
  }
}

}  // namespace
