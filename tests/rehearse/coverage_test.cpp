#include "kith/coverage.hpp"

#include <gtest/gtest.h>

#include "engine/report/coverage/coverage.hpp"
#include "tests/golden/golden.hpp"
#include "tests/rehearse/stack.hpp"

namespace kith::rehearsing::coverage_tests {
namespace {

Coverage covered_by(const std::string& scenarios) {
  CoverageOfFiles files;
  files.add(compiled(scenarios), read_record);
  return files.take();
}

const RuleCoverage& rule(const Coverage& coverage, const std::string& name) {
  for (const RuleCoverage& one : coverage.rules)
    if (one.name == name) return one;
  ADD_FAILURE() << name;
  return coverage.rules.front();
}

/// How often it applied, did not, was not known.
std::string counts(const Coverage& coverage, const std::string& name) {
  const RuleCoverage& one = rule(coverage, name);
  std::string said;
  for (const Truth is : {Truth::yes, Truth::no, Truth::unknown})
    said += std::to_string(one.seen[static_cast<std::size_t>(is)]) + ' ';
  for (std::size_t i = 0; i < one.conditions.size(); ++i)
    said += "| " + one.conditions[i].text + ": " + report::condition_words(one, i) + ' ';
  return said;
}

constexpr const char* four_scenarios = R"(
scenario "She agreed"
  from "test"
  given mum is family.mother and not pressure and not coercion of mum
  and consent for finances with family is given on 2026-01-10
  when mum asks about finances for family_update on 2026-03-01
  then allow

scenario "She said no"
  from "test"
  given mum is family.mother and not pressure and not coercion of mum
  and consent for finances with family is refused on 2026-01-10
  when mum asks about finances for family_update on 2026-03-01
  then refuse

scenario "She is pressed"
  from "test"
  given mum is family.mother and pressure and not coercion of mum
  when mum asks about finances for family_update on 2026-03-01
  then refuse

scenario "Nobody knows what she said, nor whether she is pressed"
  from "test"
  given mum is family.mother and pressure is not known and not coercion of mum and consents are not known
  when mum asks about finances for family_update on 2026-03-01
  then undetermined
)";

TEST(Coverage, CountsWhatEachClauseCameTo) {
  const Coverage coverage = covered_by(four_scenarios);
  // Nothing is on record of consent in the third: `agreed` does not apply, and is shown by the first two.
  EXPECT_EQ(counts(coverage, "money.agreed"),
            "1 2 1 | consent is given: shown by 1 and 2; alone not known in 3 "
            "| has capacity: missing: as 1, where it is yes, but no ");
  EXPECT_EQ(counts(coverage, "money.pressed"),
            "1 2 1 | pressure: shown by 2 and 1; alone not known in 3 "
            "| coercion: missing: as 1, where it is no, but yes ");
  EXPECT_EQ(counts(coverage, "monitoring.agreed"),
            "0 0 0 | consent for phone_monitoring is given: missing: it alone decides in no scenario "
            "| identity_checked: missing: it alone decides in no scenario ");
}

TEST(Coverage, SumsUpByKind) {
  const Coverage coverage = covered_by(four_scenarios);
  const Coverage::Share clauses = coverage.applied(RuleCoverage::Kind::clause);
  EXPECT_EQ(clauses.number, 4U);
  EXPECT_EQ(clauses.of, 7U);
  EXPECT_EQ(coverage.applied(RuleCoverage::Kind::stage).percent(), 100.0);  // of none
  EXPECT_FALSE(coverage.reaches(100));
  EXPECT_TRUE(coverage.reaches(0));
}

TEST(Coverage, IsWrittenAsText) {
  golden::expect("tests/rehearse/golden/coverage.txt", report::coverage_text(covered_by(four_scenarios)));
}

TEST(Coverage, IsWrittenAsLcov) {
  golden::expect("tests/rehearse/golden/coverage.info", report::coverage_lcov(covered_by(four_scenarios)));
}

TEST(Coverage, IsWrittenAsAPage) {
  golden::expect("tests/rehearse/golden/coverage.html", report::coverage_html(covered_by(four_scenarios)));
}

/// What is written parses, fails until somebody says what is right, and closes what it was written for.
TEST(Coverage, MissingScenariosCloseTheirGaps) {
  const Ruleset rules = compiled(four_scenarios);
  CoverageOfFiles before;
  before.add(rules, read_record);
  const MissingScenarios missing = missing_scenarios(rules, before.take());
  std::string all = four_scenarios;
  for (const std::string& one : missing.scenarios) all += '\n' + one;
  golden::expect("tests/rehearse/golden/missing.kith", all.substr(std::string(four_scenarios).size()));
  EXPECT_EQ(missing.not_found, std::vector<std::string>{});
  const Coverage after = covered_by(all);
  EXPECT_EQ(after.conditions().number, after.conditions().of);
  EXPECT_TRUE(after.reaches(100));
  const std::vector<Rehearsal> done = kith::rehearse(compiled(all), read_record);
  for (std::size_t i = 4; i < done.size(); ++i) EXPECT_FALSE(passed(done[i])) << done[i].title;
}

/// Rules with a boundary that has a `when`, and a fact that may not be recorded.
std::string rules_of_a_shared_when() {
  return R"(
fact weighed "Somebody weighed it" of question yes or no

boundary news "News for friends"
  about finances
  with friend
  for family_update
  when not person has died
  allow agreed
    when consent is given
    lawful basis gdpr.consent, confidentiality.consent
    because "{person} agreed to it."
    easy read "You said yes."
    cites our_policy "2"
  ask first not_weighed
    when weighed is not recorded or not weighed
    because "Nobody has weighed it."
    easy read "We think about it."
  ask first nothing_else
    when otherwise
    because "Nothing else is agreed."
    easy read "We will ask you."

scenario "She agreed, and it was weighed"
  from "test"
  given kim is friend and consent for finances with kim is given on 2026-01-10 and weighed
  when kim asks about finances for family_update on 2026-03-01
  then allow

scenario "Nobody weighed it"
  from "test"
  given kim is friend
  when kim asks about finances for family_update on 2026-03-01
  then ask first by news.not_weighed

scenario "It was not weighed"
  from "test"
  given kim is friend and not weighed
  when kim asks about finances for family_update on 2026-03-01
  then ask first by news.not_weighed

scenario "She has died"
  from "test"
  given kim is friend and consent for finances with kim is given on 2026-01-10 and person died on 2026-02-01
  when kim asks about finances for family_update on 2026-03-01
  then refuse
)";
}

