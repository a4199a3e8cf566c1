#include "tests/by_hand/deciders.hpp"

namespace assessments {

WhoDecides about_amina() {
  WhoDecides out;
  out.engine = "0.1.0";
  out.person = "p-017";
  out.person_name = "Amina";
  out.record_sha256 = std::string(64, 'd');
  return out;
}

WhoDecides crisis() {
  WhoDecides out = about_amina();
  out.decision = {"crisis_response", "What happens in a crisis"};
  out.at = moment;
  out.kind = WhoDecides::Kind::try_first;
  out.wish = {"wants", "Ring my mum first.", "2026-02-03", "said it", "/wishes/2"};
  out.decider = Involved{{"service_manager", "Service manager"}, {{"jo", "Jo"}}};
  out.in_best_interests = true;
  out.because = "Try this first: nobody else decides until it is on record.";
  out.cites = {law()};
  out.facts = {answers::fact("lacks capacity for crisis_response",
                             "Amina lacks capacity for “What happens in a crisis”", Truth::yes, "/capacity/1",
                             "2026-05-01")};
  out.try_first = {{"visual aids", true, "/capacity/1"}, {"familiar staff", false, ""}};
  out.consulted = {{{{"family", "Family"}, {{"mum", "Farah"}, {"dad", "Omar"}}},
                    Truth::yes,
                    "Those engaged in caring for Amina must be consulted where practicable.",
                    {law()},
                    {answers::summary_with_limits()}},
                   {{{"advocate", "Advocate"}, {}}, Truth::unknown, "", {}, {}}};
  out.informed = {{{"staff.key_worker", "Key worker"}, {{"amy", "Amy"}}}};
  out.stays_with_person =
      "Amina's wishes and feelings are heard first, and everything Amina can decide stays with them.";
  out.find_out = {{"advocate",
                   "whether Amina has an advocate",
                   "/circle",
                   "nothing is recorded",
                   {"Service manager"},
                   1}};
  out.rulesets = answers::base().rulesets;
  return out;
}

WhoDecides own_decision() {
  WhoDecides out = about_amina();
  out.decision = {"travel_alone", "Travelling to the café without staff"};
  out.at = moment;
  out.kind = WhoDecides::Kind::person;
  out.wish = {"wants", "I want to go to the café by myself.", "2026-01-12",
              "said it, and pointed at the photo", "/wishes/0"};
  out.because = "Amina decides.";
  out.stays_with_person = "The decision is Amina's own.";
  out.rulesets = answers::base().rulesets;
  return out;
}

WhoDecides against_wish() {
  WhoDecides out = crisis();
  out.kind = WhoDecides::Kind::other;
  out.try_first[1].on_record = true;
  out.because = "Service manager decides in the person's best interests.";
  out.against_wish =
      "Amina has said what they want. Anything decided against that rests on a best-interests decision, Mental Capacity Act 2005 s.4(7).";
  return out;
}

WhoDecides never() {
  WhoDecides out = own_decision();
  out.decision = {"consent_to_sex", "Sexual relations"};
  out.kind = WhoDecides::Kind::nobody;
  out.wish = {};
  out.wish.status = "not_recorded";
  out.because = "Nobody may decide this for another person.";
  out.finding = WhoDecides::Found::lacking;
  out.stays_with_person = "Amina's wishes and feelings are heard, and nobody decides in their place.";
  return out;
}

WhoDecides no_rule() {
  WhoDecides out = never();
  out.decision = {"residence", "Where to live"};
  out.kind = WhoDecides::Kind::no_rule;
  out.because = "Amina is found to lack capacity for this decision, and no rule says who makes it.";
  out.stays_with_person =
      "Amina's wishes and feelings are heard first, and everything Amina can decide stays with them.";
  out.facts = {answers::fact("lacks capacity for residence", "Amina lacks capacity for “Where to live”",
                             Truth::yes, "/capacity/1", "2026-05-01")};
  out.holders = {{{"mum", "Farah"},
                  {"lpa.health_and_welfare", "Lasting power of attorney"},
                  {{"family.mother", "Mother"}},
                  Truth::unknown,
                  "it has not been verified",
                  "/circle/0/authorities/0"}};
  out.acts_now = {{{{"on_call_manager", "On-call manager"}, {{"jo", "Jo", "07700 900123"}}, true},
                   {{"safeguarding", "Safeguarding"}, {"direct_care", "Supporting the person today"}}}};
  out.find_out = {{"who decides",
                   "who is responsible for making this decision in Amina's best interests",
                   "",
                   "no rule says who decides",
                   {"Registered manager"},
                   1}};
  return out;
}

WhoDecides not_known() {
  WhoDecides out = no_rule();
  out.kind = WhoDecides::Kind::find_out;
  out.finding = WhoDecides::Found::none;
  out.facts.clear();
  out.because = "Until more is known, nobody decides in their place.";
  out.stays_with_person = "Until it is settled, nobody decides in Amina's place.";
  out.meanwhile = "Amina's own no is followed meanwhile. A yes does not settle it.";
  return out;
}

std::vector<std::pair<std::string, WhoDecides>> deciders() {
  return {{"own_decision", own_decision()}, {"crisis", crisis()},
          {"against_wish", against_wish()}, {"never", never()},
          {"no_rule", no_rule()},           {"not_known", not_known()}};
}

}  // namespace assessments
