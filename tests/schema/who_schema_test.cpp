#include <gtest/gtest.h>

#include "tests/intake/rules.hpp"
#include "tests/schema/schema.hpp"

/// Who may stand where a record names somebody: what the schema says of it is what is read.
namespace {

using nlohmann::json;

/// A section with one place for somebody's name, and that place in the schema.
struct Site {
  std::string section, schema;
};

const Site sites[] = {
    {R"("wishes": [{ "by": WHO, "about": "travel_alone", "stance": "wants" }])",
     "/definitions/wish/properties/by"},
    {R"("consents": [{ "category": "incidents", "with": WHO, "status": "given", "on": "2026-02-01" }])",
     "/definitions/consent_to_share/properties/with"},
    {R"("capacity": [{ "decisions": ["travel_alone"], "with": [WHO], "outcome": "present", "on": "2026-02-01" }])",
     "/definitions/capacity/properties/with/items"},
    {R"("capacity": [{ "decisions": ["travel_alone"], "assessor": WHO, "outcome": "present", "on": "2026-02-01" }])",
     "/definitions/capacity/properties/assessor"},
    {R"("best_interests": [{ "decisions": ["travel_alone"], "with": [WHO], "finding": "supports", "on": "2026-02-01" }])",
     "/definitions/best_interests/properties/with/items"},
    {R"("facts": { "lives_with_family": { "value": true, "on": "2026-02-01", "by": WHO } })",
     "/definitions/dated_value/properties/by/anyOf/0"},
    {R"("capacity": [{ "decisions": ["travel_alone"], "outcome": "present", "on": "2026-02-01", "entered_in_error": { "on": "2026-02-02", "by": WHO, "why": "A slip." } }])",
     "/definitions/entered_in_error/properties/by"},
    {R"("plans": [{ "plan": "cafe_travel", "level": "shadowing", "agreed": [{ "by": WHO, "to": "checking_in", "says": "agrees" }] }])",
     "/definitions/plan/properties/agreed/items/properties/by"},
    {R"("reviews": [{ "of": "cafe_travel", "held": "2026-02-01", "attended": [WHO] }])",
     "/definitions/review/properties/attended/items"},
    {R"("actions": [{ "rule": "weekly_talk", "done": "2026-02-01", "to": WHO }])",
     "/definitions/action/properties/to/anyOf/0"},
    {R"("actions": [{ "rule": "weekly_talk", "done": "2026-02-01", "by": WHO }])",
     "/definitions/action/properties/by/anyOf/0"},
    {R"("decisions": [{ "question": { "share": "incidents", "with": "mum" }, "decided": "refuse", "by": WHO }])",
     "/definitions/decision/properties/by/anyOf/0"},
    {R"("decisions": [{ "question": { "share": "incidents", "with": WHO }, "decided": "refuse" }])",
     "/definitions/asked/oneOf/0/properties/with"},
    {R"("decisions": [{ "question": { "do": "travel_alone", "by": WHO }, "decided": "refuse" }])",
     "/definitions/asked/oneOf/1/properties/by"},
};

std::string with(std::string section, const std::string& who) {
  return section.replace(section.find("WHO"), 3, '"' + who + '"');
}

bool is_read(const std::string& record) {
  return kith::parse_state(kith::intake::rules(), record).value.has_value();
}

TEST(WhoSchema, WhatMayStandWhereSomebodyIsNamedIsWhatIsRead) {
  const json state = schema::document("state.schema.json");
  for (const Site& site : sites) {
    const std::string kind = state.at(json::json_pointer(site.schema)).at("$ref");
    const bool person = kind != "#/definitions/member_or_role",
               role = kind != "#/definitions/person_or_member";
    EXPECT_TRUE(is_read(kith::intake::record(with(site.section, "mum")))) << site.section;
    EXPECT_EQ(is_read(kith::intake::record(with(site.section, "person"))), person)
        << site.section << " " << kind;
    EXPECT_EQ(is_read(kith::intake::record(with(site.section, "shift_lead"))), role)
        << site.section << " " << kind;
    EXPECT_EQ(schema::errors("state", kith::intake::record(with(site.section, "person"))).empty(), person)
        << site.section << " " << kind;
  }
}

/// Every place that the schema gives to somebody's name is among those above.
TEST(WhoSchema, NoPlaceIsLeftOut) {
  const json flat = schema::document("state.schema.json").flatten();
  for (const auto& [pointer, value] : flat.items()) {
    if (!value.is_string()) continue;
    const std::string kind = value;
    if (kind != "#/definitions/who" && kind != "#/definitions/person_or_member" &&
        kind != "#/definitions/member_or_role")
      continue;
    const std::string place = pointer.substr(0, pointer.rfind('/'));
    EXPECT_TRUE(std::any_of(std::begin(sites), std::end(sites), [&](const Site& site) {
      return site.schema == place;
    })) << place;
  }
}

}  // namespace
