#include <gmock/gmock.h>

#include "engine/report/form/html_parts.hpp"
#include "engine/report/measures/figures.hpp"
#include "engine/report/measures/plot_svg.hpp"
#include "engine/report/measures/plots.hpp"
#include "engine/report/measures/weeks_of.hpp"

/// Small drawings of figures: what is not known is never drawn as nought.
namespace {

using namespace kith;
using namespace kith::report;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

MeasureRow row(std::string group, std::string value, std::string unit = "number", std::uint64_t missing = 0) {
  return {std::move(group), value, "1", std::move(value), std::move(unit), {}, {}, missing};
}

MeasureAnswer weekly(std::vector<MeasureRow> rows, std::vector<MeasureWeek> weeks) {
  MeasureAnswer out;
  out.measure = {"falls", "Falls, by week"};
  out.rows = std::move(rows);
  out.weeks = std::move(weeks);
  return out;
}

const std::vector<MeasureWeek> three_weeks = {
    {"2026-05-04", true, true}, {"2026-05-11", true, true}, {"2026-05-18", true, true}};

std::vector<Series> shown_of(const MeasureAnswer& measure) { return series_of(measure).shown; }

/// "2", "2+" for what is on record, "?" for what nobody knows, "-" for nothing to show.
std::vector<std::string> shown(const Series& series) {
  std::vector<std::string> out;
  for (const Mark& mark : series.marks) {
    switch (mark.known) {
      case Known::exactly: out.push_back(mark.value.text()); break;
      case Known::on_record: out.push_back(mark.value.text() + '+'); break;
      case Known::nothing: out.emplace_back("?"); break;
      case Known::none: out.emplace_back("-"); break;
    }
  }
  return out;
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t out = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size()))
    ++out;
  return out;
}

TEST(Weeks, AWeekThatIsCompleteAndHasNothingIsNought) {
  EXPECT_THAT(shown(shown_of(weekly({row("2026-05-11", "2")}, three_weeks))[0]), ElementsAre("0", "2", "0"));
}

TEST(Weeks, AWeekThatIsNotCompleteIsNotKnown) {
  auto weeks = three_weeks;
  weeks[0].complete = weeks[1].complete = false;
  EXPECT_THAT(shown(shown_of(weekly({row("2026-05-11", "2")}, weeks))[0]), ElementsAre("?", "2+", "0"));
}

TEST(Weeks, AnAverageOfNothingIsNoFigure) {
  auto weeks = three_weeks;
  weeks[2].complete = false;
  EXPECT_THAT(shown(shown_of(weekly({row("2026-05-11", "3.5", "average score")}, weeks))[0]),
              ElementsAre("-", "3.5", "?"));
}

TEST(Weeks, WhatMayCountAsWellIsNotLeftOut) {
  EXPECT_THAT(
      shown(shown_of(weekly({row("2026-05-11", "2", "number", 1), row("2026-05-18", "0", "number", 1)},
                            three_weeks))[0]),
      ElementsAre("0", "2+", "?"));
}

TEST(Weeks, ATotalThatNobodyWroteDownIsNotNought) {
  EXPECT_THAT(shown(shown_of(weekly({row("2026-05-11", "", "total minutes", 1)}, three_weeks))[0]),
              ElementsAre("0", "?", "0"));
}

TEST(Weeks, WhatMayBelongToAnyGroupLeavesNoneOfThemKnown) {
  const auto series = shown_of(
      weekly({row("2026-05-11 hold", "2"), row("2026-05-18 hold", "1"), row("2026-05-11 not recorded", "1")},
             three_weeks));
  ASSERT_EQ(series.size(), 2U);
  EXPECT_EQ(words(series[0]), "Hold");
  EXPECT_THAT(shown(series[0]), ElementsAre("0", "2+", "1"));
  EXPECT_THAT(shown(series[1]), ElementsAre("0", "1", "0"));
}

