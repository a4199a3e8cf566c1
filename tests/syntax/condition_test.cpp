#include "tests/syntax/reading.hpp"

namespace kith::syntax {
namespace {

struct Row {
  std::string written;
  std::string printed;  ///< as written, when empty
};

const Row rows[] = {
    // joined
    {"a and b and c", ""},
    {"a or b or not c", ""},
    {"a, and b", "a and b"},
    {"((a))", "a"},
    {"(a and b) or c", ""},
    {"a and (b or (c and d))", ""},
    {"a and (b and c)", ""},
    {"not (a or b)", ""},
    {"not not a", ""},
    {"a\n    and # why\n\tb", "a and b"},
    // facts
    {"lives_with_family", ""},
    {"a.b.c is high", ""},
    {"a is not high", ""},
    {"a is at least 3.50", "a is at least 3.5"},
    {"a is at most -2", ""},
    {"a is below 95%", ""},
    {"a is above low", ""},
    {"a is yes and b is no", ""},
    {"a is recorded and b is not recorded", ""},
    {"age is below 18", ""},
    {"setting is supported_living", ""},
    // names that are words only elsewhere
    {"refused and agreed and minutes is 3", "(refused) and agreed and minutes is 3"},
    // consent
    {"consent is given", ""},
    {"consent is refused or withdrawn", ""},
    {"consent is refused or withdrawn or objected", "consent is refused, withdrawn or objected"},
    {"consent is not recorded, expired or unclear", ""},
    {"consent is refused, withdrawn, and has capacity", "consent is refused or withdrawn and has capacity"},
    {"consent is given or (refused)", ""},
    {"consent is given or stable", ""},
    {"consent for phone_monitoring is given", ""},
    // capacity, best interests, wishes
    {"has capacity", ""},
    {"lacks capacity for travel_alone", ""},
    {"capacity fluctuates for sharing finances.debts", ""},
    {"lacks capacity for the matter", ""},
    {"best interests supports sharing", ""},
    {"best interests opposes it", ""},
    {"best interests for travel_alone supports it", ""},
    {"best interests for sharing finances opposes sharing", ""},
    {"person wants travel_alone", ""},
    {"person opposes it", ""},
    {"family.mother opposes travel_alone", ""},
    {"no wish recorded about it", ""},
    {"no wish recorded about travel_alone", ""},
    {"no wish in the last 3 days", ""},
    {"person has died", ""},
    {"not person has died", ""},
    // recipient and question
    {"recipient is family.mother", ""},
    {"recipient is person", ""},
    {"recipient is named by person", ""},
    {"recipient holds lpa.property_and_affairs", ""},
    {"recipient is an alleged source of harm", ""},
    {"recipient is named in a concern", ""},
    {"category is finances", ""},
    {"purpose is safeguarding", ""},
    {"the information is marked third_party", ""},
    // events
    {"no incident in the last 1 days", "no incident in the last 1 day"},
    {"at least 6 journey in the last 6 weeks", ""},
    {"at most 0 journey since the last step", ""},
    {"exactly 1 journey in the last 5 working days", ""},
    {"no incident where severity is high in the last 28 days", ""},
    {"no incident where (severity is high and restriction_used) in the last 28 days", ""},
    {"no incident where (severity is high) in the last 28 days",
     "no incident where severity is high in the last 28 days"},
    {"no incident where restriction_used in the last 2 months", ""},
    {"no incident where severity is recorded in the last 1 year", ""},
    {"no incident where (not restriction_used) in the last 90 minutes", ""},
    {"at least 1 check_in late by more than 15 minutes in the last 24 hours", ""},
    {"at least 1 check_in where a is b late by more than 15 minutes in the last 24 hours", ""},
    {"at most 2 different morning.support.staff in the last 7 days", ""},
    {"incident in the last 4 weeks is fewer than in the 4 weeks before", ""},
    {"incident where severity is high in the last 4 weeks is more than in the 4 weeks before", ""},
    {"incident in the last 1 month is as many as in the 1 month before", ""},
    {"latest confidence.score is at least 4", ""},
    {"latest confidence.mood is good", ""},
    {"average confidence.score in the last 4 weeks is at least 3.5", ""},
    {"last plan_review was more than 1 month ago", ""},
    {"last plan_review was less than 1 month ago", ""},
    // items
    {"it is late by more than 15 minutes", ""},
    {"last_reviewed was less than 28 days ago", ""},
    {"consulted includes family", ""},
    {"consulted includes person", ""},
    {"consulted includes everyone holding lpa.health_and_welfare", ""},
};

TEST(Condition, IsReadAndPrintedOnOneLine) {
  for (const Row& row : rows) {
    const Reading read("define x \"X\"\n  " + row.written + "\n");
    ASSERT_EQ(read.said(), "") << row.written;
    const auto condition = std::get<Define>(read.file.declarations.at(0).node).condition;
    const std::string printed = print(read.file, *condition);
    EXPECT_EQ(printed, row.printed.empty() ? row.written : row.printed);
    expect_kept(read, row.written);
  }
}

TEST(Condition, KnowsItsPlace) {
  const std::string text =
      "define x \"X\"\n  stable and (consent is given or no incident in the last 3 days)\n";
  const Reading read(text);
  ASSERT_EQ(read.said(), "");
  std::vector<std::string> places;
  for (const Condition& condition : read.file.conditions)
    places.emplace_back(read.sources.text(condition.span));
  EXPECT_EQ(places,
            (std::vector<std::string>{"stable", "consent is given", "no incident in the last 3 days",
                                      "consent is given or no incident in the last 3 days",
                                      "stable and (consent is given or no incident in the last 3 days)"}));
  EXPECT_EQ(read.sources.text(read.file.declarations.at(0).span), text.substr(0, text.size() - 1));
}

TEST(Condition, MeansWhatItSays) {
  const Reading read(
      "define x \"X\"\n  at least 1 check_in where score is below 3.5 late by more than 15 minutes in the last 24 hours\n");
  ASSERT_EQ(read.said(), "");
  const auto& node = read.file[*std::get<Define>(read.file.declarations.at(0).node).condition].node;
  const auto& count = std::get<EventCount>(node);
  EXPECT_EQ(count.count.kind, Count::Kind::at_least);
  EXPECT_EQ(count.count.number, 1);
  EXPECT_EQ(count.event.text, "check_in");
  EXPECT_EQ(count.late_by->value, (time::Duration{15, time::Unit::minutes}));
  EXPECT_EQ(count.window.length.value, (time::Duration{24, time::Unit::hours}));
  const auto& where = std::get<Compare>(read.file[*count.where].node);
  EXPECT_EQ(where.comparison, Comparison::below);
  EXPECT_EQ(std::get<Number>(where.operand).value, Decimal{3'500'000});
}

TEST(Condition, IsNestedAtMost200Deep) {
  const auto nested = [](int levels) {
    return "define x \"X\"\n  " + std::string(levels, '(') + "a" + std::string(levels, ')') + "\n";
  };
  EXPECT_EQ(Reading(nested(199)).codes(), "");
  EXPECT_EQ(Reading(nested(200)).codes(), "K1003");
  EXPECT_EQ(Reading(nested(100'000)).codes(), "K1003");
}

}  // namespace
}  // namespace kith::syntax
