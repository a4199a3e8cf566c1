#include <gmock/gmock.h>

#include "engine/report/assessment.hpp"
#include "engine/report/html.hpp"
#include "tests/golden/golden.hpp"
#include "tests/report/assessments.hpp"

namespace {

using namespace kith;
using testing::HasSubstr;
using testing::Not;

/// Pages as they are printed and looked at; tests/browser holds them to the accessibility rules.
const std::vector<report::Picture> pictures = {
    {"cafe_travel",
     "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 120\" width=\"300\" height=\"120\"><rect x=\"10\" y=\"10\" width=\"120\" height=\"40\" "
     "fill=\"none\" stroke=\"#1a1a1a\"/><text x=\"20\" y=\"35\" font-size=\"14\">With staff</text></svg>",
     "The levels of “Going to the café”, from most support to least: with staff, at a distance, calling in, alone."}};

TEST(AssessmentHtml, IsHeldToGoldenFiles) {
  for (const auto& [name, one] : assessments::all()) golden::expect("tests/report/golden/assessment/" + name + ".html", report::html(one, pictures));
}

TEST(AssessmentHtml, NeedsNothingFromElsewhere) {
  const std::string page = report::html(assessments::busy(), pictures);
  for (const char* outside : {"<script", "<link", "src=\"http", "url(", "@import", "<iframe", "<object"}) EXPECT_THAT(page, Not(HasSubstr(outside)));
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
}

TEST(AssessmentHtml, TextFromARecordIsOnlyText) {
  for (const std::string evil : {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</title><script>", "</style><b>"}) {
    Assessment one = assessments::busy();
    one.person_name = one.at = one.tzdata = evil;
    one.wishes[0].says = one.wishes[0].about.title = evil;
    one.actions[0].action.what = one.actions[0].reasons[0].text = one.plans[0].plan.title = evil;
    one.measures[0].measure.title = one.findings[0].plain = one.rulesets[0].name = evil;
    one.disclosures[0].question.with_name = evil;
    const std::string page = report::html(one, {{"cafe_travel", evil, evil}});
    for (const char* raw : {"<script", "<img src=x", "' onmouseover='", "</style><b>"}) EXPECT_THAT(page, Not(HasSubstr(raw))) << evil;
  }
}

TEST(AssessmentHtml, OnlyAWebAddressBecomesALink) {
  Assessment one = assessments::busy();
  one.actions[1].reasons[0].cites[0].address = "javascript:alert(1)";
  EXPECT_THAT(report::html(one), Not(HasSubstr("javascript:")));
}

TEST(AssessmentHtml, EveryCharacterIsShownAsItself) {
  EXPECT_EQ(report::html_text("a < b & \"c\" > 'd'\n\x1b[0m"), "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39; [0m");
}

TEST(AssessmentHtml, APictureHasWordsForThoseWhoCannotSeeIt) {
  EXPECT_THAT(report::html(assessments::busy(), pictures), HasSubstr("<img alt=\"The levels of “Going to the café”"));
}

}  // namespace
