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
  EXPECT_THAT(text, HasSubstr("**It does not come out so:** Expected allow"));
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
