#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include "engine/report/audit.hpp"
#include "engine/report/worklist.hpp"
#include "engine/time/parse.hpp"
#include "tests/report/assessments.hpp"
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

}  // namespace
