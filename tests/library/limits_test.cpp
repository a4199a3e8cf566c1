#include <gtest/gtest.h>

#include <string>

#include "engine/time/calendar.hpp"
#include "kith/kith.hpp"

/// Limits at their boundary: what is still read, and what comes of one more. docs/limits.md lists them.
namespace limits_tests {
namespace {

using namespace kith;

const std::string header = R"(ruleset limits version "1"
  title "Limits"
category finances "Money"
category finances.benefits "Benefits"
role family "Family"
purpose family_update "Family update"
source our_policy "Policy" policy
basis gdpr.consent "Consent" data_protection
basis confidentiality.consent "Consent" confidentiality
event incident "Incident"
)";

std::string boundary(const std::string& when) {
  return "boundary money \"Money\"\n  about finances\n  with family\n  allow so\n    when " + when +
         "\n    lawful basis gdpr.consent, confidentiality.consent\n    because \"So.\"\n"
         "  refuse not_so\n    when not " +
         when + "\n    because \"Not so.\"\n";
}

const std::string person =
    R"("kith":2,"drawn_at":"2026-10-05T08:59:00+01:00","person":{"id":"p","name":"Person"},
       "circle":[{"id":"mum","name":"Mum","roles":["family"]}],"facts":{})";

State state(const std::string& rules, const std::string& more = "") {
  const Compilation made =
      compile("limits.kith", [&](const std::string&) { return FileText(header + rules); });
  std::string wrong;
  for (const Diagnostic& one : made.diagnostics)
    if (one.severity == Severity::error) wrong += one.message + '\n';
  EXPECT_EQ(wrong, "");
  const Reading<State> reading =
      parse_state(made.ruleset.value(), "{" + person + (more.empty() ? "" : "," + more) + "}");
  EXPECT_TRUE(reading.value) << (reading.diagnostics.empty() ? "" : reading.diagnostics[0].message);
  return reading.value.value();
}

Outcome outcome(const State& of, const std::string& share = "finances") {
  const Reading<Question> question =
      parse_question(of, R"({"share":")" + share +
                             R"(","with":"mum","for":"family_update","at":"2026-10-05T09:00:00+01:00"})");
  EXPECT_TRUE(question.value) << question.diagnostics.at(0).message;
  return decide(question.value.value()).outcome;
}

/// Each stands where the next does, and the last without more.
std::string presumed(int deep) {
  std::string facts, presumptions;
  for (int i = 0; i < deep; ++i) {
    const std::string fact = "f" + std::to_string(i), next = "f" + std::to_string(i + 1);
    facts += "fact " + fact + " \"F\" yes or no\n";
    presumptions += "presume " + fact + "\n" + (i + 1 < deep ? "  when " + next + "\n" : "") +
                    "  because \"So it is.\"\n  cites our_policy \"1\"\n";
  }
  return facts + presumptions + boundary("f0");
}

TEST(Limits, PresumptionsWithinPresumptionsAreSixteen) {
  EXPECT_EQ(outcome(state(presumed(16))), Outcome::allow);
  EXPECT_EQ(outcome(state(presumed(17))), Outcome::undetermined);
}

/// Whether somebody can decide is one of them: the first of the facts is presumed to be a no, each of the
/// others to be a yes where the next is.
std::string capacity_presumed(int deep) {
  std::string text = "presume capacity\n  when f0\n  because \"So it is.\"\n  cites our_policy \"1\"\n";
  for (int i = 0; i < deep; ++i) {
    const std::string fact = "f" + std::to_string(i), next = "f" + std::to_string(i + 1);
    text += "fact " + fact + " \"F\" yes or no\npresume " + (i == 0 ? "not " : "") + fact + "\n" +
            (i + 1 < deep ? "  when " + next + "\n" : "") +
            "  because \"So it is.\"\n  cites our_policy \"1\"\n";
  }
  return text + boundary("has capacity");
}

TEST(Limits, APresumptionOfCapacityIsOneOfTheSixteen) {
  EXPECT_EQ(outcome(state(capacity_presumed(15), R"("capacity":[])")), Outcome::refuse);
  EXPECT_EQ(outcome(state(capacity_presumed(16), R"("capacity":[])")), Outcome::undetermined);
}

