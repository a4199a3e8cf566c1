#include <gtest/gtest.h>

#include "tests/evaluate/tables.hpp"
#include "tests/json/json.hpp"

/// Somebody who holds powers of two kinds.
namespace kith::tests::holders {
namespace {

using nlohmann::json;

const std::string property = "authority lpa.property \"Property attorney\"\n",
                  health = "authority lpa.health \"Health attorney\"\n";

/// What is said of Fred's powers, one of which nobody verified, where nothing is on record of consents.
std::string answered(const std::string& vocabulary) {
  const Ruleset rules = texts::compiled(vocabulary + R"(boundary travel "Travelling"
  to travel_alone by family
  refuse so
    when lives_with_family
    because "It is so."
  allow practised
    when risk is at least medium
    lawful basis gdpr, common_law
    because "It is so."
)");
  const State state = texts::record(rules, R"({
     "kith": 2,
     "person": {
      "born": "1994-05-02",
      "id": "p",
      "name": "Amina"
     },
     "circle": [
      {
       "id": "mum",
       "roles": [
        "family.mother"
       ]
      },
      {
       "authorities": [
        {
         "kind": "lpa.property",
         "severally": false
        },
        {
         "kind": "lpa.property",
         "severally": false
        },
        {
         "kind": "lpa.health",
         "severally": [
          "travel_alone"
         ],
         "verified_on": "2026-01-01"
        }
       ],
       "id": "fred",
       "roles": [
        "friend"
       ]
      }
     ],
     "capacity": [
      {
       "decisions": [
        "travel_alone"
       ],
       "on": "2026-01-10",
       "only": null,
       "outcome": null
      }
     ],
     "best_interests": [],
     "wishes": [],
     "facts": {},
     "drawn_at": "2026-03-01T10:00:00Z",
     "setting": "supported_living",
     "concerns": [],
     "events": {
      "log": []
     }
    })");
  const Question asked =
      texts::question(state, R"({"at": "2026-03-01T10:00:00Z", "by": "mum", "do": "travel_alone"})");
  json said = json::parse(render(decide(asked), Rendering::json));
  said.erase("rulesets");
  return said.dump(1);
}

TEST(Holders, OfTwoKindsIsSaidTheSameInWhicheverOrderTheyAreDeclared) {
  std::string other = vocabulary();
  const std::size_t both = other.find(property + health);
  ASSERT_NE(both, std::string::npos);
  other.replace(both, (property + health).size(), health + property);
  EXPECT_EQ(answered(vocabulary()), answered(other));
}

}  // namespace
}  // namespace kith::tests::holders
