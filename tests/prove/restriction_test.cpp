#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/report/ruleset/proofs.hpp"
#include "kith/proof.hpp"
#include "kith/rehearsal.hpp"
#include "tests/oracle/texts.hpp"

/// What is proved of every kind of restriction, unasked.
namespace kith::restriction_proofs {
namespace {

using testing::HasSubstr;

constexpr auto proved = Proof::Result::proved;
constexpr auto broken = Proof::Result::broken;
constexpr auto not_proved = Proof::Result::not_proved;
constexpr auto exits = RestrictionPromise::has_exit;
constexpr auto reviews = RestrictionPromise::is_reviewed;

std::string a_register(const std::string& rules) {
  return R"(ruleset register version "1"
  title "Register"
  owner service_manager
  effective from 2020-01-01

role service_manager "Service manager"
event outing "Outing"
setting supported_living "Supported living"
setting own_home "Her own home"
fact calm "She is calm" yes or no
)" + rules;
}

std::string asks(const std::string& name, const std::string& when, const std::string& then) {
  return "requirement " + name + " \"It is asked\"\n  for each restriction" + when + "\n  then " + then +
         " within 5 days by service_manager\n";
}

const std::string monthly = "\n  when last_reviewed was more than 1 month ago";
const std::string no_exit = " where exit_when is not recorded";

const std::string by_days_of_work =
    "calendar work \"Days of work\" through 2099-12-31\n  closed 2026-12-25\n" +
    asks("look", "\n  when last_reviewed was more than 20 working days ago", "review it");

struct Row {
  const char* name;
  RestrictionPromise promise;
  Proof::Result result;
  std::string rules;
  const char* says = "";    ///< in the scenario, or what is in the way, or by when
  std::string mended = {};  ///< rules to which the scenario passes
};
void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }

