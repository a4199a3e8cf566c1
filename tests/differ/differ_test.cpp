#include <gtest/gtest.h>

#include "engine/report/ruleset/differences.hpp"
#include "kith/difference.hpp"
#include "tests/differ/rules.hpp"
#include "tests/oracle/texts.hpp"

/// Edits of one small ruleset: those that mean the same are equal, and each of the others is shown by an
/// example that both stacks answer as it says.
namespace kith {
namespace {

using differ_tests::rules_to_change;

struct Row {
  const char* name;
  const char* what;  ///< of the text, first place
  const char* instead;
  std::vector<Difference::Kind> kinds;  ///< none: equal
  bool more_permissive = false;
};
void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }

using Kind = Difference::Kind;

const Row rows[] = {
    {"nothing", "money", "money", {}},
    {"operands_swapped", "consent is given and free", "free and consent is given", {}},
    {"denied_twice", "consent is given and free", "not (not consent is given) and free", {}},
    {"de_morgan", "not coercion and has capacity", "not (coercion or not has capacity)", {}},
    {"a_comment", "presume capacity", "# It is the law.\npresume capacity", {}},
    {"written_out", "consent is given and free", "consent is given and not coercion and has capacity", {}},
    {"absorbed",
     "consent is given and free",
     "((consent is given and free) or (consent is given and free and journeys is at least 3))",
     {}},
    {"either_way",
     "consent is given and free",
     "((consent is given and free and journeys is at least 3) or (consent is given and free and not journeys is at least 3))",
     {}},
    {"days_for_weeks", "in the last 12 weeks\n  counts", "in the last 84 days\n  counts", {}},
    {"hours_for_a_day_are_not_the_same", "within 2 days", "within 48 hours", {Kind::duty}, true},
    {"no_choice_but_the_others",
     "for each restraint where held is at least firm",
     "for each restraint where held is not light",
     {}},
    {"not_so_many_for_none",
     "while no incident in the last 6 weeks",
     "while not at least 1 incident in the last 42 days",
     {}},
    {"exactly_none_for_none",
     "while no incident in the last 6 weeks",
     "while exactly 0 incident in the last 6 weeks",
     {}},
    {"not_more_than_for_less_than", "at was less than 1 day ago", "not at was more than 1 day ago", {}},
    {"either_of_two_choices_for_not_the_third",
     "for each restraint where held is at least firm",
     "for each restraint where (held is tight or held is firm)",
     {}},
    {"minutes_for_hours", "within 24 hours", "within 1440 minutes", {}},
    {"whole_years", "unless age is at least 16", "unless not age is at most 15", {}},
    {"all_other_statuses",
     "unless consent for travel_alone is given",
     "unless not consent for travel_alone is refused, withdrawn, objected, unclear, expired or not recorded",
     {}},
    {"a_reason", "{person} agreed to it.", "{person} said yes.", {Kind::words}},
    {"a_title", "category finances \"Money\"", "category finances \"What is hers\"", {Kind::words}},
    {"numbers_of_whole_things", "journeys is at least 5", "not journeys is below 5", {}},
    {"a_definition_renamed",
     "define free \"Free to say so\"\n  not coercion and has capacity",
     "define unforced \"Unforced\"\n  not coercion and has capacity\ndefine free \"Free to say so\"\n  unforced",
     {}},
    {"a_condition_gone", "consent is given and free", "consent is given", {Kind::newly_allowed}, true},
    {"a_condition_more",
     "consent is given and free",
     "consent is given and free and journeys is at least 3",
     {Kind::newly_refused, Kind::newly_undetermined}},
    {"a_lower_number", "journeys is at least 5", "journeys is at least 4", {Kind::newly_allowed}, true},
    {"a_higher_number", "journeys is at least 5", "journeys is at least 6", {Kind::newly_refused}},
    {"other_people", "with family\n", "with family, friend\n", {Kind::newly_allowed}, true},
    {"every_purpose", "  for family_update\n", "", {Kind::newly_allowed}, true},
    {"more_detail", "agreed with summary", "agreed", {Kind::limits}, true},
    {"a_condition_of_telling", "    on condition that record \"what was told\"\n", "", {Kind::limits}, true},
    {"what_a_no_asks_for_gone", "    needs tell person within 5 days\n", "", {Kind::limits}, true},
    {"another_deadline_of_what_a_no_asks_for",
     "needs tell person within 5 days",
     "needs tell person within 1 month",
     {Kind::limits},
     true},
    {"a_shorter_deadline_of_what_a_no_asks_for",
     "needs tell person within 5 days",
     "needs tell person within 3 days",
     {Kind::limits}},
    {"a_no_that_was_none_of_a_rule",
     "\n\nboundary travel",
     "\n  refuse pressed\n    when coercion\n    needs tell person\n    because \"Pressed.\"\n\nboundary travel",
     {Kind::limits}},
    {"another_owner", "owner service_manager", "owner family.mother", {Kind::meaning}, true},
    {"first_to_be_asked", "refuse refused", "ask first refused", {Kind::newly_ask_first}, true},
    {"no_presumption",
     "presume capacity\n  because \"A person is assumed to have capacity.\"\n  cites our_policy \"1\"\n",
     "",
     {Kind::meaning},
     true},
    {"a_duty_for_fewer", "at was less than 1 day ago", "at was less than 1 hour ago", {Kind::duty}, true},
    {"a_longer_deadline", "within 24 hours", "within 48 hours", {Kind::duty}, true},
    {"a_shorter_deadline", "within 24 hours", "within 20 hours", {Kind::duty}},
    {"the_sooner_of_two", "within 24 hours", "by the sooner of 24 hours and 2 days", {Kind::duty}},
    {"no_deadline", "\"tell the manager\" within 24 hours", "\"tell the manager\"", {Kind::duty}, true},
    {"a_duty_that_binds_less", "as policy", "as may", {Kind::duty}, true},
    {"a_duty_of_somebody_else",
     "within 24 hours by service_manager",
     "within 24 hours by friend",
     {Kind::duty}},
    {"a_duty_less_often", "every 1 month while", "every 2 months while", {Kind::duty}, true},
    {"a_duty_without_an_exception", " unless age is at least 16", "", {Kind::duty}},
    {"one_step_more",
     "then meet \"what happened\" within 2 days by service_manager\n",
     "then meet \"what happened\" within 2 days by service_manager\n  then record \"what was learnt\"\n",
     {Kind::duty}},
    {"somebody_else_decides",
     "service_manager decides in best interests when lacks capacity for travel_alone and journeys is at least 2",
     "family.mother decides in best interests when lacks capacity for travel_alone and journeys is at least 2",
     {Kind::who_decides},
     true},
    {"an_earlier_next_stage", "answers within 2 hours", "answers within 30 minutes", {Kind::escalation}},
    {"a_later_next_stage", "answers within 2 hours", "answers within 3 hours", {Kind::escalation}, true},
    {"a_stage_less",
     "then family.mother\n  stage family.mother answers within 1 hour, then friend\n",
     "then friend\n",
     {Kind::escalation},
     true},
    {"a_lower_target", "target at least 75%", "target at least 50%", {Kind::measure}},
    {"another_share", "lasted is at most 10", "lasted is at most 20", {Kind::measure}},
    {"another_stretch",
     "of each restraint in the last 12 weeks",
     "of each restraint in the last 4 weeks",
     {Kind::measure}},
    {"a_promise_gone",
     "promise kept \"Not for managers\"\n  never allow finances with service_manager\n  because \"Money is hers.\"\n",
     "",
     {Kind::promise},
     true},
    {"a_promise_about_less",
     "never allow finances with service_manager",
     "never allow finances.debts with service_manager",
     {Kind::promise},
     true},
    {"one_promise_more",
     "promise kept",
     "promise more \"More\"\n  never allow finances.debts with service_manager\n  because \"So.\"\npromise kept",
     {}},
    {"a_promise_called_otherwise",
     "promise kept \"Not for managers\"",
     "promise hers \"Hers\"",
     {Kind::words}},
    {"events_at_the_edge",
     "journeys is at least 5",
     "at least 2 incident in the last 7 days",
     {Kind::newly_allowed},
     true},
    {"a_role_more", "role friend", "role cousin \"Cousin\"\nrole friend", {Kind::meaning}},
};

std::string edited(const Row& row) { return differ_tests::rules_with(row.what, row.instead); }

class Edits : public testing::TestWithParam<Row> {};

TEST_P(Edits, are_told_by_what_they_mean) {
  const Row& row = GetParam();
  const Differences all = differences(texts::compiled(rules_to_change()), texts::compiled(edited(row)));
  const std::string text = report::differences_text(all, 100);
  EXPECT_EQ(all.equal(), row.kinds.empty()) << text;
  EXPECT_EQ(all.same_meaning(), row.kinds.empty() || row.kinds == std::vector{Kind::words}) << text;
  EXPECT_EQ(all.more_permissive(), row.more_permissive) << text;
  EXPECT_TRUE(all.not_proved.empty()) << text;
  for (const Kind kind : row.kinds)
    EXPECT_TRUE(std::any_of(all.found.begin(), all.found.end(),
                            [&](const Difference& one) { return one.kind == kind; }))
        << "no " << report::name(kind) << " in\n"
        << text;
}

/// The scenario passes with the rules after, and with those before it fails by their answer.
TEST_P(Edits, each_example_is_answered_so_by_both) {
  const Row& row = GetParam();
  const std::string before = rules_to_change(), after = edited(row);
  for (const Difference& one : differences(texts::compiled(before), texts::compiled(after)).found) {
    if (!one.example) continue;
    const auto now = rehearse(texts::compiled(after + "\n" + one.example->scenario));
    EXPECT_TRUE(passed(now[0])) << one.example->scenario;
    const auto then = rehearse(texts::compiled(before + "\n" + one.example->scenario));
    if (!one.example->of_an_answer()) {
      EXPECT_FALSE(passed(then[0])) << one.example->scenario;
      continue;
    }
    ASSERT_TRUE(then[0].answer);
    EXPECT_EQ(then[0].answer->outcome, one.example->before);
    EXPECT_EQ(now[0].answer->outcome, one.example->after);
  }
}

/// What takes the place of what is done about a firm hold, before and after.
struct Lines {
  const char* name;
  std::string before, after;
  bool equal, more_permissive;
};
void PrintTo(const Lines& lines, std::ostream* out) { *out << lines.name; }

std::string doing(const std::string& when) { return "then do \"talk about it\" " + when + "\n"; }
const std::string then_brief =
    "  and once that is done do \"write it down\" within 3 days by service_manager\n";
const std::string unless = "within 3 days by service_manager unless age is at least 16";
const std::string closed = "closed 2026-12-25, 2026-12-28\n";

const Lines lines[] = {
    {"that_day_counts", doing("within 3 days"), doing("within 3 days counting that day"), false, false},
    {"that_day_no_longer_counts", doing("within 3 days counting that day"), doing("within 3 days"), false,
     true},
    {"that_day_counts_of_more", doing("within 3 days"), doing("within 5 days counting that day"), false,
     true},
    {"or_the_next_working_day", doing("within 1 month"), doing("within 1 month or the next working day"),
     false, true},
    {"no_longer_the_next_working_day", doing("within 1 month or the next working day"),
     doing("within 1 month"), false, false},
    {"the_sooner_of_two_swapped", doing("by the sooner of 24 hours and 2 days"),
     doing("by the sooner of 2 days and 24 hours"), true, false},
    {"always_asked_for", doing(unless), doing("within 3 days by service_manager"), false, false},
    {"always_asked_for_and_waited_for", doing(unless) + then_brief,
     doing("within 3 days by service_manager") + then_brief, false, true},
};

class AnotherDuty : public testing::TestWithParam<Lines> {};

std::string with_calendar(std::string text, const std::string& days, const std::string& through) {
  const std::size_t at = text.find("event incident");
  return text.insert(at, "calendar work \"Work\" through " + through + "\n  " + days);
}

TEST_P(AnotherDuty, asks_for_less_or_not) {
  const std::string was =
      "then do \"talk about it\" within 1 month by service_manager unless age is at least 16\n";
  const auto rules = [&](const std::string& instead) {
    return texts::compiled(with_calendar(differ_tests::rules_with(was, instead), closed, "2027-12-31"));
  };
  const Differences all = differences(rules(GetParam().before), rules(GetParam().after));
  EXPECT_EQ(all.equal(), GetParam().equal) << report::differences_text(all, 100);
  EXPECT_EQ(all.more_permissive(), GetParam().more_permissive) << report::differences_text(all, 100);
}

INSTANTIATE_TEST_SUITE_P(Table, AnotherDuty, testing::ValuesIn(lines),
                         [](const auto& of) { return std::string(of.param.name); });

/// With a day that is closed a deadline in working days is later; with one that no longer is, a wait is
/// shorter. Days after all those that were known change nothing.
TEST(AnotherCalendar, MayAskForLessButWhereItGoesOn) {
  const auto more_permissive = [](const std::string& days, const std::string& through) {
    const std::string text = rules_to_change();
    return differences(texts::compiled(with_calendar(text, closed, "2027-12-31")),
                       texts::compiled(with_calendar(text, days, through)))
        .more_permissive();
  };
  EXPECT_TRUE(more_permissive("closed 2026-12-25, 2026-12-28, 2026-12-29\n", "2027-12-31"));
  EXPECT_TRUE(more_permissive("closed 2026-12-25\n", "2027-12-31"));
  EXPECT_TRUE(more_permissive(closed, "2027-11-30"));
  EXPECT_FALSE(more_permissive(closed, "2028-12-31"));
  EXPECT_FALSE(more_permissive("closed 2026-12-25, 2026-12-28, 2028-12-25\n", "2028-12-31"));
}

INSTANTIATE_TEST_SUITE_P(Table, Edits, testing::ValuesIn(rows),
                         [](const auto& of) { return std::string(of.param.name); });

}  // namespace
}  // namespace kith