/// Consents that Mum, who asks, says were made by mistake.
std::string doubtful(int entries) {
  std::string list;
  for (int i = 0; i < entries; ++i)
    list += std::string(i == 0 ? "" : ",") +
            R"({"category":"finances","with":"mum","status":"given","on":"2026-01-0)" +
            std::to_string(i + 1) + R"(","entered_in_error":{"on":"2026-02-01","by":"mum","why":"A slip."}})";
  list += R"(,{"category":"finances","with":"mum","status":"given","on":"2026-03-01"})";
  return R"("concerns":[],"capacity":[],"consents":[)" + list + "]";
}

TEST(Limits, SixDoubtfulEntriesAreTriedWithAndWithout) {
  const std::string rules =
      boundary("consent is given") + "presume capacity\n  because \"So it is.\"\n  cites our_policy \"1\"\n";
  EXPECT_EQ(outcome(state(rules, doubtful(6))), Outcome::allow);
  EXPECT_EQ(outcome(state(rules, doubtful(7))), Outcome::undetermined);
}

/// Of money as a whole, and nobody knows whether of benefits too; then, of benefits, that she can decide.
std::string perhaps_about_it(int findings) {
  std::string list;
  for (int i = 1; i <= findings; ++i)
    list += R"({"decisions":["sharing:finances"],"outcome":"lacking","only":null,"on":"2026-01-0)" +
            std::to_string(i) + "\"},";
  list += R"({"decisions":["sharing:finances.benefits"],"outcome":"present","on":"2026-03-01"})";
  return R"("concerns":[],"consents":[],"capacity":[)" + list + "]";
}

TEST(Limits, SixFindingsThatPerhapsSpeakOfItAreTriedWithAndWithout) {
  const std::string rules = boundary("has capacity");
  EXPECT_EQ(outcome(state(rules, perhaps_about_it(6)), "finances.benefits"), Outcome::allow);
  EXPECT_EQ(outcome(state(rules, perhaps_about_it(7)), "finances.benefits"), Outcome::undetermined);
}

std::string findings(const std::string& list) {
  return R"("concerns":[],"consents":[],"capacity":[)" + list + "]";
}

TEST(Limits, SixtyFourFindingsThatSpeakAtOnceAreCompared) {
  const auto of_one_day = [](int count) {
    std::string list;
    for (int i = 0; i < count; ++i)
      list += std::string(i == 0 ? "" : ",") +
              R"({"decisions":["sharing:finances"],"outcome":"present","on":"2026-01-01"})";
    return findings(list);
  };
  const std::string rules = boundary("has capacity");
  EXPECT_EQ(outcome(state(rules, of_one_day(64))), Outcome::allow);
  EXPECT_EQ(outcome(state(rules, of_one_day(65))), Outcome::undetermined);
}

TEST(Limits, AThousandSortsOfFindingsAreLookedAt) {
  const auto about = [](int decisions) {
    std::string list = R"({"decisions":["sharing:finances"],"outcome":"present","on":"2026-01-01"})";
    for (int i = 0; i < decisions; ++i)
      list += R"(,{"decisions":["d)" + std::to_string(i) + R"("],"outcome":"lacking","on":"2026-01-01"})";
    return findings(list);
  };
  std::string rules = boundary("has capacity");
  for (int i = 0; i < 1000; ++i) rules += "decision d" + std::to_string(i) + " \"D\"\n";
  EXPECT_EQ(outcome(state(rules, about(999))), Outcome::allow);
  EXPECT_EQ(outcome(state(rules, about(1000))), Outcome::undetermined);
}

/// What a later one of its sort sets aside makes no more orders in which those without a date may stand.
TEST(Limits, FindingsWithoutADateAreComparedWithThoseThatStand) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  std::string list;
  for (int i = 0; i < 200; ++i)
    list += R"({"decisions":["sharing:finances"],"outcome":")" +
            std::string(i % 2 == 0 ? "present" : "lacking") + R"(","on":"2025-)" + two(1 + i / 20) + "-" +
            two(1 + i % 20) + "\"},";
  const std::string undated = R"({"decisions":["sharing:finances"],"outcome":"lacking"})";
  list += undated + "," + undated;
  EXPECT_EQ(outcome(state(boundary("has capacity"), findings(list))), Outcome::refuse);
}

