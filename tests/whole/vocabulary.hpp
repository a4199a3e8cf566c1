#pragma once
#include <string>

/// The words that the tests of a whole person are written in, with the bank holidays of England and Wales.
namespace kith::tests {

inline std::string whole_vocabulary() {
  return R"kith(ruleset whole version "1"
  title "What a whole person needs"
  owner registered_manager
  effective from 2025-01-01
  review every 1 year

calendar england_and_wales "Bank holidays in England and Wales" through 2028-12-31
  closed 2025-01-01, 2025-04-18, 2025-04-21, 2025-05-05, 2025-05-26, 2025-08-25, 2025-12-25, 2025-12-26
  closed 2026-01-01, 2026-04-03, 2026-04-06, 2026-05-04, 2026-05-25, 2026-08-31, 2026-12-25, 2026-12-28
  closed 2027-01-01, 2027-03-26, 2027-03-29, 2027-05-03, 2027-05-31, 2027-08-30, 2027-12-27, 2027-12-28
  closed 2028-01-03, 2028-04-14, 2028-04-17, 2028-05-01, 2028-05-29, 2028-08-28, 2028-12-25, 2028-12-26

category incidents "Incidents"
category health "Health"
category health.summary "Health summary"
category whereabouts "Where she is"
role family "Family"
role family.mother "Mother"
role family.father "Father"
role advocate "Advocate"
role staff "Staff"
role staff.key_worker "Key worker"
role shift_lead "Shift lead"
role registered_manager "Registered manager"
role service_manager "Service manager"
role on_call_manager "On-call manager"
role nominated_individual "Nominated individual"
role social_worker "Social worker"
role police "Police"
authority lpa.health_and_welfare "Health and welfare attorney"
purpose family_update "Keeping the family up to date"
purpose governance "Governance"
purpose consulting "Consulting"
purpose safeguarding "Safeguarding" urgent, decided by on_call_manager
decision travel_alone "Travelling to the café without staff"
  first try easy_read_map, route_practice
decision crisis_response "What happens in a crisis"
decision consent_to_sex "Sexual relations" never decided for another
basis gdpr "Data protection" data_protection
basis common_law "Confidentiality" confidentiality
setting supported_living "Supported living"
setting hospital "Hospital"
source care_act "Care Act 2014" law
source nice "NICE guideline" guidance
source commissioner "Commissioner's contract" contract
source our_policy "Our policy" policy
source mca "Mental Capacity Act 2005" law
fact exploitation_risk "Risk of exploitation" one of low < medium < high out of date after 90 days judged by social_worker
fact settling_in "Settling in" yes or no
fact family_involved "Family involved" yes or no judged by social_worker
event incident "Incident"
  severity one of low < moderate < high
  restriction_used yes or no
  minutes number from 0 to 600
  means one of hold, seclusion
event successful_journey "Successful journey"
event signs_of_anxiety "Signs of anxiety"
event missed_check_in "Missed check-in"
event check_in "Check-in call" expected
event confidence "Confidence rating"
  score number from 1 to 5
presume capacity
  when age is at least 16
  because "A person must be assumed to have capacity."
  cites mca "s.1(2)"
)kith";
}

}  // namespace kith::tests
