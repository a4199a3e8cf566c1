#include <algorithm>

#include "engine/evaluate/care/assess.hpp"
#include "tests/whole/expected.hpp"
#include "tests/whole/tables.hpp"

/// Measures and findings, row by row of their tables, and the whole assessment.
namespace kith::tests::assess_tests {
namespace {

std::string word(Truth truth) { return truth == Truth::yes ? "yes" : truth == Truth::no ? "no" : "unknown"; }

json shown(const MeasureAnswer& measure) {
  json out = {{"target", measure.target},     {"met", word(measure.met)}, {"not_known", measure.not_known},
              {"complete", measure.complete}, {"rows", json::array()},    {"weeks", json::array()}};
  for (const MeasureWeek& week : measure.weeks)
    out["weeks"].push_back(week.week + (week.complete ? "" : " not complete") +
                           (week.whole ? "" : " in part"));
  for (const MeasureRow& row : measure.rows)
    out["rows"].push_back({{"group", row.group},
                           {"number", row.number},
                           {"of", row.of},
                           {"value", row.value},
                           {"unit", row.unit},
                           {"missing", row.missing},
                           {"people", row.people},
                           {"items", row.items}});
  return out;
}

void expect_measure(const json& table, const json& row) {
  const Ruleset& rules = whole_rules(text_of(table, row, "rules"));
  const Assessment whole =
      evaluate::assess(rules.checked(), whole_record(rules, row, table).record(), moment(row));
  expect_shown(shown(whole.measures.at(0)), row["is"]);
}
TEST(MeasureTable, EveryRowIsWhatWasWorkedByHand) { each_whole_row("measure_cases.json", expect_measure); }

void expect_findings(const json& table, const json& row) {
  const Ruleset& rules = whole_rules(text_of(table, row, "rules"));
  json found = json::array();
  const Assessment read =
      evaluate::assess_for_figures(rules.checked(), whole_record(rules, row, table).record(), moment(row));
  for (const RecordFinding& one : read.findings) found.push_back(one.what + " " + one.from);
  EXPECT_EQ(found, row["is"]);
}
TEST(FindingTable, EveryRowIsWhatWasWorkedByHand) { each_whole_row("finding_cases.json", expect_findings); }

const std::string everything = R"(boundary telling "Sharing incidents"
  about incidents
  with family, registered_manager
  for family_update, governance
  allow open
    when family_involved
    lawful basis gdpr, common_law
    because "They hear."
requirement tell_family "Tell the family about an incident"
  for each incident
  when family_involved
  then tell family about incidents for family_update within 24 hours by shift_lead
plan cafe_travel "Going to the café"
  about travel_alone
  level accompanied "Staff walk beside her"
  level independent "No staff"
  step down from accompanied
    when family_involved
    agreed by person
involvement crisis "What happens in a crisis"
  of crisis_response
  person decides
  service_manager decides in best interests when family_involved
escalation missing_person "She has missed a check-in"
  first stage shift_lead answers within 15 minutes
  stage police "999" final, outside
  when family_involved go to police
measure timely "Families told"
  of each incident in the last 90 days
  counts when tell_family is done in time
  target at least 95%
)";

Assessment assessed(const json& state) {
  const json row = {{"at", "2026-05-30T16:00:00+01:00"}, {"state", state}};
  const Ruleset& rules = whole_rules(everything);
  return evaluate::assess(rules.checked(), whole_record(rules, row).record(), moment(row));
}

TEST(Assess, OneUnknownFactIsAskedForOnceWithEverythingThatHangsOnIt) {
  const Assessment whole = assessed(
      {{"plans", json::array({{{"plan", "cafe_travel"}, {"level", "accompanied"}, {"since", "2026-01-01"}}})},
       {"events",
        {{"log", json::array({{{"id", "e1"}, {"kind", "incident"}, {"at", "2026-05-30T10:00:00+01:00"}}})}}},
       {"capacity",
        json::array({{{"decisions", {"crisis_response"}}, {"outcome", "lacking"}, {"on", "2026-05-01"}}})},
       {"escalations", json::array({{{"name", "missing_person"},
                                     {"opened", "2026-05-30T15:55:00+01:00"},
                                     {"steps", json::array()}}})}});
  ASSERT_FALSE(whole.find_out.empty());
  EXPECT_EQ(whole.find_out[0].fact.what, "family_involved");
  EXPECT_EQ(whole.find_out[0].fact.supplied_by, std::vector<std::string>{"Social worker"});
  const std::vector<std::string> hanging = {"Going to the café", "who decides: What happens in a crisis",
                                            "She has missed a check-in", "Tell the family about an incident",
                                            "Incidents to Farah"};
  EXPECT_EQ(whole.find_out[0].answers, hanging);
  EXPECT_EQ(whole.find_out[0].fact.answers, static_cast<int>(hanging.size()));
}

TEST(Assess, ARecordWithNothingInItIsAnsweredInEveryPart) {
  json absent = json::object();
  for (const char* section :
       {"circle", "wishes", "consents", "capacity", "best_interests", "facts", "concerns", "plans",
        "restrictions", "goals", "reviews", "escalations", "actions", "events", "setting"})
    absent[section] = nullptr;
  for (const json& state : {json::object(), absent}) {
    const Assessment whole = assessed(state);
    EXPECT_EQ(whole.plans.size(), 1U);
    EXPECT_EQ(whole.plans[0].kind, PlanAnswer::Kind::stay);
    EXPECT_EQ(whole.involvement.size(), 1U);
    EXPECT_EQ(whole.measures.size(), 1U);
    EXPECT_EQ(whole.measures[0].met, Truth::unknown);
    EXPECT_EQ(whole.rulesets.size(), 1U);
    EXPECT_FALSE(whole.find_out.empty());
    for (const ToFindOut& one : whole.find_out) EXPECT_FALSE(one.fact.supplied_by.empty()) << one.fact.what;
  }
}

const std::string views = R"(boundary views "Asking for views"
  about health
  with family
  for consulting
  allow views
    when lacks capacity for the matter
    lawful basis gdpr, common_law
    because "They are asked for their views."
)";