TEST(Weeks, SeriesOfOneUnitStandTogether) {
  std::vector<std::string> all;
  for (const Series& one :
       shown_of(weekly({row("2026-05-04 hold", "2"), row("2026-05-04 hold", "7", "total minutes"),
                        row("2026-05-11 seclusion", "1")},
                       three_weeks)))
    all.push_back(words(one));
  EXPECT_THAT(all, ElementsAre("Hold", "Seclusion", "Hold, total minutes"));
}

TEST(Weeks, AHundredSeriesAreShownAndTheOthersCounted) {
  std::vector<MeasureRow> rows;
  for (std::size_t i = 0; i < most_series + 20; ++i)
    rows.push_back(row("2026-05-04 kind" + std::to_string(i), "1"));
  const AllSeries of_weeks = series_of(weekly(rows, three_weeks));
  EXPECT_EQ(of_weeks.shown.size(), most_series);
  EXPECT_EQ(of_weeks.all, most_series + 20);
  EXPECT_THAT(plot_of(weekly(rows, three_weeks)).findings,
              testing::Contains("Shown are the first 100 of 120; the answer as JSON has all."));
  // Without weeks each is one mark.
  EXPECT_EQ(series_of(weekly(rows, {})).shown.size(), most_series + 20);
}

TEST(Plot, TheAxisStartsAtNoughtAndTheLastValueIsLabelled) {
  const Plot plot = plot_of(weekly({row("2026-05-11", "2"), row("2026-05-18", "3")}, three_weeks));
  EXPECT_THAT(plot.svg, HasSubstr("<text class=\"axis\" text-anchor=\"end\" x=\"23\" y=\"47\">0</text>"));
  EXPECT_THAT(plot.svg, HasSubstr("<text class=\"value\""));
  EXPECT_EQ(count(plot.svg, "class=\"solid\""), 2U);
  EXPECT_THAT(plot.findings, ElementsAre("5 in these 3 weeks."));
}

TEST(Plot, ABarIsAsHighAsItsFigure) {
  const std::string svg = strips_svg(
      {{"",
        {{"a", Decimal::of(4), Known::exactly, false}, {"b", Decimal::of(1), Known::exactly, false}},
        true}},
      "x");
  EXPECT_THAT(svg, HasSubstr("y=\"13\" width=\"24\" height=\"34\""));
  EXPECT_THAT(svg, HasSubstr("y=\"38.5\" width=\"24\" height=\"8.5\""));
}

TEST(Plot, WhatIsNotKnownIsAGapWithAMark) {
  auto weeks = three_weeks;
  weeks[0].complete = weeks[1].complete = false;
  const Plot plot = plot_of(weekly({row("2026-05-11", "2")}, weeks));
  EXPECT_EQ(count(plot.svg, ">?</text>"), 1U);
  EXPECT_EQ(count(plot.svg, "class=\"open\""), 1U);
  EXPECT_EQ(count(plot.svg, "class=\"solid\""), 0U);
  EXPECT_THAT(plot.key, ElementsAre("Dashed: what is on record; there may be more.", "?: not known."));
  EXPECT_THAT(plot.findings, ElementsAre("2 on record in these 3 weeks."));
  EXPECT_EQ(plot.numbers.rows[0], (std::vector<std::string>{"4 May 2026", "not known"}));
  EXPECT_EQ(plot.numbers.rows[1],
            (std::vector<std::string>{"11 May 2026", "2 on record, there may be more"}));
  EXPECT_EQ(plot.numbers.rows[2], (std::vector<std::string>{"18 May 2026", "0"}));
}

TEST(Plot, DotsAreJoinedOnlyAcrossWeeksThatFollowEachOther) {
  const auto dot = [](int value) { return Mark{"", Decimal::of(value), Known::exactly, false}; };
  const std::string svg =
      strips_svg({{"", {dot(3), dot(4), {"", {}, Known::none, false}, dot(5)}, false}}, "x");
  EXPECT_EQ(count(svg, "class=\"join\""), 1U);
  EXPECT_EQ(count(svg, "<circle"), 3U);
}

