#pragma once
#include <string>

/// The words that the tests of meaning are written in.
namespace kith::tests {

inline std::string vocabulary() {
  return R"kith(ruleset meaning version "1"
  title "What it means"
  owner staff
  effective from 2000-01-01
  review every 1 year

category finances "Money"
category finances.benefits "Benefits"
category finances.debts "Debts"
category health "Health"
category health.mental "Mental health"
mark third_party "About somebody else"
mark in_confidence "Told in confidence"
role family "Family"
role family.mother "Mother"
role family.sister "Sister"
role friend "Friend"
role police "Police"
role staff "Staff"
authority lpa.property "Property attorney"
authority lpa.health "Health attorney"
authority trustee "Trustee" outlives the person
purpose family_update "Family update"
purpose care_planning "Care planning"
purpose safeguarding "Safeguarding" urgent, decided by staff
decision travel_alone "Travelling alone"
decision travel_alone.bus "Taking the bus"
decision medical_treatment "Medical treatment"
basis gdpr "Data protection" data_protection
basis common_law "Confidentiality" confidentiality
setting supported_living "Supported living"
setting hospital "Hospital"
source mca "Mental Capacity Act 2005" law
fact risk "Risk" one of low < medium < high out of date after 90 days
fact lives_with_family "Lives with family" yes or no
fact journeys_wanted "Journeys a week" number from 0 to 14
fact colour "Colour" one of red, green
fact coercion "Coercion" of recipient yes or no
fact identity_checked "Identity checked" of question yes or no
event incident "Incident"
  severity one of low < moderate < high
  restriction_used yes or no
event journey "Journey"
event support "Support"
  worker text
event rating "Rating"
  score number from 1 to 5
event seclusion "Seclusion"
  minutes number from 0 to 2000
event balance "Balance"
  change number from -10 to 10
event plan_meeting "Plan meeting"
event check_in "Check-in" expected
presume capacity
  when age is at least 16
  because "A person must be assumed to have capacity."
  cites mca "s.1(2)"
)kith";
}

}  // namespace kith::tests
