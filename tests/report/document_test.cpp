#include <gmock/gmock.h>

#include "engine/report/document/document.hpp"
#include "kith/ruleset.hpp"
#include "tests/golden/golden.hpp"

namespace {

using namespace kith;
using testing::HasSubstr;
using testing::Not;

/// A ruleset's text, compiled, with what its scenarios came to.
struct Document {
  Ruleset ruleset;
  std::vector<Rehearsal> runs;

  explicit Document(const std::string& text)
      : ruleset(*compile("rules.kith", [&](const std::string&) { return FileText(text); }).ruleset),
        runs(rehearse(ruleset, [](const std::string&) { return FileText::none("there is none"); })) {}

  report::DocumentOf of() const {
    const model::Ruleset& rules = ruleset.checked();
    report::DocumentOf out{rules, std::chrono::sys_days{std::chrono::year{2026} / 3 / 1}};
    for (std::size_t i = 0; i < runs.size(); ++i)
      out.scenarios.push_back({&rules, &rules.scenarios[i], &runs[i]});
    return out;
  }
  std::string markdown() const { return report::document_markdown(of()); }
  std::string html() const { return report::document_html(of()); }
};

std::string small() { return golden::read(KITH_SOURCE_DIR "/tests/report/small.kith"); }

std::string with_failing_scenario() {
  return small() +
         "\nscenario \"It comes out otherwise\"\n  given mum is family.mother\n"
         "  when  mum asks about finances for family_update on 2026-03-01\n  then  allow\n";
}

TEST(Document, IsHeldToGoldenFiles) {
  const Document document(small());
  report::DocumentOf of = document.of();
  golden::expect("tests/report/golden/document.md", report::document_markdown(of));
  of.draw = [](const std::string&) {
    return "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<svg width=\"62pt\" height=\"44pt\" "
           "viewBox=\"0 0 62 44\" xmlns=\"http://www.w3.org/2000/svg\">\n<!-- a -->\n<g id=\"graph0\">"
           "<title>a</title><text x=\"31\" y=\"22\">Drawn</text></g>\n</svg>\n";
  };
  golden::expect("tests/report/golden/document.html", report::document_html(of));
}

TEST(Document, OfARulesetWithNothingInItSaysSo) {
  const Document document("ruleset bare version \"1\"\n  title \"Nothing yet\"\n");
  EXPECT_THAT(document.markdown(), HasSubstr("# Nothing yet"));
  EXPECT_THAT(document.markdown(), HasSubstr("There are no rules in it yet."));
  EXPECT_THAT(document.markdown(), Not(HasSubstr("Who may be told")));
}

TEST(Document, EveryHeadingIsInTheContentsAndLeadsToIt) {
  const std::string text = Document(small()).markdown();
  for (std::size_t at = text.find("<a id=\""), number = 1; at != text.npos;
       at = text.find("<a id=\"", at + 1), ++number)
    EXPECT_THAT(text, HasSubstr("](#part-" + std::to_string(number) + ")"));
}

TEST(Document, NoPlaceholderStandsInIt) {
  const std::string text = Document(small()).markdown();
  EXPECT_THAT(text, Not(HasSubstr("{person}")));
  EXPECT_THAT(text, Not(HasSubstr("{recipient}")));
}

TEST(Document, WhatIsDrawnHasAWordForItAndNoNamesThatOthersHave) {
  const Document document(small());
  report::DocumentOf of = document.of();
  of.draw = [](const std::string&) {
    return "<?xml?><svg width=\"1pt\"><g id=\"graph0\"><title>x</title></g></svg>";
  };
  const std::string page = report::document_html(of);
  EXPECT_THAT(page,
              HasSubstr("<svg role=\"img\" aria-label=\"Drawing: Going out\" width=\"1pt\"><g></g></svg>"));
  EXPECT_THAT(document.html(), Not(HasSubstr("<svg")));
}

TEST(Document, SaysWhyThereAreWordsAlone) {
  const Document document(small());
  report::DocumentOf of = document.of();
  of.not_drawn = "there are words alone here: `dot` is not installed";
  EXPECT_THAT(report::document_markdown(of),
              HasSubstr("There are words alone here: \\`dot\\` is not installed."));
}

// ---- each text as it stands in a document of these rules ---------------------------------------------------------

constexpr const char* words_of_rules = R"kith(ruleset rules version "1"
  title "Rules"
  owner manager
role     manager       "Manager"
role     family        "Family"
role     family.mother "Mother"
role     police        "Police"
category health        "Health"
category health.teeth  "Teeth"
purpose  family_update "Keeping the family up to date"
purpose  research      "Research"
mark     third         "About somebody else"
basis gdpr.consent            "UK GDPR Article 6(1)(a)" data_protection
basis confidentiality.consent "Consent" confidentiality
event incident "Incident"
fact risk "Risk" number from 0 to 9
fact agreed "Agreed, and written down" yes or no
)kith";

