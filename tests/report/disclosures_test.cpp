#include <gmock/gmock.h>

#include "engine/report/assessment/care_page.hpp"
#include "engine/report/form/page.hpp"
#include "tests/by_hand/answers.hpp"

/// Who may be told what, in a block for each person.
namespace {

using namespace kith;
using testing::HasSubstr;
using testing::Not;

Answer told(const std::string& with, const std::string& name, const std::string& category, Outcome outcome) {
  Answer out = answers::base();
  out.question.with = with;
  out.question.with_name = name;
  out.question.share = category;
  out.question.share_title = "The " + category;
  out.question.for_ = "family_update";
  out.question.for_title = "News";
  out.outcome = outcome;
  out.limits.reset();
  out.find_out.clear();
  return out;
}

std::string text(const std::vector<Answer>& each) {
  Assessment all;
  all.disclosures = answers::told(each);
  report::Page page;
  page.sections.push_back(report::disclosures_section(all));
  return report::text(page, {});
}

TEST(Disclosures, OnlyWhatThereIsIsSaid) {
  const std::string words =
      text({told("mum", "Farah", "health", Outcome::allow), told("mum", "Farah", "money", Outcome::refuse)});
  EXPECT_THAT(words, HasSubstr("Farah:"));
  EXPECT_THAT(words, HasSubstr("Yes: The health."));
  for (const char* absent : {"Ask first", "Not known", "Depends", "money"})
    EXPECT_THAT(words, Not(HasSubstr(absent)));
}

TEST(Disclosures, WhoeverMayBeToldNothingIsNamedOnceInALine) {
  const std::string words =
      text({told("mum", "Farah", "health", Outcome::allow), told("dad", "Omar", "health", Outcome::refuse),
            told("bob", "Bob", "health", Outcome::refuse)});
  EXPECT_THAT(words, HasSubstr("May be told nothing: Omar; Bob."));
  EXPECT_THAT(words, Not(HasSubstr("Omar:")));
}

TEST(Disclosures, PeopleOfOneNameAreNotOnePerson) {
  const std::string words =
      text({told("sam_1", "Sam", "health", Outcome::allow), told("sam_2", "Sam", "health", Outcome::refuse)});
  EXPECT_THAT(words, HasSubstr("Sam (sam_1):"));
  EXPECT_THAT(words, HasSubstr("May be told nothing: Sam (sam_2)."));
}

TEST(Disclosures, PeopleWhoMayBeToldTheSameStandTogether) {
  EXPECT_THAT(
      text({told("amy", "Amy", "health", Outcome::allow), told("ben", "Ben", "health", Outcome::allow)}),
      HasSubstr("Amy; Ben:"));
}

/// What may be shared is always named; a long list of what may not yet is said as the rest, with every
/// exception.
TEST(Disclosures, TheRestIsNeverAYes) {
  std::vector<Answer> many, asked;
  for (const char letter : std::string("abcdefghij")) {
    many.push_back(told("amy", "Amy", std::string(1, letter), Outcome::allow));
    asked.push_back(told("amy", "Amy", std::string(1, letter), Outcome::ask_first));
  }
  many.push_back(told("amy", "Amy", "money", Outcome::refuse));
  EXPECT_THAT(text(many), HasSubstr("Yes: The a; The b;"));
  EXPECT_THAT(text(many), Not(HasSubstr("everything else")));
  asked.push_back(told("amy", "Amy", "health", Outcome::allow));
  asked.push_back(told("amy", "Amy", "health.mental", Outcome::ask_first));
  asked.push_back(told("amy", "Amy", "money", Outcome::refuse));
  const std::string words = text(asked);
  EXPECT_THAT(words, HasSubstr("Yes: The health."));
  EXPECT_THAT(words, HasSubstr("Ask first: The health.mental; everything else."));
  EXPECT_THAT(words, HasSubstr("No: The money."));
}

/// A kind of information of which no boundary speaks for a purpose is a no as well.
TEST(Disclosures, WhatNobodyAsksAboutIsNotTheRest) {
  std::vector<Answer> all;
  for (const char letter : std::string("abcdefghij"))
    all.push_back(told("amy", "Amy", std::string(1, letter), Outcome::ask_first));
  all.push_back(told("bob", "Bob", "money", Outcome::allow));
  EXPECT_THAT(text(all), HasSubstr("No: The money."));
}

Answer said_of(const std::string& with, const std::string& name, const std::string& category,
               const std::string& purpose) {
  Answer out = told(with, name, category, Outcome::allow);
  out.question.for_ = out.question.for_title = purpose;
  return out;
}

/// What takes many words is said once; everybody keeps a block, and what differs for them is said in it.
TEST(Disclosures, WhatIsSaidAboveForTheSamePurposeIsNotSaidAgain) {
  std::vector<Answer> all;
  for (const std::string with : {"amy", "ben"}) {
    for (const std::string kind :
         {"appointments", "medicines", "allergies", "places", "telephone", "friends"})
      all.push_back(said_of(with, with, kind, "care"));
    all.push_back(said_of(with, with, with == "amy" ? "money" : "photographs", "news"));
  }
  const std::string words = text(all);
  EXPECT_THAT(words, HasSubstr("care: as amy."));
  EXPECT_THAT(words, HasSubstr("Yes: The photographs."));
  EXPECT_EQ(words.find("The medicines"), words.rfind("The medicines"));
}

}  // namespace