/// So many incidents at noon and in the minutes after, for each of which something is to be done.
const std::string around_each = R"(requirement looked_into "It is looked into"
  for each incident
  when at least 1 incident in the 3 days before it
  then record "what happened" within 24 hours
  cites our_policy "1"
)";
std::string close_together(int events) {
  std::string log;
  for (int i = 0; i < events; ++i)
    log += std::string(i == 0 ? "" : ",") + R"({"id":"e)" + std::to_string(i) +
           R"(","kind":"incident","at":"2026-10-03T)" + std::to_string(12 + i / 600) + ":" +
           std::to_string(10 + i / 12 % 50) + ":" + std::to_string(10 + i % 12) + "Z\"}";
  return R"("events":{"complete":{"from":"2016-01-01T00:00:00Z"},"log":[)" + log + "]}";
}
RequiredAction last_action(const State& of) {
  const Moment at = parse_moment(of.ruleset(), "2026-10-05 09:00").value.value();
  const Assessment all = assess(of, at);
  EXPECT_FALSE(all.actions.empty());
  return all.actions.empty() ? RequiredAction{} : all.actions.back();
}

TEST(Limits, SinceWhenIsWorkedOutOfAMillionTurns) {
  const RequiredAction dated = last_action(state(around_each, close_together(400)));
  EXPECT_NE(dated.due, "");
  EXPECT_EQ(dated.reasons.at(0).text, "");
  const RequiredAction undated = last_action(state(around_each, close_together(800)));
  EXPECT_EQ(undated.due, "");
  EXPECT_EQ(undated.reasons.at(0).text,
            "Since when this is asked for was not worked out: too many events stand too close together.");
}

TEST(Limits, AMeasureByWeekBeginsTenYearsBack) {
  const std::string rules = R"(measure calm "Incidents"
  shows number by week
  of each incident in the last 20 years
)";
  const State known = state(rules, R"("events":{"complete":{"from":"2000-01-01T00:00:00Z"},"log":[]})");
  const Moment at = parse_moment(known.ruleset(), "2026-10-05 09:00").value.value();
  const Assessment whole = assess(known, at);
  ASSERT_EQ(whole.measures.size(), 1U);
  // So many weeks, and the one at hand.
  EXPECT_EQ(whole.measures[0].weeks.size(), 523U);
}

/// So many hold the power, and nothing says that they were consulted.
std::vector<RecordFinding> not_consulted(int holders) {
  std::string circle, list = R"("capacity":[],"best_interests":[{"decisions":["sharing:finances"],)"
                             R"("finding":"supports","on":"2026-01-01"}])";
  for (int i = 0; i < holders; ++i)
    circle += R"(,{"id":"h)" + std::to_string(i) + R"(","name":"Holder )" + std::to_string(i) +
              R"(","roles":["family"],"authorities":[{"kind":"lpa","verified_on":"2025-01-01"}]})";
  const std::string whole =
      R"({"kith":2,"drawn_at":"2026-10-05T08:59:00+01:00","person":{"id":"p","name":"Person"},"circle":[)" +
      circle.substr(1) + "]," + list + "}";
  const State known = state("authority lpa \"Lasting power of attorney\"\n");
  const State person = parse_state(known.ruleset(), whole).value.value();
  std::vector<RecordFinding> found =
      assess(person, parse_moment(known.ruleset(), "2026-10-05 09:00").value.value()).findings;
  std::erase_if(found, [](const RecordFinding& one) { return one.what != "consultee_missing"; });
  return found;
}

TEST(Limits, OfTwentyWhoWereNotConsultedEachIsNamed) {
  const auto twenty = not_consulted(20), more = not_consulted(23);
  ASSERT_EQ(twenty.size(), 20U);
  EXPECT_TRUE(twenty.back().plain.starts_with("Holder 19 is on record")) << twenty.back().plain;
  ASSERT_EQ(more.size(), 21U);
  EXPECT_TRUE(more.back().plain.starts_with("3 more are on record")) << more.back().plain;
}

TEST(Limits, MomentsAreFrom1900To2099) {
  using std::chrono::year;
  const time::Zone zone = *time::load_zone("Europe/London");
  const auto at = [&](std::chrono::year_month_day day) { return zone.day(time::Date{day}).first; };
  const auto last = at(year{2099} / 12 / 30), first = at(year{1900} / 1 / 2);
  const time::Duration day{1, time::Unit::days}, hours{24, time::Unit::hours};
  for (const time::Duration& length : {day, hours}) {
    EXPECT_TRUE(time::after(last, length, zone, nullptr));
    EXPECT_FALSE(time::after(*time::after(last, length, zone, nullptr), length, zone, nullptr));
    EXPECT_TRUE(time::before(first, length, zone, nullptr));
    EXPECT_FALSE(time::before(*time::before(first, length, zone, nullptr), length, zone, nullptr));
  }
  // A length that no stretch between them has.
  EXPECT_FALSE(time::after(first, {200'000'001, time::Unit::minutes}, zone, nullptr));
}

}  // namespace
}  // namespace limits_tests
