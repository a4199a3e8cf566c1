#include <algorithm>
#include <cctype>

#include <gmock/gmock.h>

#include "engine/report/report.hpp"
#include "tests/by_hand/answers.hpp"
#include "tests/report/lines.hpp"

namespace {

using namespace kith;
using sheets::lines;
using sheets::words;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

/// Every answer under every outcome, so that each sentence that the sheet knows is said somewhere.
std::vector<Answer> many() {
  std::vector<Answer> out;
  for (const auto& [name, answer] : answers::all())
    for (const Outcome outcome : {Outcome::refuse, Outcome::ask_first, Outcome::allow, Outcome::undetermined})
      for (const char* wish : {"given", "refused", "withdrawn", "objected", "unclear", "expired",
                               "not_recorded", "not_known", "wants", "opposes", ""}) {
        Answer changed = answer;
        changed.outcome = outcome;
        changed.wish.status = wish;
        for (const char* kind :
             {"record", "tell", "ask", "consult", "assess", "review", "update", "brief", "meet", "do"}) {
          Action action = answers::action("disclose the lawful boundary", kind, "Key worker", "within 1 day",
                                          "2026-03-07T00:00:00+00:00");
          changed.actions.push_back(action);
          action.to = "Tom";
          changed.actions.push_back(action);
          action.to_person = true;
          changed.actions.push_back(action);
        }
        out.push_back(std::move(changed));
      }
  return out;
}

TEST(EasyRead, SentencesAreShort) {
  for (const Answer& answer : many())
    for (const std::string& line : lines(report::easy_read(answer))) EXPECT_LE(words(line), 12) << line;
}

TEST(EasyRead, NobodyAsksAPaper) {
  Answer answer = answers::undetermined();
  answer.find_out[0].supplied_by = {"the register or the order itself"};
  EXPECT_THAT(report::easy_read(answer), HasSubstr("We will look at the official papers."));
  EXPECT_THAT(report::easy_read(answer), Not(HasSubstr("this person: the register")));
}

TEST(EasyRead, ANoWithSomethingToDoIsNotNothing) {
  Answer no = answers::doing();
  EXPECT_THAT(report::easy_read(no), HasSubstr("Nothing will change."));
  no.actions = answers::ask_first().actions;
  EXPECT_THAT(report::easy_read(no), Not(HasSubstr("Nothing will change.")));
}

TEST(EasyRead, NoLineHoldsTwoSentences) {
  for (const Answer& answer : many())
    for (const std::string& line : lines(report::easy_read(answer)))
      EXPECT_EQ(line.find(". "), std::string::npos) << line;
}

TEST(EasyRead, EverySentenceBeginsWithACapitalLetter) {
  for (Answer answer : many()) {
    answer.question.with_easy = "the hospital";
    for (const std::string& line : lines(report::easy_read(answer)))
      EXPECT_FALSE(!line.empty() && std::islower(static_cast<unsigned char>(line.front())) != 0) << line;
  }
}

TEST(EasyRead, UsesNoJargon) {
  const std::vector<std::string> banned = {
      "capacity",     "disclos",  "lawful",         "recipient", "boundary", "clause",   "undetermined",
      "consent",      "category", "purpose",        "outcome",   "authori",  "pursuant", "provision",
      "safeguarding", "ruleset",  "best interests", "existence", "summary",  "entitle",  "withdraw"};
  for (const Answer& answer : many()) {
    const std::string sheet = lower(report::easy_read(answer));
    for (const std::string& word : banned)
      EXPECT_EQ(sheet.find(word), std::string::npos) << word << " in\n" << sheet;
  }
}

TEST(EasyRead, NamesNothingInternal) {
  for (const Answer& answer : many()) {
    const std::string sheet = report::easy_read(answer);
    EXPECT_EQ(sheet.find('_'), std::string::npos) << sheet;
    for (const char* internal : {"money.agreed", "money.refused", "money.attorney", "phone.refused", ".kith",
                                 "/consents", "/wishes", "gdpr", "@"})
      EXPECT_THAT(sheet, Not(HasSubstr(internal)));
  }
}

TEST(EasyRead, SpeaksToThePersonAndNotAboutThem) {
  for (const auto& [name, answer] : answers::all())
    EXPECT_THAT(report::easy_read(answer), Not(HasSubstr("Amina"))) << name;
}

TEST(EasyRead, TheirWishComesFirst) {
  EXPECT_THAT(report::easy_read(answers::refused()), StartsWith("You said no.\n"));
  EXPECT_THAT(report::easy_read(answers::summary_with_limits()), StartsWith("You said yes.\n"));
}

TEST(EasyRead, EndsWithHowToDisagree) {
  for (const Answer& answer : many()) {
    const std::string sheet = report::easy_read(answer);
    for (const char* line : {"You can say so.", "Tell any of the staff", "Somebody you trust", "An advocate"})
      EXPECT_THAT(sheet, HasSubstr(line));
    EXPECT_THAT(sheet, EndsWith("You can change your mind at any time.\n"));
  }
}

TEST(EasyRead, WhatIsNotKnownIsSaidSoAndPromisesNothing) {
  const std::string sheet = report::easy_read(answers::undetermined());
  EXPECT_THAT(sheet, HasSubstr("We do not know yet.\nWe will not share it until we do.\n"));
  EXPECT_THAT(sheet, Not(HasSubstr("We will not tell Farah")));
  EXPECT_THAT(sheet, Not(HasSubstr("looks after your money")));
}

TEST(EasyRead, AnAllowAfterANoOwnsUpToIt) {
  EXPECT_THAT(report::easy_read(answers::attorney_sets_aside()),
              HasSubstr("We can still tell Farah.\nThis is why:\n"));
}

TEST(EasyRead, AnActionThatMustWaitIsNotPromised) {
  Answer answer = answers::summary_with_limits();
  for (Action& action : answer.limits->on_condition) action.held_back = true;
  EXPECT_THAT(report::easy_read(answer), Not(HasSubstr("We will tell you what we did.")));
}

TEST(EasyRead, WhatOnlyThePersonCanSayIsAskedOfThem) {
  Answer answer = answers::undetermined();
  answer.find_out[0].supplied_by = {"Amina"};
  EXPECT_THAT(report::easy_read(answer), HasSubstr("We will ask you.\n"));
}

TEST(EasyRead, ADeadlineAtMidnightIsTheDayBefore) {
  EXPECT_THAT(report::easy_read(answers::ask_first()), HasSubstr("We will do this by 6 March 2026.\n"));
}

}  // namespace
