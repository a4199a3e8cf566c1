#include "cli/command/ruleset/starter.hpp"

#include <cctype>
#include <string_view>

namespace kith::cli {
namespace {

constexpr std::string_view text =
    R"kith(# A ruleset to start from. Change the words, then run `kith check` and `kith test` on this file.
# It is an example and not legal advice: have yours read by people who know the law, and by people it is about.

ruleset NAME version "1"
  title     "TITLE"
  owner     manager
  review    every 1 year

# The words: who may be told, what about, and what for.
role     manager       "Manager"
role     family        "Family"
role     family.mother "Mother"
category health        "Health"
  includes         "Appointments, illness and medicine"
purpose  family_update "Keeping the family up to date"

# Where the rules come from, and what makes telling lawful.
source our_policy "Our policy on sharing information" policy
source mca "Mental Capacity Act 2005" law
basis gdpr.consent            "UK GDPR Article 6(1)(a) and 9(2)(a)" data_protection
basis confidentiality.consent "Consent" confidentiality

presume capacity
  when     age is at least 16
  because  "A person must be assumed to have capacity unless it is established that they lack it."
  cites    mca "s.1(2)"

# The rule: one clause for each way in which the record can stand.
boundary health_and_family "Telling the family about health"
  about health
  with  family
  for   family_update

  allow agreed with summary
    when     has capacity and consent is given
    lawful basis gdpr.consent, confidentiality.consent
    because  "{person} agreed to it."
    easy read "You said yes. We can tell {recipient}."
    cites    our_policy "1"
  ask first not_asked
    when     consent is not recorded, expired or unclear
    needs    ask person for consent within 5 days by manager
    because  "Nobody knows yet what {person} wants."
    easy read "We will ask you first."
    cites    our_policy "2"
  refuse said_no
    when     consent is refused, withdrawn or objected
    because  "{person} said no."
    easy read "You said no. We will not tell {recipient}."
    cites    our_policy "3"
  ask first cannot_decide_now
    when     lacks capacity or capacity fluctuates
    needs    meet "with those who know {person} well, about what is best" within 5 days by manager
    because  "{person} may not be able to decide this now."
    easy read "We will help you decide. We will talk about it together."
    cites    mca "s.4"

# Rehearsals: a situation, a question, and the answer that it must get. Read them aloud in a meeting.
scenario "Her mother asks, and she has agreed"
  given mum is family.mother
  and   consent for health with family is given on 2026-01-10
  when  mum asks about health for family_update on 2026-03-01
  then  allow by health_and_family.agreed with summary

scenario "Her mother asks after she said no"
  given mum is family.mother
  and   consent for health with family is refused on 2026-01-10
  when  mum asks about health for family_update on 2026-03-01
  then  refuse by health_and_family.said_no

scenario "Nobody has asked her"
  given mum is family.mother
  when  mum asks about health for family_update on 2026-03-01
  then  ask first by health_and_family.not_asked

scenario "She cannot decide it, even with support"
  given mum is family.mother
  and   consent for health with family is given on 2026-01-10
  and   lacks capacity for sharing health on 2026-02-01 review by 2026-08-01
  when  mum asks about health for family_update on 2026-03-01
  then  ask first by health_and_family.cannot_decide_now

scenario "On some days she can decide it, on others not"
  given mum is family.mother
  and   consent for health with family is given on 2026-01-10
  and   capacity fluctuates for sharing health on 2026-02-01 review by 2026-08-01
  when  mum asks about health for family_update on 2026-03-01
  then  ask first by health_and_family.cannot_decide_now

scenario "The record of consent was not supplied"
  given mum is family.mother
  and   consents are not known
  when  mum asks about health for family_update on 2026-03-01
  then  undetermined
  and   find out consent
)kith";

std::string with(std::string text, std::string_view placeholder, const std::string& value) {
  const std::size_t at = text.find(placeholder);
  return text.replace(at, placeholder.size(), value);
}

}  // namespace

std::string starter(const std::string& name) {
  std::string title = name;
  for (char& c : title)
    if (c == '_') c = ' ';
  title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
  return with(with(std::string(text), "NAME", name), "TITLE", title);
}

}  // namespace kith::cli