const std::vector<Row> rows = {
    {"reviewed_each_month", reviews, proved, asks("look", monthly, "review it"), "1 month"},
    {"by_the_later_of_two", reviews, proved,
     asks("look", monthly + " and since was more than 3 months ago", "review it"), "3 months"},
    {"reviewed_whatever_is_known", reviews, proved,
     asks("look", monthly + " and calm", "review it") +
         asks("other", monthly + " and not calm", "meet \"a talk\""),
     "1 month"},
    {"nobody_looks_while_calm", reviews, broken, asks("look", monthly + " and not calm", "review it"),
     "look for r1 is overdue"},
    {"in_one_setting", reviews, broken,
     "source policy \"Policy\" policy\n" +
         asks("look", monthly + " and setting is supported_living", "review it"),
     "setting is own_home"},
    {"reviewed_once", reviews, broken, asks("look", no_exit, "review it"), "look is done at"},
    {"only_the_manager_is_told", reviews, broken,
     "category safety \"Safety\"\npurpose care \"Care\"\n" +
         asks("look", monthly, "tell service_manager about safety for care") +
         asks("way_out", no_exit, "meet \"a talk\"")},
    {"not_after_an_outing", reviews, broken,
     asks("look", monthly + " and no outing in the last 7 days", "review it"), "outing at"},
    {"unless_calm", reviews, broken,
     "requirement look \"Look\"\n  for each restriction" + monthly +
         "\n  then review it within 5 days by service_manager unless calm\n",
     "calm"},
    {"for_a_while", reviews, broken,
     asks("look", monthly + "\n       and since was less than 1 year ago", "review it")},
    {"not_without_authority", reviews, broken,
     asks("look", " where authority is recorded" + monthly, "review it"), "r1 of kind any_other"},
    {"not_with_authority", reviews, broken,
     asks("look", " where authority is not recorded" + monthly, "review it"), "authority"},
    {"of_all_kinds_but_one", reviews, broken,
     asks("look", " where kind is not locked_door" + monthly, "review it"), "of kind locked_door",
     asks("look", monthly, "review it")},
    {"of_those_with_an_end", reviews, broken,
     asks("by_right", " where kind is not contact", "meet \"by what right\"") +
         asks("look", " where exit_when is recorded" + monthly, "review it"),
     "look for r1 is overdue",
     asks("by_right", " where kind is not contact", "meet \"by what right\"") +
         asks("look", monthly, "review it")},
    {"by_a_rule_for_another_kind", exits, broken,
     asks("visits", " where kind is contact", "meet \"who may visit\"") +
         asks("way_out", " where (exit_when is not recorded and kind is not locked_door)", "meet \"a talk\""),
     "way_out for r1 is overdue",
     asks("visits", " where kind is contact", "meet \"who may visit\"") +
         asks("way_out", no_exit, "meet \"a talk\"")},
    {"each_kind_its_own_way", reviews, proved,
     asks("look", " where kind is not locked_door" + monthly, "review it") +
         asks("door", " where kind is locked_door\n  when last_reviewed was more than 7 days ago",
              "review it"),
     "1 month"},
    {"past_its_review_date", reviews, broken,
     asks("look", "\n  when review_by was more than 1 day ago", "review it"), "look is done at"},
    {"past_its_review_date_or_each_month", reviews, proved,
     asks("look", "\n  when review_by was more than 1 day ago", "review it") +
         asks("other", " where review_by is not recorded" + monthly, "review it"),
     "on its date"},
    {"a_month_on_and_past_its_review_date", reviews, proved,
     asks("look", monthly + " and review_by was more than 1 day ago", "review it"), "on its date"},
    {"declared_and_reviewed", reviews, proved,
     "restriction locked_door \"The door is locked\"\n" +
         asks("look", " where kind is locked_door" + monthly, "review it"),
     "1 month"},
    {"declared_and_not_reviewed", reviews, broken,
     "restriction locked_door \"The door is locked\"\nrestriction hands_on \"Held by hand\"\n" +
         asks("look", " where kind is hands_on" + monthly, "review it"),
     "of kind locked_door"},
    {"until_the_rule_ends", reviews, broken,
     "requirement look \"Look\" until 2030-12-31\n  for each restriction" + monthly +
         "\n  then review it within 5 days by service_manager\n",
     "since 2031-01-"},
    {"asked_what_ends_it", exits, proved, asks("way_out", no_exit, "meet \"what has to be so\""), "at once"},
    {"asked_at_once_beside_reviews", exits, proved,
     asks("look", monthly, "review it") + asks("way_out", no_exit, "meet \"a talk\""), "at once"},
    {"asked_by_the_first_review", exits, proved,
     asks("look", monthly, "review it") +
         asks("way_out", no_exit + "\n  when since was more than 1 month ago", "meet \"a talk\""),
     "1 month"},
    {"asked_after_decades", exits, broken,
     asks("look", monthly, "review it") +
         asks("way_out", no_exit + "\n  when since was more than 50 years ago", "meet \"a talk\""),
     "way_out for r1 is overdue",
     asks("look", monthly, "review it") + asks("way_out", no_exit, "meet \"a talk\"")},
    {"asked_long_after_the_first_review", exits, broken,
     asks("look", monthly, "review it") +
         asks("way_out", no_exit + "\n  when since was more than 3 months ago", "meet \"a talk\""),
     "way_out for r1 is overdue"},
    {"asked_after_decades_without_a_review", exits, proved,
     asks("way_out", no_exit + "\n  when since was more than 50 years ago", "meet \"a talk\""), "50 years"},
    {"asked_in_days_before_a_month_is_over", exits, proved,
     asks("look", monthly, "review it") +
         asks("way_out", no_exit + "\n  when since was more than 28 days ago", "meet \"a talk\""),
     "28 days"},
    {"asked_in_days_after_a_short_month", exits, broken,
     asks("look", monthly, "review it") +
         asks("way_out", no_exit + "\n  when since was more than 29 days ago", "meet \"a talk\""),
     "way_out for r1 is overdue",
     asks("look", monthly, "review it") + asks("way_out", no_exit, "meet \"a talk\"")},
    {"asked_after_days_of_which_a_year_has_fewer", exits, broken,
     asks("look", "\n  when last_reviewed was more than 1 year ago", "review it") +
         asks("way_out", no_exit + "\n  when since was more than 366 days ago", "meet \"a talk\""),
     "way_out for r1 is overdue"},
    {"asked_in_days_before_days_of_work_are_over", exits, proved,
     by_days_of_work +
         asks("way_out", no_exit + "\n  when since was more than 20 days ago", "meet \"a talk\""),
     "20 days"},
    {"asked_in_days_after_days_of_work_are_over", exits, broken,
     by_days_of_work +
         asks("way_out", no_exit + "\n  when since was more than 30 days ago", "meet \"a talk\""),
     "way_out for r1 is overdue"},
    {"asked_a_day_after_a_review_by_the_hour", exits, not_proved,
     asks("look", "\n  when last_reviewed was more than 24 hours ago", "review it") +
         asks("way_out", no_exit + "\n  when last_reviewed was more than 1 day ago", "meet \"a talk\""),
     "No record could be put together"},
    {"asked_by_what_happens_within_days_of_its_beginning", exits, proved,
     asks("calm_days", no_exit + "\n  when no outing within 3 days after it", "meet \"a talk\"") +
         asks("after_an_outing", no_exit + "\n  when at least 1 outing within 3 days after it",
              "meet \"a talk\""),
     "3 days"},
    {"asked_after_what_happens_and_looked_at_sooner", exits, broken,
     asks("look", "\n  when last_reviewed was more than 1 day ago", "review it") +
         asks("calm_days", no_exit + "\n  when no outing within 3 days after it", "meet \"a talk\"") +
         asks("after_an_outing", no_exit + "\n  when at least 1 outing within 3 days after it",
              "meet \"a talk\""),
     "calm_days for r1 is overdue"},
    {"asked_on_its_review_date", exits, proved,
     asks("way_out", no_exit + "\n  when review_by was more than 1 day ago", "meet \"a talk\""),
     "on its date"},
    {"asked_when_calm", exits, broken,
     asks("way_out", no_exit + "\n  when calm", "meet \"what has to be so\""), "way_out for r1 is overdue"},
    {"nobody_asks_what_ends_it", exits, broken, asks("look", monthly, "review it"), "look is done at"},
    {"asked_of_some_kinds", exits, broken,
     asks("way_out", " where (exit_when is not recorded and kind is not contact)", "meet \"a talk\""),
     "of kind contact"},
    {"over_all_the_time", exits, broken,
     asks("way_out", " where (exit_when is not recorded and alternatives_tried is not recorded)",
          "meet \"a talk\""),
     "tried something_else"},
    {"every_month", reviews, not_proved,
     "restriction locked_door \"The door is locked\"\nrequirement look \"Look\"\n  every 1 month\n  for each restriction\n  then review it within 5 days by service_manager\n",
     "look asks for it again and again"},
    {"turned_off_by_chance", reviews, not_proved,
     asks("look", monthly + " and not calm", "review it") +
         asks("other", "\n  when calm and (last_reviewed was more than 1 month ago or not calm)",
              "review it"),
     "No record could be put together"},
};

