#include "tests/by_hand/assessments.hpp"

namespace assessments {

PlanAnswer stepping_up() {
  PlanAnswer out;
  out.plan = {"cafe_travel", "Going to the café"};
  out.level = {"shadowing", "Staff follow at a distance"};
  out.since = "2026-04-20";
  out.kind = PlanAnswer::Kind::step_up_now;
  out.to = Named{"accompanied", "Staff walk beside her"};
  Reason why = answers::reason("cafe_travel.step_up.1", Effect::allow,
                               "A missed check-in may mean that she is not safe.",
                               "You did not call. We want to know that you are safe.");
  why.boundary_title = "Going to the café";
  why.facts = call_her().reasons[0].facts;
  out.because = {why};
  out.progress = {{"at least 6 successful_journey in the last 6 weeks",
                   "at least 6 “Successful journey” in the last 6 weeks", Truth::no, "4", "6"},
                  {"no missed_check_in in the last 6 weeks", "no “Missed check-in” in the last 6 weeks",
                   Truth::yes, "", ""},
                  {"latest confidence.score is at least 4", "the latest “Confidence rating” is at least 4",
                   Truth::unknown, "", ""}};
  out.met = 1;
  out.unmet = 2;
  out.review = {"2026-06-01T00:00:00+01:00", "1 month", false, "since the last review"};
  out.step_up_review = PlanReview{"2026-05-29T16:00:00+01:00", "1 working day", true,
                                  "support was stepped up, and that must be looked at again"};
  out.find_out = {{"confidence.score",
                   "how sure Amina feels of the route",
                   "/events/log",
                   "nothing is recorded since 1 May 2026",
                   {"Key worker"},
                   1}};
  return out;
}

PlanAnswer stepping_down() {
  PlanAnswer out;
  out.plan = {"morning_support", "Mornings"};
  out.level = {"two_staff", "Two staff help"};
  out.since = "2026-03-01";
  out.kind = PlanAnswer::Kind::propose_step_down;
  out.to = Named{"one_staff", "One member of staff helps"};
  Reason why = answers::reason("morning_support.step_down.two_staff", Effect::allow,
                               "Mornings have been calm for six weeks.",
                               "Your mornings go well. Shall we try with one member of staff?");
  out.because = {why};
  out.agreed = {"Service manager"};
  out.agreement_missing = {"Amina"};
  out.review = {"2026-06-15T00:00:00+01:00", "3 months", false, ""};
  return out;
}

EscalationAnswer missing_person() {
  EscalationAnswer out;
  out.escalation = {"missing_person", "She has missed a check-in and cannot be reached"};
  out.opened = "2026-05-30T15:46:00+01:00";
  out.from = "/escalations/0";
  out.steps = {{{"shift_lead", "Shift lead"},
                "2026-05-30T15:46:00+01:00",
                "2026-05-30T15:50:00+01:00",
                "",
                "",
                "",
                "2026-05-30T16:31:00+01:00",
                false},
               {{"on_call_manager", "On-call manager"},
                "",
                "",
                "",
                "2026-05-30T16:01:00+01:00",
                "",
                "2026-05-30T16:11:00+01:00",
                true}};
  out.holders = {{{"shift_lead", "Shift lead"}, {{"sam", "Sam Example", "07700 900123"}}},
                 {{"on_call_manager", "On-call manager"}, {}}};
  out.until = "2026-05-30T16:11:00+01:00";
  out.overdue = true;
  out.next = {{{"police", "Police"}, {}}};
  out.next_because = "if there is no answer, or it is not resolved, in time";
  out.worst_case = "2026-05-30T16:46:00+01:00";
  return out;
}

std::vector<MeasureAnswer> measures() {
  MeasureAnswer timely{{"timely_updates", "Families told within 24 hours of an incident"},
                       "at least 95%",
                       Truth::no,
                       {},
                       {"Incident on 2 April 2026: it cannot be counted yet"},
                       true,
                       {}};
  timely.rows = {{"", "2", "3", "66.666666", "%", {"p-017"}, {"Incident on 1 May 2026"}}};
  MeasureAnswer minutes{
      {"restraint_minutes", "Time in restraint, by week"}, "", Truth::unknown, {}, {}, true, {}};
  minutes.rows = {{"2026-05-18",
                   "12",
                   "2",
                   "12",
                   "total minutes",
                   {"p-017"},
                   {"Restraint on 19 May 2026", "Restraint on 20 May 2026"}}};
  minutes.weeks = {{"2026-05-04", false, false},
                   {"2026-05-11", true, true},
                   {"2026-05-18", true, true},
                   {"2026-05-25", true, false}};
  MeasureAnswer empty{
      {"debriefs", "Debriefs held after an incident"}, "at least 90%", Truth::unknown, {}, {}, true, {}};
  return {timely, minutes, empty};
}

Assessment busy() {
  Assessment out;
  out.person = "p-017";
  out.person_name = "Amina";
  out.at = moment;
  out.wishes = {{"wants",
                 "I want to go to the café by myself.",
                 "2026-01-12",
                 "said it, and pointed at the photo",
                 "/wishes/0",
                 {"travel_alone", "“Travelling to the café without staff”"}},
                {"opposes",
                 "It is my phone.",
                 "2026-05-28",
                 "",
                 "/wishes/1",
                 {"phone_monitoring", "“Looking at her phone contacts together”"}}};
  out.actions = {call_her(), step_up(), tell_on_call(), consult_must(), tell_mother(), blocked_father()};
  for (int i = 1; i <= 3; ++i) {
    RequiredAction more = required(
        answers::action("meet: check-in with the family, week " + std::to_string(i), "meet", "Key worker",
                        "every 1 week", "2026-06-0" + std::to_string(i + 1) + "T12:00:00+01:00"),
        "staff.key_worker",
        reason("weekly_check_in", "Weekly check-in while settling in", Strength::contract, ActionStatus::due,
               ""));
    out.actions.push_back(more);
  }
  out.actions.push_back(told_in_time());
  out.plans = {stepping_up(), stepping_down()};
  out.escalations = {missing_person()};
  out.involvement = {own_decision(), crisis(), never()};
  Answer appointments = answers::summary_with_limits();
  appointments.question.share_title = "Health appointments";
  appointments.question.share = "health.appointments";
  out.disclosures = answers::told({answers::refused(), appointments, answers::ask_first(),
                                   answers::undetermined(), answers::uncovered()});
  out.find_out = to_find_out();
  out.measures = measures();
  out.findings = {{"narrative_only_review", "The review of “cafe_travel” names no evidence.", "/reviews/0"},
                  {"restriction_without_exit",
                   "Nothing on record says when the restriction “physical_prompt” ends.", "/restrictions/0"}};
  out.rulesets = {{"core", "2026.1", std::string(64, 'c')},
                  {"sharing_agreement", "2026.1", std::string(64, 'a')},
                  {"cafe_plan", "2026.1", std::string(64, 'b')}};
  out.tzdata = "2025b";
  out.engine = "0.1.0";
  out.record_sha256 = std::string(64, 'd');
  return out;
}

Assessment quiet() {
  Assessment out;
  out.person = "p-018";
  out.person_name = "Sam";
  out.at = moment;
  out.rulesets = answers::base().rulesets;
  out.tzdata = "2025b";
  out.engine = "0.1.0";
  out.record_sha256 = std::string(64, 'd');
  return out;
}

std::vector<std::pair<std::string, Assessment>> all() { return {{"busy", busy()}, {"quiet", quiet()}}; }

}  // namespace assessments