std::string rules_with(const std::string& more) { return words_of_rules + more; }

std::string allowing(const std::string& scope, const std::string& when) {
  return rules_with(
      "boundary b \"Telling\"\n  about health\n  " + scope + "\n  allow a\n" +
      (when.empty() ? "" : "    when " + when + "\n") +
      "    lawful basis gdpr.consent, confidentiality.consent\n    because \"It helps. {recipient} "
      "asks.\"\n    easy read \"{recipient} asks.\"\n");
}

struct Text {
  const char *scope, *when, *expected;
};

class DocumentText : public testing::TestWithParam<Text> {};

TEST_P(DocumentText, LeavesOneReading) {
  const std::string text = Document(allowing(GetParam().scope, GetParam().when)).markdown();
  EXPECT_THAT(text, HasSubstr(GetParam().expected)) << text;
}

INSTANTIATE_TEST_SUITE_P(
    OfAnswers, DocumentText,
    testing::Values(
        Text{
            "with family\n  for family_update", "",
            "| The person | ask first |  |\n"
            "| Family – for Keeping the family up to date | yes | Telling |\n| Anybody else named in the rules, or for anything else | no |"},
        Text{"with family", "not the information is marked third",
             "- **Where the answer may be yes:** No where it is marked “About somebody else”."},
        Text{"with family, family.mother", "not recipient is family.mother",
             "| Family (but not: Mother) | yes | Telling |"},
        Text{"with anyone", "", "| Somebody whom no rule names | yes | Telling |"}));

INSTANTIATE_TEST_SUITE_P(
    OfConditions, DocumentText,
    testing::Values(
        Text{
            "with family", "consent is refused or withdrawn and lacks capacity",
            "- **Yes:** When all of these hold:\n  - Either the person has said no to this being shared with "
            "whoever asks or the person has taken back a yes to this being shared with whoever asks.\n  - The "
            "person lacks capacity for this decision.\n"},
        Text{"with family", "not (consent is refused or withdrawn)",
             "When the person has not said no to this being shared with whoever asks and the person has not "
             "taken back a yes to this being shared with whoever asks."},
        Text{
            "with family", "agreed and (risk is at least 3 or (has capacity and not risk is recorded))",
            "  - “Agreed, and written down”: yes.\n  - Either “Risk” is at least 3 or (the person has capacity "
            "for this decision and nothing is on record about “Risk”).\n"},
        Text{"with family", "not purpose is research", "When the purpose is not “Research”."},
        Text{"with family", "not agreed", "When “Agreed, and written down”: no."},
        Text{"with family", "not (at least 2 incident in the last 7 days)",
             "When there are fewer than 2 “Incident” on record in the last 7 days."},
        Text{"with family", "", "**Why:** It helps. Whoever asks asks."},
        Text{"with family", "", "**The person is told:** “Whoever asks asks.”"}));

