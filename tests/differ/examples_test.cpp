#include <gtest/gtest.h>

#include "engine/report/ruleset/differences.hpp"
#include "kith/difference.hpp"
#include "tests/differ/rules.hpp"
#include "tests/oracle/texts.hpp"

/// Small changes of everything that may be asked for: each is shown by a record about which both rulesets say
/// something else.
namespace kith {
namespace {

struct Small {
  const char* name;
  const char* rule;  ///< with `@` where it is changed
  const char *was, *is;
};
void PrintTo(const Small& row, std::ostream* out) { *out << row.name; }

const char* const names = R"(
event journey "Journey"
  how one of bus, train, foot
  with_whom text
restriction locked_door "Locked door"
authority lpa "LPA"
decision bank "Banking"
category notes "Notes"
plan banking "Going to the bank"
  about bank
  level together "Together"
  level alone "Alone"
  step down from together
    when person wants bank
    agreed by person
    because "She wants to."
)";

std::string duty(const std::string& for_each_and_when) {
  return "requirement small \"Small\"\n" + for_each_and_when +
         "\n  then do \"look at it\" within 1 day by friend\n  as policy\n  because \"So.\"\n  cites our_policy \"9\"\n";
}
std::string plan(const std::string& step, const std::string& rest) {
  return "plan outings \"Going out\"\n  about travel_alone\n  level together \"Together\"\n  level alone \"Alone\"\n"
         "  step down from together\n    when " +
         step +
         "\n    agreed by person, friend\n    because \"It went well.\"\n"
         "  step up by 1 proposed\n    when at least 2 incident since the last step\n    agreed by person\n"
         "    review within 5 days\n    because \"It did not.\"\n" +
         rest;
}
std::string clause(const std::string& when) {
  return "boundary small \"Small\"\n  about notes\n  with friend\n  allow one\n    when " + when +
         "\n    lawful basis gdpr.consent, confidentiality.consent\n    because \"So.\"\n    easy read \"Yes.\"\n";
}

const Small small[] = {
    {"a_status_of_a_consent", "duty  for each consent where status is @", "withdrawn", "refused"},
    {"how_old_a_yes_is", "duty  for each consent where status is given\n  when on was more than @ ago",
     "1 year", "2 years"},
    {"what_was_found_of_capacity", "duty  for each capacity where outcome is @", "fluctuating", "lacking"},
    {"a_finding", "duty  for each best_interests where finding is @", "supports", "opposes"},
    {"when_a_power_was_seen", "duty  for each authority\n  when verified_on was more than @ ago", "1 year",
     "2 years"},
    {"a_wish", "duty  for each wish where stance is @", "wants", "opposes"},
    {"whom_it_is_about", "duty  for each member where (@)", "coercion", "not coercion"},
    {"how_old_a_goal_is", "duty  for each goal\n  when set_on was more than @ ago", "3 months", "4 months"},
    {"a_place_on_a_plan", "duty  for each plan\n  when since was more than @ ago", "3 months", "4 months"},
    {"a_concern_that_says_who", "duty  for each concern where alleged_sources includes @", "friend",
     "family"},
    {"a_concern_by_whom_nobody_says", "duty  for each concern where alleged_sources @", "is recorded",
     "is not recorded"},
    {"time_after_a_concern", "duty  for each concern\n  when no incident within @ after it", "10 days",
     "9 days"},
    {"a_closed_concern", "duty  for each closed concern\n  when closed was more than @ ago", "10 days",
     "9 days"},
    {"a_review_of_a_restriction", "duty  for each restriction\n  when last_reviewed was more than @ ago",
     "1 month", "2 months"},
    {"an_ended_restriction", "duty  for each ended restriction\n  when ended was more than @ ago", "10 days",
     "11 days"},
    {"how_many_are_enough_for_a_step",
     "plan at least @ journey in the last 6 weeks and no incident in the last 6 weeks", "6", "5"},
    {"a_wait", "plan person wants travel_alone|  wait @ after any step before stepping down\n", "14 days",
     "13 days"},
    {"a_review_of_a_plan", "plan person wants travel_alone|  review every @\n", "1 month", "2 months"},
    {"how_many_choices", "clause at most @ different journey.how in the last 7 days", "1", "2"},
    {"how_many_texts", "clause at most @ different journey.with_whom in the last 7 days", "2", "3"},
    {"how_many_happened", "clause at least @ journey where how is bus in the last 7 days", "6", "5"},
    {"how_long_ago_the_last_was", "clause last journey was more than @ ago", "1 month", "2 months"},
    {"over_how_long_it_is_added_up", "clause total restraint.lasted in the last @ is at least 60", "7 days",
     "8 days"},
    {"over_how_long_it_is_averaged", "clause average restraint.lasted in the last @ is at least 60", "7 days",
     "8 days"},
    {"over_how_long_it_is_compared", "clause journey in the last @ is more than in the @ before", "4 weeks",
     "5 weeks"},
    {"a_deadline_once_something_is_done",
     "rule requirement small \"Small\"\n  for each incident\n  then do \"look at it\" within 1 day by friend\n"
     "  and once that is done do \"think\" within @ by friend\n  as policy\n  because \"So.\"\n  cites our_policy \"9\"\n",
     "5 days", "7 days"},
    {"a_deadline_once_something_is_done_about_her",
     "rule requirement small \"Small\"\n  when lacks capacity for bank\n  then do \"look at it\" within 1 day by friend\n"
     "  and once that is done do \"think\" within @ by friend\n  as policy\n  because \"So.\"\n  cites our_policy \"9\"\n",
     "5 days", "7 days"},
    {"a_deadline_of_what_is_late",
     "rule requirement small \"Small\"\n  for each incident\n  then do \"look at it\" within 1 day by friend\n"
     "          if late, do \"call\" within @ by friend\n  as policy\n  because \"So.\"\n  cites our_policy \"9\"\n",
     "2 days", "4 days"},
    {"a_deadline_of_what_is_late_about_her",
     "rule requirement small \"Small\"\n  when lacks capacity for bank\n  then do \"look at it\" within 1 day by friend\n"
     "          if late, do \"call\" within @ by friend\n  as policy\n  because \"So.\"\n  cites our_policy \"9\"\n",
     "2 days", "4 days"},
    {"who_decides_anything_else",
     "rule involvement others \"Anything else\"\n  of anything\n  person decides\n"
     "  @ decides in best interests when lacks capacity\n    because \"So.\"\n    cites our_policy \"9\"\n",
     "friend", "service_manager"},
    {"one_of_several_conditions_of_a_concern",
     "duty  for each concern where alleged_sources includes friend\n"
     "  when opened was more than @ ago and lacks capacity for bank and journeys is at least 3",
     "10 days", "20 days"},
    {"one_of_several_conditions_beside_a_concern",
     "duty  for each concern where alleged_sources includes friend\n"
     "  when opened was more than 10 days ago and no incident within 5 days after it and journeys is at least @",
     "3", "4"},
    {"how_late_it_is", "duty  for each incident\n  when at was more than @ ago", "12 hours", "13 hours"},
};

std::string with(const Small& row, const std::string& what) {
  std::string rule = row.rule;
  for (std::size_t at = rule.find('@'); at != std::string::npos; at = rule.find('@', at))
    rule.replace(at, 1, what);
  const std::size_t space = rule.find(' ');
  const std::string sort = rule.substr(0, space), rest = rule.substr(space + 1);
  const std::size_t bar = rest.find('|');
  const std::string first = rest.substr(0, bar),
                    second = bar == std::string::npos ? "" : rest.substr(bar + 1);
  return differ_tests::rules_to_change() + names +
         (sort == "duty"   ? duty(first)
          : sort == "rule" ? rest
          : sort == "plan" ? plan(first, second)
                           : clause(first));
}

class SmallChanges : public testing::TestWithParam<Small> {};

TEST_P(SmallChanges, have_an_example_that_both_answer) {
  const Small& row = GetParam();
  for (const auto& [from, to] : {std::pair{row.was, row.is}, std::pair{row.is, row.was}}) {
    const std::string before = with(row, from), after = with(row, to);
    const Differences all = differences(texts::compiled(before), texts::compiled(after));
    ASSERT_FALSE(all.found.empty());
    EXPECT_TRUE(all.not_proved.empty());
    for (const Difference& one : all.found) {
      ASSERT_TRUE(one.example) << report::differences_text(all, 100);
      EXPECT_TRUE(passed(rehearse(texts::compiled(after + "\n" + one.example->scenario))[0]))
          << one.example->scenario;
      EXPECT_FALSE(passed(rehearse(texts::compiled(before + "\n" + one.example->scenario))[0]))
          << one.example->scenario;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Table, SmallChanges, testing::ValuesIn(small),
                         [](const auto& of) { return std::string(of.param.name); });

}  // namespace
}  // namespace kith
