#include <gtest/gtest.h>

#include "engine/report/ruleset/release.hpp"
#include "tests/schema/schema.hpp"

namespace {

using nlohmann::json;
using namespace kith;

TEST(ReleaseSchema, ReleasesAreValidAndMutatedOnesAreNot) {
  Release release{"door",
                  "1",
                  "0.1.0",
                  "1",
                  3,
                  "2026-01-05",
                  "2026-04-01",
                  "",
                  "Europe/London",
                  std::string(64, 'a'),
                  2,
                  {},
                  {{RuleCoverage::Kind::clause, 2, 3}, {std::nullopt, 0, 4}},
                  {{std::string(64, 'b'), "door.kith"}}};
  release.promises = {{Proof::Result::proved, 2, 10, "a"},
                      {Proof::Result::broken, 2, 10, "b"},
                      {Proof::Result::not_proved, 2, 10, "c"}};
  EXPECT_EQ(schema::errors("release", report::release_json(release)), "");
  release.sequence = 0;
  release.from = "";
  const json good = json::parse(report::release_json(release));
  EXPECT_EQ(schema::errors("release", good.dump()), "");
  for (const char* key : {"ruleset", "released", "signer", "coverage", "promises", "files"}) {
    json bad = good;
    bad.erase(key);
    EXPECT_NE(schema::errors("release", bad.dump()), "") << key;
  }
  json bad = good;
  bad["promises"][0]["result"] = "hoped";
  EXPECT_NE(schema::errors("release", bad.dump()), "");
}

}  // namespace
