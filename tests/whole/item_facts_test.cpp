#include <string>

#include <gtest/gtest.h>
// After gtest, which it builds on.
#include <rapidcheck/gtest.h>

#include "tests/whole/histories.hpp"
#include "tests/whole/item_truths.hpp"

/// By what right somebody is restricted, what is known about a member, and what a consent is about: against a
/// slow reading of the page, and over time.
namespace kith::tests::item_facts_tests {
namespace {

const Ruleset& rules() {
  return whole_rules(R"(category photographs "Photographs"
category photographs.online "Photographs on the internet"
purpose governance.audit "Audit"
decision crisis_response.night "What happens in a crisis at night"
authority court_order "Order of a court"
fact coercion "Signs of coercion" of recipient yes or no
fact visits "Visits a week" of recipient number from 0 to 20 out of date after 7 days
define alarming "Alarming"
  coercion and not recipient is named by person
requirement r1 "1"
  for each restriction where authority is court_order
  when authority is recorded
  then meet "1" by shift_lead
requirement r2 "2"
  for each restriction where authority is not recorded
  when authority is not policy or authority is lpa
  then meet "2" by shift_lead
requirement m1 "3"
  for each member where coercion
  when recipient is family and not recipient is an alleged source of harm
  then meet "3" by shift_lead
requirement m2 "4"
  for each member where (visits is at least 2 or recipient holds lpa.health_and_welfare)
  when alarming or visits is not recorded
  then meet "4" by shift_lead
requirement c1 "5"
  for each consent where category is photographs
  when status is given and not with is family
  then meet "5" by shift_lead
requirement c2 "6"
  for each consent where decision is crisis_response
  when not purposes includes governance or with is staff
  then meet "6" by shift_lead
requirement c3 "7"
  for each consent where (with is family.mother or purposes includes governance.audit)
  when decision is crisis_response.night
  then meet "7" by shift_lead
)");
}

std::string near_day() { return fmt::format("2026-05-{:02}", 8 + below(7)); }
json near_date() {
  if (one_in(2)) return near_day();
  return fmt::format("{}T{:02}:{:02}:00+01:00", near_day(), below(24), below(4) * 15);
}
/// From one day until a later one, or open at an end.
void bound(json& entry, const char* from, const char* until) {
  if (one_in(2)) entry[from] = fmt::format("2026-05-{:02}", 1 + below(10));
  if (one_in(2)) entry[until] = fmt::format("2026-05-{:02}", 11 + below(4));
}

json any_restriction(int number) {
  json one = {{"id", fmt::format("r{}", number)}, {"kind", "locked_kitchen"}, {"since", "2026-04-01"}};
  const int kind = below(6);
  if (kind == 0) one["authority"] = "an order";
  if (kind == 1) one["authority"] = nullptr;
  if (kind < 2) return one;
  json right = {
      {"kind", any<std::string>({"court_order", "lpa.health_and_welfare", "policy", "advice", "gdpr"})}};
  if (one_in(6)) right["kind"] = nullptr;
  bound(right, "from", "until");
  if (kind < 5) one["authority"] = right;
  return one;
}
json any_values(bool yes_or_no) {
  json values = json::array();
  for (int i = below(3); i >= 0; --i) {
    json value = {{"value", yes_or_no ? json(one_in(2)) : json(below(4))}};
    if (one_in(8)) value["value"] = nullptr;
    if (!one_in(6)) value["on"] = near_date();
    values.push_back(value);
  }
  return values;
}
json any_member(int number) {
  json one = {{"id", fmt::format("m{}", number)},
              {"roles", {any<std::string>({"family.mother", "family.father", "staff.key_worker"})}}};
  if (!one_in(3)) one["named_by_person"] = one_in(2);
  if (!one_in(5)) one["facts"] = json::object();
  if (one.contains("facts") && !one_in(3)) one["facts"]["coercion"] = any_values(true);
  if (one.contains("facts") && !one_in(3)) one["facts"]["visits"] = any_values(false);
  bound(one, "since", "until");
  if (one_in(2)) return one;
  json held = {{"kind", any<std::string>({"lpa.health_and_welfare", "court_order"})}};
  bound(held, "since", "until");
  if (!one_in(3)) held["verified_on"] = near_date();
  if (one_in(3)) held["scope"] = {"travel_alone"};
  one["authorities"] = {held};
  return one;
}
json any_consent(int members) {
  json one = {{"status", any<std::string>({"given", "refused", "withdrawn"})}, {"on", "2026-05-01"}};
  if (one_in(8)) one["status"] = nullptr;
  if (one_in(3)) {
    one["decision"] = any<std::string>({"crisis_response", "crisis_response.night", "travel_alone"});
    return one;
  }
  one["category"] = any<std::string>({"photographs", "photographs.online", "health"});
  one["with"] = members > 0 && one_in(2) ? fmt::format("m{}", below(members))
                                         : any<std::string>({"family", "family.mother", "staff"});
  if (one_in(2)) one["purposes"] = {any<std::string>({"governance", "governance.audit", "family_update"})};
  return one;
}
json any_concern(int members) {
  json one = {{"id", "c"}, {"opened", near_date()}};
  if (members > 0 && !one_in(3)) one["alleged_sources"] = {fmt::format("m{}", below(members))};
  return one;
}
json any_row() {
  json state = {{"restrictions", json::array()}, {"circle", json::array()}, {"consents", json::array()}};
  for (int i = below(4); i > 0; --i) state["restrictions"].push_back(any_restriction(i));
  const int members = below(4);
  for (int i = 0; i < members; ++i) state["circle"].push_back(any_member(i));
  for (int i = below(4); i > 0; --i) state["consents"].push_back(any_consent(members));
  if (one_in(2)) state["concerns"] = json::array({any_concern(members)});
  if (one_in(8)) state["concerns"] = nullptr;
  const std::string at =
      fmt::format("2026-05-{:02}T{:02}:{:02}:00+01:00", 8 + below(9), below(24), below(4) * 15);
  return {{"at", at}, {"state", state}};
}

RC_GTEST_PROP(ItemFacts, AreWhatTheLanguageSays, ()) { expect_as_written(rules(), any_row()); }
RC_GTEST_PROP(ItemFacts, ChangeOnlyWhenTheyMay, ()) { expect_seen_changes(rules(), any_row()); }

}  // namespace
}  // namespace kith::tests::item_facts_tests
