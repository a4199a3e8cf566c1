#include "tests/syntax/reading.hpp"

namespace kith::syntax {
namespace {

struct Declared {
  std::string written;
  std::string printed;  ///< as written, when empty
};

void expect_rows(const std::vector<Declared>& rows) {
  for (const Declared& row : rows) {
    const Reading read(row.written);
    ASSERT_EQ(read.said(), "") << row.written;
    EXPECT_EQ(read.printed(), row.printed.empty() ? row.written : row.printed);
    expect_kept(read, row.written);
  }
}

TEST(Declaration, Vocabulary) {
  expect_rows({
      {"category health.appointments \"Health appointments\"\n", ""},
      {"category a \"A\" includes \"x\" \"y\"\n does not include \"z\"\n",
       "category a \"A\"\n  includes         \"xy\"\n  does not include \"z\"\n"},
      {"mark third_party \"T\"\nrole family.mother \"M\"\n",
       "mark third_party   \"T\"\nrole family.mother \"M\"\n"},
      {"mark m \"M\"\n\nrole a.long_name \"R\"\n", ""},
      {"authority lpa.health \"L\"\n", ""},
      {"setting supported_living \"S\"\n", ""},
      {"purpose s \"S\" urgent\n", ""},
      {"purpose s \"S\" urgent, decided by on_call\n", ""},
      {"purpose s \"S\" urgent decided by on_call\n", "purpose s \"S\" urgent, decided by on_call\n"},
      {"decision d \"D\" never decided for another first try a, b first try c\n",
       "decision d \"D\"  never decided for another\n  first try a, b, c\n"},
      {"basis gdpr.consent \"G\" data_protection\n", ""},
      {"basis gdpr.consent \"G\" confidentiality\n", ""},
  });
}

TEST(Declaration, SourcesAndCalendars) {
  expect_rows({
      {"source s \"S\" law at \"https://x\" from 2026-01-01 until 2027-01-01 applies in a, b\n", ""},
      {"source s \"S\" support_plan\n", ""},
      {"source s \"S\" regulation\n", ""},
      {"source s \"S\" contract\n", ""},
      {"source s \"S\" code\n", ""},
      {"source s \"S\" guidance\n", ""},
      {"source s \"S\" protocol\n", ""},
      {"source s \"S\" advice\n", ""},
      {"source s \"S\" policy\n", ""},
      {"calendar c through 2026-12-31\n", ""},
      {"calendar c \"C\" through 2026-12-31 closed 2026-01-01, 2026-12-25, 2027-01-01\n",
       "calendar c \"C\" through 2026-12-31\n  closed 2026-01-01, 2026-12-25\n  closed 2027-01-01\n"},
  });
}

TEST(Declaration, FactsAndEvents) {
  expect_rows({
      {"fact f \"F\"  yes or no\n", ""},
      {"fact f \"F\"  one of a < b < c  out of date after 90 days  judged by social_worker\n", ""},
      {"fact f \"F\"  one of a, b\n", ""},
      {"fact f \"F\"  one of a\n", ""},
      {"fact f \"F\"  number\n", ""},
      {"fact f \"F\"  number from 0% to 100%\n", ""},
      {"fact f \"F\"  text\n", ""},
      {"fact f \"F\" judged by person of recipient yes or no\n",
       "fact f \"F\"  of recipient  yes or no  judged by person\n"},
      {"fact f \"F\" yes or no of question includes \"x\"\n",
       "fact f \"F\"  of question  yes or no\n  includes         \"x\"\n"},
      {"event e \"E\"\n", ""},
      {"event e \"E\" expected\n", ""},
      {"event e \"E\" minutes number from 0 to 5 severity one of a < b used yes or no text text\n",
       "event e \"E\"\n  minutes  number from 0 to 5\n  severity one of a < b\n  used     yes or no\n  text     text\n"},
  });
}

TEST(Declaration, Rules) {
  expect_rows({
      {"define d \"D\"\n  from 2026-01-01\n  until 2027-01-01\n  applies in a, b\n  stable\n", ""},
      {"presume capacity\n  when     age is at least 16\n  because  \"b\"\n  cites    mca \"s.1(2)\"\n", ""},
      {"presume not f\n  cites    mca\n", ""},
      {"presume f is no cites mca\n", "presume not f\n  cites    mca\n"},
      {"presume f is low\n  from     2026-01-01\n  cites    mca\n", ""},
      {"promise p \"P\"\n  never allow finances, health with family, person for a, b\n    when stable\n  because  \"b\"\n  cites    mca\n",
       ""},
      {"promise p \"P\"\n  never allow anything with anyone\n", ""},
      {"promise p \"P\"\n  always allow health with family for a\n    when stable\n", ""},
      {"promise p \"P\"\n  never ask first to d by staff\n", ""},
      {"promise p \"P\"\n  from     2026-01-01\n  applies in a\n  never allow to d, e by staff, person\n",
       ""},
      {"ruleset r version \"1\"\n", ""},
      {"ruleset r version \"1\" zone \"Europe/London\" records good for 24 hours title \"T\"",
       "ruleset r version \"1\"\n  title     \"T\"\n  records good for 24 hours\n  zone      \"Europe/London\"\n"},
      {"uses \"a.kith\"\nuses \"b.kith\"\n", ""},
  });
}

TEST(Declaration, ActionsAndDeadlines) {
  for (const std::string action : {
           "record \"x\"",
           "do \"x\" within 3 days",
           "meet \"x\" by the end of the next working day",
           "tell person",
           "tell family about incidents for family_update within 1 day by shift_lead unless stable",
           "consult family about incidents without delay",
           "consult everyone holding lpa.x about health for planning",
           "ask person for consent by key_worker",
           "assess capacity for travel_alone",
           "assess capacity for sharing health",
           "assess capacity for the matter",
           "review care_plan within 5 working days",
           "review \"the plan\"",
           "update care_plan by the sooner of within 3 days and by the end of the next working day",
           "update \"the plan\"",
           "brief staff",
           "tell person unless a and b, record \"y\"",
       }) {
    const std::string text =
        "boundary b \"B\"\n  about anything\n  with  anyone\n\n  ask first\n    needs    " + action +
        "\n    because  \"b\"\n";
    const Reading read(text);
    expect_kept(read, text);
    EXPECT_EQ(read.printed(), text);
  }
  const Reading read(
      "boundary b \"B\" about a with b ask first because \"x\" needs do \"x\" by the sooner of 3 days and the end of the next working "
      "day\n");
  expect_kept(read, "sooner of");
}

TEST(Declaration, BoundariesTakeTheirLinesInAnyOrder) {
  const std::string canonical =
      "boundary b \"B\"\n  about a, c\n  with  person, family\n  for   p, q\n  from  2026-01-01\n  until 2027-01-01\n  applies in s\n  "
      "when  stable\n"
      "  overrides x, y\n  may be overridden\n\n"
      "  allow yes_label with existence\n    overrides l, other.refuse\n    when     a\n    lawful basis x, y\n    keep back m, n\n"
      "    on condition that record \"x\"\n    needs    tell person\n    because  \"b\"\n    easy read \"e\"\n    cites    mca \"1\", dpa\n"
      "  ask first\n    when     otherwise\n    because  \"b\"\n"
      "  refuse with full\n    because  \"b\"\n";
  const std::string shuffled =
      "boundary b \"B\"\n  may be overridden overrides x overrides y when stable applies in s until 2027-01-01 from 2026-01-01 for p, q\n"
      "  with person, family about a about c\n"
      "  allow yes_label with existence cites mca \"1\" cites dpa easy read \"e\" because \"b\" needs tell person on condition that record "
      "\"x\"\n"
      "  keep back m, n lawful basis x lawful basis y when a overrides l, other.refuse\n"
      "  ask first because \"b\" when otherwise refuse with full because \"b\"\n";
  expect_rows({{canonical, ""}, {shuffled, canonical}});
  expect_rows(
      {{"boundary b \"B\"\n  to    d, e by staff\n  overrides all\n\n  refuse\n    because  \"b\"\n", ""},
       {"boundary b \"B\"\n  to    anything by anyone\n  when  otherwise\n\n  refuse\n    because  \"b\"\n",
        ""}});
}

TEST(Declaration, ANameThatIsANameIsAMemberOrAFact) {
  const Reading read(
      "scenario \"S\"\n  given mum is mother\n  and mum is mother, friend\n  and mum is mother since 2026-01-01\n  and risk is high on "
      "2026-01-01\n"
      "  and risk of mum is high\n  and risk is 3\n  and risk is no\n  when mum asks about a for p on 2026-01-01\n  then refuse\n");
  ASSERT_EQ(read.said(), "");
  const auto& givens = std::get<Scenario>(read.file.declarations.at(0).node).givens;
  ASSERT_EQ(givens.size(), 7U);
  EXPECT_TRUE(std::holds_alternative<GivenIs>(givens[0].node));
  EXPECT_TRUE(std::holds_alternative<GivenMember>(givens[1].node));
  EXPECT_TRUE(std::holds_alternative<GivenMember>(givens[2].node));
  for (std::size_t i = 3; i < 7; ++i) EXPECT_TRUE(std::holds_alternative<GivenFact>(givens[i].node)) << i;
}

}  // namespace
}  // namespace kith::syntax
