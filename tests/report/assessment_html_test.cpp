#include <gmock/gmock.h>

#include "engine/report/assessment/action_lines.hpp"
#include "engine/report/assessment/assessment.hpp"
#include "engine/report/form/html.hpp"
#include "engine/report/form/html_parts.hpp"
#include "tests/by_hand/assessments.hpp"
#include "tests/golden/golden.hpp"

namespace {

using namespace kith;
using testing::HasSubstr;
using testing::Not;

/// Pages as they are printed and looked at; tests/browser holds them to the accessibility rules.
const std::vector<report::Ladder> ladders = {
    {"cafe_travel",
     "Levels, the most support first",
     {{"Staff walk beside her", {"the start"}, "Step up to here", false},
      {"Staff follow at a distance", {}, "Now", true},
      {"On her own", {}, "", false}}}};

TEST(AssessmentHtml, IsHeldToGoldenFiles) {
  for (const auto& [name, one] : assessments::all())
    golden::expect("tests/report/golden/assessment/" + name + ".html", report::html(one, ladders));
}

TEST(AssessmentHtml, NeedsNothingFromElsewhere) {
  const std::string page = report::html(assessments::busy(), ladders);
  for (const char* outside : {"<script", "<link", "src=\"http", "url(", "@import", "<iframe", "<object"})
    EXPECT_THAT(page, Not(HasSubstr(outside)));
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
}

TEST(AssessmentHtml, TextFromARecordIsOnlyText) {
  for (const std::string evil : {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
                                 "' onmouseover='alert(1)", "</title><script>", "</style><b>"}) {
    Assessment one = assessments::busy();
    one.person_name = one.at = one.tzdata = evil;
    one.wishes[0].says = one.wishes[0].about.title = evil;
    one.actions[0].action.what = one.actions[0].reasons[0].text = one.plans[0].plan.title = evil;
    one.measures[0].measure.title = one.findings[0].plain = one.rulesets[0].name = evil;
    one.disclosures.with[0].title = evil;
    const std::string page = report::html(one, {{"cafe_travel", evil, {{evil, {evil}, evil, true}}}});
    for (const char* raw : {"<script", "<img", "' onmouseover='", "</style><b>"})
      EXPECT_THAT(page, Not(HasSubstr(raw))) << evil;
  }
}

TEST(AssessmentHtml, OnlyAWebAddressBecomesALink) {
  Assessment one = assessments::busy();
  one.actions[1].reasons[0].cites[0].address = "javascript:alert(1)";
  EXPECT_THAT(report::html(one), Not(HasSubstr("javascript:")));
}

TEST(AssessmentHtml, EveryCharacterIsShownAsItself) {
  EXPECT_EQ(report::html_text("a < b & \"c\" > 'd'\n\x1b[0m"),
            "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39; [0m");
}

TEST(AssessmentHtml, APlanIsDrawnAsALadderWithWhereTheyStandInWords) {
  EXPECT_THAT(report::html(assessments::busy(), ladders),
              HasSubstr("<li class=\"here\"><strong>Now:</strong> Staff follow at a distance</li>"));
}

/// Each thing stands once: in full or in a line where it is to be done now, and else under everything that
/// must happen.
TEST(AssessmentHtml, WhatIsToBeDoneNowIsNotSaidAgain) {
  const Assessment all = assessments::busy();
  const std::string page = report::html(all);
  for (const RequiredAction& action : all.actions) {
    const std::string words = report::html_text(report::action_words(action));
    std::size_t times = 0;
    for (std::size_t at = page.find(words); at != std::string::npos; at = page.find(words, at + 1)) ++times;
    EXPECT_GE(times, 1U) << words;
  }
}

TEST(AssessmentHtml, EvidenceIsFoldedAwayAndThere) {
  const std::string page = report::html(assessments::busy(), ladders);
  EXPECT_THAT(page, HasSubstr("<summary>Evidence<span class=\"unseen\">"));
  EXPECT_THAT(page, HasSubstr("cafe_plan.kith:30:1"));
}

TEST(AssessmentHtml, ALongNameMayBreakOnlyWhereItsPartsMeet) {
  EXPECT_EQ(
      report::html_words(report::line("at rulesets/commissioner_and_inspector/records.kith:80:1 there")),
      "at rulesets/<wbr>commissioner_<wbr>and_<wbr>inspector/<wbr>records.<wbr>kith:80:1 there");
  EXPECT_EQ(report::html_words(report::line("short_name.kith")), "short_name.kith");
}

}  // namespace
