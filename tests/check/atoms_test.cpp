#include <set>

#include <gtest/gtest.h>

#include "tests/check/made.hpp"

/// Two conditions that differ in one thing alone are two tests, each with its own answer.
namespace atoms_tests {
namespace {

using kith::model::Condition;

struct Pair {
  const char* item;  ///< where they stand in a requirement for each of them
  const char *one, *other;
};

constexpr Pair same_but_for_one_thing[] = {
    {"", "exploitation_risk is high", "exploitation_risk is low"},
    {"", "exploitation_risk is high", "exploitation_risk is at least high"},
    {"", "lives_with_family", "telling_raises_risk"},
    {"", "lives_with_family is recorded", "telling_raises_risk is recorded"},
    {"", "age is 18", "age is 19"},
    {"", "age is 18", "age is at most 18"},
    {"", "setting is supported_living", "setting is mental_health_unit"},
    {"", "consent is given", "consent is refused"},
    {"", "consent is given", "consent for travel_alone is given"},
    {"", "consent for travel_alone is given", "consent for phone_monitoring is given"},
    {"", "has capacity", "lacks capacity"},
    {"", "has capacity", "has capacity for travel_alone"},
    {"", "has capacity", "has capacity for the matter"},
    {"", "has capacity for travel_alone", "has capacity for phone_monitoring"},
    {"", "has capacity for sharing finances", "has capacity for sharing health"},
    {"", "best interests supports sharing", "best interests opposes sharing"},
    {"", "best interests supports sharing", "best interests for travel_alone supports it"},
    {"", "best interests for travel_alone supports it", "best interests for phone_monitoring supports it"},
    {"", "person wants travel_alone", "person opposes travel_alone"},
    {"", "person wants travel_alone", "person wants phone_monitoring"},
    {"", "person wants travel_alone", "family wants travel_alone"},
    {"", "staff wants travel_alone", "family wants travel_alone"},
    {"", "no wish recorded about travel_alone", "no wish recorded about phone_monitoring"},
    {"", "recipient is family", "recipient is staff"},
    {"", "recipient holds lpa.health_and_welfare", "recipient holds lpa.property_and_affairs"},
    {"", "somebody holds lpa.health_and_welfare", "somebody holds lpa.property_and_affairs"},
    {"", "somebody holds lpa.health_and_welfare", "somebody holds lpa.health_and_welfare for travel_alone"},
    {"", "somebody holds lpa.health_and_welfare for phone_monitoring",
     "somebody holds lpa.health_and_welfare for travel_alone"},
    {"", "somebody in the circle is family", "somebody in the circle is staff"},
    {"", "lpa.health_and_welfare agrees", "lpa.health_and_welfare refuses"},
    {"", "lpa.health_and_welfare agrees", "lpa.property_and_affairs agrees"},
    {"", "recipient is an alleged source of harm", "recipient is named in a concern"},
    {"", "category is finances", "category is health"},
    {"", "purpose is family_update", "purpose is care_planning"},
    {"", "the matter is travel_alone", "the matter is phone_monitoring"},
    {"", "the information is marked third_party", "the information is marked secret"},
    {"", "no incident in the last 7 days", "no missed_check_in in the last 7 days"},
    {"", "no incident in the last 7 days", "no incident in the last 8 days"},
    {"", "no incident in the last 7 days", "no incident in the last 7 weeks"},
    {"", "no incident in the last 7 days", "at most 1 incident in the last 7 days"},
    {"", "at least 1 incident in the last 7 days", "at least 2 incident in the last 7 days"},
    {"", "at least 1 incident in the last 7 days", "exactly 1 incident in the last 7 days"},
    {"", "at most 1 incident in the last 7 days", "exactly 1 incident in the last 7 days"},
    {"", "at least 1 check_in in the last 7 days",
     "at least 1 check_in late by more than 5 minutes in the last 7 days"},
    {"", "at least 1 check_in late by more than 6 minutes in the last 7 days",
     "at least 1 check_in late by more than 5 minutes in the last 7 days"},
    {"", "at least 1 check_in late by more than 5 hours in the last 7 days",
     "at least 1 check_in late by more than 5 minutes in the last 7 days"},
    {"", "no incident where severity is high in the last 7 days", "no incident in the last 7 days"},
    {"", "no incident where severity is high in the last 7 days",
     "no incident where severity is low in the last 7 days"},
    {"", "no incident where severity is high in the last 7 days",
     "no incident where (not severity is high) in the last 7 days"},
    {"", "no incident where (severity is high and restriction_used) in the last 7 days",
     "no incident where (severity is high or restriction_used) in the last 7 days"},
    {"", "no incident where (severity is high and restriction_used) in the last 7 days",
     "no incident where (severity is high and severity is high) in the last 7 days"},
    {"", "at least 2 different incident.severity in the last 7 days",
     "at least 2 different incident.restriction_used in the last 7 days"},
    {"", "at least 2 different incident.severity in the last 7 days",
     "at least 2 different restraint.type in the last 7 days"},
    {"", "at least 2 different incident.severity in the last 7 days",
     "at least 3 different incident.severity in the last 7 days"},
    {"", "at least 2 different incident.severity in the last 7 days",
     "at least 2 different incident.severity in the last 7 weeks"},
    {"", "at most 2 different incident.severity in the last 7 days",
     "at most 3 different incident.severity in the last 7 days"},
    {"", "incident in the last 4 weeks is fewer than in the 4 weeks before",
     "incident in the last 4 weeks is more than in the 4 weeks before"},
    {"", "incident in the last 4 weeks is fewer than in the 4 weeks before",
     "incident in the last 4 days is fewer than in the 4 days before"},
    {"", "incident in the last 4 weeks is fewer than in the 4 weeks before",
     "check_in in the last 4 weeks is fewer than in the 4 weeks before"},
    {"", "incident in the last 4 weeks is fewer than in the 4 weeks before",
     "incident where severity is high in the last 4 weeks is fewer than in the 4 weeks before"},
    {"", "latest incident.severity is high", "latest incident.severity is low"},
    {"", "latest incident.severity is high", "latest incident.severity is at least high"},
    {"", "latest confidence.score is 1", "latest restraint.minutes is 1"},
    {"", "average confidence.score in the last 4 weeks is 1",
     "average confidence.score in the last 4 weeks is 2"},
    {"", "average confidence.score in the last 4 weeks is 1",
     "average confidence.score in the last 4 days is 1"},
    {"", "average confidence.score in the last 4 weeks is 1",
     "average confidence.score in the last 4 weeks is at most 1"},
    {"", "average confidence.score in the last 4 weeks is 1",
     "average restraint.minutes in the last 4 weeks is 1"},
    {"", "total confidence.score in the last 4 weeks is 1",
     "total confidence.score in the last 4 weeks is 2"},
    {"", "total confidence.score in the last 4 weeks is 1",
     "total confidence.score in the last 5 weeks is 1"},
    {"", "total confidence.score in the last 4 weeks is 1",
     "total confidence.score in the last 4 weeks is above 1"},
    {"", "total confidence.score in the last 4 weeks is 1",
     "average confidence.score in the last 4 weeks is 1"},
    {"", "last incident was more than 3 days ago", "last incident was less than 3 days ago"},
    {"", "last incident was more than 3 days ago", "last incident was more than 3 weeks ago"},
    {"", "last incident was more than 3 days ago", "last incident was more than 4 days ago"},
    {"", "last incident was more than 3 days ago", "last check_in was more than 3 days ago"},
    {"restriction", "kind is x", "kind is y"},
    {"restriction", "kind is x", "kind is not x"},
    {"restriction", "kind is x", "rationale is x"},
    {"restriction", "since was more than 3 days ago", "last_reviewed was more than 3 days ago"},
    {"restriction", "since was more than 3 days ago", "since was less than 3 days ago"},
    {"restriction", "since was more than 3 days ago", "since was more than 3 weeks ago"},
    {"restriction", "rationale is recorded", "exit_when is recorded"},
    {"restriction", "rationale is recorded", "rationale is not recorded"},
    {"restriction", "no incident in the 7 days before it", "no incident within 7 days after it"},
    {"restriction", "no incident in the 7 days before it", "no incident in the last 7 days"},
    {"restriction", "no incident in the 7 days before it", "no incident in the 8 days before it"},
    {"check_in", "it is late by more than 5 minutes", "it is late by more than 6 minutes"},
    {"check_in", "it is late by more than 5 minutes", "it is late by more than 5 hours"},
    {"incident", "severity is high", "severity is low"},
    {"incident", "severity is high", "severity is at least high"},
    {"concern", "alleged_sources includes family", "alleged_sources includes staff"},
    {"concern", "alleged_sources includes family", "cleared includes family"},
    {"concern", "alleged_sources includes family",
     "alleged_sources includes everyone holding lpa.health_and_welfare"},
    {"concern", "alleged_sources includes everyone holding lpa.health_and_welfare",
     "alleged_sources includes everyone holding lpa.property_and_affairs"},
    {"consent", "purposes includes family_update", "purposes includes care_planning"},
};

/// A definition for each pair that is about the person, and a requirement for each that is about an item.
std::string all_pairs() {
  std::string out =
      "ruleset pairs version \"1\"\n  title \"P\"\n  effective from 2026-04-01 owner service_manager\n"
      "uses \"care.kith\"\nmark secret \"Secret\"\n";
  int number = 0;
  for (const Pair& pair : same_but_for_one_thing) {
    const std::string name = "pair_" + std::to_string(number++),
                      both = std::string(pair.one) + " and " + pair.other;
    if (*pair.item == 0) out += "define " + name + " \"P\"\n  " + both + "\n";
    else
      out += "requirement " + name + " \"P\"\n  for each " + pair.item + "\n  when " + both +
             "\n  then do \"it\"\n";
  }
  return out;
}

std::set<std::uint32_t> atoms_of(const kith::model::Ruleset& rules, Condition condition) {
  std::set<std::uint32_t> out;
  for (auto n = condition.begin; n < condition.end; ++n)
    if (rules.nodes[n].kind == kith::model::Node::Kind::atom) out.insert(rules.nodes[n].a);
  return out;
}

TEST(Atoms, ThatDifferInOneThingAreTwo) {
  stacks::Files files{{"pairs.kith", all_pairs()}};
  for (const std::string name : {"core.kith", "care.kith"})
    files[name] = golden::read(KITH_SOURCE_DIR "/tests/check/language/" + name);
  const auto compilation = stacks::compile(files, "pairs.kith");
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& rules = made::rules(compilation);
  std::size_t found = 0;
  const auto look_at = [&](const std::string& name, Condition condition) {
    if (!name.starts_with("pair_")) return;
    const Pair& pair = same_but_for_one_thing[std::stoul(name.substr(5))];
    EXPECT_EQ(atoms_of(rules, condition).size(), 2U) << pair.item << " " << pair.one << "; " << pair.other;
    ++found;
  };
  for (const auto& one : rules.definitions) look_at(one.name, one.rules.front().condition);
  for (const auto& one : rules.requirements) look_at(one.name, one.condition);
  EXPECT_EQ(found, std::size(same_but_for_one_thing));
}

}  // namespace
}  // namespace atoms_tests
