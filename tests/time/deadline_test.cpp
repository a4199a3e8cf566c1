#include "engine/time/deadline.hpp"

#include "tests/time/london.hpp"

namespace kith::time {
namespace {

Stamp from(std::string_view text) {
  if (const auto date = parse_date(text)) return london().day(*date);
  return {moment(text), moment(text), false};
}

std::string shown(const std::optional<Due>& due) {
  if (!due) return "nothing";
  const std::string after = overdue_after(*due, london());
  return text(*due, london()) + (after.empty() ? "" : " to " + after);
}

std::string due_text(std::string_view when, Duration length, Counting counting = {}) {
  return shown(due(from(when), length, london(), &england(), counting));
}

TEST(Deadlines, TheEndOfTheNextWorkingDay) {
  const auto end = [](std::string_view when) {
    return shown(due_with_next_working_day(from(when), london(), &england()));
  };
  EXPECT_EQ(end("2026-06-01T00:00:00+01:00"), "2026-06-02");
  EXPECT_EQ(end("2026-06-01T23:59:59+01:00"), "2026-06-02");
  EXPECT_EQ(end("2026-06-05T12:00:00+01:00"), "2026-06-08");
  EXPECT_EQ(end("2026-04-02"), "2026-04-07");
  EXPECT_EQ(end("2026-12-24T12:00:00+00:00"), "2026-12-29");
  EXPECT_EQ(end("2026-03-27T12:00:00+00:00"), "2026-03-30");
  EXPECT_EQ(end("2027-12-31T12:00:00+00:00"), "nothing");
}

TEST(Deadlines, ADayIsLateFromTheNextOne) {
  const Due due = *time::due(from("2026-08-21"), {1, Unit::working_days}, london(), &england());
  EXPECT_EQ(due.latest + std::chrono::milliseconds(1), moment("2026-08-25T00:00:00+01:00"));
  EXPECT_EQ(due.over(), moment("2026-08-25T00:00:00+01:00"));
  EXPECT_FALSE(due.is_range());
}

TEST(Deadlines, HoursFromADayLieBetweenTwoMoments) {
  EXPECT_EQ(due_text("2026-05-20", {24, Unit::hours}),
            "2026-05-21T00:00:00+01:00 to 2026-05-22T00:00:00+01:00");
  EXPECT_EQ(due_text("2026-05-20T00:00:00+01:00", {24, Unit::hours}), "2026-05-21T00:00:00+01:00");
  EXPECT_EQ(due_text("2099-12-31", {1, Unit::hours}), "nothing");
}

TEST(Deadlines, CountingThatDay) {
  const Counting that_day{true, false};
  EXPECT_EQ(due_text("2026-05-01", {1, Unit::days}, that_day), "2026-05-01");
  EXPECT_EQ(due_text("2026-01-31", {1, Unit::months}, that_day), "2026-02-28");
  EXPECT_EQ(due_text("2026-05-15", {1, Unit::months}, that_day), "2026-06-14");
  EXPECT_EQ(due_text("2026-05-22", {1, Unit::working_days}, that_day), "2026-05-22");
  EXPECT_EQ(due_text("2026-05-23", {1, Unit::working_days}, that_day), "2026-05-26");
  EXPECT_EQ(due_text("2028-02-01", {1, Unit::working_days}, that_day), "nothing");
}

TEST(Deadlines, OrTheNextWorkingDayNeedsToKnowWhichDaysAreClosed) {
  const Counting moved_on{false, true};
  EXPECT_EQ(due_text("2026-04-02", {1, Unit::days}, moved_on), "2026-04-07");
  EXPECT_EQ(due_text("2026-04-06", {1, Unit::days}, moved_on), "2026-04-07");
  EXPECT_EQ(due_text("2027-12-30", {2, Unit::days}, moved_on), "nothing");
  EXPECT_FALSE(due(from("2026-05-01"), {1, Unit::days}, london(), nullptr, moved_on));
}

TEST(Deadlines, OfTwoTheSoonerWhicheverWayItTurnsOut) {
  const Due day = *due(from("2026-05-20"), {1, Unit::days}, london(), nullptr);
  const Due hours = *due(from("2026-05-20"), {24, Unit::hours}, london(), nullptr);
  EXPECT_EQ(shown(sooner_of(day, hours)), "2026-05-21T00:00:00+01:00 to 2026-05-22T00:00:00+01:00");
  EXPECT_EQ(sooner_of(day, hours).latest, day.latest);
  EXPECT_EQ(sooner_of(day, Due::at(moment("2026-05-21T10:00:00Z"))), Due::at(moment("2026-05-21T10:00:00Z")));
  EXPECT_EQ(shown(sooner_of(day, Due::at(moment("2026-06-21T10:00:00Z")))), "2026-05-21");
}

}  // namespace
}  // namespace kith::time