TEST(Coverage, WhatABoundaryBeginsWithIsCountedOnce) {
  const Coverage coverage = covered_by(rules_of_a_shared_when());
  EXPECT_EQ(counts(coverage, "news"), "3 1 0 | person has died: shown by 2 and 1 ");
  // After the death the boundary does not speak: that shows nothing of its clauses' conditions.
  EXPECT_EQ(counts(coverage, "news.agreed"), "1 3 0 | consent is given: shown by 1 and 2 ");
  EXPECT_EQ(rule(coverage, "news.agreed").vectors.size(), 2U);
}

TEST(Coverage, WhatHangsOnBeingRecordedGoesWithIt) {
  const Coverage coverage = covered_by(rules_of_a_shared_when());
  EXPECT_EQ(counts(coverage, "news.not_weighed"),
            "2 2 0 | weighed is recorded: shown by 1 and 2 | weighed: shown by 1 and 3 ");
}

TEST(Coverage, OtherwiseAppliesWhereNothingElseDoes) {
  const std::string one_more = R"(
scenario "It was weighed, and nobody asked her"
  from "test"
  given kim is friend and weighed
  when kim asks about finances for family_update on 2026-03-01
  then ask first by news.nothing_else
)";
  EXPECT_FALSE(rule(covered_by(rules_of_a_shared_when()), "news.nothing_else").was(Truth::yes));
  EXPECT_TRUE(rule(covered_by(rules_of_a_shared_when() + one_more), "news.nothing_else").was(Truth::yes));
}

constexpr const char* rules_for_a_person = R"(
requirement family_rung "The family is rung"
  for each incident where severity is high
  when not person has died and at was less than 3 days ago and pressure
  then do "ring her mother" within 1 day by service_manager
  and once that is done do "write down what she said" within 1 day by service_manager
  because "It is serious."
  easy read "We ring your mother."
  cites our_policy "4"

requirement worry_looked_at "A worry is looked at"
  for each concern
  then do "ask her about it" within 1 day by service_manager
  and once that is done do "tell her what came of it" within 1 day by service_manager
  because "She hears what came of it."
  easy read "We ask you about it."
  cites our_policy "7"

involvement phone_decided "Who decides about her phone"
  of phone_monitoring
  person decides
  service_manager decides in best interests when lacks capacity for phone_monitoring
    because "She cannot decide this now."
    cites our_policy "5"
  consults family.mother
    because "Her mother knows her."
    cites our_policy "5"

plan phone "Her phone"
  about phone_monitoring
  level watched "Staff look at it with her"
  level alone "Nobody looks at it"
  start at watched
  step down from watched
    when no incident where severity is high in the last 7 days and person wants phone_monitoring
    agreed by person
    because "Nothing went wrong."
    easy read "You look at your phone on your own."

define calm_week "Nothing serious for a week, and nobody presses her"
  no incident where severity is high in the last 7 days and not pressure

requirement outing "An outing"
  when calm_week and age is at least 18
  then do "go out" within 7 days by service_manager
  because "It was a calm week."
  easy read "We go out."
  cites our_policy "6"

escalation unreachable "Nobody can reach her"
  share finances for family_update
  first stage service_manager answers within 15 minutes, then family.mother
  stage family.mother answers within 2 hours, then friend
  stage friend final, outside

scenario "A serious incident while somebody presses her"
  from "test"
  given incident called hit at 2026-05-31 09:00 with severity high and pressure is yes on 2026-05-30
  when the person is assessed at 2026-05-31 10:00
  then family_rung for hit is due by service_manager
)";

/// The same of rules that no question meets.
TEST(Coverage, MissingScenariosOfAPersonCloseTheirGaps) {
  const Ruleset rules = compiled(rules_for_a_person);
  CoverageOfFiles before;
  before.add(rules, read_record);
  const MissingScenarios missing = missing_scenarios(rules, before.take());
  std::string all = rules_for_a_person;
  for (const std::string& one : missing.scenarios) all += '\n' + one;
  golden::expect("tests/rehearse/golden/missing_of_a_person.kith",
                 all.substr(std::string(rules_for_a_person).size()));
  EXPECT_EQ(missing.not_found, std::vector<std::string>{});
  const Coverage after = covered_by(all);
  EXPECT_EQ(after.conditions().number, after.conditions().of);
  EXPECT_TRUE(after.reaches(100));
  const std::vector<Rehearsal> done = kith::rehearse(compiled(all), read_record);
  for (std::size_t i = 1; i < done.size(); ++i) EXPECT_FALSE(passed(done[i])) << done[i].title;
}

}  // namespace
}  // namespace kith::rehearsing::coverage_tests
