#include <gtest/gtest.h>

#include "tests/check/made.hpp"

namespace conditions_tests {
namespace {

using kith::model::Node;
using made::boundary;
using made::clause;

std::string when(const std::string& condition) { return "    when " + condition + "\n"; }

TEST(Conditions, TestsThatSayTheSameAreOneAtom) {
  const auto compilation = made::compile(boundary(
      "one",
      clause("refuse a",
             when("no incident where severity is high in the last 28 days and lives_with_family")) +
          clause("refuse b",
                 when("no incident where severity is high in the last 28 days or not lives_with_family")) +
          clause("refuse c", when("consent is withdrawn or refused")) +
          clause("refuse d", when("consent is refused or withdrawn")) +
          clause("refuse e", when("otherwise"))));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& rules = made::rules(compilation);
  const auto first = [&](const std::string& id) {
    return rules.nodes[rules[made::clause_id(rules, id)].condition.begin].a;
  };
  EXPECT_EQ(first("one.a"), first("one.b"));
  EXPECT_EQ(first("one.c"), first("one.d"));
  EXPECT_NE(first("one.a"), first("one.c"));
}

TEST(Conditions, OperandsStandBeforeTheirUsersInOneStretch) {
  const auto compilation = made::compile(boundary(
      "one",
      clause("refuse a",
             when("(lives_with_family or age is below 18) and not (stable or person wants travel_alone)")) +
          clause("refuse e", when("otherwise")),
      "  applies in supported_living, mental_health_unit\n  when exploitation_risk is high\n"));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& rules = made::rules(compilation);
  for (const auto& clause : rules.clauses) {
    for (auto n = clause.condition.begin; n < clause.condition.end; ++n) {
      const Node& node = rules.nodes[n];
      if (node.kind == Node::Kind::atom) EXPECT_LT(node.a, rules.atoms.size());
      if (node.kind == Node::Kind::all_of || node.kind == Node::Kind::any_of)
        EXPECT_TRUE(node.b < n && node.b >= clause.condition.begin);
      if (node.kind != Node::Kind::all_of && node.kind != Node::Kind::any_of) EXPECT_EQ(node.b, 0U);
      if (node.kind != Node::Kind::atom && node.kind != Node::Kind::definition)
        EXPECT_TRUE(node.a < n && node.a >= clause.condition.begin);
    }
  }
  const auto& otherwise = rules[made::clause_id(rules, "one.e")];
  EXPECT_TRUE(otherwise.otherwise);
  EXPECT_EQ(otherwise.condition.end - otherwise.condition.begin, 5U)
      << "two settings, their `or`, the boundary's `when`, and `and`";
}

TEST(Conditions, NamingConsentGivenIsSeenThroughDefinitions) {
  const auto compilation = made::compile(
      "define agreed_now \"Agreed\"\n  consent is given and has capacity\n" +
      boundary("one", clause("allow a", when("agreed_now")) + clause("allow b", when("lives_with_family")) +
                          clause("refuse c", when("otherwise"))));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& rules = made::rules(compilation);
  EXPECT_TRUE(rules[made::clause_id(rules, "one.a")].names_given);
  EXPECT_FALSE(rules[made::clause_id(rules, "one.b")].names_given);
}

struct Said {
  const char* condition;
  const char* text;   ///< canonical
  const char* plain;  ///< for people
};

TEST(Conditions, AreSaidInPlainWords) {
  const Said rows[] = {
      {"exploitation_risk is at least medium", "exploitation_risk is at least medium",
       "Risk of exploitation is at least medium"},
      {"lives_with_family", "lives_with_family", "Lives with family: yes"},
      {"coercion", "coercion", "Signs of coercion by this person ({recipient}): yes"},
      {"exploitation_risk is recorded", "exploitation_risk is recorded",
       "“Risk of exploitation” is on record"},
      {"age is below 18", "age is below 18", "{person} is under 18"},
      {"setting is supported_living", "setting is supported_living", "the setting is “Supported living”"},
      {"consent is given", "consent is given", "{person} has said yes to this being shared with {recipient}"},
      {"consent for phone_monitoring is refused", "consent for phone_monitoring is refused",
       "{person} has said no to “Looking at her phone”"},
      {"lacks capacity", "lacks capacity", "{person} lacks capacity for this decision"},
      {"has capacity for travel_alone", "has capacity for travel_alone",
       "{person} has capacity for “Travelling to the café without staff”"},
      {"best interests supports sharing", "best interests supports sharing",
       "it was decided that this is in {person}'s best interests"},
      {"person wants travel_alone", "person wants travel_alone",
       "{person} wants “Travelling to the café without staff”"},
      {"family opposes travel_alone", "family opposes travel_alone",
       "Family is against “Travelling to the café without staff”"},
      {"recipient is family.mother", "recipient is family.mother", "{recipient} is “Mother”"},
      {"recipient is named by person", "recipient is named by person",
       "{person} has named {recipient} as somebody who matters"},
      {"recipient holds lpa.property_and_affairs", "recipient holds lpa.property_and_affairs",
       "{recipient} holds “Lasting power of attorney: property and affairs”"},
      {"recipient is an alleged source of harm", "recipient is an alleged source of harm",
       "an open concern names {recipient} as a possible source of harm"},
      {"recipient is named in a concern", "recipient is named in a concern",
       "{recipient} is named in a concern"},
      {"category is finances.benefits", "category is finances.benefits", "this is about “Benefits”"},
      {"purpose is safeguarding", "purpose is safeguarding", "the purpose is “Safeguarding”"},
      {"the information is marked third_party", "the information is marked third_party",
       "the information is marked “Information about somebody else”"},
      {"no missed_check_in in the last 6 weeks", "no missed_check_in in the last 6 weeks",
       "no “Missed check-in” on record in the last 6 weeks"},
      {"at least 2 incident where severity is at least moderate in the last 28 days",
       "at least 2 incident where severity is at least moderate in the last 28 days",
       "at least 2 “Incident” (severity is at least moderate) on record in the last 28 days"},
      {"at least 1 check_in late by more than 15 minutes in the last 24 hours",
       "at least 1 check_in late by more than 15 minutes in the last 24 hours",
       "at least 1 “Check-in call” late by more than 15 minutes on record in the last 24 hours"},
      {"latest confidence.score is at least 4", "latest confidence.score is at least 4",
       "the latest “score” of “Confidence rating” is at least 4"},
      {"average confidence.score in the last 4 weeks is at least 3.5",
       "average confidence.score in the last 4 weeks is at least 3.5",
       "the average “score” of “Confidence rating” in the last 4 weeks is at least 3.5"},
      {"incident in the last 4 weeks is fewer than in the 4 weeks before",
       "incident in the last 4 weeks is fewer than in the 4 weeks before",
       "fewer “Incident” on record in the last 4 weeks than in the 4 weeks before"},
      {"last plan_review was more than 1 month ago", "last plan_review was more than 1 month ago",
       "the last “Plan review” was more than 1 month ago"},
  };
  for (const Said& row : rows) {
    const auto compilation = made::compile(
        boundary("one", clause("refuse a", when(row.condition)) + clause("refuse z", when("otherwise"))));
    ASSERT_TRUE(compilation.ruleset) << row.condition << "\n" << stacks::texts(compilation);
    const auto& rules = made::rules(compilation);
    const auto& condition = rules[made::clause_id(rules, "one.a")].condition;
    const auto& atom = rules.atoms[rules.nodes[condition.root()].a];
    EXPECT_EQ(atom.text, row.text);
    EXPECT_EQ(atom.plain, row.plain);
  }
}

/// `where` compares the fields of an event; whatever else a condition may be does not stand there.
TEST(Conditions, OfAnythingButAFieldDoNotStandInWhere) {
  for (const std::string other : {"consent is given",
                                  "consent for phone_monitoring is refused",
                                  "has capacity",
                                  "lacks capacity for travel_alone",
                                  "capacity fluctuates for sharing finances",
                                  "best interests supports sharing",
                                  "best interests for travel_alone supports it",
                                  "person wants travel_alone",
                                  "family opposes travel_alone",
                                  "no wish recorded about travel_alone",
                                  "person has died",
                                  "recipient is family",
                                  "recipient is person",
                                  "recipient is named by person",
                                  "recipient holds lpa.property_and_affairs",
                                  "nobody holds lpa.property_and_affairs",
                                  "somebody in the circle is family",
                                  "lpa.health_and_welfare agrees",
                                  "recipient is an alleged source of harm",
                                  "recipient is named in a concern",
                                  "category is finances",
                                  "purpose is safeguarding",
                                  "the information is marked third_party",
                                  "the matter is travel_alone",
                                  "setting is supported_living",

                                  "exploitation_risk is recorded",
                                  "no missed_check_in in the last 6 weeks",
                                  "at most 2 different morning_support.staff_name in the last 7 days",
                                  "incident in the last 4 weeks is fewer than in the 4 weeks before",
                                  "latest confidence.score is at least 4",
                                  "average confidence.score in the last 4 weeks is at least 3.5",
                                  "last plan_review was more than 1 month ago"}) {
    const auto said = made::compile(
        boundary("one", clause("refuse a", when("at least 1 incident where (severity is high and (" + other +
                                                ")) in the last 7 days")) +
                            clause("refuse z", when("otherwise"))));
    EXPECT_EQ(made::codes(said), "K2027") << other << "\n" << stacks::texts(said);
    const auto alone = made::compile(
        boundary("one", clause("refuse a", when(other)) + clause("refuse z", when("otherwise"))));
    EXPECT_TRUE(alone.ruleset) << stacks::texts(alone);
  }
}

}  // namespace
}  // namespace conditions_tests