TEST(Assess, NobodyIsSentToFindOutWhatOnlyAQuestionCouldSay) {
  const json row = {{"at", "2026-05-30T16:00:00+01:00"}, {"state", json::object()}};
  const Ruleset& rules = whole_rules(views);
  const Assessment whole = evaluate::assess(rules.checked(), whole_record(rules, row).record(), moment(row));
  EXPECT_TRUE(whole.find_out.empty()) << whole.find_out[0].fact.plain;
  ASSERT_FALSE(whole.disclosures.answers.empty());
  const Answer& told = whole.disclosures.answers[0];
  EXPECT_EQ(told.outcome, Outcome::undetermined);
  ASSERT_EQ(told.find_out.size(), 1U);
  EXPECT_EQ(told.find_out[0].plain, "which decision this is about");
}

TEST(Assess, AnUnknownIncidentDropsNothing) {
  json absent = {{"events", nullptr},
                 {"facts", {{"family_involved", {{"value", true}, {"on", "2026-05-01"}}}}}};
  const Assessment whole = assessed(absent);
  EXPECT_TRUE(whole.actions.empty()) << "what may have to be done is in nobody's list";
  const auto asked = std::find_if(whole.find_out.begin(), whole.find_out.end(),
                                  [](const ToFindOut& one) { return one.fact.what == "events"; });
  ASSERT_NE(asked, whole.find_out.end());
  EXPECT_EQ(asked->fact.from, "/events");
  ASSERT_EQ(asked->would_follow.size(), 1U);
  EXPECT_EQ(asked->would_follow[0].action.status, ActionStatus::find_out);
}

}  // namespace
}  // namespace kith::tests::assess_tests
