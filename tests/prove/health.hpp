#pragma once
#include <string>

/// A small stack about telling the family about health, for what is proved of it.
namespace kith::proof_stories {

inline std::string a_stack(const std::string& rules) {
  return R"(ruleset health version "1"
  title "Health"
  owner manager
  effective from 2020-01-01

role manager "Manager"
role family "Family"
role family.mother "Mother"
role staff "Staff"
authority lpa "Power of attorney"
authority lpa.health "LPA for health"
authority deputy "Deputy"
mark third_party "About somebody else"
category health "Health"
purpose news "News"
decision travel "Travelling"
basis gdpr.consent "Article 6.1a" data_protection
basis confidentiality.consent "Consent" confidentiality
source our_policy "Our policy" policy
fact home "At home" yes or no
fact coercion "Coercion" of recipient yes or no
fact risk "Risk" one of low < medium < high
event fall "Fall"
  severity one of low < medium < high
  minutes number from 0 to 600
presume capacity
  when age is at least 16
  because "Presumed."
  cites our_policy "1"
)" + rules;
}
inline std::string clause(const std::string& effect, const std::string& when) {
  const std::string basis =
      effect.starts_with("allow") ? "    lawful basis gdpr.consent, confidentiality.consent\n" : "";
  return "  " + effect + "\n" + (when.empty() ? "" : "    when " + when + "\n") + basis +
         "    because \"So.\"\n";
}
inline std::string boundary(const std::string& name, const std::string& clauses) {
  return "boundary " + name + " \"B\"\n  about health\n  with family\n" + clauses;
}
inline std::string doing(const std::string& clauses) {
  return "boundary going \"G\"\n  to travel by anyone\n" + clauses;
}
inline std::string promised(const std::string& name, const std::string& what) {
  return "promise " + name + " \"P\"\n  " + what + "\n  because \"So.\"\n";
}
inline const std::string never = "never allow health with family", always = "always allow health with family";

}  // namespace kith::proof_stories
