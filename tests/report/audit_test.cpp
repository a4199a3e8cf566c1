#include <gmock/gmock.h>

#include "engine/model/share.hpp"
#include "engine/report/caseload/audit.hpp"
#include "tests/by_hand/assessments.hpp"
#include "tests/golden/golden.hpp"

namespace {

using namespace kith;
using testing::HasSubstr;
using testing::Not;

report::Audit some(int people = 3) {
  report::Audit out;
  for (int i = 0; i < people; ++i) {
    Assessment one = i % 3 == 2 ? assessments::quiet() : assessments::busy();
    one.person = "p-" + std::to_string(i);
    out.add(one);
  }
  return out;
}

TEST(Audit, IsHeldToGoldenFiles) {
  golden::expect("tests/report/golden/audit.txt", report::text(some()));
  golden::expect("tests/report/golden/audit.json", report::json(some()));
  golden::expect("tests/report/golden/audit.csv", report::csv(some()));
  golden::expect("tests/report/golden/audit.html", report::html(some()));
}

TEST(Audit, FiguresAddUpBeforeTheyAreDivided) {
  const report::Audit audit = some();
  EXPECT_EQ(audit.figures[0].number, Decimal::of(4));
  EXPECT_EQ(audit.figures[0].of, 6);
  EXPECT_EQ(audit.figures[0].value()->text(), "66.666666");
  EXPECT_EQ(audit.figures[0].met(), Truth::no);
}

TEST(Audit, ATargetIsMetExactly) {
  report::AuditFigure figure;
  figure.unit = "%";
  for (const auto& [number, of, target, met] :
       std::vector<std::tuple<int, int, std::string, Truth>>{{19, 20, "at least 95%", Truth::yes},
                                                             {18, 19, "at least 95%", Truth::no},
                                                             {1, 20, "at most 5%", Truth::yes},
                                                             {2, 20, "at most 5%", Truth::no},
                                                             {0, 0, "at least 95%", Truth::unknown},
                                                             {2, 3, "at least 66.666667%", Truth::no}}) {
    figure.number = Decimal::of(number);
    figure.of = of;
    figure.target = target;
    EXPECT_EQ(figure.met(), met) << number << " of " << of << ", " << target;
  }
}

TEST(Audit, WhatIsMissingMayTurnATarget) {
  struct Row {
    int number, of, missing;
    bool complete;
    std::string target;
    Truth met;
  };
  for (const Row& row : std::vector<Row>{{19, 20, 0, true, "at least 95%", Truth::yes},
                                         {19, 20, 0, false, "at least 95%", Truth::unknown},
                                         {19, 20, 1, true, "at least 95%", Truth::unknown},
                                         {10, 20, 1, true, "at least 95%", Truth::no},
                                         {10, 20, 1, false, "at least 95%", Truth::no},
                                         {40, 40, 1, true, "at least 95%", Truth::yes},
                                         {0, 0, 3, true, "at least 95%", Truth::unknown},
                                         {0, 20, 1, true, "at most 5%", Truth::yes},
                                         {1, 20, 1, true, "at most 5%", Truth::unknown}}) {
    report::AuditFigure figure;
    figure.unit = "%";
    figure.number = Decimal::of(row.number);
    figure.of = row.of;
    figure.missing = static_cast<std::uint64_t>(row.missing);
    figure.complete = row.complete;
    figure.target = row.target;
    EXPECT_EQ(figure.met(), row.met) << row.number << " of " << row.of << " and " << row.missing << ", "
                                     << row.target;
  }
}

/// A share is never written as its target, as 0% or as 100% where it is not that.
TEST(Audit, AFigureNeverContradictsItsVerdict) {
  struct Row {
    std::int64_t number, of;
    std::string target, read, exact;
  };
  for (const Row& row :
       std::vector<Row>{{188, 209, "at least 90%", "89.95%", "89.952153"},
                        {19, 20, "at least 95%", "95%", "95"},
                        {17, 18, "at least 95%", "94.4%", "94.444444"},
                        {2, 3, "at least 66.666667%", "66.666666%", "66.666666"},
                        {21, 1'000, "at most 2.05%", "2.1%", "2.1"},
                        {50'001, 1'000'000, "at most 5%", "5.0001%", "5.0001"},
                        {899'999'999, 1'000'000'000, "at least 90%", "89.999999%", "89.999999"},
                        {900'000'001, 1'000'000'000, "at most 90%", "90.000001%", "90.000001"},
                        {2'999, 3'000, "", "99.97%", "99.966666"},
                        {1, 3'000, "", "0.03%", "0.033333"}}) {
    report::Audit audit;
    report::AuditFigure figure{
        {"share", "A share"}, "", "%", row.target, Decimal::of(row.number), row.of, 0, true, {}};
    audit.figures = {figure};
    const std::string counted =
        std::to_string(row.number) + " of " + std::to_string(row.of) + ", " + row.read;
    EXPECT_THAT(report::text(audit, {300, false}), HasSubstr(counted));
    EXPECT_THAT(report::html(audit), HasSubstr(counted));
    EXPECT_EQ(audit.figures[0].value()->text(), row.exact);
  }
}

TEST(Audit, EveryShareIsReadOnItsOwnSideOfItsTarget) {
  for (const std::int64_t percent : {0, 5, 50, 67, 90, 95, 100})
    for (std::int64_t of = 1; of <= 300; ++of)
      for (std::int64_t number = 0; number <= of; ++number) {
        const model::Share share{Decimal::of(number), of, Decimal::of(percent)};
        for (const Decimal shown : {share.to_read(), share.exact()})
          for (const Decimal bound : share.bounds())
            ASSERT_EQ(shown <=> bound, number * 100'000'000 <=> bound.micros * of)
                << number << " of " << of << ", " << percent;
      }
}

TEST(Audit, AGapInOnePersonsRecordIsSaidOfTheWholeMeasure) {
  Assessment whole, gap;
  whole.person = "a";
  gap.person = "b";
  MeasureAnswer told{{"told", "Families told in time"},
                     "at least 95%",
                     Truth::yes,
                     {{"", "20", "20", "100", "%", {"a"}, {}}},
                     {},
                     true,
                     {}};
  whole.measures = {told};
  told.rows.clear();
  told.complete = false;
  gap.measures = {told};
  for (const auto& order : {std::vector{whole, gap}, std::vector{gap, whole}}) {
    report::Audit both;
    for (const Assessment& one : order) both.add(one);
    EXPECT_EQ(both.figures.at(0).met(), Truth::unknown);
    EXPECT_THAT(report::text(both),
                HasSubstr("1 of 2 people: whose record may lack something that is counted"));
  }
}

TEST(Audit, PeopleWithGapsAreCountedAndNamedOnlyWhereTheyCanBeFoldedAway) {
  report::Audit audit;
  for (int i = 0; i < 12; ++i) {
    Assessment one;
    one.person = "p-" + std::to_string(i);
    one.measures = {{{"told", "Families told in time"}, "at least 95%", Truth::unknown, {}, {}, false, {}}};
    audit.add(one);
  }
  EXPECT_EQ(audit.with_gaps.count, 12U);
  EXPECT_THAT(report::text(audit), HasSubstr("12 of 12 people: whose record may lack something"));
  EXPECT_THAT(report::text(audit), Not(HasSubstr("p-3")));
  EXPECT_THAT(
      report::html(audit),
      HasSubstr(
          "<summary>Who<span class=\"unseen\">: 12 of 12 people</span></summary>\n<ul>\n<li class=\"only\">p-0; p-1;"));
}

TEST(Audit, AWeekIsCompleteOnlyWhereItIsSoInEverybodysRecord) {
  report::Audit audit;
  for (const bool second : {true, false}) {
    Assessment one;
    one.person = second ? "a" : "b";
    one.measures = {{{"falls", "Falls, by week"},
                     "",
                     Truth::unknown,
                     {{"2026-05-11", "1", "1", "1", "number", {}, {}, 0}},
                     {},
                     second,
                     {{"2026-05-04", true, true}, {"2026-05-11", second, true}}}};
    audit.add(one);
  }
  ASSERT_EQ(audit.weeks.size(), 1U);
  EXPECT_TRUE(audit.weeks[0].weeks[0].complete);
  EXPECT_FALSE(audit.weeks[0].weeks[1].complete);
  EXPECT_EQ(audit.figures[0].number, Decimal::of(2));
  EXPECT_THAT(report::html(audit), HasSubstr("2 on record, there may be more"));
}

TEST(Audit, WhatMissesItsTargetStandsFirst) {
  const std::string page = report::html(some());
  EXPECT_LT(page.find(">Targets missed<"), page.find(">Figures without a target<"));
  EXPECT_LT(page.find(">Figures without a target<"), page.find(">Actions<"));
}

TEST(Audit, RowsAndColumnsThatCountNothingAreLeftOut) {
  report::Audit audit;
  audit.actions[static_cast<std::size_t>(ActionStatus::due)][static_cast<std::size_t>(Strength::policy)] = 3;
  EXPECT_THAT(report::text(audit), Not(HasSubstr("Overdue")));
  EXPECT_THAT(report::text(audit), Not(HasSubstr("Must")));
}

TEST(Audit, NamesAreBoundedAndCounted) {
  const report::Audit audit = some(600);
  EXPECT_EQ(audit.people, 600U);
  EXPECT_EQ(audit.overdue.count, 400U);
  EXPECT_EQ(audit.overdue.listed.size(), 100U);
  EXPECT_EQ(audit.figures[0].behind.listed.size(), 100U);
  EXPECT_THAT(report::text(audit), HasSubstr("and 392 more"));
}

TEST(Audit, NobodyIsNamedBehindAFigureThatMeetsItsTarget) {
  report::Audit audit = some();
  audit.figures[0].target = "at least 10%";
  audit.overdue = {};
  audit.findings.clear();
  for (const std::string& out :
       {report::text(audit), report::json(audit), report::csv(audit), report::html(audit)})
    EXPECT_THAT(out, Not(HasSubstr("Amina")));
}

TEST(Audit, AnEmptyCaseloadReads) {
  EXPECT_THAT(report::text(report::Audit{}), testing::StartsWith("Governance figures, 0 people\n"));
}

TEST(Audit, WhatCouldNotBeReadIsSaidInEveryRendering) {
  report::Audit audit;
  audit.left_out = 1;
  for (const std::string& text : {report::text(audit), report::html(audit)})
    EXPECT_THAT(text, testing::HasSubstr("1 record could not be read."));
  EXPECT_THAT(report::csv(audit), testing::HasSubstr("left out,,,1"));
}

}  // namespace