TEST(Plot, AShareStandsAgainstItsTarget) {
  MeasureAnswer measure{{"told", "Told in time"}, "at least 95%", Truth::no, {}, {}, true, {}};
  measure.rows = {{"", "2", "3", "66.666666", "%", {}, {}, 0}};
  const Plot plot = plot_of(measure);
  EXPECT_EQ(plot.status, "Target missed");
  EXPECT_THAT(plot.findings, ElementsAre("2 of 3, 66.7%."));
  EXPECT_THAT(plot.svg, HasSubstr("target 95%"));
  EXPECT_THAT(plot.svg, Not(HasSubstr("class=\"open\"")));
  measure.rows[0].missing = 1;
  EXPECT_THAT(plot_of(measure).svg, HasSubstr("class=\"open\""));
}

TEST(Plot, NothingToCountIsSaidAndNotDrawn) {
  MeasureAnswer none = weekly({}, three_weeks);
  EXPECT_THAT(plot_of(none).findings, ElementsAre("None in these 3 weeks."));
  none.complete = false;
  EXPECT_THAT(plot_of(none).findings, ElementsAre("Not known: what belongs to it may not be on record."));
  EXPECT_EQ(plot_of(none).svg, "");
}

TEST(Plot, WhatIsBelowNoughtStandsInTheNumbersAlone) {
  const Plot plot = plot_of(weekly({row("2026-05-11", "-2", "total change")}, three_weeks));
  EXPECT_EQ(plot.svg, "");
  EXPECT_EQ(plot.numbers.rows[1], (std::vector<std::string>{"11 May 2026", "-2"}));
}

TEST(Plot, OfManySeriesAWeekNamesThoseOfWhichThereIsSomething) {
  std::vector<MeasureRow> rows;
  for (int i = 0; i < 13; ++i) rows.push_back(row("2026-05-04 f" + std::to_string(i), "1"));
  rows.push_back(row("2026-05-11 f3", "2"));
  const auto numbers = [&](std::vector<MeasureWeek> weeks) {
    std::vector<std::string> out;
    for (const auto& each : plot_of(weekly(rows, std::move(weeks))).numbers.rows) out.push_back(each[1]);
    return out;
  };
  auto weeks = three_weeks;
  EXPECT_THAT(numbers(weeks), ElementsAre(HasSubstr("F12: 1"), "F3: 2; all others: none", "All: none"));
  weeks[1].complete = weeks[2].complete = false;
  EXPECT_THAT(numbers(weeks),
              ElementsAre(HasSubstr("F12: 1"), "F3: 2 on record, there may be more; all others: not known",
                          "All: not known"));
}

TEST(Plot, FiguresAreShownToATenth) {
  for (const auto& [exact, shown] :
       std::vector<std::pair<std::int64_t, std::string>>{{2'449'999, "2.4"},
                                                         {2'450'000, "2.5"},
                                                         {-2'450'000, "-2.5"},
                                                         {0, "0"},
                                                         {49'999, "0"},
                                                         {9'223'372'036'854'775'807, "9223372036854.7"}})
    EXPECT_EQ(shown_figure({exact}), shown);
}

TEST(Plot, HugeFiguresStillFit) {
  const std::string svg =
      strips_svg({{"", {{"", {9'000'000'000'000'000'000}, Known::exactly, false}}, true}}, "x");
  EXPECT_THAT(svg, HasSubstr("height=\""));
  EXPECT_THAT(svg, Not(HasSubstr("\"-")));
}

TEST(Plot, TextFromARecordIsOnlyText) {
  MeasureAnswer evil = weekly({row("2026-05-11 <script>\"", "2"), row("2026-05-11 b", "1")}, three_weeks);
  evil.measure.title = "</figure><script>";
  EXPECT_THAT(html_plot(plot_of(evil), "one", 3), Not(HasSubstr("<script")));
}

TEST(Plot, EveryFigureDrawnHasItsNumbersAsATable) {
  const std::string page = html_plot(plot_of(weekly({row("2026-05-11", "2")}, three_weeks)), "one", 3);
  EXPECT_THAT(page, HasSubstr("aria-label=\"Falls, by week: 2 in these 3 weeks.\""));
  EXPECT_THAT(page, HasSubstr("<tr><th scope=\"row\">11 May 2026</th><td>2</td></tr>"));
}

}  // namespace
