#pragma once
#include <stdexcept>
#include <string>

/// A small ruleset that has something of everything, to be edited.
namespace differ_tests {

inline std::string rules_to_change() {
  return R"(ruleset money version "1"
  title "Who hears about money"
  owner service_manager
  effective from 2020-01-01

role family.mother "Mother"
role friend "Friend"
role service_manager "Service manager"
category finances "Money"
category finances.debts "Debts"
purpose family_update "News for the family"
purpose care "Care"
decision travel_alone "Travelling alone"
basis gdpr.consent "Article 6.1a" data_protection
basis confidentiality.consent "Consent" confidentiality
source our_policy "Our policy" policy
fact coercion "Signs of coercion by this person" of recipient yes or no
fact journeys "Journeys a week" number from 0 to 14
event incident "Incident"
event restraint "Restraint"
  lasted number from 0 to 600
  held one of light < firm < tight

promise kept "Not for managers"
  never allow finances with service_manager
  because "Money is hers."

presume capacity
  because "A person is assumed to have capacity."
  cites our_policy "1"

define free "Free to say so"
  not coercion and has capacity

boundary money "Money and the family"
  about finances
  with family
  for family_update
  allow agreed with summary
    when consent is given and free
    lawful basis gdpr.consent, confidentiality.consent
    on condition that record "what was told"
    because "{person} agreed to it."
  refuse refused
    when consent is refused, withdrawn or objected
    needs tell person within 5 days
    because "{person} said no."

boundary travel "Travelling"
  to travel_alone by friend
  allow practised
    when journeys is at least 5
    lawful basis gdpr.consent, confidentiality.consent
    because "It was practised."

requirement tell_manager "An incident is told"
  for each incident
  when at was less than 1 day ago
  then do "tell the manager" within 24 hours by service_manager
  as policy
  because "Somebody has to know."
  cites our_policy "2"

requirement look_at "An incident is looked at"
  for each incident
  then meet "what happened" within 2 days by service_manager
  as policy
  because "We learn from it."
  cites our_policy "4"

requirement firm_hold "A firm hold is talked about"
  for each restraint where held is at least firm
  then do "talk about it" within 1 month by service_manager unless age is at least 16
  as policy
  because "It may have hurt."
  cites our_policy "5"

requirement calm "How it goes is looked at"
  every 1 month while no incident in the last 6 weeks
  then record "how it goes" within 1 month by service_manager unless consent for travel_alone is given
  as policy
  because "Nobody else asks."
  cites our_policy "6"

involvement travelling "Who decides about travelling"
  of travel_alone
  person decides
  service_manager decides in best interests when lacks capacity for travel_alone and journeys is at least 2
    because "She cannot decide this now."
    cites our_policy "3"

escalation unreachable "Nobody can reach her"
  share finances for care
  first stage service_manager answers within 2 hours, then family.mother
  stage family.mother answers within 1 hour, then friend
  stage friend final, outside

measure looked_at_in_time "Incidents looked at in time"
  of each incident in the last 90 days
  counts when look_at is done in time
  target at least 75%

measure short_ones "Short restraints"
  of each restraint where lasted is above 0 in the last 12 weeks
  counts when lasted is at most 10
  target at least 90%

measure time_in_restraint "Time in restraint"
  shows number, total lasted
  of each restraint in the last 12 weeks
)";
}

/// With the first place of a text written otherwise.
inline std::string rules_with(const std::string& what, const std::string& instead) {
  std::string text = rules_to_change();
  const std::size_t at = text.find(what);
  if (at == std::string::npos) throw std::runtime_error("nothing to edit: " + what);
  return text.replace(at, what.size(), instead);
}

}  // namespace differ_tests
