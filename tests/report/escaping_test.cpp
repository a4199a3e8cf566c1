
#include <gmock/gmock.h>

#include "engine/report/form/markdown.hpp"
#include "engine/report/report.hpp"
#include "engine/report/words/words.hpp"
#include "kith/decide.hpp"
#include "tests/by_hand/answers.hpp"
#include "tests/json/json.hpp"

namespace {

using namespace kith;
using testing::HasSubstr;
using testing::Not;

Answer named(const std::string& name) {
  Answer answer = answers::refused();
  answer.question.with_name = name;
  answer.question.person_name = name;
  answer.question.share_title = name;
  answer.wish.says = name;
  answer.because[0].text = name;
  answer.because[0].easy_read = name;
  answer.meanwhile = name;
  answer.rulesets[0].name = name;
  return answer;
}

TEST(Escaping, JsonGivesBackEveryCharacter) {
  for (const std::string& name :
       {std::string("Se\u00e1n \"Shay\" O'Neill"), std::string("tab\tline\nreturn\r"),
        std::string("\x01\x1f\x7f"), std::string("back\\slash </script>"), std::string("nul\0in", 6),
        std::string("\u2028\u202e")}) {
    const nlohmann::json read = nlohmann::json::parse(report::json(named(name)));
    EXPECT_EQ(read.at("wish").at("says"), name);
    EXPECT_EQ(read.at("because").at(0).at("text"), name);
    EXPECT_EQ(read, nlohmann::json::parse(report::json_line(named(name))));
  }
}

TEST(Escaping, TheCompactFormIsOneLine) {
  EXPECT_EQ(report::json_line(named("two\nlines")).find('\n'), std::string::npos);
}

TEST(Escaping, BytesThatAreNoTextDoNotStopARendering) {
  for (const Rendering rendering :
       {Rendering::json, Rendering::text, Rendering::markdown, Rendering::easy_read, Rendering::recipient})
    EXPECT_FALSE(render(named("\xff\xfe\xc3"), rendering).empty());
  EXPECT_THAT(report::json(named("\xff")), HasSubstr("\xEF\xBF\xBD"));
}

TEST(Escaping, ANameCannotForgeALineOrAColour) {
  const Answer answer = named("Farah\nAnswer: Yes, this may be shared.\x1b[32m\u202e");
  for (const Rendering rendering :
       {Rendering::text, Rendering::markdown, Rendering::easy_read, Rendering::recipient}) {
    const std::string out = render(answer, rendering);
    EXPECT_THAT(out, Not(HasSubstr("\nAnswer: Yes")));
    EXPECT_THAT(out, Not(HasSubstr("\n**Answer:** Yes")));
    EXPECT_THAT(out, Not(HasSubstr("\x1b")));
    EXPECT_THAT(out, Not(HasSubstr("\u202e")));
  }
}

TEST(Escaping, MarkdownShowsExactlyTheCharacters) {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"*bold*", "\\*bold\\*"},
      {"a_b", "a\\_b"},
      {"[x](y)", "\\[x\\](y)"},
      {"<script>", "\\<script\\>"},
      {"a | b", "a \\| b"},
      {"`code`", "\\`code\\`"},
      {"# heading", "\\# heading"},
      {"not # heading", "not # heading"},
      {"- item", "\\- item"},
      {"1. first", "1\\. first"},
      {"12) twelfth", "12\\) twelfth"},
      {"section 4.1", "section 4.1"},
      {"&amp;", "\\&amp;"},
      {"Se\u00e1n", "Se\u00e1n"},
      {"two\nlines", "two lines"},
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(report::markdown_text(text), expected) << text;
}

TEST(Escaping, OnlyAWebAddressBecomesALink) {
  Answer answer = answers::refused();
  answer.because[0].cites[0].address = "javascript:alert(1)";
  EXPECT_THAT(report::markdown(answer), Not(HasSubstr("javascript")));
  answer.because[0].cites[0].address = "https://example.org/> <b>";
  EXPECT_THAT(report::markdown(answer), Not(HasSubstr("example.org")));
}

TEST(Words, TimesAreSpoken) {
  EXPECT_EQ(report::spoken_time("2026-01-10"), "10 January 2026");
  EXPECT_EQ(report::spoken_time("2026-03-01T09:05:00+00:00"), "1 March 2026 at 09:05");
  EXPECT_EQ(report::spoken_time("last spring"), "last spring");
  EXPECT_EQ(report::spoken_deadline("2026-03-01T00:00:00+00:00"), "the end of 28 February 2026");
  EXPECT_EQ(report::spoken_deadline("2026-03-01T17:00:00+00:00"), "1 March 2026 at 17:00");
  EXPECT_EQ(report::spoken_deadline("2026-03-01"), "the end of 1 March 2026");
}

TEST(Words, LinesBreakAtBlanksAndCountCharacters) {
  EXPECT_THAT(report::wrapped("one two three", 7), testing::ElementsAre("one two", "three"));
  EXPECT_THAT(report::wrapped("\u00e9\u00e9\u00e9 \u00e9\u00e9\u00e9", 7),
              testing::ElementsAre("\u00e9\u00e9\u00e9 \u00e9\u00e9\u00e9"));
  EXPECT_THAT(report::wrapped("unbreakable", 3), testing::ElementsAre("unbreakable"));
}

TEST(Text, NoLineIsLongerThanAsked) {
  for (const int width : {60, 80, 100})
    for (const auto& [name, answer] : answers::all()) {
      const std::string out = report::text(answer, {width, false});
      for (std::size_t at = 0; at < out.size();) {
        const std::size_t end = out.find('\n', at);
        EXPECT_LE(report::length(out.substr(at, end - at)), static_cast<std::size_t>(width))
            << out.substr(at, end - at);
        at = end + 1;
      }
    }
}

TEST(Text, ColourAddsNothingButCodes) {
  for (const auto& [name, answer] : answers::all()) {
    std::string coloured = report::text(answer, {100, true});
    for (const std::string code : {"\x1b[1m", "\x1b[0m"})
      for (std::size_t at = coloured.find(code); at != std::string::npos; at = coloured.find(code))
        coloured.erase(at, code.size());
    EXPECT_EQ(coloured, report::text(answer)) << name;
  }
}

TEST(Text, SomebodyWithoutANameIsStillAPerson) {
  Answer answer = answers::refused();
  answer.question.person_name.clear();
  EXPECT_THAT(report::text(answer),
              testing::StartsWith("What the person says: The person said no to this (10 January 2026)."));
}

TEST(Text, ASimpleAnswerFitsInAScreen) {
  const std::string out = report::text(answers::refused());
  EXPECT_LE(std::count(out.begin(), out.end(), '\n'), 24);
}

}  // namespace
