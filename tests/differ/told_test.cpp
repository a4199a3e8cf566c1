#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "engine/report/ruleset/differences.hpp"
#include "kith/difference.hpp"
#include "tests/differ/rules.hpp"
#include "tests/oracle/texts.hpp"

/// How edits of one small ruleset are told: with which example, and in what order.
namespace kith {
namespace {

using testing::HasSubstr;

using differ_tests::rules_to_change;
using differ_tests::rules_with;
using Kind = Difference::Kind;

/// What an allow hangs on, before and after: none of them has an example by its cases alone.
TEST(EditsTold, OrdinaryEditsOfOneConditionHaveAnExample) {
  const auto with = [](const char* what) {
    return texts::compiled(rules_with("journeys is at least 5", what) +
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
  const auto after = texts::compiled(rules_with("consent is given and free", "consent is given"));
  const Differences all = differences(texts::compiled(rules_to_change()), after);
  const std::string text = report::differences_text(all, 100);
  EXPECT_THAT(text, testing::StartsWith("Newly allowed\n\n  finances"));
  EXPECT_THAT(text, HasSubstr("Now it is yes, by money.agreed."));
  EXPECT_THAT(text, HasSubstr("\n        then  allow\n"));
  EXPECT_THAT(report::differences_json(all), HasSubstr("\"kind\": \"newly_allowed\""));
}

/// What it says passes with the second, and not with the first.
TEST(EditsTold, AnotherDetailIsWhatTheExampleExpects) {
  const auto after = texts::compiled(rules_with("allow agreed with summary", "allow agreed with existence"));
  const Differences all = differences(texts::compiled(rules_to_change()), after);
  EXPECT_THAT(report::differences_text(all, 100), HasSubstr("then  allow with existence\n"));
}

/// A definition is its text for whatever is in force on no other day; else it is unknown on some.
TEST(EditsTold, ADefinitionThatADutyReadsIsItsText) {
  const auto with = [](const char* period, const char* when) {
    return texts::compiled(rules_with("at was less than 1 day ago", when) + "\ndefine often \"Often\"\n" +
                           period + "  journeys is at least 3\n");
  };
  EXPECT_TRUE(differences(with("", "often"), with("", "journeys is at least 3")).equal());
  EXPECT_TRUE(differences(with("", "not often"), with("", "not journeys is at least 3")).equal());
  const char* const later = "  from 2022-01-01\n";
  EXPECT_FALSE(differences(with(later, "often"), with(later, "journeys is at least 3")).equal());
}

TEST(EditsTold, AnEscalationIsShownByOneThatGoesOn) {
  const auto after = texts::compiled(rules_with("answers within 2 hours", "answers within 30 minutes"));
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
    const auto after = texts::compiled(rules_with(what, instead));
    const std::string text =
        report::differences_text(differences(texts::compiled(rules_to_change()), after), 100);
    EXPECT_THAT(text, HasSubstr(std::string("then  ") + name + " is "));
  }
}

/// Figures are added up by their titles.
TEST(EditsTold, AnotherTitleOfAMeasureIsNoMatterOfWords) {
  const auto after = texts::compiled(rules_with("Short restraints", "Brief restraints"));
  const Differences all = differences(texts::compiled(rules_to_change()), after);
  EXPECT_FALSE(all.same_meaning());
  EXPECT_FALSE(all.more_permissive());
}

TEST(EditsTold, ATitleThatSays999ChangesWhatComesFirst) {
  const auto before = texts::compiled(rules_to_change()),
             after =
                 texts::compiled(rules_with("Travelling alone", "Travelling alone; 999 where she is lost"));
  for (const Differences& all : {differences(before, after), differences(after, before)}) {
    EXPECT_FALSE(all.same_meaning()) << report::differences_text(all, 100);
    EXPECT_TRUE(all.more_permissive());
  }
  const auto other = texts::compiled(rules_with("Travelling alone", "Going out alone"));
  EXPECT_TRUE(differences(before, other).same_meaning());
}

/// A no by a rule and a no because no rule speaks are one answer; why is not.
TEST(EditsTold, AReasonThatNobodyReadsAnyMoreIsToldThoughTheAnswerIsNoOther) {
  const std::string asks = "    needs tell person within 5 days\n", with = rules_with(asks, "");
  const std::size_t from = with.find("  refuse refused"), to = with.find("boundary travel");
  const std::string without = with.substr(0, from) + with.substr(to);
  const auto both = std::array{texts::compiled(with), texts::compiled(without)};
  for (const bool gone : {true, false}) {
    const Differences all = differences(both[gone ? 0 : 1], both[gone ? 1 : 0]);
    EXPECT_TRUE(all.same_meaning());
    ASSERT_EQ(all.found.size(), 1U);
    EXPECT_EQ(all.found[0].name, "clause money.refused");
    ASSERT_EQ(all.found[0].aspects.size(), 1U);
    EXPECT_EQ(all.found[0].aspects[0].before, gone ? "{person} said no." : "");
    EXPECT_EQ(all.found[0].aspects[0].after, gone ? "" : "{person} said no.");
  }
  // By another name it says what it said.
  const auto named = texts::compiled(rules_with("refuse refused", "refuse said_no"));
  EXPECT_TRUE(differences(texts::compiled(rules_to_change()), named).equal());
}

TEST(EditsTold, WhoDecidesIsShownByARecord) {
  const auto after =
      texts::compiled(rules_with("decides in best interests when lacks capacity for travel_alone and "
                                 "journeys is at least 2",
                                 "decides in best interests when lacks capacity for travel_alone"));
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
  const auto after = texts::compiled(rules_with(
      "consent is given and free",
      "((consent is given and free and journeys is at least 3) or (consent is given and free and not journeys is at least 3))"));
  const Differences all = differences(texts::compiled(rules_to_change()), after, {1, 1});
  EXPECT_FALSE(all.equal());
  EXPECT_TRUE(all.more_permissive());
  EXPECT_THAT(report::differences_text(all, 100), HasSubstr("more cases than the 1"));
}

/// Where there are too many cases some records are tried, objections among them.
TEST(EditsTold, AnObjectionIsTriedToo) {
  const auto after = texts::compiled(rules_with(
      "consent is refused, withdrawn or objected",
      "consent is refused or withdrawn\n    because \"No.\"\n  ask first objected\n    when consent is objected"));
  DifferenceLimits limits;
  limits.cases = 1;
  const Differences all = differences(texts::compiled(rules_to_change()), after, limits);
  ASSERT_FALSE(all.found.empty());
  EXPECT_THAT(report::differences_text(all, 100), HasSubstr("lacks capacity for sharing"));
}

TEST(EditsTold, AChangeThatReachesMoreThanIsLookedAtInAllIsNotProved) {
  const auto after = texts::compiled(rules_with("consent is given and free", "consent is given"));
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
