#pragma once
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "dsl/source/diagnostics.hpp"
#include "engine/rehearse/rehearse.hpp"
#include "kith/ruleset.hpp"

namespace kith::rehearsing {

/// Words and rules that the scenarios of these tests are about.
inline std::string rules_about_money() {
  return R"(ruleset money version "1"
  title "Who hears about money"
  owner service_manager
  effective from 2020-01-01

role family.mother "Mother"
role friend "Friend"
role service_manager "Service manager"
category finances.benefits "Benefits"
category finances.debts "Debts"
mark third_party "About somebody else"
purpose family_update "News for the family"
decision phone_monitoring "Looking at her phone"
decision medical_treatment "Medical treatment"
authority lpa "Lasting power of attorney"
setting supported_living "Supported living"
setting own_flat "Her own flat"
basis gdpr.consent "Article 6.1a" data_protection
basis confidentiality.consent "Consent" confidentiality
source our_policy "Our policy" policy
fact pressure "Somebody presses her" yes or no out of date after 30 days
fact coercion "Signs of coercion by this person" of recipient yes or no
fact identity_checked "We know who is asking" of question yes or no
event incident "Incident"
  severity one of low < high

presume capacity
  because "A person is assumed to have capacity."
  cites our_policy "1"

boundary money "Money and the family"
  about finances
  with family
  for family_update
  allow agreed with summary
    when consent is given and has capacity
    lawful basis gdpr.consent, confidentiality.consent
    keep back third_party
    because "{person} agreed to it."
    easy read "You said yes."
    cites our_policy "2"
  ask first not_asked
    when consent is not recorded, expired or unclear
    because "{person} has not been asked."
    easy read "We will ask you."
  ask first cannot_decide
    overrides agreed, not_asked
    when not has capacity
    because "{person} cannot decide this now."
    easy read "We will talk about it."
  refuse said_no
    when consent is refused, withdrawn or objected
    because "{person} said no."
    easy read "You said no."
  refuse pressed
    overrides agreed, not_asked
    when pressure or coercion
    because "{person} may be under pressure."
    easy read "We keep you safe."

boundary monitoring "Looking at the phone"
  to phone_monitoring by service_manager
  refuse not_at_home
    when setting is own_flat or at least 1 incident where severity is high in the last 7 days
    because "Not in her own flat."
    easy read "This is your phone."
  allow agreed
    when consent for phone_monitoring is given and identity_checked
    lawful basis gdpr.consent, confidentiality.consent
    because "She agreed."
    easy read "You said yes."
    cites our_policy "3"

)";
}

inline Ruleset compiled(const std::string& scenarios) {
  const Compilation made = compile(
      "money.kith", [&](const std::string&) { return std::optional(rules_about_money() + scenarios); });
  for (const Diagnostic& finding : made.diagnostics)
    if (finding.severity == Severity::error) ADD_FAILURE() << source::terminal(finding, false);
  return made.ruleset.value();
}

/// A person who refused, drawn from the system at nine.
inline std::optional<std::string> read_record(const std::string& path) {
  static const std::map<std::string, std::string> records = {
      {"people/amina.json", R"({ "kith": 2, "drawn_at": "2026-03-01T09:00:00Z", "setting": "own_flat",
         "person": { "id": "p-1", "name": "Amina", "born": "1994-05-02" },
         "circle": [ { "id": "mum", "name": "Farah", "roles": ["family.mother"], "facts": {} } ],
         "consents": [ { "category": "finances", "with": "family", "status": "refused", "on": "2026-01-10" } ],
         "capacity": [], "facts": { "pressure": { "value": false, "on": "2026-02-20" } } })"},
      {"people/broken.json", R"({ "kith": 2, "person": { "id": "p-1" }, "consnts": [] })"},
  };
  const auto found = records.find(path);
  return found == records.end() ? std::nullopt : std::optional(found->second);
}

/// Everything that every scenario found: its title, and what was expected and found.
inline std::string report(const std::string& scenarios) {
  const Ruleset rules = compiled(scenarios);
  std::string out;
  for (const model::Scenario& scenario : rules.checked().scenarios) {
    const Rehearsal run = rehearse(rules.checked(), scenario, read_record);
    out += scenario.title + (run.failures.empty() ? ": passed\n" : ":\n");
    for (const Rehearsal::Failure& failure : run.failures)
      out += "  " + failure.expected + "\n  " + failure.found + "\n";
    for (const Diagnostic& finding : run.diagnostics) out += source::terminal(finding, false);
  }
  return out;
}

}  // namespace kith::rehearsing
