#pragma once
#include "tests/json/json.hpp"
#include "tests/properties/pick.hpp"

/// One person's record and questions about it, as JSON.
namespace kith::properties {

using nlohmann::json;

inline const std::string now = "2026-03-01T10:00:00Z";
inline const std::string afterwards = "2026-03-02";

/// What a record is like as a whole: most are nearly complete, and some have hardly a date, or everything on
/// one day.
struct Habits {
  bool few_dates = false, one_day = false, little_known = false;
};
inline Habits habits;

/// Mostly before the moment, with ties, a date and moments of one day, and the odd one afterwards.
inline std::string date() {
  if (habits.one_day)
    return pick({"2026-02-20", "2026-02-20T09:00:00Z", "2026-02-20T15:00:00Z", "2026-02-20"});
  return pick({"2026-01-10", "2026-02-20", "2026-01-10T12:00:00Z", "2026-01-10T15:00:00Z", "2026-02-27",
               "2026-03-01", "2026-03-01T09:30:00Z", "2025-11-01", afterwards});
}

/// What the record has there, unless it is absent or null.
inline std::string text_of(const json& record, const char* key, const std::string& otherwise = "") {
  return record.contains(key) && record[key].is_string() ? record[key].get<std::string>() : otherwise;
}

/// Null as often as absent, where it has none.
inline void maybe_date(json& record, const char* key, int percent) {
  if (!chance(100 - (habits.few_dates ? 45 : percent))) record[key] = date();
  else if (chance(50)) record[key] = nullptr;
}
/// An end that does not come before the record's start.
inline void maybe_end(json& record, const char* key, const char* start, int percent) {
  if (!chance(percent)) return;
  const std::string end = pick({"2026-06-01", "2026-02-25", "2026-03-01", "2026-01-10"});
  const std::string begun = text_of(record, start, end).substr(0, end.size());
  record[key] = std::max(end, begun);
}
/// Their words, which tell two records of one date apart.
inline void maybe_says(json& record) {
  if (chance(30)) record["says"] = pick({"Yes.", "No.", "Maybe."});
  if (chance(15)) record["how_shown"] = pick({"nodded", "turned away"});
}

/// Now and then somebody says that an entry was made by mistake: whoever asks, or is alleged to do harm,
/// among others.
inline void maybe_in_error(json& record) {
  if (!chance(3)) return;
  record["entered_in_error"] = {{"on", pick({"2026-02-25", "2026-03-01", "2026-01-01", afterwards})},
                                {"by", pick({"amy", "mum", "fred", "sis", "staff", "person", "amy"})},
                                {"why", "A slip."}};
}

template <class Make>
json list_of(int most, Make make) {
  json list = json::array();
  const int many = pick(most + 1);
  for (int i = 0; i < many; ++i) list.push_back(make(i));
  return list;
}

// ---- the sections -----------------------------------------------------------------------------------------------

inline json value_of(const std::string& fact) {
  if (chance(12)) return nullptr;
  if (fact == "risk") return pick({"low", "medium", "high"});
  if (fact == "colour") return pick({"red", "green"});
  if (fact == "journeys_wanted")
    return std::vector<double>{0, 2, 2.5, 4, 9}[static_cast<std::size_t>(pick(5))];
  return chance(50);
}
inline json facts(const std::vector<std::string>& names) {
  json section = json::object();
  for (const std::string& name : names) {
    if (!chance(60)) continue;
    json values = json::array();
    for (int i = 0, many = 1 + (chance(30) ? 1 : 0) + (chance(15) ? 1 : 0); i < many; ++i) {
      json value{{"value", value_of(name)}};
      maybe_date(value, "on", 85);
      maybe_in_error(value);
      values.push_back(value);
    }
    section[name] = values;
  }
  return section;
}

inline json authority() {
  json held{{"kind", pick({"lpa.property", "lpa.health", "lpa.property", "lpa.health",
                           "personal_representative", "trustee"})}};
  if (chance(40))
    held["scope"] =
        some({"sharing:finances", "medical_treatment", "travel_alone", "sharing:finances.debts"}, 30);
  if (!chance(habits.little_known ? 70 : 30))
    held["verified_on"] = pick({"2026-01-01", "2026-02-20", "2025-11-01"});
  maybe_end(held, "until", "since", 15);
  if (chance(20)) held["severally"] = chance(70);
  if (chance(10)) held["severally"] = some({"travel_alone", "medical_treatment"}, 50);
  if (chance(8)) held["severally"] = nullptr;
  if (chance(10)) held["jointly_with"] = chance(80) ? json(some({"sis", "fred"}, 50)) : json();
  maybe_in_error(held);
  return held;
}
inline json member(const std::string& id, const std::vector<std::string>& roles) {
  json one{{"id", id}, {"roles", roles}};
  if (!chance(30)) one["named_by_person"] = chance(50);
  if (!chance(30)) one["facts"] = facts({"coercion"});
  if (chance(40)) one["authorities"] = list_of(3, [](int) { return authority(); });
  maybe_end(one, "until", "since", 10);
  return one;
}

inline json consent(int) {
  json record{{"status", pick({"given", "refused", "withdrawn"})}};
  if (chance(8)) record["status"] = nullptr;
  if (chance(12)) record["decision"] = "travel_alone";
  else {
    record["category"] =
        pick({"finances", "finances.benefits", "finances.debts", "finances", "health", "health.mental"});
    record["with"] = pick({"family", "mum", "family.mother", "family", "mum", "fred", "staff", "sis"});
    if (chance(25)) record["purposes"] = some({"family_update", "care_planning"}, 50);
  }
  maybe_date(record, "on", 92);
  if (record["status"] == "given") maybe_end(record, "until", "on", 30);
  if (record.contains("category") && chance(30)) record["detail"] = pick({"existence", "summary", "full"});
  if (chance(15)) record["given_by"] = pick({"mum", "fred", "sis", "mum"});
  else if (chance(3)) record["given_by"] = nullptr;
  maybe_says(record);
  maybe_in_error(record);
  return record;
}

/// Now and then a no that is followed by a wider yes.
inline json consents() {
  json list = list_of(3, consent);
  if (!chance(25)) return list;
  list.push_back({{"status", pick({"refused", "withdrawn"})},
                  {"category", pick({"finances", "finances.benefits"})},
                  {"with", "mum"},
                  {"on", "2026-01-10"}});
  list.push_back({{"status", "given"},
                  {"category", "finances"},
                  {"with", "family"},
                  {"on", pick({"2026-02-20", "2026-01-10T15:00:00Z"})}});
  return list;
}

inline json matters() {
  return some({"sharing:finances", "sharing:finances.benefits", "travel_alone", "medical_treatment",
               "sharing:health", "travel_alone.bus", "sharing:finances.debts", "sharing:health.mental"},
              25);
}

/// Whether a finding holds for exactly what it lists.
inline void maybe_only(json& record) {
  if (chance(20)) record["only"] = chance(70) ? json(chance(80)) : json();
}

inline json capacity(int) {
  json record{{"decisions", matters()}, {"outcome", pick({"present", "lacking", "fluctuating", "lacking"})}};
  if (chance(8)) record["outcome"] = nullptr;
  if (chance(15)) record["with"] = json::array({pick({"mum", "family", "fred"})});
  maybe_date(record, "on", 93);
  maybe_end(record, "review_by", "on", 25);
  maybe_only(record);
  maybe_in_error(record);
  return record;
}
inline json best_interests(int) {
  json record{{"decisions", matters()},
              {"finding", pick({"supports", "opposes", "supports", "neither"})},
              {"consulted", some({"mum", "sis", "fred", "amy"}, 70)}};
  if (chance(8)) record["finding"] = nullptr;
  if (chance(15)) record["with"] = json::array({pick({"mum", "family", "fred"})});
  maybe_date(record, "on", 93);
  maybe_end(record, "review_by", "on", 20);
  maybe_only(record);
  maybe_in_error(record);
  return record;
}
inline json wish(int) {
  json record{{"by", pick({"person", "mum", "sis", "fred"})},
              {"about", pick({"travel_alone", "medical_treatment", "travel_alone"})},
              {"stance", pick({"wants", "opposes"})}};
  if (chance(habits.little_known ? 25 : 8)) record["stance"] = nullptr;
  maybe_date(record, "on", 92);
  maybe_says(record);
  maybe_in_error(record);
  return record;
}

inline json event(int number) {
  json one{{"id", "e" + std::to_string(number)},
           {"kind", pick({"incident", "check_in", "support", "rating", "plan_meeting", "incident", "support",
                          "seclusion", "balance"})}};
  maybe_in_error(one);
  if (one["kind"] == "check_in") {
    one["due"] = pick({"2026-03-01T09:00:00Z", "2026-02-28T12:00:00Z", "2026-03-01T09:50:00Z"});
    if (chance(50))
      one["at"] = pick({"2026-03-01T09:10:00Z", "2026-03-01T09:55:00Z", "2026-02-28T12:40:00Z"});
    return one;
  }
  if (!chance(10))
    one["at"] = pick({"2026-02-10T12:00:00Z", "2026-02-26T12:00:00Z", "2026-01-20T12:00:00Z",
                      "2026-02-26T12:00:00Z", "2026-02-20", "2026-02-26", "2025-11-01"});
  if (one["kind"] == "incident" && !chance(15)) one["severity"] = pick({"low", "high", "moderate"});
  if (one["kind"] == "support" && !chance(15)) one["worker"] = pick({"ann", "bob", "cat"});
  if (one["kind"] == "rating" && !chance(15)) one["score"] = 1 + pick(5);
  if (one["kind"] == "seclusion" && !chance(25))
    one["minutes"] = std::vector<int>{0, 300, 420, 720}[static_cast<std::size_t>(pick(4))];
  if (one["kind"] == "balance" && !chance(25)) one["change"] = pick(21) - 10;
  return one;
}
inline json events() {
  json section{{"log", list_of(5, event)}};
  if (chance(20)) return section;
  section["complete"] = json{{"from", chance(20) ? "2026-02-15" : "2020-01-01"}};
  if (chance(15)) section["complete"]["until"] = pick({"2026-03-01T10:00:00Z", "2026-02-27"});
  if (chance(15)) section["complete"]["incident"] = json{{"from", pick({"2020-01-01", "2026-02-15"})}};
  return section;
}
/// What a concern came to for somebody: for one whom it lists, or as "nobody".
inline json outcomes_for(const json& concern) {
  if (!concern.contains("alleged_sources")) return "nobody";
  json outcome{{"who", concern["alleged_sources"][0]},
               {"outcome", pick({"cleared", "substantiated", "inconclusive"})}};
  if (outcome["outcome"] == "substantiated" && chance(40)) {
    const std::string on = pick({"2026-02-28", afterwards});
    // Never before the concern is closed.
    outcome["lifted"] = {{"on", std::max(on, text_of(concern, "closed"))}, {"by", "amy"}};
  }
  return json::array({outcome});
}
inline json concern(int number) {
  json one{{"id", "k" + std::to_string(number)}, {"opened", pick({"2026-02-01", "2026-03-01", afterwards})}};
  maybe_end(one, "closed", "opened", 30);
  if (chance(60)) one["alleged_sources"] = json::array({pick({"fred", "mum"})});
  else if (chance(50)) one["cleared"] = json::array({pick({"mum", "fred"})});
  if (one.contains("closed") && chance(50)) one["outcomes"] = outcomes_for(one);
  if (chance(60)) {
    one["harmed"] = json::array();
    for (const char* who : {"person", "others"})
      if (chance(50)) one["harmed"].push_back(who);
  }
  maybe_in_error(one);
  return one;
}

/// Nobody says anything after the day on which they died: what would be a mistake in the record is taken out.
inline void dies(json& state, const std::string& when) {
  state["person"]["died"] = when;
  const auto said_after = [&](const json& one) {
    return text_of(one, "on").substr(0, 10) > when.substr(0, 10);
  };
  if (state.contains("consents")) std::erase_if(state["consents"].get_ref<json::array_t&>(), said_after);
  if (state.contains("wishes"))
    std::erase_if(state["wishes"].get_ref<json::array_t&>(),
                  [&](const json& one) { return one["by"] == "person" && said_after(one); });
}
inline const std::string just_after = "2026-03-01T10:00:00.001Z";

/// Somebody with a power that was checked says yes or no, and the person cannot decide it themself.
inline void holder_speaks(json& state) {
  const std::string who = pick({"mum", "sis", "fred"});
  for (json& member : state["circle"])
    if (member["id"] == who)
      member["authorities"] = json::array(
          {{{"kind", pick({"lpa.property", "lpa.health", "trustee"})}, {"verified_on", "2026-01-01"}}});
  if (state.contains("capacity"))
    state["capacity"] = json::array({{{"decisions",
                                       {"sharing:finances", "sharing:finances.benefits",
                                        "sharing:finances.debts", "sharing:health", "travel_alone"}},
                                      {"outcome", "lacking"},
                                      {"on", "2026-01-10"}}});
  json said{{"status", pick({"given", "refused"})}, {"on", "2026-02-20"}, {"given_by", who}};
  if (chance(20)) said["decision"] = "travel_alone";
  else {
    said["category"] = pick({"finances", "health"});
    said["with"] = pick({"family", "mum", "staff"});
  }
  if (state.contains("consents")) state["consents"].push_back(said);
}

/// That many of a hundred sections are absent: not known.
inline json record_lacking(int absent) {
  habits = {chance(20), chance(15), chance(20)};
  json state{{"kith", 2}, {"person", {{"id", "p"}, {"name", "Amina"}}}};
  state["circle"] = json::array({member("mum", {"family.mother"}), member("sis", {"family.sister"}),
                                 member("fred", {"friend"}), member("amy", {"staff"})});
  if (!chance(habits.little_known ? 60 : absent))
    state["person"]["born"] = chance(15) ? "2012-01-01" : "1994-05-02";
  else if (chance(50)) state["person"]["born"] = nullptr;
  if (!chance(absent)) state["setting"] = chance(30) ? "hospital" : "supported_living";
  if (!chance(absent)) state["drawn_at"] = chance(20) ? "2026-02-27T10:00:00Z" : now;
  if (!chance(absent)) state["consents"] = consents();
  if (!chance(absent)) state["capacity"] = list_of(habits.one_day ? 4 : 2, capacity);
  if (!chance(absent)) state["best_interests"] = list_of(habits.one_day ? 4 : 2, best_interests);
  if (!chance(absent)) state["wishes"] = list_of(habits.one_day ? 4 : 2, wish);
  if (!chance(absent)) state["facts"] = facts({"risk", "lives_with_family", "colour", "journeys_wanted"});
  if (!chance(absent)) state["events"] = events();
  if (!chance(absent)) state["concerns"] = list_of(2, concern);
  if (chance(12)) holder_speaks(state);
  if (chance(25))
    dies(state, pick({"2026-02-25", "2026-03-01", now, just_after, "2026-02-20T12:00:00Z", "2026-01-15",
                      afterwards}));
  return state;
}
inline json record() { return record_lacking(10); }
inline json sparse_record() { return record_lacking(70); }

inline json question() {
  json asked{{"at", now}};
  if (chance(25)) asked["facts"] = chance(70) ? json{{"identity_checked", chance(50)}} : json::object();
  if (chance(15)) {
    asked["do"] = "travel_alone";
    asked["by"] = pick({"mum", "fred", "amy", "sis"});
    return asked;
  }
  asked["share"] = pick({"finances", "finances.benefits", "health", "finances.debts", "health.mental",
                         "finances.debts.rent", "finances", "finances.benefits"});
  asked["with"] = pick({"mum", "fred", "amy", "mum", "police", "person", "mum", "sis"});
  asked["for"] = pick({"family_update", "care_planning"});
  if (chance(15)) asked["marked"] = json::array({"third_party"});
  if (chance(15)) asked["matter"] = "medical_treatment";
  return asked;
}

}  // namespace kith::properties
