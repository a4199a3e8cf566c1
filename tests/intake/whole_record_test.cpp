#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "tests/golden/golden.hpp"
#include "tests/intake/rules.hpp"

/// What of a record changes an answer, read as it was written.
namespace kith::intake::whole_record_tests {
namespace {

model::State read(const std::string& json) {
  const auto reading = parse_state(rules(), json);
  EXPECT_EQ(terminal(reading.diagnostics), "");
  return reading.value ? reading.value->record() : model::State{};
}
model::State full() {
  return read(golden::read(std::filesystem::path(KITH_SOURCE_DIR) / "tests/intake/full.json"));
}

TEST(WholeRecord, AConcernKeepsWhatItCameTo) {
  const auto concerns = full().concerns.value();
  ASSERT_EQ(concerns.size(), 2u);
  EXPECT_FALSE(concerns[0].nobody);
  ASSERT_EQ(concerns[0].outcomes.size(), 1u);
  EXPECT_EQ(concerns[0].outcomes[0].who, 1u);
  EXPECT_EQ(concerns[0].outcomes[0].is, model::ConcernOutcome::Is::substantiated);
  EXPECT_TRUE(concerns[0].outcomes[0].lifted);
  EXPECT_TRUE(concerns[0].outcomes[0].planned);
  EXPECT_TRUE(concerns[0].harmed && concerns[0].harmed->person && concerns[0].harmed->others);
  EXPECT_TRUE(concerns[1].nobody);
  EXPECT_FALSE(concerns[1].harmed);
}

TEST(WholeRecord, WhoWasHarmedIsKeptOneByOne) {
  const auto concerns = read(record(R"("concerns": [
    { "id": "a", "opened": "2026-05-21", "harmed": ["person"], "outcomes": [ { "who": "sol", "outcome": "inconclusive" } ] },
    { "id": "b", "opened": "2026-05-21", "harmed": ["others"] }, { "id": "c", "opened": "2026-05-21", "harmed": [] } ])"))
                            .concerns.value();
  EXPECT_TRUE(concerns[0].harmed->person && !concerns[0].harmed->others);
  EXPECT_FALSE(concerns[0].outcomes[0].planned);
  EXPECT_TRUE(concerns[1].harmed->others && !concerns[1].harmed->person);
  EXPECT_TRUE(concerns[2].harmed && !concerns[2].harmed->others && !concerns[2].harmed->person);
}

TEST(WholeRecord, WhetherAnythingWasEnteredByMistakeIsKept) {
  EXPECT_TRUE(full().has_errors);
  EXPECT_FALSE(read(record("")).has_errors);
}

TEST(WholeRecord, TheBytesAreKept) {
  const std::string text = record("");
  const auto reading = parse_state(rules(), text);
  EXPECT_EQ(reading.value->record().given.sha256().size(), 64u);
}

TEST(WholeRecord, WhoAgreedToAStepIsKept) {
  const auto agreed =
      read(record(
               R"("plans": [ { "plan": "cafe_travel", "level": "shadowing", "since": "2026-04-20", "agreed": [
    { "by": "person", "to": "checking_in", "says": "agrees", "on": "2026-05-28" },
    { "by": "sol", "to": "checking_in", "says": "agrees", "on": "2026-05-28" },
    { "by": "staff", "to": "checking_in", "says": "agrees", "on": "2026-05-28" } ] } ])"))
          .plans.value()[0]
          .agreed;
  EXPECT_TRUE(agreed[0].by_person && !agreed[0].member && !agreed[0].role);
  EXPECT_TRUE(!agreed[1].by_person && agreed[1].member == 1u && !agreed[1].role);
  EXPECT_TRUE(!agreed[2].by_person && !agreed[2].member &&
              agreed[2].role == rules().checked().roles.find("staff"));
}

TEST(WholeRecord, TextsOfEventsAreKept) {
  const auto log = full().events->log;
  EXPECT_THAT(log[0].fields, testing::Contains(testing::Optional(model::Value{0, "hall"})));
}

TEST(WholeRecord, WhetherEachMayDecideAloneMayNotBeKnown) {
  const auto held = [](const std::string& severally) {
    return read(
               R"({ "kith": 2, "person": { "id": "p" }, "circle": [ { "id": "sol", "roles": ["friend"], "authorities": [
      { "kind": "lpa.property_and_affairs")" +
               severally + " } ] } ] }")
        .circle->at(0)
        .authorities->at(0)
        .severally;
  };
  EXPECT_EQ(held(""), false);
  EXPECT_EQ(held(R"(, "severally": true)"), true);
  EXPECT_EQ(held(R"(, "severally": null)"), std::nullopt);
}

}  // namespace
}  // namespace kith::intake::whole_record_tests
