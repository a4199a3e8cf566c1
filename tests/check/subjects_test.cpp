#include <gtest/gtest.h>

#include "tests/check/stacks.hpp"
#include "tests/golden/golden.hpp"
#include "tests/oracle/vocabulary.hpp"

/// What the check knows of two conditions on one subject: whether they exclude each other, whether one of
/// them always holds, and whether one implies the other. Each pair is put to it as clauses that it is to call
/// impossible or unconditional; what it calls so is held to a golden file.
namespace subjects_tests {
namespace {

using Group = std::vector<std::string>;

const std::vector<std::pair<std::string, Group>> groups = {
    {"  about anything\n  with anyone\n",
     {"lives_with_family", "lives_with_family is recorded", "setting is hospital"}},
    {"  about anything\n  with anyone\n",
     {"risk is low", "risk is at least medium", "risk is above medium", "risk is at most medium",
      "risk is below high", "risk is not high", "risk is recorded"}},
    {"  about anything\n  with anyone\n", {"colour is red", "colour is not red", "colour is green"}},
    {"  about anything\n  with anyone\n",
     {"journeys_wanted is at least 0", "journeys_wanted is at least 3.5", "journeys_wanted is below 3.5",
      "journeys_wanted is at most 14", "journeys_wanted is above 14", "journeys_wanted is 3.5",
      "journeys_wanted is not 3.5"}},
    {"  about anything\n  with anyone\n",
     {"age is at least 18", "age is below 18", "age is above 17", "age is 18", "age is at least 0"}},
    {"  about anything\n  with anyone\n", {"setting is supported_living", "setting is hospital"}},
    {"  about anything\n  with anyone\n",
     {"recipient is family", "recipient is family.mother", "recipient is police",
      "recipient is named by person", "recipient holds lpa", "recipient holds lpa.health",
      "recipient is an alleged source of harm", "recipient is named in a concern", "coercion",
      "identity_checked"}},
    {"  about finances, health\n  with anyone\n",
     {"category is finances", "category is finances.benefits", "category is health"}},
    {"  about finances\n  with anyone\n",
     {"category is finances", "category is finances.benefits", "category is health"}},
    {"  about anything\n  with anyone\n", {"purpose is family_update", "purpose is care_planning"}},
    {"  about anything\n  with anyone\n  for family_update\n",
     {"purpose is family_update", "purpose is care_planning"}},
    {"  about anything\n  with anyone\n",
     {"the information is marked third_party", "the information is marked in_confidence"}},
    {"  about anything\n  with anyone\n",
     {"no incident in the last 28 days", "at least 1 incident in the last 28 days",
      "at least 2 incident in the last 28 days", "at most 2 incident in the last 28 days",
      "exactly 2 incident in the last 28 days", "no incident in the last 7 days",
      "no incident where severity is high in the last 28 days"}},
    {"  about anything\n  with anyone\n",
     {"at least 1 incident where severity is high in the last 7 days",
      "at least 1 incident where severity is at least moderate in the last 28 days",
      "no incident where (severity is not low or restriction_used) in the last 28 days",
      "at least 1 incident where (severity is moderate and restriction_used) in the last 7 days"}},
    {"  about anything\n  with anyone\n",
     {"at most 2 different support.worker in the last 7 days",
      "at least 1 different support.worker in the last 7 days",
      "at least 3 different support.worker in the last 7 days"}},
    {"  about anything\n  with anyone\n",
     {"incident in the last 4 weeks is fewer than in the 4 weeks before",
      "incident in the last 4 weeks is more than in the 4 weeks before",
      "incident in the last 4 weeks is as many as in the 4 weeks before"}},
    {"  about anything\n  with anyone\n",
     {"latest rating.score is at least 4", "latest rating.score is below 4",
      "latest rating.score is at least 1", "latest incident.severity is high",
      "latest incident.severity is at least moderate"}},
    {"  about anything\n  with anyone\n",
     {"average rating.score in the last 4 weeks is at least 3.5",
      "average rating.score in the last 4 weeks is below 3.5",
      "average rating.score in the last 4 weeks is at most 5",
      "average rating.score in the last 4 weeks is above 3.5"}},
    {"  about anything\n  with anyone\n",
     {"total seclusion.minutes in the last 7 days is above 60",
      "total seclusion.minutes in the last 7 days is at most 60",
      "total seclusion.minutes in the last 7 days is above 3000"}},
    {"  about anything\n  with anyone\n",
     {"last plan_meeting was more than 1 month ago", "last plan_meeting was less than 1 month ago"}},
    {"  about anything\n  with anyone\n",
     {"has capacity", "lacks capacity", "capacity fluctuates", "has capacity for travel_alone"}},
    {"  about anything\n  with anyone\n",
     {"best interests supports sharing", "best interests opposes sharing"}},
    {"  about anything\n  with anyone\n",
     {"person wants travel_alone", "person opposes travel_alone", "no wish recorded about travel_alone",
      "family wants travel_alone", "family opposes travel_alone"}},
    {"  about anything\n  with anyone\n",
     {"consent is given", "consent is refused", "consent is given or refused",
      "consent is not recorded, expired or unclear", "consent is withdrawn or objected",
      "consent is given, refused, withdrawn, objected, unclear, expired or not recorded"}},
    {"  about anything\n  with anyone\n",
     {"person has died", "somebody holds lpa.health for travel_alone",
      "somebody in the circle is family.mother", "nobody in the circle is family.mother",
      "nobody holds lpa.health for travel_alone"}},
};

/// Of two conditions, whether the clause `when` of each question can never apply or always does.
struct Question {
  const char* join;
  bool second_negated;
  const char* finding;
  const char* says;
};
const Question questions[] = {
    {"and", false, "can never apply", "exclude each other"},
    {"or", false, "always applies", "one of them always holds"},
    {"and", true, "can never apply", "the first implies the second"},
    {"or", true, "always applies", "the second implies the first"},
};

std::string clauses(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::string text;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    for (std::size_t q = 0; q < std::size(questions); ++q)
      text += "  refuse p" + std::to_string(i) + "_" + std::to_string(q) + "\n    when (" + pairs[i].first +
              ") " + questions[q].join + (questions[q].second_negated ? " not (" : " (") + pairs[i].second +
              ")\n    because \"So it is.\"\n";
  return text;
}

std::string said_of(const std::string& head, const Group& group) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (std::size_t a = 0; a < group.size(); ++a)
    for (std::size_t b = a; b < group.size(); ++b) pairs.emplace_back(group[a], group[b]);
  const auto compilation = stacks::compile(
      {{"m.kith", kith::tests::vocabulary() + "boundary g \"G\"\n" + head + clauses(pairs)}}, "m.kith");
  EXPECT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  std::string said;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    std::string all;
    for (std::size_t q = 0; q < std::size(questions); ++q) {
      const std::string id = "g.p" + std::to_string(i) + "_" + std::to_string(q) + "`";
      for (const kith::Diagnostic& each : compilation.diagnostics)
        if (each.message.find(id) != std::string::npos &&
            each.message.find(questions[q].finding) != std::string::npos)
          all += std::string(all.empty() ? "" : ", ") + questions[q].says;
    }
    said += pairs[i].first + " / " + pairs[i].second + ": " + (all.empty() ? "any" : all) + "\n";
  }
  return said;
}

TEST(Subjects, TwoConditionsOnOneAreKnownToExcludeOrImplyEachOther) {
  std::string all;
  for (const auto& [head, group] : groups)
    all += "# " + head.substr(2, head.find('\n') - 2) + "\n" + said_of(head, group);
  golden::expect("tests/check/golden/subjects.txt", all);
}

}  // namespace
}  // namespace subjects_tests
