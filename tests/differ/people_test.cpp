#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kith/difference.hpp"
#include "tests/differ/rules.hpp"
#include "tests/oracle/texts.hpp"

/// One person's record by two rulesets: what is said otherwise, and the one thing on record that it hangs on.
namespace kith {
namespace {

using ByPerson = Difference::Kind;

const std::string eve = R"({
  "kith": 2, "person": {"id": "eve", "name": "Eve"},
  "circle": [{"id": "mum", "name": "Ann", "roles": ["family.mother"], "facts": {"coercion": true}},
             {"id": "pal", "name": "Bo", "roles": ["friend"]}],
  "consents": [{"category": "finances", "with": "mum", "status": "given", "on": "2026-02-01"}],
  "capacity": [],
  "facts": {"journeys": {"value": 4, "on": "2026-02-01"}},
  "events": {"log": [{"id": "e1", "kind": "incident", "at": "2026-02-28T18:00:00+00:00"}]}
})";

struct OfOne {
  const char* name;
  const char* what;
  const char* instead;
  ByPerson kind;
  bool more_permissive;
  std::vector<std::string> with, about;
  std::string hangs_on;  ///< empty: no single thing
};
void PrintTo(const OfOne& row, std::ostream* out) { *out << row.name; }

const OfOne of_one[] = {
    {"no_matter_who_presses",
     "consent is given and free",
     "consent is given",
     ByPerson::newly_allowed,
     true,
     {"mum"},
     {"finances", "finances.debts"},
     "/consents/0"},
    {"a_lower_number",
     "journeys is at least 5",
     "journeys is at least 4",
     ByPerson::newly_undetermined,
     true,
     {"pal"},
     {"travel_alone"},
     "/facts/journeys"},
    {"a_longer_deadline",
     "within 24 hours",
     "within 48 hours",
     ByPerson::duty,
     true,
     {},
     {"tell_manager"},
     "/events/log/0"},
    {"a_shorter_deadline",
     "within 24 hours",
     "within 20 hours",
     ByPerson::duty,
     false,
     {},
     {"tell_manager"},
     "/events/log/0"},
    {"no_duty",
     "at was less than 1 day ago",
     "at was less than 1 hour ago",
     ByPerson::duty,
     true,
     {},
     {"tell_manager"},
     "/events/log/0"},
};

class OnePerson : public testing::TestWithParam<OfOne> {};

std::vector<std::string> names_of(const PersonDifference& one) {
  std::vector<std::string> names;
  for (const auto* all : {&one.categories, &one.decisions})
    for (const Named& each : *all) names.push_back(each.name);
  if (!one.name.empty()) names.push_back(one.name);
  return names;
}

/// The first place of a text written otherwise.
std::string altered(std::string text, const std::string& what, const std::string& instead) {
  return text.replace(text.find(what), what.size(), instead);
}

std::vector<PersonDifference> of_eve(const std::string& before, const std::string& after,
                                     const std::string& record = eve) {
  const Ruleset was = texts::compiled(before), is = texts::compiled(after);
  const auto a = parse_state(was, record), b = parse_state(is, record);
  for (const auto& found : a.diagnostics) ADD_FAILURE() << found.message;
  const auto at = parse_moment(was, "2026-03-01 10:00");
  return DifferencesByPerson(was, is).of(*a.value, *b.value, *at.value);
}

TEST_P(OnePerson, IsSaidToDifferByTheOneThing) {
  const OfOne& row = GetParam();
  std::string after = differ_tests::rules_to_change();
  const std::size_t at = after.find(row.what);
  ASSERT_NE(at, std::string::npos);
  after.replace(at, std::string(row.what).size(), row.instead);
  const auto found = of_eve(differ_tests::rules_to_change(), after);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, row.kind);
  EXPECT_EQ(found[0].more_permissive, row.more_permissive);
  std::vector<std::string> with;
  for (const Named& one : found[0].with) with.push_back(one.name);
  EXPECT_EQ(with, row.with);
  EXPECT_EQ(names_of(found[0]), row.about);
  EXPECT_FALSE(found[0].aspects.empty());
  EXPECT_EQ(found[0].hangs_on ? found[0].hangs_on->from : "", row.hangs_on);
}

INSTANTIATE_TEST_SUITE_P(Table, OnePerson, testing::ValuesIn(of_one),
                         [](const auto& of) { return std::string(of.param.name); });

/// What falls to somebody who may have caused harm falls to whoever owns the rules, and so does what no rule
/// speaks of after a death.
TEST(OnePersonTold, AnotherOwnerIsSomebodyElseToDoIt) {
  const std::string before = differ_tests::rules_to_change(), owner = "owner service_manager";
  const std::string after = altered(before, owner, "owner family.mother");
  const std::string harm = altered(
      altered(eve, R"("circle": [)",
              R"("circle": [{"id": "boss", "name": "Cy", "roles": ["service_manager"]}, )"),
      R"("capacity")",
      R"("concerns": [{"id": "c1", "opened": "2026-02-28", "alleged_sources": ["boss"]}], "capacity")");
  std::set<std::string> falls_to_another;
  for (const PersonDifference& one : of_eve(before, after, harm))
    if (one.kind == ByPerson::duty) falls_to_another.insert(one.name);
  EXPECT_THAT(falls_to_another, testing::IsSupersetOf({"look_at", "tell_manager"}));
  const auto dead =
      of_eve(before, after, altered(eve, R"("name": "Eve")", R"("name": "Eve", "died": "2026-02-27")"));
  EXPECT_TRUE(std::any_of(dead.begin(), dead.end(), [](const PersonDifference& one) {
    return one.kind == ByPerson::limits && one.more_permissive &&
           one.aspects.back().after.find("Mother") != std::string::npos;
  }));
}

