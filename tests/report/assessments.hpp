#pragma once
#include <string>
#include <utility>
#include <vector>

#include "kith/assessment.hpp"
#include "tests/report/answers.hpp"
#include "tests/report/deciders.hpp"

/// Assessments made by hand: a quiet one, and one with something of everything.
namespace assessments {

using namespace kith;

inline Citation policy(const std::string& provision) { return {"our_policy", "Sharing and confidentiality policy", provision, "policy", ""}; }

inline ActionReason reason(std::string requirement, std::string title, Strength strength, ActionStatus status, std::string text) {
  ActionReason out;
  out.requirement = std::move(requirement);
  out.title = std::move(title);
  out.ruleset = "cafe_plan@2026.1";
  out.at = "cafe_plan.kith:30:1";
  out.strength = strength;
  out.status = status;
  out.text = std::move(text);
  return out;
}

inline RequiredAction required(Action action, std::string by_role, ActionReason why) {
  RequiredAction out;
  out.action = std::move(action);
  out.by_role = std::move(by_role);
  out.strength = why.strength;
  out.status = why.status;
  out.due = out.ranked_at = why.due = out.action.due;
  why.within = out.action.within;
  why.arose = "2026-05-30T15:30:00+01:00";
  out.reasons = {std::move(why)};
  return out;
}

inline WhoHolds shift_lead() { return {{"staff.shift_lead", "Shift lead"}, {{"ali", "Ali Example", ""}, {"sam", "Sam Example", "07700 900123"}}}; }
inline WhoHolds on_call_manager() { return {{"on_call_manager", "On-call manager"}, {}}; }

/// A live escalation, or a step up now, with its actions.
inline RequiredAction live(RequiredAction one) {
  one.safety = one.live = one.reasons[0].safety = true;
  one.tier = one.reasons[0].tier = Tier::now;
  one.action.held_by = shift_lead();
  return one;
}

inline RequiredAction call_her() {
  RequiredAction out = required(answers::action("call her phone, then walk the route by the safe places", "do", "Shift lead", "within 15 minutes",
                                                "2026-05-30T15:45:00+01:00"),
                                "staff.shift_lead",
                                reason("cafe_travel.step_up.1", "Going to the café", Strength::policy, ActionStatus::overdue,
                                       "A missed check-in may mean that she is not safe."));
  out = live(std::move(out));
  out.reasons[0].easy_read = "You did not call. We want to know that you are safe.";
  out.reasons[0].cites = {policy("6.2")};
  out.reasons[0].facts = {answers::fact("at least 1 check_in late by more than 15 minutes in the last 24 hours", "at least 1 “Check-in call” late by more than 15 minutes in the last 24 hours",
                                        Truth::yes, "/events/log/2", "2026-05-30T15:30:00+01:00")};
  return out;
}

inline RequiredAction step_up() {
  RequiredAction out = required(answers::action("step up “Going to the café” to “Staff walk beside her”", "do", "Shift lead", "now", "2026-05-30T15:30:00+01:00"),
                                "staff.shift_lead",
                                reason("cafe_travel.step_up", "Going to the café", Strength::policy, ActionStatus::overdue,
                                       "A missed check-in may mean that she is not safe."));
  out = live(std::move(out));
  out.ranked_at = call_her().ranked_at;
  out.reasons[0].cites = {policy("6.2")};
  return out;
}

inline RequiredAction tell_on_call() {
  Action tell = answers::action("tell On-call manager: “She has missed a check-in and cannot be reached”", "tell", "Shift lead", "", "2026-05-30T16:01:00+01:00");
  tell.to = "On-call manager";
  RequiredAction out = required(tell, "staff.shift_lead",
                                reason("missing_person.on_call_manager", "She has missed a check-in and cannot be reached", Strength::policy, ActionStatus::overdue,
                                       "Nothing on record says that the on-call manager has heard of it."));
  out = live(std::move(out));
  out.action.hears = on_call_manager();
  return out;
}

inline RequiredAction tell_mother() {
  Action tell = answers::action("tell Farah about Incidents", "tell", "Shift lead", "within 24 hours", "2026-05-31T09:05:00+01:00");
  tell.to = "Farah";
  tell.hears = WhoHolds{{"family", "Family"}, {{"mum", "Farah", "07700 900456"}}};
  RequiredAction out = required(tell, "staff.shift_lead",
                                reason("tell_family", "Tell the family about an incident", Strength::policy, ActionStatus::due,
                                       "Families who have a part in Amina's life hear promptly."));
  out.item = Item{"incident", "e2", "Incident on 30 May 2026", "/events/log/1"};
  out.limits = Limits{Detail::summary, {{"third_party", "Information about somebody else"}}, {}, {}};
  out.reasons[0].cites = {policy("7.1")};
  return out;
}

inline RequiredAction blocked_father() {
  Action tell = answers::action("tell Omar about Incidents", "tell", "Shift lead", "within 24 hours", "2026-05-31T09:05:00+01:00");
  tell.to = "Omar";
  RequiredAction out = required(tell, "staff.shift_lead",
                                reason("tell_family", "Tell the family about an incident", Strength::policy, ActionStatus::blocked,
                                       "Families who have a part in Amina's life hear promptly."));
  out.item = Item{"incident", "e2", "Incident on 30 May 2026", "/events/log/1"};
  out.barred = answers::refused();
  out.dealt_with_by = "Service manager";
  return out;
}

inline RequiredAction consult_must() {
  Action consult = answers::action("consult Farah about Incidents", "consult", "Service manager", "without delay", "");
  consult.to = "Farah";
  consult.hears = WhoHolds{{"family", "Family"}, {{"mum", "Farah", "07700 900456"}}};
  RequiredAction out = required(consult, "service_manager",
                                reason("consult_family", "Hear those who care for her", Strength::must, ActionStatus::conflict,
                                       "Those engaged in caring for Amina must be consulted where practicable."));
  out.barred = answers::refused();
  out.tier = out.reasons[0].tier = Tier::now;
  out.dealt_with_by = "Service manager";
  out.settled_by = WhoHolds{{"service_manager", "Service manager"}, {{"jo", "Jo Example", "07700 900789"}}};
  out.reasons[0].cites = {law()};
  return out;
}

inline RequiredAction review_restriction() {
  Action review = answers::action("review the restriction “Physical prompt”", "review", "PBS lead", "within 5 working days", "2026-06-08T00:00:00+01:00");
  RequiredAction out = required(review, "pbs_lead", reason("review_restriction", "Restrictions are reviewed", Strength::policy, ActionStatus::find_out, ""));
  out.item = Item{"restriction", "r1", "Restriction: physical prompt", "/restrictions/0"};
  return out;
}

/// Three things that hang on one, and one that hangs on another.
inline std::vector<ToFindOut> to_find_out() {
  ToFindOut reviewed{{"last review", "whether the last review was more than 28 days ago", "/restrictions/0", "nothing is recorded", {"PBS lead"}, 1}};
  reviewed.answers = {"Restrictions are reviewed"};
  reviewed.would_follow = {{"so", review_restriction()}};
  reviewed.due = review_restriction().due;
  reviewed.strength = Strength::policy;
  reviewed.found_out_by = {{{"pbs_lead", "PBS lead"}, {{"kit", "Kit Example", ""}}}};
  ToFindOut hurt{{"incident", "whether there is any “Injury”", "/events", "this part of the record was not supplied", {"whoever keeps the record"}, 2}};
  hurt.answers = {"The regulator hears of an injury", "Benefits to Farah"};
  RequiredAction tell = required(answers::action("tell the regulator about Incidents", "tell", "Service manager", "without delay", ""), "service_manager",
                                 reason("tell_regulator", "The regulator hears of an injury", Strength::must, ActionStatus::find_out, ""));
  tell.tier = tell.reasons[0].tier = Tier::now;
  tell.reasons[0].cites = {law()};
  hurt.would_follow = {{"so, and the severity is high", tell}};
  hurt.tier = Tier::now;
  hurt.strength = Strength::must;
  hurt.without_delay = true;
  hurt.found_out_by = {{{"", "whoever keeps the record"}, {}}};
  ToFindOut capacity{{"capacity for sharing:finances", "whether Amina can make the decision about sharing “Finances”", "/capacity/0", "its review date has passed", {"Social worker"}, 3}};
  capacity.answers = {"Finances to Farah", "Benefits to Farah", "Going to the café"};
  return {hurt, reviewed, capacity};
}

inline RequiredAction told_in_time() {
  Action tell = answers::action("tell Farah about Incidents", "tell", "Shift lead", "within 24 hours", "2026-05-21T09:05:00+01:00");
  tell.to = "Farah";
  RequiredAction out = required(tell, "staff.shift_lead",
                                reason("tell_family", "Tell the family about an incident", Strength::policy, ActionStatus::done,
                                       "Families who have a part in Amina's life hear promptly."));
  out.item = Item{"incident", "e1", "Incident on 20 May 2026", "/events/log/0"};
  out.done_on = "2026-05-20T15:00:00+01:00";
  out.done_by = "amy";
  out.done_from = "/actions/0";
  return out;
}

inline PlanAnswer stepping_up() {
  PlanAnswer out;
  out.plan = {"cafe_travel", "Going to the café"};
  out.level = {"shadowing", "Staff follow at a distance"};
  out.since = "2026-04-20";
  out.kind = PlanAnswer::Kind::step_up_now;
  out.to = Named{"accompanied", "Staff walk beside her"};
  Reason why = answers::reason("cafe_travel.step_up.1", Effect::allow, "A missed check-in may mean that she is not safe.", "You did not call. We want to know that you are safe.");
  why.boundary_title = "Going to the café";
  why.facts = call_her().reasons[0].facts;
  out.because = {why};
  out.progress = {{"at least 6 successful_journey in the last 6 weeks", "at least 6 “Successful journey” in the last 6 weeks", Truth::no, "4", "6"},
                  {"no missed_check_in in the last 6 weeks", "no “Missed check-in” in the last 6 weeks", Truth::yes, "", ""},
                  {"latest confidence.score is at least 4", "the latest “Confidence rating” is at least 4", Truth::unknown, "", ""}};
  out.met = 1;
  out.unmet = 2;
  out.review = {"2026-06-01T00:00:00+01:00", "1 month", false, "since the last review"};
  out.step_up_review = PlanReview{"2026-05-29T16:00:00+01:00", "1 working day", true, "support was stepped up, and that must be looked at again"};
  out.find_out = {{"confidence.score", "how sure Amina feels of the route", "/events/log", "nothing is recorded since 1 May 2026", {"Key worker"}, 1}};
  return out;
}

inline PlanAnswer stepping_down() {
  PlanAnswer out;
  out.plan = {"morning_support", "Mornings"};
  out.level = {"two_staff", "Two staff help"};
  out.since = "2026-03-01";
  out.kind = PlanAnswer::Kind::propose_step_down;
  out.to = Named{"one_staff", "One member of staff helps"};
  Reason why = answers::reason("morning_support.step_down.two_staff", Effect::allow, "Mornings have been calm for six weeks.", "Your mornings go well. Shall we try with one member of staff?");
  out.because = {why};
  out.agreed = {"Service manager"};
  out.agreement_missing = {"Amina"};
  out.review = {"2026-06-15T00:00:00+01:00", "3 months", false, ""};
  return out;
}

inline EscalationAnswer missing_person() {
  EscalationAnswer out;
  out.escalation = {"missing_person", "She has missed a check-in and cannot be reached"};
  out.opened = "2026-05-30T15:46:00+01:00";
  out.from = "/escalations/0";
  out.steps = {{{"shift_lead", "Shift lead"}, "2026-05-30T15:46:00+01:00", "2026-05-30T15:50:00+01:00", "", "", "", "2026-05-30T16:31:00+01:00", false},
               {{"on_call_manager", "On-call manager"}, "", "", "", "2026-05-30T16:01:00+01:00", "", "2026-05-30T16:11:00+01:00", true}};
  out.holders = {{{"shift_lead", "Shift lead"}, {{"sam", "Sam Example", "07700 900123"}}}, {{"on_call_manager", "On-call manager"}, {}}};
  out.until = "2026-05-30T16:11:00+01:00";
  out.overdue = true;
  out.next = {{{"police", "Police"}, {}}};
  out.next_because = "if there is no answer, or it is not resolved, in time";
  out.worst_case = "2026-05-30T16:46:00+01:00";
  return out;
}

inline std::vector<MeasureAnswer> measures() {
  MeasureAnswer timely{{"timely_updates", "Families told within 24 hours of an incident"}, "at least 95%", Truth::no, {}, {"Incident on 2 April 2026: it cannot be counted yet"}, true, {}};
  timely.rows = {{"", "2", "3", "66.666666", "%", {"p-017"}, {"Incident on 1 May 2026"}}};
  MeasureAnswer minutes{{"restraint_minutes", "Time in restraint, by week"}, "", Truth::unknown, {}, {}, true, {}};
  minutes.rows = {{"2026-05-18", "12", "2", "12", "total minutes", {"p-017"}, {"Restraint on 19 May 2026", "Restraint on 20 May 2026"}}};
  minutes.weeks = {{"2026-05-04", false, false}, {"2026-05-11", true, true}, {"2026-05-18", true, true}, {"2026-05-25", true, false}};
  MeasureAnswer empty{{"debriefs", "Debriefs held after an incident"}, "at least 90%", Truth::unknown, {}, {}, true, {}};
  return {timely, minutes, empty};
}

inline Assessment busy() {
  Assessment out;
  out.person = "p-017";
  out.person_name = "Amina";
  out.at = moment;
  out.wishes = {{"wants", "I want to go to the café by myself.", "2026-01-12", "said it, and pointed at the photo", "/wishes/0", {"travel_alone", "“Travelling to the café without staff”"}},
                {"opposes", "It is my phone.", "2026-05-28", "", "/wishes/1", {"phone_monitoring", "“Looking at her phone contacts together”"}}};
  out.actions = {call_her(), step_up(), tell_on_call(), consult_must(), tell_mother(), blocked_father()};
  for (int i = 1; i <= 3; ++i) {
    RequiredAction more = required(answers::action("meet: check-in with the family, week " + std::to_string(i), "meet", "Key worker", "every 1 week",
                                                   "2026-06-0" + std::to_string(i + 1) + "T12:00:00+01:00"),
                                   "staff.key_worker",
                                   reason("weekly_check_in", "Weekly check-in while settling in", Strength::contract, ActionStatus::due, ""));
    out.actions.push_back(more);
  }
  out.actions.push_back(told_in_time());
  out.plans = {stepping_up(), stepping_down()};
  out.escalations = {missing_person()};
  out.involvement = {own_decision(), crisis(), never()};
  out.disclosures = {answers::refused(), answers::summary_with_limits(), answers::ask_first(), answers::undetermined(), answers::uncovered()};
  out.disclosures[1].question.share_title = "Health appointments";
  out.disclosures[1].question.share = "health.appointments";
  out.find_out = to_find_out();
  out.measures = measures();
  out.findings = {{"narrative_only_review", "The review of “cafe_travel” names no evidence.", "/reviews/0"},
                  {"restriction_without_exit", "Nothing on record says when the restriction “physical_prompt” ends.", "/restrictions/0"}};
  out.rulesets = answers::base().rulesets;
  out.tzdata = "2025b";
  out.engine = "0.1.0";
  out.record_sha256 = std::string(64, 'd');
  return out;
}

/// Nothing to do, and nobody has asked what they want.
inline Assessment quiet() {
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

inline std::vector<std::pair<std::string, Assessment>> all() { return {{"busy", busy()}, {"quiet", quiet()}}; }

}  // namespace assessments
