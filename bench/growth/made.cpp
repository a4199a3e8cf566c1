#include "bench/growth/made.hpp"

#include <chrono>

#include "bench/growth/record.hpp"
#include "bench/workload/workload.hpp"

namespace growth {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr const char* by_consent = R"(boundary money "Money"
  about finances
  with family
  allow agreed
    when has capacity and consent is given
    lawful basis protection, confidence
    because "Agreed."
  ask first not_asked
    when consent is not recorded, expired or unclear
    because "Not asked."
  refuse refused
    when consent is refused, withdrawn or objected
    because "Said no."
)";

}  // namespace

Made rules(int rules) {
  const workload::Workload work = workload::make(rules, 1);
  return {workload::ruleset_text(work), workload::person_json(work, work.questions[0].person),
          workload::question_json(work.questions[0])};
}

Made members(int members) {
  Record record;
  record.circle.clear();
  for (int i = 0; i < members; ++i) {
    const std::string id = std::to_string(i);
    add(record.circle, R"({"id":"m)" + id + R"(","name":"Member )" + id + R"(","roles":[)" +
                           (i % 2 == 0 ? R"("family.mother")" : R"("staff.key")") +
                           R"(],"named_by_person":true,"since":"2020-01-01"})");
  }
  return made(std::string(by_consent) + R"(requirement asked "Everybody is asked how it goes"
  for each member
  then do "ask how it goes" within 3 days by staff.key
  cites our_policy "1"
)",
              record);
}

Made events(int events) {
  Record record;
  record.log = incidents(events, ten_years);
  return made(R"(define calm "Calm"
  at most 3 incident where severity is high in the last 3 years
  and at most 2 different incident.severity in the last 3 years
  and average incident.minutes in the last 3 years is at most 4
  and incident in the last 4 weeks is fewer than in the 4 weeks before
boundary money "Money"
  about finances
  with family
  refuse not_calm
    when not calm
    because "Not calm."
  ask first is_calm
    when calm
    because "Calm."
)",
              record);
}

Made turning_points(int events) {
  Record record;
  record.log = incidents(events, ten_years);
  return made(R"(define calm "Calm"
  no incident where severity is high in the last 2 weeks
requirement weekly "Every week while it is calm"
  every 1 week while calm
  then meet "with her" by staff.key
  cites our_policy "1"
requirement looked_into "What is not calm is looked into"
  when not calm
  then meet "with those who know her" within 3 days by staff.key
  cites our_policy "1"
)",
              record);
}

Made repeated(int incidents_recorded) {
  Record record;
  record.log = incidents(incidents_recorded, days{1'000});
  return made(R"(requirement repeat "Repeated incidents are looked into"
  for each incident where severity is at least moderate
  when at least 3 incident in the last 4 weeks
  then meet "with her and those who know her" within 3 days by staff.key
  cites our_policy "1"
)",
              record);
}

Made trends(int events) {
  Record record;
  record.log = incidents(events, days{1'000});
  return made(R"(requirement fewer "As long as it is no worse, it is looked at every month"
  every 1 month while not incident in the last 4 weeks is more than in the 4 weeks before
  then meet "with her" by staff.key
  cites our_policy "1"
requirement short "As long as incidents are short, it is looked at every week"
  every 1 week while average incident.minutes in the last 4 weeks is at most 900
  then meet "with those who know her" by staff.key
  cites our_policy "1"
)",
              record);
}

namespace {

Record said_yes_and_no(int times) {
  Record record;
  for (int i = 0; i < times; ++i)
    add(record.consents, R"({"category":"finances","with":"m0","status":")" +
                             std::string(i % 2 == 0 ? "given" : "refused") + R"(","on":")" +
                             date(last - days{times - i}) + "\"}");
  return record;
}

}  // namespace

Made consents(int consents) { return made(by_consent, said_yes_and_no(consents)); }

Made each_consent(int consents) {
  Record record = said_yes_and_no(consents);
  record.log = incidents(consents, days{1'000});
  return made(std::string(by_consent) + R"(requirement asked_again "What was said is asked again"
  for each consent where on was more than 90 days ago
  when at least 1 incident in the last 4 weeks
  then record "whether that is still so" within 14 days by staff.key
  cites our_policy "1"
)",
              record);
}

Made items(int items) {
  Record record;
  record.log = incidents(items, ten_years);
  return made(std::string(by_consent) + R"(requirement told "The family hears of an incident"
  for each incident where severity is at least moderate
  then tell family about finances for family_update within 24 hours by staff.key
  and record "what happened" within 24 hours by staff.key
  cites our_policy "1"
)",
              record);
}

Made hourly(int days_long) {
  Record record;
  record.log = incidents(days_long / 30 + 1, days{days_long});
  add(record.circle, R"({"id":"m1","name":"Member 1","roles":["staff.key"]})");
  for (int hour = 0; hour < 24 * days_long; ++hour)
    add(record.actions, R"({"rule":"looked_in","step":1,"done":")" +
                            moment(last - days{days_long} + hours{hour} + minutes{59}) + R"(","by":"m1"})");
  return made(R"(define quiet "Quiet"
  no incident in the last 1 day
requirement looked_in "Somebody looks in every hour"
  from )" + date(last - days{days_long}) +
                  R"(
  every 1 hour while quiet
  then do "look in" by staff.key
  cites our_policy "1"
)",
              record);
}

}  // namespace growth
