#pragma once
#include "tests/properties/records.hpp"

/// Supplying what an answer says would change it, from the words that it says it in.
namespace kith::properties {

inline bool starts_with(const std::string& text, const std::string& with) { return text.rfind(with, 0) == 0; }
inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}
inline std::string after(const std::string& text, const std::string& part) {
  return text.substr(text.find(part) + part.size());
}

inline json said(const json& asked) {
  if (asked.contains("do")) return {{"decision", asked["do"]}};
  return {{"category", asked["share"]}, {"with", asked["with"]}, {"purposes", json::array({asked["for"]})}};
}

inline bool supply_consent(const std::string& words, json& state, const json& asked) {
  json yes = said(asked);
  if (has(words, "says yes to “Travelling alone”") || has(words, "about “Travelling alone”"))
    yes = {{"decision", "travel_alone"}};
  for (const auto& [title, category] : {std::pair{"“Benefits”", "finances.benefits"},
                                        {"“Debts”", "finances.debts"},
                                        {"“Rent”", "finances.debts.rent"},
                                        {"“Mental health”", "health.mental"}})
    if (has(words, std::string("about ") + title)) yes["category"] = category;
  for (const char* who : {"mum", "sis", "fred", "amy"})
    if (starts_with(words, std::string(who) + " says yes to")) yes["given_by"] = who;
  yes["status"] = "given";
  yes["on"] = now;
  state["consents"].push_back(yes);
  return true;
}

inline bool supply_finding(const std::string& words, json& state, const json& asked) {
  const std::string matter = has(words, "sharing “Money”")      ? "sharing:finances"
                             : has(words, "sharing “Benefits”") ? "sharing:finances.benefits"
                             : has(words, "sharing “Debts”")    ? "sharing:finances.debts"
                             : has(words, "sharing “Rent”")     ? "sharing:finances.debts.rent"
                             : has(words, "sharing “Health”")   ? "sharing:health"
                             : has(words, "sharing “Mental")    ? "sharing:health.mental"
                             : has(words, "“Travelling alone”") ? "travel_alone"
                                                                : "medical_treatment";
  state["best_interests"].push_back({{"decisions", {matter}},
                                     {"finding", has(words, "decision supports") ? "supports" : "opposes"},
                                     {"on", now},
                                     {"consulted", {"mum", "sis", "fred", "amy"}}});
  if (starts_with(matter, "sharing:")) state["best_interests"].back()["with"] = {asked["with"]};
  return true;
}

inline bool supply_verification(const std::string& words, json& state) {
  const std::map<std::string, std::string> kinds{{"Property attorney", "lpa.property"},
                                                 {"Health attorney", "lpa.health"},
                                                 {"Trustee", "trustee"},
                                                 {"Personal representative", "personal_representative"}};
  const std::string title = after(words.substr(0, words.find("” is ")), "“");
  const auto known = kinds.find(title);
  if (known == kinds.end()) return false;
  const std::string& kind = known->second;
  for (json& member : state["circle"])
    if (starts_with(words, member["id"].get<std::string>() + "'s "))
      for (json& held : member["authorities"])
        if (held["kind"] == kind && text_of(held, "verified_on").empty()) held["verified_on"] = now;
  return true;
}

/// A number that the words name: "below 4", "at least 2 and below 4", "above 2 and at most 4", "4".
inline json number_in(const std::string& words) {
  constexpr double least_step = 0.000001;
  const auto behind = [&](const char* word) {
    return json::parse(after(words, word).substr(0, after(words, word).find(' '))).get<double>();
  };
  if (words == "any number") return 1;
  if (has(words, "at least ")) return behind("at least ");
  if (has(words, "above ")) return behind("above ") + least_step;
  if (has(words, "at most ")) return behind("at most ");
  if (has(words, "below ")) return behind("below ") - least_step;
  return json::parse(words);
}

inline bool supply_fact(const std::string& words, json& state, json& asked) {
  const std::map<std::string, std::string> names{{"Risk", "risk"},
                                                 {"Lives with family", "lives_with_family"},
                                                 {"Journeys a week", "journeys_wanted"},
                                                 {"Colour", "colour"},
                                                 {"Coercion", "coercion"},
                                                 {"Identity checked", "identity_checked"}};
  const std::string title = after(words.substr(0, words.find("” is ")), "“");
  const auto fact = names.find(title);
  if (fact == names.end()) return false;
  // Recorded, whatever it says: that it is not known will do.
  const std::string found = has(words, "is found ") ? after(words, "is found ") : "";
  json value = found.empty()             ? json()
               : found == "to be so"     ? json(true)
               : found == "not to be so" ? json(false)
                                         : json(after(found, "to be "));
  if (title == "Journeys a week" && !found.empty()) value = number_in(after(found, "to be "));
  const json record{{"value", value}, {"on", now}};
  if (title == "Identity checked") asked["facts"]["identity_checked"] = value;
  else if (title != "Coercion") state["facts"][fact->second].push_back(record);
  else
    for (json& member : state["circle"])
      if (member["id"] == asked.value("with", asked.value("by", "")))
        member["facts"]["coercion"].push_back(record);
  return true;
}

/// Adds what the words say, dated the moment; a change of mind is about what is asked unless it says about
/// what. False where nobody knows what they say.
inline bool supply(const std::string& words, json& state, json& asked) {
  if (has(words, "changes their mind") || has(words, " says yes to "))
    return supply_consent(words, state, asked);
  if (has(words, "a best-interests decision")) return supply_finding(words, state, asked);
  if (has(words, "is verified")) return supply_verification(words, state);
  return (has(words, "is found ") || has(words, " is recorded")) && supply_fact(words, state, asked);
}

}  // namespace kith::properties
