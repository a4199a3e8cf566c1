#include <gmock/gmock.h>

#include "kith/kith.hpp"
#include "tests/oracle/texts.hpp"

namespace {

using namespace kith;

/// What one person's rules ask for after an incident, and how it is measured.
Ruleset own_rules(const std::string& task, const std::string& zone, const std::string& title,
                  const std::string& target) {
  return texts::compiled(R"(ruleset house version "1"
  title     "The house"
  effective from 2026-01-01
  zone ")" + zone + R"("
role shift_lead "Shift lead"
source policy "Policy" policy
event incident "Incident"
requirement after_an_incident "After an incident"
  for each incident
  then  do ")" + task + R"(" within 2 days by shift_lead
  because "It was agreed."
  cites policy
measure followed_up ")" + title +
                         R"("
  of each incident in the last 90 days
  counts when after_an_incident is done in time
  target at least )" + target +
                         "\n");
}
State person(const Ruleset& rules, const std::string& id, bool complete = true) {
  const std::string from = complete ? R"("complete":{"from":"2026-01-01T00:00:00Z"},)" : "";
  return texts::record(
      rules, R"({"kith":2,"person":{"id":")" + id + R"(","name":")" + id +
                 R"( Example"},"drawn_at":"2026-05-30T16:00:00+01:00","actions":[],"events":{)" + from +
                 R"("log":[{"id":"e1","kind":"incident","at":"2026-05-20T09:05:00+01:00"}]}})");
}
constexpr Moment moment = std::chrono::sys_days(std::chrono::year(2026) / 5 / 30) + std::chrono::hours(15);

TEST(OwnRulesets, AWorklistHoldsEverybodyToTheirOwn) {
  Worklist list(moment);
  list.add(person(own_rules("ring her sister", "Europe/London", "Followed up", "90%"), "ada"));
  list.add(person(own_rules("go through the photo cards", "Europe/London", "Followed up", "90%"), "ben"));
  ASSERT_EQ(list.desks().size(), 1U);
  std::vector<std::string> tasks;
  const Desk desk = list.desks().front();
  for (const Task& task : desk.tasks) tasks.push_back(task.person + ": " + task.what);
  EXPECT_THAT(tasks,
              testing::UnorderedElementsAre("ada: ring her sister", "ben: go through the photo cards"));
}

std::vector<std::string> figures(const std::vector<State>& people) {
  Audit audit;
  for (const State& one : people) audit.add(one, moment);
  std::vector<std::string> found;
  for (const AuditFigure& figure : audit.figures)
    found.push_back(figure.measure.title + " " + figure.target + ": " + figure.number.text() + " of " +
                    std::to_string(figure.of) + (figure.complete ? "" : ", incomplete"));
  return found;
}

TEST(OwnRulesets, FiguresOfAMeasureThatIsTheSameAreAddedUp) {
  const State ada = person(own_rules("ring her sister", "Europe/London", "Followed up", "90%"), "ada");
  const State ben =
      person(own_rules("go through the photo cards", "Europe/London", "Followed up", "90%"), "ben");
  EXPECT_THAT(figures({ada, ben}), testing::ElementsAre("Followed up at least 90%: 0 of 2"));
}

TEST(OwnRulesets, FiguresOfAMeasureThatDiffersStandApartAndSoDoesWhatTheyLack) {
  const State ada = person(own_rules("ring her sister", "Europe/London", "Followed up", "90%"), "ada");
  const State ben = person(own_rules("ring her sister", "Europe/London", "Followed up", "80%"), "ben", false);
  const State cal = person(own_rules("ring her sister", "Europe/London", "Family was rung", "90%"), "cal");
  EXPECT_THAT(figures({ada, ben, cal}),
              testing::UnorderedElementsAre("Followed up at least 90%: 0 of 1",
                                            "Followed up at least 80%: 0 of 1, incomplete",
                                            "Family was rung at least 90%: 0 of 1"));
}

/// Whichever zone a person's rules are in, the figures are as of one moment.
TEST(OwnRulesets, TheMomentIsThatOfTheFirstInWhateverZone) {
  Audit audit;
  audit.add(person(own_rules("ring her sister", "Europe/London", "Followed up", "90%"), "ada"), moment);
  audit.add(person(own_rules("ring her sister", "Europe/Berlin", "Followed up", "90%"), "ben"), moment);
  EXPECT_EQ(audit.at, "2026-05-30T16:00:00+01:00");
}

}  // namespace