/// `care` is nobody's declaration, and somebody may ask for it all the same.
TEST(Document, APurposeThatStandsAboveThoseDeclaredStandsForThem) {
  const std::string of_care =
      "purpose care.plan \"Planning care\"\npurpose care.costs \"Paying for care\"\n" +
      allowing("with family\n  for care", "").substr(rules_with("").size());
  EXPECT_THAT(Document(rules_with(of_care)).markdown(), HasSubstr("| Family – for Care | yes | Telling |"));
  const std::string no =
      "boundary costs \"Not for its costs\"\n  about health\n  with family\n  for care.costs\n  refuse hers\n"
      "    because \"It is hers.\"\n    easy read \"It is yours.\"\n";
  EXPECT_THAT(Document(rules_with(of_care + no)).markdown(),
              HasSubstr("| Family – for Care (but not: Paying for care) | yes | Telling |"));
}

TEST(Document, SaysOfEachStageWhoWhenAndWhoInstead) {
  const std::string text = Document(rules_with("escalation lost \"Lost\"\n"
                                               "  first stage manager answers within 5 minutes, then police\n"
                                               "    if manager is implicated, go to police\n"
                                               "    staffed monday to friday 17:00 to 09:00, saturday\n"
                                               "  stage police final, outside\n"))
                               .markdown();
  EXPECT_THAT(text,
              HasSubstr("- **Manager:** Hears first.\n"
                        "  - **There:** Monday to Friday, 17:00 to 09:00 the next day; Saturday, all day.\n"
                        "  - **By when:** Answers within 5 minutes.\n"
                        "  - **Next:** Police, if nobody answers in time, and at once at other hours.\n"
                        "  - **Instead:** Police, if everybody who is “Manager” is implicated.\n"
                        "- **Police:** Outside the service. The last to hear.\n"
                        "  - **There:** At all hours.\n"));
}

TEST(Document, ShowsWhatStandsUnderWhat) {
  EXPECT_THAT(Document(rules_with("")).markdown(), HasSubstr("- Health\n  - Teeth\n"));
}

TEST(Document, PlacesAreSaidFromTheRulesetsFolder) {
  const auto made = compile("/srv/rules/own/own.kith", [](const std::string& path) {
    return FileText(path == "/srv/rules/own/own.kith"
                        ? "ruleset own version \"1\"\n  title \"Own\"\nuses \"../core/core.kith\"\n"
                        : small());
  });
  ASSERT_TRUE(made.ruleset);
  const std::string text = report::document_markdown({made.ruleset->checked(), {}});
  EXPECT_THAT(text, HasSubstr("../core/core.kith:"));
  EXPECT_THAT(text, Not(HasSubstr("/srv/rules")));
}

TEST(Document, NoTwoPartsHaveTheSameHeading) {
  const std::string text =
      Document(allowing("with family", "") +
               "boundary c \"Health\"\n  about health\n  with police\n  refuse r\n    because \"x\"\n")
          .markdown();
  EXPECT_THAT(text, HasSubstr("### Health; Teeth\n"));
  EXPECT_THAT(text, HasSubstr("### Health\n"));
}

TEST(Document, APromiseIsNeverMoreThanWhatWasShown) {
  const Document held(small());
  EXPECT_EQ(report::tried(held.ruleset.checked().promises.front(), held.of().scenarios).words,
            "Held by 1 scenario; not proved.");
  EXPECT_EQ(report::tried(held.ruleset.checked().promises.front(), {}).words,
            "No scenario here tries it; not proved.");
  EXPECT_THAT(held.markdown(), Not(HasSubstr("roved.\n  - **State:** Proved")));
}

TEST(Document, AScenarioThatDoesNotComeOutIsShownToFail) {
  const std::string text = Document(with_failing_scenario()).markdown();
  EXPECT_THAT(text, HasSubstr("**It does not come out so:** The answer is: ask first, by “Money and the "
                              "family” (money.not\\_asked)."));
}

TEST(Document, WhatRulesSayIsOnlyText) {
  std::string text = small();
  const std::string title = "Money and the family";
  text.replace(text.find(title), title.size(), "<script>alert(1)</script> [x](javascript:y)");
  EXPECT_THAT(Document(text).html(), Not(HasSubstr("<script")));
  EXPECT_THAT(Document(text).markdown(), Not(testing::ContainsRegex("[^\\\\]<script")));
  EXPECT_THAT(Document(text).markdown(), Not(HasSubstr("[x](javascript")));
}

}  // namespace
