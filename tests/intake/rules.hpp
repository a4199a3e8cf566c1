#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "dsl/source/diagnostics.hpp"
#include "kith/ruleset.hpp"
#include "kith/state.hpp"

namespace kith::intake {

/// A vocabulary that the records of these tests are written in.
inline const Ruleset& rules() {
  static const Ruleset ruleset = [] {
    const std::string text = R"(ruleset edge version "1"
  title "Words for records"
  owner service_manager
  effective from 2020-01-01
  review every 1 year

role family.mother "Mother"
role family.father "Father"
role friend "Friend"
role advocate "Advocate"
role service_manager "Service manager"
role staff.key_worker "Key worker"
role shift_lead "Shift lead"
role on_call_manager "On-call manager"
role police "Police"
role local_authority.safeguarding "Council safeguarding team"
category health.appointments "Health appointments"
category finances.benefits "Benefits"
category incidents "Incidents"
mark third_party "About somebody else"
purpose family_update "Family update"
purpose safeguarding "Safeguarding" urgent
decision travel_alone "Travelling alone"
decision phone_monitoring "Monitoring her phone"
decision medical_treatment "Medical treatment"
decision spending.small "Spending a little"
authority lpa.property_and_affairs "Lasting power of attorney: property and affairs"
authority personal_representative "Personal representative"
basis contract "A contract with the person" data_protection
setting supported_living "Supported living"
calendar england_and_wales through 2028-12-31
  closed 2026-01-01, 2026-12-25
fact exploitation_risk "Risk of exploitation" one of low < medium < high
fact lives_with_family "Lives with family" yes or no
fact journeys_wanted "Journeys a week" number from 0 to 14
fact attendance "Attendance" number from 0% to 100%
fact coercion "Signs of coercion" of recipient yes or no
fact identity_checked "We know who is asking" of question yes or no
event missed_check_in "Missed check-in"
event successful_journey "A journey that went well"
event incident "Incident"
  severity one of low < moderate < high
  restriction_used yes or no
  length number
  place text
event check_in "Check-in call" expected
event fall.indoors "A fall indoors"
source our_policy "Our policy" policy

plan cafe_travel "Going to the café"
  about travel_alone
  level accompanied "Staff walk beside her"
  level shadowing "Staff follow at a distance"
  level checking_in "A check-in call at agreed times"
  level independent "No staff"
  start at accompanied
  step up to accompanied now
    when at least 1 missed_check_in in the last 24 hours
    then do "call her phone" within 15 minutes by shift_lead
    and escalate by missing_person
    review within 1 working day
    because "She may not be safe."
  step up by 1 proposed
    when at least 2 incident in the last 14 days
    then do "sit down with her" within 3 days by staff
    agreed by person
    review within 5 working days
    because "Something is not going well."

escalation missing_person "She cannot be reached"
  first stage shift_lead answers within 15 minutes, resolves within 45 minutes, then on_call_manager
    if shift_lead is implicated, go to police
  stage on_call_manager answers within 15 minutes, then police
    if on_call_manager is implicated, go to police
  stage police "999" final, outside

requirement tell_family "Tell the family about an incident"
  for each incident
  then tell family about incidents for family_update within 24 hours by shift_lead
  and record "what happened" within 24 hours by shift_lead
  because "Families hear promptly."
  cites our_policy "7.1"
requirement review_restriction "Restrictions are reviewed"
  for each restriction
  when last_reviewed was more than 28 days ago
  then review it within 5 working days by staff
  because "A restriction is looked at again."
  cites our_policy "9.3"
requirement look_again "Consents are looked at again"
  for each consent
  then review it within 30 days by staff
  because "Minds change."
  cites our_policy "9.4"
requirement weekly_talk "A talk every week"
  every 1 week
  then meet "a talk" by staff
  because "She is heard."
  cites our_policy "9.5"
requirement of_plan "Each is talked about"
  for each plan
  then meet "a talk" within 5 days by staff
  because "It is not forgotten."
  cites our_policy "9.6"
requirement of_capacity "Each is talked about"
  for each capacity
  then meet "a talk" within 5 days by staff
  because "It is not forgotten."
  cites our_policy "9.6"
requirement of_best_interests "Each is talked about"
  for each best_interests
  then meet "a talk" within 5 days by staff
  because "It is not forgotten."
  cites our_policy "9.6"
requirement of_authority "Each is talked about"
  for each authority
  then meet "a talk" within 5 days by staff
  because "It is not forgotten."
  cites our_policy "9.6"
requirement of_concern "Each is talked about"
  for each concern
  then meet "a talk" within 5 days by staff
  because "It is not forgotten."
  cites our_policy "9.6"
requirement of_wish "Each is talked about"
  for each wish
  then meet "a talk" within 5 days by staff
  because "It is not forgotten."
  cites our_policy "9.6"
requirement of_member "Each is talked about"
  for each member
  then meet "a talk" within 5 days by staff
  because "It is not forgotten."
  cites our_policy "9.6"
requirement of_goal "Each is talked about"
  for each goal
  then meet "a talk" within 5 days by staff
  because "It is not forgotten."
  cites our_policy "9.6"
)";
    const Compilation made = compile("edge.kith", [&](const std::string&) { return std::optional(text); });
    for (const Diagnostic& finding : made.diagnostics) ADD_FAILURE() << source::terminal(finding, false);
    return made.ruleset.value();
  }();
  return ruleset;
}

inline std::string terminal(const std::vector<Diagnostic>& findings) {
  std::string out;
  for (const Diagnostic& finding : findings) out += source::terminal(finding, false);
  return out;
}

/// What is wrong with a record, a line a mistake: `K6010 /person/nmae`.
inline std::string mistakes(const std::vector<Diagnostic>& findings) {
  std::string out;
  for (const Diagnostic& finding : findings)
    out += (out.empty() ? "" : "\n") + finding.code + " " + finding.place.pointer;
  return out;
}

/// A record with these sections.
inline std::string record(const std::string& sections) {
  const std::string circle = R"("circle": [
    { "id": "mum", "name": "Farah", "roles": ["family.mother"], "named_by_person": true },
    { "id": "sol", "name": "Tom", "roles": ["friend"] } ])";
  return R"({ "kith": 2, "person": { "id": "p-017", "name": "Amina", "born": "1994-05-02" }, )" + circle +
         (sections.empty() ? "" : ", ") + sections + " }";
}

}  // namespace kith::intake
