#include <algorithm>

#include <gtest/gtest.h>
// After gtest, which it builds on.
#include <rapidcheck/gtest.h>

#include "engine/evaluate/care/assess.hpp"
#include "kith/kith.hpp"
#include "tests/json/placeless.hpp"
#include "tests/json/shuffled.hpp"
#include "tests/json/spelled_out.hpp"
#include "tests/whole/histories.hpp"
#include "tests/whole/tables.hpp"

/// The order of a record never matters to anything that an assessment says, ties of every kind included.
namespace kith::tests::order_properties_tests {
namespace {

const Ruleset& rules() {
  return whole_rules(R"(boundary telling "Sharing incidents"
  about incidents, health
  with family, advocate
  for family_update, consulting
  allow agreed
    when consent is given
    lawful basis gdpr, common_law
    because "She said yes."
  allow in_her_interests with summary
    when lacks capacity and best interests supports sharing
    lawful basis gdpr, common_law
    because "It was decided for her."
  refuse against
    when consent is refused or withdrawn, or recipient is an alleged source of harm
    because "No."
requirement tell_family "Tell the family about an incident"
  for each incident where severity is at least moderate
  then tell family about incidents for family_update within 24 hours by shift_lead
  and record "what happened" within 2 working days by shift_lead
  and once that is done brief staff.key_worker within 3 days by shift_lead
requirement monthly "A look at the month"
  every 1 month
  then meet "how was the month?" within 5 days by staff.key_worker
requirement restricted "A restriction is looked at"
  for each restriction
  when last_reviewed was more than 28 days ago or person opposes travel_alone
  then review it within 5 days by registered_manager
requirement heard "Attorneys are heard"
  for each best_interests where finding is supports
  when not consulted includes everyone holding lpa.health_and_welfare
  then consult everyone holding lpa.health_and_welfare about health for consulting within 5 days
requirement settle "While settling in"
  when settling_in and latest confidence.score is at least 3 and lacks capacity for travel_alone
  then review "the first weeks" within 10 days by registered_manager
plan cafe_travel "Going to the café"
  about travel_alone
  level accompanied "Staff walk beside her"
  level shadowing "Staff follow at a distance"
  level checking_in "A check-in call at agreed times"
  level independent "No staff"
  step down from accompanied
    when at least 1 successful_journey in the last 6 weeks
    agreed by person
  step down from shadowing
    when at least 2 successful_journey in the last 6 weeks and person wants travel_alone
    agreed by person, service_manager
  step up to accompanied now
    when at least 1 check_in late by more than 15 minutes in the last 10 days
    then do "call her phone" within 15 minutes by shift_lead
    review within 1 working day
  step up by 1 now
    when at least 2 missed_check_in in the last 14 days
    review within 5 working days
  wait 7 days after any step before stepping down
  review every 1 month
escalation missing_person "She has missed a check-in"
  share whereabouts for safeguarding
  first stage shift_lead answers within 15 minutes, resolves within 45 minutes
  stage on_call_manager answers within 15 minutes, then police
    if on_call_manager is implicated, go to nominated_individual
  stage nominated_individual answers within 15 minutes, then police
  stage police "999" final, outside
  when exploitation_risk is high go to police
involvement crisis "What happens in a crisis"
  of crisis_response
  person decides
  service_manager decides in best interests when lacks capacity for crisis_response
  consults family, everyone holding lpa.health_and_welfare when lacks capacity for crisis_response
measure updates "Families told"
  of each incident where severity is at least moderate in the last 90 days
  counts when tell_family is done in time
  target at least 95%
measure minutes "Time by kind"
  shows number, total minutes, average minutes by means
  of each incident in the last 12 weeks
)");
}

// ---- records that tie -------------------------------------------------------------------------------------------

/// One day and moments of it, so that hardly anything is later than anything else.
std::string tied_date() {
  return any<std::string>({"2026-05-20", "2026-05-20", "2026-05-20T09:00:00+01:00",
                           "2026-05-20T15:00:00+01:00", "2026-05-20T00:00:00+01:00", "2026-05-19"});
}
void date_it(json& record, const char* key) {
  if (!one_in(8)) record[key] = tied_date();
  else if (one_in(2)) record[key] = nullptr;
}
template <class Make>
json some_of(int most, Make make) {
  json list = json::array();
  for (int i = below(most + 1); i > 0; --i) list.push_back(make(i));
  return list;
}

json tied_wish(int) {
  json wish = {{"by", any<std::string>({"person", "person", "mum"})},
               {"about", "travel_alone"},
               {"stance", any<std::string>({"wants", "opposes"})},
               {"says", any<std::string>({"Yes.", "No."})}};
  if (one_in(6)) wish["stance"] = nullptr;
  date_it(wish, "on");
  return wish;
}
json tied_consent(int) {
  json consent = {{"category", any<std::string>({"incidents", "health"})},
                  {"with", any<std::string>({"family", "mum", "dad"})},
                  {"status", any<std::string>({"given", "refused", "withdrawn", "given"})}};
  if (one_in(2)) consent["says"] = any<std::string>({"Yes.", "No."});
  date_it(consent, "on");
  return consent;
}
json tied_capacity(int) {
  json capacity = {{"decisions", any<json>({{"travel_alone"},
                                            {"crisis_response"},
                                            {"travel_alone", "crisis_response"},
                                            {"sharing:incidents"}})},
                   {"outcome", any<std::string>({"present", "lacking", "lacking", "fluctuating"})}};
  if (one_in(6)) capacity["outcome"] = nullptr;
  if (one_in(4)) capacity["review_by"] = "2026-05-25";
  if (one_in(3)) capacity["support_tried"] = {"easy_read_map", "route_practice"};
  date_it(capacity, "on");
  return capacity;
}
json tied_finding(int) {
  json finding = {{"decisions", any<json>({{"sharing:incidents"}, {"crisis_response"}})},
                  {"finding", any<std::string>({"supports", "neither", "opposes", "supports"})},
                  {"consulted", any<json>({{"mum"}, {"mum", "dad"}, json::array()})}};
  if (one_in(6)) finding["finding"] = nullptr;
  date_it(finding, "on");
  return finding;
}
json tied_place(int) {
  json place = {
      {"plan", "cafe_travel"},
      {"level", any<std::string>({"accompanied", "shadowing", "shadowing", "checking_in", "independent"})},
      {"agreed", json::array()}};
  place["since"] = one_in(12) ? json() : json(tied_date());
  for (int i = below(4); i > 0; --i)
    place["agreed"].push_back({{"by", any<std::string>({"person", "person", "service_manager"})},
                               {"to", any<std::string>({"accompanied", "shadowing", "checking_in"})},
                               {"says", one_in(3) ? "disagrees" : "agrees"},
                               {"on", tied_date()}});
  return place;
}
json tied_event(int number) {
  json event = any_event(number);
  if (one_in(2))
    event = {{"id", event["id"]},
             {"kind", "incident"},
             {"severity", any<std::string>({"low", "moderate", "high"})},
             {"minutes", below(60)},
             {"means", any<std::string>({"hold", "seclusion"})}};
  if (event["kind"] != "check_in") date_it(event, "at");
  if (event["kind"] == "confidence" && one_in(5)) event["score"] = nullptr;
  return event;
}
json tied_done(int) {
  return {{"rule", any<std::string>({"monthly", "settle"})},
          {"step", 1},
          {"done", tied_date()},
          {"by", any<std::string>({"amy", "sam"})}};
}
json tied_escalation(int) {
  json steps = json::array();
  for (int i = below(4); i > 0; --i) {
    json step = {{"stage", any<std::string>({"shift_lead", "shift_lead", "on_call_manager"})},
                 {"told", "2026-05-30T16:20:00+01:00"}};
    if (one_in(2))
      step["answered"] = any<std::string>({"2026-05-30T16:25:00+01:00", "2026-05-30T16:40:00+01:00"});
    if (one_in(5)) step["resolved"] = "2026-05-30T16:50:00+01:00";
    steps.push_back(step);
  }
  return {{"name", "missing_person"}, {"opened", "2026-05-30T16:20:00+01:00"}, {"steps", steps}};
}
json member(const std::string& id, const std::string& role) {
  json one = {{"id", id},
              {"name", "Member " + id + " Example"},
              {"roles", {role}},
              {"named_by_person", true},
              {"facts", json::object()}};
  if (one_in(2))
    one["authorities"] = some_of(2, [](int) {
      json held = {{"kind", "lpa.health_and_welfare"}};
      if (one_in(2)) held["verified_on"] = any<std::string>({"2025-01-01", "2026-01-01"});
      return held;
    });
  return one;
}

json tied_record() {
  json state;
  state["circle"] = json::array({member("mum", "family.mother"), member("dad", "family.father"),
                                 member("ada", "advocate"), member("amy", "staff.key_worker"),
                                 member("sam", "shift_lead"), member("sue", "service_manager")});
  const auto section = [&](const char* name, const json& records) {
    if (one_in(8)) state[name] = nullptr;
    else state[name] = records;
  };
  section("wishes", some_of(4, tied_wish));
  section("consents", some_of(3, tied_consent));
  section("capacity", some_of(4, tied_capacity));
  section("best_interests", some_of(3, tied_finding));
  section("plans", some_of(3, tied_place));
  section("actions", some_of(4, tied_done));
  section("escalations", some_of(2, tied_escalation));
  section("events", {{"complete", {{"from", "2026-01-01"}}}, {"log", some_of(6, tied_event)}});
  section("reviews", some_of(3, [](int) {
            return json{{"of", "cafe_travel"},
                        {"held", tied_date()},
                        {"changed", any<std::string>({"", "more practice"})}};
          }));
  section("restrictions", some_of(2, [](int i) {
            return json{{"id", fmt::format("r{}", i)},
                        {"kind", "locked_kitchen"},
                        {"since", "2026-01-01"},
                        {"last_reviewed", one_in(2) ? json() : json(tied_date())}};
          }));
  section("concerns", some_of(2, [](int i) {
            json concern = {{"id", fmt::format("c{}", i)}, {"opened", tied_date()}};
            if (one_in(2)) concern["alleged_sources"] = {"dad"};
            else if (one_in(2)) concern["cleared"] = {"mum"};
            return concern;
          }));
  json values = some_of(3, [](int) { return json{{"value", one_in(2)}, {"on", tied_date()}}; });
  if (one_in(4)) values.push_back({{"value", one_in(2)}});
  section("facts", {{"settling_in", values},
                    {"exploitation_risk", {{{"value", one_in(2) ? "high" : "low"}, {"on", "2026-05-01"}}}}});
  if (one_in(3)) state["person"] = {{"id", "p"}, {"name", "Amina"}};
  return state;
}

json said(const json& state) {
  const json row = {{"at", "2026-05-30T17:00:00+01:00"}, {"state", state}};
  json all = json::parse(
      render(evaluate::assess(rules().checked(), whole_record(rules(), row).record(), moment(row)),
             AssessmentRendering::json));
  all.erase("record");  // its bytes are others
  return placeless(spelled_out(all));
}

RC_GTEST_PROP(WholeOrder, OfARecordChangesNothingInAnAssessment, ()) {
  const json state = tied_record();
  json other = state;
  for (auto& [name, section] : other.items())
    if (!section.is_null()) shuffle(section, below);
  const json before = said(state), after = said(other);
  if (before != after)
    RC_FAIL(lines_that_differ(before, after) + state.dump(1) + "\nin another order\n" + other.dump(1));
}

}  // namespace
}  // namespace kith::tests::order_properties_tests