/// What somebody is told for, or asked for, is part of what is to be done, whether a yes or a no asks for it.
TEST(OnePersonTold, AnotherPurposeOfWhatIsToBeToldIsSaid) {
  for (const auto& [rule, written] :
       {std::pair{"    needs tell person within 5 days\n",
                  "    needs consult friend about finances for {}\n"},
        std::pair{"    on condition that record \"what was told\"\n",
                  "    on condition that tell friend about finances for {}\n"}}) {
    const auto with = [&, rule = rule, written = written](const char* purpose) {
      return altered(differ_tests::rules_to_change(), rule, fmt::format(fmt::runtime(written), purpose));
    };
    const std::string no = altered(altered(eve, "\"given\"", "\"refused\""), "\"coercion\": true",
                                   "\"coercion\": false"),
                      yes = altered(eve, "\"coercion\": true", "\"coercion\": false");
    std::vector<PersonDifference> found;
    for (const std::string& record : {no, yes})
      for (PersonDifference& one : of_eve(with("family_update"), with("care"), record))
        found.push_back(std::move(one));
    ASSERT_EQ(found.size(), 1U) << rule;
    EXPECT_EQ(found[0].kind, ByPerson::limits);
    EXPECT_TRUE(found[0].more_permissive);
    EXPECT_THAT(found[0].aspects.back().before, testing::HasSubstr("for “News for the family”"));
    EXPECT_THAT(found[0].aspects.back().after, testing::HasSubstr("for “Care”"));
    for (const Difference& one :
         differences(texts::compiled(with("family_update")), texts::compiled(with("care"))).found)
      EXPECT_TRUE(one.example);
  }
}

/// What is open by both is not newly open: what it may come to is other.
TEST(OnePersonTold, WhatIsOpenAndWasIsNotNewlyOpen) {
  const std::string allows = differ_tests::rules_to_change();
  const std::string asks = altered(altered(allows, "  allow practised", "  ask first practised"),
                                   "5\n    lawful basis gdpr.consent, confidentiality.consent\n", "5\n");
  const std::string open = altered(eve, R"("value": 4)", R"("value": null)");
  for (const bool more : {false, true}) {
    const auto found = more ? of_eve(asks, allows, open) : of_eve(allows, asks, open);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, ByPerson::limits);
    EXPECT_EQ(found[0].more_permissive, more);
    ASSERT_EQ(found[0].aspects.size(), 1U);
    EXPECT_EQ(found[0].aspects[0].before.substr(0, 4), "open");
    EXPECT_EQ(found[0].aspects[0].after.substr(0, 4), "open");
    EXPECT_NE(found[0].aspects[0].before, found[0].aspects[0].after);
  }
}

/// What stands in a list, in whose, who acts meanwhile, and how an escalation goes on.
struct OfCare {
  const char* what;
  const char* before;
  const char* after;
  ByPerson kind;
  bool more_permissive;
};
const OfCare of_care[] = {
    {"  for each incident\n  when at", "  for safety\n  for each incident\n  when at",
     "  for each incident\n  when at", ByPerson::duty, true},
    {"  for each incident\n  when at", "  for each incident\n  when at",
     "  for safety\n  for each incident\n  when at", ByPerson::duty, false},
    {"within 2 hours, then", "within 2 hours, then", "within 3 hours, then", ByPerson::escalation, true},
    {"within 2 hours, then", "within 2 hours, then", "within 90 minutes, then", ByPerson::escalation, false},
    {"share finances for care", "share finances.debts for care", "share finances for care",
     ByPerson::escalation, true},
    {"purpose care \"Care\"", "purpose care \"Care\" urgent, decided by service_manager",
     "purpose care \"Care\" urgent", ByPerson::who_decides, true}};

TEST(OnePersonTold, WhatIsSaidOfCareIsComparedInFull) {
  const std::string record = altered(
      altered(eve, R"("capacity": [])",
              R"("capacity": [{"decisions": ["travel_alone"], "outcome": null, "on": "2026-02-01"}])"),
      R"("facts": {"journeys")",
      R"("escalations": [{"name": "unreachable", "opened": "2026-03-01T09:00:00+00:00", "steps": []}],
  "facts": {"journeys")");
  for (const OfCare& row : of_care) {
    const std::string rules = differ_tests::rules_to_change();
    const auto found =
        of_eve(altered(rules, row.what, row.before), altered(rules, row.what, row.after), record);
    EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const auto& one) {
      return one.kind == row.kind;
    })) << row.after;
    const bool more =
        std::any_of(found.begin(), found.end(), [](const auto& one) { return one.more_permissive; });
    EXPECT_EQ(more, row.more_permissive) << row.after;
  }
}

TEST(OnePersonTold, OfWhatMeansTheSameNothingIsAsked) {
  EXPECT_TRUE(of_eve(differ_tests::rules_to_change(), differ_tests::rules_to_change()).empty());
}

TEST(OnePersonTold, AKindOfInformationThatIsNewWasToldToNobody) {
  std::string after = differ_tests::rules_to_change();
  after.replace(after.find("category finances \"Money\""), 0, "category diary \"Diary\"\n");
  after.replace(after.find("  about finances\n"), 0, "  about finances, diary\n");
  after.erase(after.find("  about finances\n"), std::string("  about finances\n").size());
  for (const PersonDifference& one : of_eve(differ_tests::rules_to_change(), after))
    EXPECT_THAT(names_of(one), testing::Contains("diary"));
}

}  // namespace
}  // namespace kith
