#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "engine/report/ruleset/differences.hpp"
#include "kith/difference.hpp"
#include "tests/differ/rules.hpp"
#include "tests/oracle/texts.hpp"

/// Edits of one small ruleset: those that mean the same are equal, and each of the others is shown by an
/// example that both stacks answer as it says.
namespace kith {
namespace {

using testing::HasSubstr;

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
    {"hours_for_a_day_are_not_the_same", "within 2 days", "within 48 hours", {Kind::duty}},
    {"no_choice_but_the_others",
     "for each restraint where held is at least firm",
     "for each restraint where held is not light",
     {}},
    {"not_so_many_for_none",
     "while no incident in the last 6 weeks",
     "while not at least 1 incident in the last 42 days",
     {}},
    {"whole_years", "unless age is at least 16", "unless not age is at most 15", {}},
    {"all_other_statuses",
     "unless consent for travel_alone is given",
     "unless not consent for travel_alone is refused, withdrawn, objected, unclear, expired or not recorded",
     {}},
    {"a_reason", "{person} agreed to it.", "{person} said yes.", {}},
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
    {"a_longer_deadline", "within 24 hours", "within 48 hours", {Kind::duty}},
    {"somebody_else_decides",
     "service_manager decides in best interests when lacks capacity for travel_alone and journeys is at least 2",
     "family.mother decides in best interests when lacks capacity for travel_alone and journeys is at least 2",
     {Kind::who_decides},
     true},
    {"an_earlier_next_stage", "answers within 2 hours", "answers within 30 minutes", {Kind::escalation}},
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
    {"a_promise_called_otherwise", "promise kept \"Not for managers\"", "promise hers \"Hers\"", {}},
    {"events_at_the_edge",
     "journeys is at least 5",
     "at least 2 incident in the last 7 days",
     {Kind::newly_allowed},
     true},
    {"a_role_more", "role friend", "role cousin \"Cousin\"\nrole friend", {Kind::meaning}},
};

std::string edited(const Row& row) {
  std::string text = rules_to_change();
  const std::size_t at = text.find(row.what);
  if (at == std::string::npos) throw std::runtime_error(std::string("nothing to edit: ") + row.what);
  return text.replace(at, std::string(row.what).size(), row.instead);
}

class Edits : public testing::TestWithParam<Row> {};

TEST_P(Edits, are_told_by_what_they_mean) {
  const Row& row = GetParam();
  const Differences all = differences(texts::compiled(rules_to_change()), texts::compiled(edited(row)));
  const std::string text = report::differences_text(all, 100);
  EXPECT_EQ(all.equal(), row.kinds.empty()) << text;
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

INSTANTIATE_TEST_SUITE_P(Table, Edits, testing::ValuesIn(rows),
                         [](const auto& of) { return std::string(of.param.name); });

/// What an allow hangs on, before and after: none of them has an example by its cases alone.
TEST(EditsTold, OrdinaryEditsOfOneConditionHaveAnExample) {
  const auto with = [](const char* what) {
    return texts::compiled(edited({"", "journeys is at least 5", what, {}}) +
                           "authority lpa \"LPA\"\nauthority lpa.health \"Health\"\n");
  };
  for (const auto& [before, after] :
       {std::pair{"at least 2 incident in the last 7 days", "at least 2 incident in the last 8 days"},
        std::pair{"latest restraint.held is tight", "latest restraint.held is at least firm"},
        std::pair{"lpa agrees", "lpa.health agrees"}, std::pair{"coercion", "coercion and not lpa refuses"},
        std::pair{"not recipient is an alleged source of harm", "not recipient is named in a concern"},
        std::pair{"journeys is below 5", "journeys is below 5 and journeys is recorded"}}) {
    const Differences all = differences(with(before), with(after));
    EXPECT_FALSE(all.found.empty()) << before << " / " << after << report::differences_text(all, 100);
    for (const Difference& one : all.found) EXPECT_TRUE(one.example) << before;
  }
}

TEST(EditsTold, WhatIsNewlyAllowedComesFirstWithItsScenario) {
  const auto after = texts::compiled(edited({"", "consent is given and free", "consent is given", {}}));
  const Differences all = differences(texts::compiled(rules_to_change()), after);
  const std::string text = report::differences_text(all, 100);
  EXPECT_THAT(text, testing::StartsWith("Newly allowed\n\n  finances"));
  EXPECT_THAT(text, HasSubstr("Now it is yes, by money.agreed."));
  EXPECT_THAT(text, HasSubstr("\n        then  allow\n"));
  EXPECT_THAT(report::differences_json(all), HasSubstr("\"kind\": \"newly_allowed\""));
}

TEST(EditsTold, AnEscalationIsShownByOneThatGoesOn) {
  const auto after = texts::compiled(edited({"", "answers within 2 hours", "answers within 30 minutes", {}}));
  const std::string text =
      report::differences_text(differences(texts::compiled(rules_to_change()), after), 100);
  EXPECT_THAT(text, HasSubstr("given escalation unreachable opened at"));
  EXPECT_THAT(text, HasSubstr(" unreachable"));
}

TEST(EditsTold, AMeasureIsShownByAFigure) {
  for (const auto& [name, what, instead] :
       {std::array{"looked_at_in_time", "target at least 75%", "target at least 50%"},
        std::array{"short_ones", "lasted is at most 10", "lasted is at most 20"},
        std::array{"time_in_restraint", "of each restraint in the last 12 weeks",
                   "of each restraint in the last 4 weeks"}}) {
    const auto after = texts::compiled(edited({"", what, instead, {}}));
    const std::string text =
        report::differences_text(differences(texts::compiled(rules_to_change()), after), 100);
    EXPECT_THAT(text, HasSubstr(std::string("then  ") + name + " is "));
  }
}

TEST(EditsTold, WhoDecidesIsShownByARecord) {
  const auto after =
      texts::compiled(edited({"",
                              "decides in best interests when lacks capacity for travel_alone and "
                              "journeys is at least 2",
                              "decides in best interests when lacks capacity for travel_alone",
                              {}}));
  const std::string text =
      report::differences_text(differences(texts::compiled(rules_to_change()), after), 100);
  EXPECT_THAT(text, HasSubstr("It is to be decided about “Travelling alone”."));
  EXPECT_THAT(text, HasSubstr("travel_alone is to be decided"));
  EXPECT_THAT(text, HasSubstr("then  service_manager decides in best interests"));
}

TEST(EditsTold, APresumptionThatIsGoneIsShownByAnAnswerThatWentByIt) {
  std::string after = rules_to_change();
  const std::string presumed =
      "presume capacity\n  because \"A person is assumed to have capacity.\"\n  cites our_policy \"1\"\n";
  after.erase(after.find(presumed), presumed.size());
  const Differences all = differences(texts::compiled(rules_to_change()), texts::compiled(after));
  ASSERT_EQ(all.found.size(), 1U);
  ASSERT_TRUE(all.found[0].example);
  EXPECT_EQ(all.found[0].example->before, Outcome::allow);
  EXPECT_EQ(all.found[0].example->after, Outcome::undetermined);
}

TEST(EditsTold, WhereThereIsTooMuchToLookAtNothingIsSaidToBeEqual) {
  const auto after = texts::compiled(edited(
      {"",
       "consent is given and free",
       "((consent is given and free and journeys is at least 3) or (consent is given and free and not journeys is at least 3))",
       {}}));
  const Differences all = differences(texts::compiled(rules_to_change()), after, {1, 1});
  EXPECT_FALSE(all.equal());
  EXPECT_TRUE(all.more_permissive());
  EXPECT_THAT(report::differences_text(all, 100), HasSubstr("more cases than the 1"));
}

/// Where there are too many cases some records are tried, objections among them.
TEST(EditsTold, AnObjectionIsTriedToo) {
  const auto after = texts::compiled(edited(
      {"",
       "consent is refused, withdrawn or objected",
       "consent is refused or withdrawn\n    because \"No.\"\n  ask first objected\n    when consent is objected",
       {}}));
  DifferenceLimits limits;
  limits.cases = 1;
  const Differences all = differences(texts::compiled(rules_to_change()), after, limits);
  ASSERT_FALSE(all.found.empty());
  EXPECT_THAT(report::differences_text(all, 100), HasSubstr("lacks capacity for sharing"));
}

TEST(EditsTold, AChangeThatReachesMoreThanIsLookedAtInAllIsNotProved) {
  const auto after = texts::compiled(edited({"", "consent is given and free", "consent is given", {}}));
  DifferenceLimits limits;
  limits.all = 999;
  const Differences all = differences(texts::compiled(rules_to_change()), after, limits);
  EXPECT_EQ(all.cases, 0U);
  EXPECT_TRUE(all.more_permissive());
  EXPECT_THAT(all.not_proved, testing::ElementsAre(HasSubstr("more questions than are looked at in all")));
}

/// Each reads the one before it twice, so that written out they double a hundred times.
TEST(EditsTold, DefinitionsThatReadOthersTwiceAreGoneThroughOnce) {
  const auto doubled = [](int definitions) {
    std::string text = rules_to_change() + "\ndefine d0 \"D\"\n  coercion\n";
    for (int i = 1; i < definitions; ++i)
      text += fmt::format("define d{0} \"D\"\n  (d{1} and free) or (d{1} and not free)\n", i, i - 1);
    return texts::compiled(text +
                           fmt::format("boundary b \"B\"\n  about finances\n  with friend\n  refuse so\n"
                                       "    when d{}\n    because \"So.\"\n",
                                       definitions - 1));
  };
  EXPECT_TRUE(differences(doubled(100), doubled(100)).equal());
  EXPECT_TRUE(differences(doubled(90), doubled(100)).equal());
}

/// A plan and what is wanted of it, which the rules to be changed do not have.
std::string with_plan(const std::string& levels, const std::string& steps) {
  return rules_to_change() + "\nplan outings \"Going out\"\n  about travel_alone\n" + levels + steps;
}
const char* const two_levels = "  level together \"Together\"\n  level alone \"Alone\"\n";
const char* const a_step =
    "  step down from together\n    when person wants travel_alone\n    because \"It was wanted.\"\n";

/// Nobody was at a level that there was not: no example begins there.
TEST(EditsTold, ALevelThatOnlyOneOfThemHasIsNoPlaceToBeIn) {
  std::string more = two_levels;
  for (int i = 0; i < 30; ++i) more += fmt::format("  level l{0} \"L {0}\"\n", i);
  const Ruleset few = texts::compiled(with_plan(two_levels, a_step));
  const Ruleset many = texts::compiled(with_plan(more, ""));
  for (const auto& [before, after] : {std::pair(few, many), std::pair(many, few)}) {
    const Differences all = differences(before, after);
    ASSERT_EQ(all.found.size(), 1U);
    ASSERT_TRUE(all.found[0].example);
    EXPECT_THAT(all.found[0].example->scenario, testing::Not(testing::ContainsRegex("is at l[0-9]")));
  }
}

TEST(EditsTold, OfAPlanThatOnlyOneOfThemHasNothingIsSaidByTheOther) {
  const Ruleset with = texts::compiled(with_plan(two_levels, a_step));
  const Ruleset without = texts::compiled(rules_to_change());
  const Differences added = differences(without, with), gone = differences(with, without);
  ASSERT_EQ(added.found.size(), 1U);
  ASSERT_TRUE(added.found[0].example);
  EXPECT_EQ(added.found[0].example->story[1], "Nothing was said of it.");
  ASSERT_EQ(gone.found.size(), 1U);
  EXPECT_EQ(gone.found[0].kind, Kind::plan);
}

}  // namespace
}  // namespace kith