class RestrictionsUnasked : public testing::TestWithParam<Row> {};

TEST_P(RestrictionsUnasked, are_proved_or_broken) {
  const Row& row = GetParam();
  const std::string text = a_register(row.rules);
  const std::vector<Proof> proofs = prove(texts::compiled(text));
  ASSERT_GE(proofs.size(), 2U) << text;
  const Proof& proof = proofs[static_cast<std::size_t>(row.promise)];
  EXPECT_EQ(proof.of_restriction, row.promise);
  EXPECT_EQ(proof.result, row.result) << text << report::proofs_text(proofs, 100);
  if (row.result == proved) EXPECT_EQ(proof.asked_by, row.says);
  if (row.result == not_proved) EXPECT_THAT(proof.in_the_way, testing::ElementsAre(HasSubstr(row.says)));
  ASSERT_EQ(proof.counterexample.has_value(), row.result == broken);
  if (row.result != broken) return;
  EXPECT_THAT(proof.counterexample->scenario, HasSubstr(row.says));
  const std::string scenario = "\n" + proof.counterexample->scenario;
  EXPECT_FALSE(rehearse(texts::compiled(text + scenario))[0].failures.empty()) << scenario;
  if (row.mended.empty()) return;
  EXPECT_TRUE(rehearse(texts::compiled(a_register(row.mended) + scenario))[0].failures.empty()) << scenario;
}

INSTANTIATE_TEST_SUITE_P(Table, RestrictionsUnasked, testing::ValuesIn(rows),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(Restrictions, of_a_stack_that_keeps_no_register_are_not_spoken_of) {
  EXPECT_TRUE(prove(texts::compiled(a_register(asks("one_time", "", "review it")))).empty());
}

}  // namespace
}  // namespace kith::restriction_proofs
